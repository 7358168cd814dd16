// The button that names the program and opens the gallery below it. The list itself is fetched after the first frame.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { exampleOf } from "../model/gallery.ts";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import css from "./example-menu.module.css";
import { Icon } from "./icons.tsx";
import { lazy } from "./lazy.tsx";

const ExampleList = lazy(async () => (await import("./example-list.tsx")).ExampleList);

export function ExampleMenu() {
  const { session, words, lang } = useApp();
  const open = useSignal(false);
  const box = useRef<HTMLDivElement>(null);
  const text = words.value;
  const language = lang.value ?? "en";
  const current = exampleOf(session.program.value.example);

  useEffect(() => {
    if (!open.value) return;
    const away = (event: Event) => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) open.value = false;
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [open.value, open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the keys of the buttons inside
    <div
      class={css.menu}
      ref={box}
      data-menu=""
      onKeyDown={(event) => {
        if (!open.value) return;
        if (event.key === "Escape") open.value = false;
        event.stopPropagation();
      }}
    >
      <button
        type="button"
        class={`${controls.button} ${css.opener}`}
        aria-haspopup="true"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <span class="visually-hidden">{text.example}: </span>
        {current === null ? (
          <b>{text.yourProgram}</b>
        ) : (
          <>
            <span class={css.section}>{current.section.title[language]} ›</span> <b>{current.title[language]}</b>
          </>
        )}
        <Icon name="open" size={11} />
      </button>
      {open.value && (
        <ExampleList
          close={() => {
            open.value = false;
          }}
        />
      )}
    </div>
  );
}
