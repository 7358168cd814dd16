// Two runs of one program side by side: another preset, or one field set otherwise; stepping together.
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { grouped } from "../i18n/number.ts";
import { experimentNames, experiments, figureNames, followWith, runFigures, type Variant } from "../model/compare.ts";
import { presetNames } from "../model/presets.ts";
import type { Session } from "../model/session.ts";
import { AppContext, type AppState, useApp } from "./app-state.ts";
import css from "./compare.module.css";
import controls from "./controls.module.css";
import { MemoryStrip } from "./memory-strip.tsx";

function variantOf(choice: string, base: Variant): Variant {
  const name = experimentNames.find((one) => one === choice);
  if (name !== undefined) return { preset: base.preset, overrides: { ...base.overrides, ...experiments[name] } };
  return { preset: choice, overrides: {} };
}

function Figures({ app, other }: { app: AppState; other: Session }) {
  const text = app.words.value;
  const mine = runFigures(app.session);
  const theirs = runFigures(other);
  const show = (value: number | string | undefined) => (typeof value === "number" ? grouped(value) : (value ?? "…"));
  return (
    <table class={css.figures} data-testid="compare">
      <thead>
        <tr>
          <td />
          <th scope="col">{text.thisRun}</th>
          <th scope="col">{text.otherRun}</th>
        </tr>
      </thead>
      <tbody>
        {figureNames.map((name) => (
          <tr key={name} class={mine !== null && theirs !== null && mine[name] !== theirs[name] ? css.differs : ""}>
            <th scope="row">{text.compareFigures[name]}</th>
            <td>{show(mine?.[name])}</td>
            <td>
              {mine !== null && theirs !== null && mine[name] !== theirs[name] && <span aria-hidden="true">≠ </span>}
              {show(theirs?.[name])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Other({ app, other }: { app: AppState; other: Session }) {
  const beside = useMemo(() => ({ ...app, session: other }), [app, other]);
  return (
    <AppContext.Provider value={beside}>
      <MemoryStrip class={css.strip} legend={false} of={app.words.value.otherRun} />
    </AppContext.Provider>
  );
}

export function ComparePane() {
  const app = useApp();
  const { session } = app;
  const text = app.words.value;
  const choice = useSignal<string | null>(null);
  const other = useSignal<Session | null>(null);
  const ran = session.ran.value;
  const ready = session.phase.value === "ready";
  // The document's interpreter beside a later one, whichever of the two is not shown already.
  const chosen = choice.value ?? (session.player.value?.preset.name === "document" ? "3.11" : "document");
  useEffect(() => {
    if (ran === null || !ready) return;
    const started = followWith(session, ran, variantOf(chosen, ran));
    other.value = started.other;
    return () => {
      other.value = null;
      started.stop();
    };
  }, [session, ran, ready, chosen, other]);
  return (
    <div class={css.compare}>
      <label class={css.choice}>
        {text.compareWith}{" "}
        <select
          class={controls.choice}
          value={chosen}
          onChange={(event) => {
            choice.value = event.currentTarget.value;
          }}
        >
          <optgroup label={text.preset}>
            {presetNames.map((name) => (
              <option key={name} value={name}>
                {text.presetName(name)}
              </option>
            ))}
          </optgroup>
          <optgroup label={text.experiment}>
            {experimentNames.map((name) => (
              <option key={name} value={name}>
                {text.experiments[name]}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <p class={css.note}>{text.compareNote}</p>
      {other.value !== null && (
        <>
          <Figures app={app} other={other.value} />
          <h3>{text.otherRun}</h3>
          <Other app={app} other={other.value} />
        </>
      )}
    </div>
  );
}
