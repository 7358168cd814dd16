// The reader's own programs, kept in this browser by name.
import { useSignal } from "@preact/signals";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import css from "./example-list.module.css";

/** A name to begin with: the first words of the program that say something. */
function nameFor(source: string): string {
  const line = source.split("\n").find((one) => one.trim() !== "") ?? "";
  return line.replace(/^[#\s]+/, "").slice(0, 40);
}

export function OwnPrograms({ onOpen }: { onOpen: () => void }) {
  const app = useApp();
  const { session } = app;
  const text = app.words.value;
  const program = session.program.value;
  const own = program.example === null;
  const wanted = useSignal(nameFor(program.source));
  const saved = app.programs.value;
  if (!own && saved.length === 0) return null;
  const save = () => {
    const name = wanted.value.trim() || nameFor(program.source) || "program";
    const others = saved.filter((one) => one.name !== name);
    app.programs.value = [...others, { name, source: program.source }];
  };
  const openOne = (source: string) => {
    onOpen();
    app.tab.value = "objects";
    session.edit({ source, example: null, preset: null, input: "", overrides: {} });
    void session.run();
  };
  return (
    <section aria-label={text.ownPrograms}>
      <h2>{text.ownPrograms}</h2>
      {own && (
        <form
          class={css.save}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <input
            type="text"
            aria-label={text.programName}
            value={wanted.value}
            onInput={(event) => {
              wanted.value = event.currentTarget.value;
            }}
          />
          <button type="submit" class={`${controls.button} ${controls.small} ${css.short}`}>
            {text.saveProgram}
          </button>
        </form>
      )}
      {saved.map(({ name, source }) => (
        <div key={name} class={css.saved}>
          <button type="button" onClick={() => openOne(source)}>
            <b>{name}</b>
          </button>
          <button
            type="button"
            class={css.short}
            aria-label={text.removeProgram(name)}
            onClick={() => {
              app.programs.value = saved.filter((one) => one.name !== name);
            }}
          >
            ×
          </button>
        </div>
      ))}
    </section>
  );
}
