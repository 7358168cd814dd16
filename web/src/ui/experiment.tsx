// Every default of the memory manager, to be set otherwise: the form is made from the core's own list of fields.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { PRESET_FIELDS, type PresetField } from "../engine/index.ts";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import css from "./experiment.module.css";
import { SourceLink } from "./source-link.tsx";

type Draft = Partial<Record<PresetField, number>>;

export function Experiment() {
  const app = useApp();
  const { session } = app;
  const text = app.words.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const open = app.experiment.value === true;
  const draft = useSignal<Draft>({});
  const name = session.program.value.preset ?? session.player.value?.preset.name ?? "3.11";
  const preset = session.engine.value?.presets.find((one) => one.name === name);
  useEffect(() => {
    if (open) {
      draft.value = { ...session.program.value.overrides };
      dialog.current?.showModal();
    } else dialog.current?.close();
  }, [open, draft, session]);
  const set = (field: PresetField, typed: string) => {
    const next = { ...draft.value };
    const value = Number(typed);
    if (typed.trim() === "" || !Number.isFinite(value) || value === preset?.[field]) delete next[field];
    else next[field] = Math.round(value);
    draft.value = next;
  };
  const close = () => {
    app.experiment.value = false;
  };
  return (
    <dialog class={css.dialog} ref={dialog} aria-label={text.experimentTitle} onClose={close}>
      <h2>{text.experimentTitle}</h2>
      <p>{text.experimentNote}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          session.edit({ overrides: draft.value });
          close();
          void session.run();
        }}
      >
        <div class={css.fields}>
          {open &&
            PRESET_FIELDS.map(([field, meaning]) => (
              <label key={field} class={draft.value[field] === undefined ? "" : css.changed}>
                <code>{field}</code>
                <input
                  type="number"
                  value={draft.value[field] ?? preset?.[field] ?? ""}
                  onInput={(event) => set(field, event.currentTarget.value)}
                />
                <small>
                  {text.fields[field] ?? meaning} {preset !== undefined && `(${text.presetValue(preset[field])})`}{" "}
                  <SourceLink of={field} preset={name} />
                </small>
              </label>
            ))}
        </div>
        <div class={css.buttons}>
          <button
            type="button"
            class={controls.button}
            onClick={() => {
              draft.value = {};
            }}
          >
            {text.experimentReset}
          </button>
          <button type="button" class={controls.button} onClick={close}>
            {text.close}
          </button>
          <button type="submit" class={`${controls.button} ${controls.primary}`}>
            {text.experimentRun}
          </button>
        </div>
      </form>
    </dialog>
  );
}
