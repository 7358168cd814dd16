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

/** Several of them in a line. */
export function Sources({ of }: { of: readonly PresetField[] }) {
  const app = useApp();
  const preset = app.session.player.value?.preset.name ?? "";
  const cited = of.filter((field) => citationOf(preset, field) !== null);
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
