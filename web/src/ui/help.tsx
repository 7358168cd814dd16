// The list of keys, as a dialog.
import { useEffect, useRef } from "preact/hooks";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import css from "./help.module.css";

export function Help() {
  const app = useApp();
  const text = app.words.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const open = app.help.value === true;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const keys = [
    ["← →", text.shortcuts.step],
    ["Shift ← →", text.shortcuts.fine],
    ["Home End", text.shortcuts.ends],
    ["PgUp PgDn", text.shortcuts.ten],
    ["Space", text.shortcuts.play],
    ["1 … 5", text.shortcuts.speed],
    ["/", text.shortcuts.search],
    ["R", text.shortcuts.reset],
    ["Ctrl Enter", text.shortcuts.run],
    ["Esc", text.shortcuts.stop],
    ["F9", text.shortcuts.breakpoint],
    ["Esc Tab", text.shortcuts.leave],
    ["?", text.shortcuts.help],
  ] as const;
  return (
    <dialog
      class={css.dialog}
      ref={dialog}
      aria-label={text.shortcuts.title}
      onClose={() => {
        app.help.value = false;
      }}
    >
      <h2>{text.shortcuts.title}</h2>
      <dl>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              {key.split(" ").map((part) => (
                <kbd key={part}>{part}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class={controls.button}>
          {text.close}
        </button>
      </form>
    </dialog>
  );
}
