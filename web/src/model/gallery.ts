// The gallery as the page has it: its first program from the beginning, the others (programs.ts) as soon as they are fetched.

import first from "virtual:first-example";
import { signal } from "@preact/signals-core";
import type { Lang, Words } from "../i18n/index.ts";
import { withComments } from "./comments.mjs";
import type { Figure } from "./figures.ts";
import type { Comments } from "./programs.ts";

/** What is said of a program that is open. */
export interface ShownExample {
  readonly id: string;
  readonly title: Words;
  readonly caption: Words;
  readonly source: string;
  readonly comments?: Comments | undefined;
  readonly section: { readonly title: Words };
}

type Gallery = typeof import("./programs.ts");

/** What a new reader sees first. */
export const firstExample = first.id;

/** null until it is there. The same for every playground: it never changes. */
export const gallery = signal<Gallery | null>(null);

export async function loadGallery(): Promise<Gallery> {
  gallery.value ??= await import("./programs.ts");
  return gallery.value;
}

/** A program of the gallery, null if there is none of this name among those that are there. */
export function exampleOf(id: string | null): ShownExample | null {
  if (id === null) return null;
  return id === first.id ? first : (gallery.value?.examples.get(id) ?? null);
}

/** A program as a reader sees it: one of the gallery has its comments in the reader's language, and does the same. */
export function sourceIn(
  lang: Lang,
  { source, example }: { readonly source: string; readonly example: string | null },
) {
  return withComments(source, exampleOf(example)?.comments?.[lang]);
}

const firstFigure: Figure = { view: "objects", at: { line: 7 } };
const plainFigure: Figure = { view: "objects", at: 0 };

/** How a program of the gallery, or one of the reader's own, opens. */
export function figureOf(example: string | null): Figure {
  if (example === first.id) return firstFigure;
  return (example === null ? null : gallery.value?.figureOfExample(example)) ?? plainFigure;
}

/** Three questions to begin with, as examples that answer them. */
export const questions = ["getrefcount", "cycle-stays", "fragmentation"] as const;
export type Question = (typeof questions)[number];
