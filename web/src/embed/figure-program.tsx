// A figure's program: coloured text until the reader wants to edit it; only then the editor is fetched.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useApp } from "../ui/app-state.ts";
import controls from "../ui/controls.module.css";
import type { EditorHandle } from "../ui/editor.ts";
import { Listing } from "../ui/listing.tsx";
import { Pane } from "../ui/pane.tsx";
import listing from "../ui/program.module.css";
import { figureWords } from "./words.ts";

/** Scrolls the listing, and never the page around the figure. */
function keepInSight(host: HTMLElement | null, line: number): void {
  const scroller = host?.parentElement;
  const row = host?.querySelector("pre")?.children[line - 1];
  if (!scroller || !(row instanceof HTMLElement)) return;
  const top = row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  const room = scroller.clientHeight - row.offsetHeight;
  if (top < 0) scroller.scrollTop += top;
  else if (top > room) scroller.scrollTop += top - room;
}

interface FigureProgramProps {
  class: string | undefined;
  readOnly: boolean;
  original: string;
}

export function FigureProgram({ class: className, readOnly, original }: FigureProgramProps) {
  const { session, words, lang } = useApp();
  const text = words.value;
  const own = figureWords[lang.value ?? "en"];
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorHandle | null>(null);
  const editing = useSignal(false);
  const stale = session.stale.value;
  const view = session.view.value;
  const done = stale ? 0 : (view?.executedLine ?? 0);
  const next = stale ? 0 : (view?.nextLine ?? session.mistake.value?.line ?? 0);
  const { source } = session.program.value;
  const breakpoints = session.breakpoints.value;

  useEffect(() => {
    if (!editing.value) return;
    let gone = false;
    const start = async () => {
      const { makeEditor } = await import("../ui/editor.ts");
      if (gone || host.current === null) return;
      editor.current = makeEditor(host.current, {
        source: session.program.value.source,
        label: words.value.program,
        onChange: (changed) => session.edit({ source: changed }),
        onRun: () => void session.run(),
        onBreakpoint: (line) => session.toggleBreakpoint(line),
        onRunTo: (line) => session.jump({ kind: "breakpoint", lines: [line] }),
      });
      const shown = session.view.value;
      editor.current.mark(shown?.executedLine ?? 0, shown?.nextLine ?? 0, session.breakpoints.value);
      host.current.querySelector<HTMLElement>(".cm-content")?.focus();
    };
    start().catch(() => {
      editing.value = false;
    });
    return () => {
      gone = true;
      editor.current?.destroy();
      editor.current = null;
    };
  }, [editing.value, editing, session, words]);
  // What is there now, not what was drawn: who types fast has written on before a frame that tells of it is done.
  useEffect(() => editor.current?.setSource(session.program.value.source), [source]);
  useEffect(() => editor.current?.mark(done, next, breakpoints), [done, next, breakpoints]);

  useEffect(() => keepInSight(host.current, next || done), [next, done]);

  const busy = session.phase.value === "running" || session.phase.value === "loading";
  const small = `${controls.button} ${controls.small}`;
  const run = () => void session.run();
  const tools = (
    <>
      {source !== original && (
        <button
          type="button"
          class={`${small} ${controls.quiet}`}
          onClick={() => (session.edit({ source: original }), run())}
        >
          {own.reset}
        </button>
      )}
      {!readOnly && !editing.value && (
        <button
          type="button"
          class={`${small} ${controls.quiet}`}
          onClick={() => {
            editing.value = true;
          }}
        >
          {own.edit}
        </button>
      )}
      {busy ? (
        <button type="button" class={small} onClick={() => session.stop()}>
          ■ {text.stop}
        </button>
      ) : (
        (stale || editing.value) && (
          <button type="button" class={`${small} ${stale ? controls.primary : ""}`} title="Ctrl+Enter" onClick={run}>
            ▶ {text.run}
          </button>
        )
      )}
    </>
  );
  return (
    <div class={className} part="program">
      <Pane title={text.program} label={text.program} tools={tools} scrolls={!editing.value}>
        <div class={listing.host} ref={host}>
          {!editing.value && <Listing source={source.replace(/\n$/, "")} done={done} next={next} />}
        </div>
      </Pane>
    </div>
  );
}
