// What can be done before anything is drawn: reads the address and what the browser remembers, and starts the run. Knows no
// component, so that it is at work while what draws is still being fetched and read.
import type { Engine } from "../engine/index.ts";
import { type Lang, languages, loadLanguage, preferredLanguage } from "../i18n/index.ts";
import type { Figure } from "../model/figures.ts";
import { exampleOf, figureOf, firstExample, loadGallery } from "../model/gallery.ts";
import { type Program, Session } from "../model/session.ts";
import type { ReadShared } from "../model/share.ts";
import { type Kept, recall } from "./memory-of-reader.ts";

export interface Begun {
  readonly session: Session;
  /** Resolves when the first step is there, or the run has failed. */
  readonly run: Promise<void>;
  readonly lang: Lang;
  /** Resolves when the words of that language are there. */
  readonly words: Promise<void>;
  readonly kept: Kept;
  readonly shared: ReadShared | null;
  readonly figure: Figure;
  /** What is wrong with the link. */
  readonly problem: NonNullable<ReadShared["problem"]> | "example" | null;
}

/** What a link says, and the gallery if it names a program of it. */
async function readLink(): Promise<ReadShared> {
  const { readHash } = await import("../model/share.ts");
  const shared = await readHash(location.hash);
  if (exampleOf(shared.example) === null && shared.example !== null) await loadGallery();
  return shared;
}

export function known<T extends string>(all: readonly T[], wanted: string | null | undefined): T | null {
  return all.find((one) => one === wanted) ?? null;
}

/** What a new reader sees, as it stands in the gallery. */
export function firstProgram(): Program {
  return {
    source: exampleOf(firstExample)?.source ?? "",
    example: firstExample,
    preset: null,
    input: "",
    overrides: {},
  };
}

export async function begin(load: () => Promise<Engine>): Promise<Begun> {
  const kept = recall();
  const shared = location.hash.length > 1 ? await readLink() : null;
  const lang =
    known<Lang>(languages, shared?.lang) ?? known<Lang>(languages, kept.lang) ?? preferredLanguage(navigator.languages);
  const words = loadLanguage(lang);
  const unknown = shared !== null && shared.example !== null && exampleOf(shared.example) === null;
  const problem = shared?.problem ?? (unknown ? "example" : null);
  const asked = unknown ? null : (shared?.example ?? null);
  const example = shared?.source == null ? (asked ?? (kept.source === null ? firstExample : null)) : null;
  const found = exampleOf(example);
  const figure = figureOf(found?.id ?? null);
  const program: Program = {
    source: shared?.source ?? found?.source ?? kept.source ?? "",
    example: found?.id ?? null,
    preset: shared?.preset ?? figure.preset ?? null,
    input: shared?.input ?? "",
    overrides: shared?.overrides ?? {},
  };
  const session = new Session(load, program);
  if (shared?.unit != null) session.unit.value = shared.unit;
  // The run does not wait for the words.
  const run = session.run(shared?.step ?? figure.at);
  return { session, run, lang, words, kept, shared, figure, problem };
}
