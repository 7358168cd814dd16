// The button at the end of the top line; what it opens is fetched after the first frame.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import { Icon } from "./icons.tsx";
import { lazy } from "./lazy.tsx";
import css from "./more-menu.module.css";

const MoreList = lazy(async () => (await import("./more-list.tsx")).MoreList);

export function MoreMenu() {
  const text = useApp().words.value;
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
  /** A dialog that the list opens gives the focus back to where it was, so it goes to what stays. */
  const close = () => {
    open.value = false;
    box.current?.querySelector("button")?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the keys of the buttons inside
    <div
      class={css.menu}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open.value) return;
        close();
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
        <Icon name="more" />
      </button>
      {open.value && <MoreList close={close} />}
    </div>
  );
}
