// The gallery: programs with their titles and captions, in the order of the sections, from examples/.

import index from "../../../examples/index.json";
import type { Lang, Words } from "../i18n/index.ts";

/** A program's comments in another language than English, by the number of their line. */
export type Comments = Readonly<Partial<Record<Lang, Readonly<Record<string, string>>>>>;

export interface Example {
  readonly id: string;
  readonly title: Words;
  readonly caption: Words;
  readonly preset: string;
  readonly source: string;
  readonly comments?: Comments | undefined;
}

export interface Section {
  readonly id: string;
  readonly title: Words;
  readonly examples: readonly Example[];
}

const sources = import.meta.glob<string>("../../../examples/*.py", { query: "?raw", import: "default", eager: true });

export const sections: readonly Section[] = index.sections.map((section) => ({
  ...section,
  examples: index.examples
    .filter((example) => example.section === section.id)
    .map(({ id, title, caption, preset, file, comments }) => ({
      id,
      title,
      caption,
      preset,
      comments: comments as Comments | undefined,
      source: sources[`../../../examples/${file}`] ?? "",
    })),
}));

export const examples: ReadonlyMap<string, Example & { readonly section: Section }> = new Map(
  sections.flatMap((section) => section.examples.map((example) => [example.id, { ...example, section }])),
);

export { figureOfExample } from "./figures.ts";
