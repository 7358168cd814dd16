// What a tag says, as values. Every attribute has the name of its field in a link (model/share.ts); a wrong value is as none,
// except where the engine answers with a sentence (preset, set).
import type { Lang } from "../i18n/index.ts";
import type { ShownPhase } from "../model/collection.ts";
import type { Landing } from "../model/landing.ts";
import { readOverrides } from "../model/overrides.ts";
import type { Overrides } from "../model/session.ts";
import { type Unit, units } from "../model/steps.ts";
import type { Loading, Pane, ThemeChoice } from "./public.ts";

export const allPanes: readonly Pane[] = [
  "program",
  "output",
  "objects",
  "account",
  "counts",
  "collector",
  "generations",
  "memory",
  "layers",
  "pools",
  "raw",
  "bytecode",
];

export const defaultPanes: readonly Pane[] = ["program", "objects", "output"];

export interface Settings {
  readonly preset: string | null;
  readonly overrides: Overrides;
  readonly input: string;
  readonly panes: readonly Pane[];
  readonly unit: Unit;
  readonly step: Landing;
  readonly lang: Lang;
  readonly theme: ThemeChoice;
  readonly height: string | null;
  readonly readOnly: boolean;
  readonly autoplay: boolean;
  readonly loading: Loading;
  readonly site: string | null;
}

export const attributeNames = [
  "source",
  "for",
  "preset",
  "set",
  "input",
  "panes",
  "unit",
  "step",
  "lang",
  "theme",
  "height",
  "readonly",
  "autoplay",
  "loading",
  "site",
] as const;

function oneOf<T extends string>(all: readonly T[], wanted: string | null, otherwise: T): T {
  return all.find((one) => one === wanted) ?? otherwise;
}

export function readPanes(text: string | null): readonly Pane[] {
  const words = (text ?? "").split(/[\s,]+/);
  const found = allPanes.filter((pane) => words.includes(pane));
  if (found.length === 0) return defaultPanes;
  return words.flatMap((word) => found.filter((pane) => pane === word));
}

const phases: readonly ShownPhase[] = ["update_refs", "subtract_refs", "move_unreachable", "finalizers", "delete"];

/** `3`, `last`, `line:7` (where that line comes next), `phase:subtract_refs` (of the last collection). */
function readStep(text: string | null): Landing {
  const [kind, value] = (text ?? "").trim().split(":");
  if (kind === "last") return "last";
  if (kind === "line" && /^\d{1,6}$/.test(value ?? "")) return { line: Number(value) };
  const phase = kind === "phase" ? phases.find((name) => name === value) : undefined;
  if (phase !== undefined) return { phase, collection: -1 };
  return /^\d{1,9}$/.test(kind ?? "") ? Number(kind) : 0;
}

function readHeight(text: string | null): string | null {
  if (text === null || text.trim() === "") return null;
  return /^\d+(\.\d+)?$/.test(text.trim()) ? `${text.trim()}px` : text.trim();
}

/** The language of the place where the tag stands: its own, the text's around it, the reader's. */
export function languageOf(element: Element, reader: readonly string[]): Lang {
  const around = element.closest("[lang]")?.getAttribute("lang") ?? null;
  for (const tag of around === null ? reader : [around, ...reader]) {
    if (/^zh/i.test(tag)) return "zh";
    if (/^en/i.test(tag)) return "en";
  }
  return "en";
}

export function readSettings(element: Element, reader: readonly string[]): Settings {
  const of = (name: (typeof attributeNames)[number]) => element.getAttribute(name);
  return {
    preset: of("preset"),
    overrides: readOverrides(of("set") ?? "") ?? {},
    input: of("input") ?? "",
    panes: readPanes(of("panes")),
    unit: oneOf(units, of("unit"), "line"),
    step: readStep(of("step")),
    lang: languageOf(element, reader),
    theme: oneOf(["auto", "light", "dark"], of("theme"), "auto"),
    height: readHeight(of("height")),
    readOnly: element.hasAttribute("readonly"),
    autoplay: element.hasAttribute("autoplay"),
    loading: oneOf(["lazy", "eager", "click"], of("loading"), "lazy"),
    site: of("site"),
  };
}
