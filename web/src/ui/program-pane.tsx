// The program: plain text in the first frame, an editor as soon as it is loaded. The line that has just run and the one
// that comes next are marked apart; a click on a line number sets a breakpoint.
import { useEffect, useRef } from "preact/hooks";
import { exampleOf, sourceIn } from "../model/gallery.ts";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import type { EditorHandle } from "./editor.ts";
import { firstFrame } from "./first-frame.ts";
import { Icon } from "./icons.tsx";
import { Listing } from "./listing.tsx";
import { Pane } from "./pane.tsx";
import css from "./program.module.css";

/** The lines that input() reads, if the program asks for any. */
function InputLines() {
  const { session, words } = useApp();
  const text = words.value;
  const { source, input } = session.program.value;
  if (input === "" && !/\binput\s*\(/.test(source)) return null;
  return (
    <label class={css.input}>
      <b>{text.input}</b> <small>{text.inputHint}</small>
      <textarea
        rows={3}
        spellcheck={false}
        value={input}
        onInput={(event) => session.edit({ input: event.currentTarget.value })}
      />
    </label>
  );
}

export function ProgramPane({ class: className }: { class?: string | undefined }) {
  const app = useApp();
  const { session, words } = app;
  const text = words.value;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorHandle | null>(null);
  const stale = session.stale.value;
  const view = session.view.value;
  const done = stale ? 0 : (view?.executedLine ?? 0);
  const next = stale ? 0 : (view?.nextLine ?? session.mistake.value?.line ?? 0);
  const source = sourceIn(app.lang.value ?? "en", session.program.value);

  useEffect(() => {
    let gone = false;
    const start = async () => {
      if (gone) return;
      const { makeEditor } = await import("./editor.ts");
      if (gone || host.current === null) return;
      host.current.replaceChildren();
      editor.current = makeEditor(host.current, {
        source: sourceIn(app.lang.value ?? "en", session.program.value),
        label: words.value.program,
        onChange: (changed) => session.edit({ source: changed, example: null }),
        onRun: () => void session.run(),
        onBreakpoint: (line) => session.toggleBreakpoint(line),
        onRunTo: (line) => session.jump({ kind: "breakpoint", lines: [line] }),
      });
      const shown = session.view.value;
      editor.current.mark(shown?.executedLine ?? 0, shown?.nextLine ?? 0, session.breakpoints.value);
    };
    void firstFrame(session).then(start);
    return () => {
      gone = true;
      editor.current?.destroy();
      editor.current = null;
    };
  }, [app, session, words]);

  // What is there now, not what was drawn: who types fast has written on before a frame that tells of it is done.
  useEffect(() => editor.current?.setSource(sourceIn(app.lang.value ?? "en", session.program.value)), [source]);
  const breakpoints = session.breakpoints.value;
  useEffect(() => editor.current?.mark(done, next, breakpoints), [done, next, breakpoints]);

  const example = exampleOf(session.program.value.example);
  const edited = stale && session.ran.value !== null;
  const loading = session.phase.value === "loading";
  const tools =
    session.phase.value === "running" ? (
      <button type="button" class={`${controls.button} ${controls.small}`} onClick={() => session.stop()}>
        <Icon name="stop" size={11} /> {text.stop}
      </button>
    ) : (
      <button
        type="button"
        class={`${controls.button} ${controls.small} ${edited ? controls.primary : ""}`}
        title="Ctrl+Enter"
        disabled={loading}
        onClick={() => void session.run()}
      >
        <Icon name="play" size={11} /> {text.run}
      </button>
    );
  const caption = example !== null && app.asked.value === null && (
    <p class={css.caption}>{example.caption[app.lang.value ?? "en"]}</p>
  );
  return (
    <Pane
      foot={app.narrow.value ? undefined : caption}
      title={edited ? `${text.program} · ${text.edited}` : text.program}
      label={text.program}
      class={className}
      tools={tools}
      id="program"
    >
      <div class={css.host} ref={host}>
        <Listing source={source} done={done} next={next} />
      </div>
      {app.narrow.value && caption}
      <InputLines />
    </Pane>
  );
}
