// Which panes are shown; on a phone also what has no room in the top line.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import { panes, withPane } from "./layout.ts";
import css from "./more-menu.module.css";
import { ShareButton } from "./share-button.tsx";

export function MoreMenu() {
  const app = useApp();
  const text = app.words.value;
  const open = useSignal(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open.value) return;
    const away = (event: Event) => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) open.value = false;
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [open.value, open]);
  const narrow = app.narrow.value;
  const shown = narrow ? (["program"] as const) : panes;
  const opening = (what: typeof app.help) => () => {
    open.value = false;
    what.value = true;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the keys of the buttons inside
    <div
      class={css.menu}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open.value) return;
        open.value = false;
        box.current?.querySelector("button")?.focus();
        event.stopPropagation();
      }}
    >
      <button
        type="button"
        class={controls.button}
        aria-expanded={open.value}
        aria-label={text.more}
        title={text.more}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {open.value && (
        <div class={css.list}>
          <button type="button" class={controls.button} onClick={opening(app.help)}>
            {text.help}
          </button>
          {narrow && (
            <>
              <button type="button" class={controls.button} onClick={opening(app.experiment)}>
                {text.experiment}
              </button>
              <ShareButton />
            </>
          )}
          <fieldset>
            <legend>{text.panes}</legend>
            {shown.map((name) => (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={!app.layout.value.hidden.includes(name)}
                  onChange={(event) => {
                    app.layout.value = withPane(app.layout.value, name, event.currentTarget.checked);
                  }}
                />
                {text[name]}
              </label>
            ))}
          </fieldset>
          <button
            type="button"
            class={controls.button}
            onClick={() => {
              open.value = false;
              setTimeout(() => print());
            }}
          >
            {text.print}
          </button>
        </div>
      )}
    </div>
  );
}
