// The gallery as a list: the reader's own programs, then the sections in their order, each program with its title and one
// sentence.
import { useEffect, useRef } from "preact/hooks";
import { gallery, loadGallery } from "../model/gallery.ts";
import { useApp } from "./app-state.ts";
import css from "./example-list.module.css";
import { openExample } from "./open-example.ts";
import { OwnPrograms } from "./own-programs.tsx";

function focusNext(list: HTMLElement, by: number): void {
  const buttons = [...list.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
}

export function ExampleList({ close }: { close: () => void }) {
  const app = useApp();
  const list = useRef<HTMLDivElement>(null);
  const language = app.lang.value ?? "en";
  const current = app.session.program.value.example;
  const sections = gallery.value?.sections;
  useEffect(() => {
    if (sections === undefined) void loadGallery();
    const chosen =
      list.current?.querySelector<HTMLButtonElement>("[aria-current]") ?? list.current?.querySelector("button");
    chosen?.focus();
  }, [sections]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the keys of the buttons inside
    <div
      class={css.list}
      ref={list}
      onKeyDown={(event) => {
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
        if (list.current) focusNext(list.current, event.key === "ArrowDown" ? 1 : -1);
        event.preventDefault();
      }}
    >
      <OwnPrograms onOpen={close} />
      {sections?.map((section) => (
        <section key={section.id} aria-label={section.title[language]}>
          <h2>{section.title[language]}</h2>
          {section.examples.map((example) => (
            <button
              key={example.id}
              type="button"
              {...(current === example.id ? { "aria-current": "true" as const } : {})}
              onClick={() => {
                close();
                void openExample(app, example.id);
              }}
            >
              <b>{example.title[language]}</b>
              <small>{example.caption[language]}</small>
            </button>
          ))}
        </section>
      ))}
    </div>
  );
}
