// A link from a number to where CPython's source has it, in the release of the preset that runs.
import type { PresetField } from "../engine/index.ts";
import { sourceWords } from "../i18n/source-words.ts";
import { citationOf } from "../model/citations.ts";
import { useApp } from "./app-state.ts";
import css from "./source-link.module.css";

/** [named]: with the name that the source has for it; else the release only. */
export function SourceLink({ of, preset, named = false }: { of: PresetField; preset?: string; named?: boolean }) {
  const app = useApp();
  const cited = citationOf(preset ?? app.session.player.value?.preset.name ?? "", of);
  if (cited === null) return null;
  const said = sourceWords[app.lang.value ?? "en"].of(cited.name, cited.file, cited.tag);
  return (
    <a class={css.source} href={cited.address} target="_blank" rel="noreferrer" title={said} aria-label={said}>
      {named ? cited.name : cited.tag}
    </a>
  );
}

const groups = {
  lanes: ["gc_threshold0", "gc_quarter_rule", "gc_at_eval", "pep442", "gc_resurrect_all"],
  classes: ["request_threshold", "alignment", "pool_size", "arena_size"],
  arenas: ["arena_size", "arena_return"],
} as const satisfies Record<string, readonly PresetField[]>;

/** Those of one pane in a line. */
export function Sources({ of }: { of: keyof typeof groups }) {
  const app = useApp();
  const preset = app.session.player.value?.preset.name ?? "";
  const cited = groups[of].filter((field) => citationOf(preset, field) !== null);
  if (cited.length === 0) return null;
  return (
    <p class={css.sources}>
      {sourceWords[app.lang.value ?? "en"].all}{" "}
      {cited.map((field) => (
        <SourceLink key={field} of={field} named />
      ))}
    </p>
  );
}
