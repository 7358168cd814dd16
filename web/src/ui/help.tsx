// The list of keys, as a dialog.
import { useEffect, useRef } from "preact/hooks";
import { helpWords } from "../i18n/help-words.ts";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import css from "./help.module.css";

export function Help() {
  const app = useApp();
  const text = app.words.value;
  const own = helpWords[app.lang.value ?? "en"];
  const dialog = useRef<HTMLDialogElement>(null);
  const open = app.help.value === true;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const keys = [
    ["← →", own.step],
    ["Shift ← →", own.fine],
    ["Home End", own.ends],
    ["PgUp PgDn", own.ten],
    ["Space", own.play],
    ["1 … 5", own.speed],
    ["/", own.search],
    ["R", own.reset],
    ["Ctrl Enter", own.run],
    ["Esc", own.stop],
    ["F8", own.toCursor],
    ["F9", own.breakpoint],
    ["Esc Tab", own.leave],
    ["?", own.help],
  ] as const;
  return (
    <dialog
      class={css.dialog}
      ref={dialog}
      aria-label={own.title}
      onClose={() => {
        app.help.value = false;
      }}
    >
      <h2>{own.title}</h2>
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
