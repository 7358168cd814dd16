// The gallery as a list under a button: sections in their order, each program with its title and one sentence.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { type Example, examples, sections } from "../model/programs.ts";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import css from "./example-menu.module.css";
import { openExample } from "./open-example.ts";
import { OwnPrograms } from "./own-programs.tsx";

function focusNext(list: HTMLElement, by: number): void {
  const buttons = [...list.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
}

export function ExampleMenu() {
  const app = useApp();
  const { session, words, lang } = app;
  const open = useSignal(false);
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const text = words.value;
  const language = lang.value ?? "en";
  const current = examples.get(session.program.value.example ?? "");

  useEffect(() => {
    if (!open.value) return;
    const chosen =
      list.current?.querySelector<HTMLButtonElement>("[aria-current]") ?? list.current?.querySelector("button");
    chosen?.focus();
    const away = (event: Event) => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) open.value = false;
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [open.value, open]);

  const choose = (example: Example) => {
    open.value = false;
    openExample(app, example.id);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the keys of the buttons inside
    <div
      class={css.menu}
      ref={box}
      data-menu=""
      onKeyDown={(event) => {
        if (!open.value) return;
        if (event.key === "Escape") open.value = false;
        else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
          if (list.current) focusNext(list.current, event.key === "ArrowDown" ? 1 : -1);
          event.preventDefault();
        }
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
        {current === undefined ? (
          <b>{text.yourProgram}</b>
        ) : (
          <>
            <span class={css.section}>{current.section.title[language]} ›</span> <b>{current.title[language]}</b>
          </>
        )}
        <span aria-hidden="true">▾</span>
      </button>
      {open.value && (
        <div class={css.list} ref={list}>
          <OwnPrograms
            onOpen={() => {
              open.value = false;
            }}
          />
          {sections.map((section) => (
            <section key={section.id} aria-label={section.title[language]}>
              <h2>{section.title[language]}</h2>
              {section.examples.map((example) => (
                <button
                  key={example.id}
                  type="button"
                  {...(current?.id === example.id ? { "aria-current": "true" as const } : {})}
                  onClick={() => choose(example)}
                >
                  <b>{example.title[language]}</b>
                  <small>{example.caption[language]}</small>
                </button>
              ))}
            </section>
          ))}
        </div>
      )}
    </div>
  );
}
