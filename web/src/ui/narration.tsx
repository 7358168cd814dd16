// One sentence that always tells what just happened; a screen reader hears the same. It has the same room at every step, so that
// nothing below it jumps; a sentence that needs more can be opened.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { plain } from "../i18n/index.ts";
import { grouped } from "../i18n/number.ts";
import { loadEvents } from "../model/events.ts";
import { useApp } from "./app-state.ts";
import { Icon } from "./icons.tsx";
import { fetchLater } from "./lazy.tsx";
import css from "./narration.module.css";
import { Rich } from "./rich.tsx";

fetchLater(loadEvents);

export function Narration() {
  const { session, words, sentence, narrow } = useApp();
  const text = words.value;
  const box = useRef<HTMLDivElement>(null);
  const [long, open] = [useSignal(false), useSignal(false)];
  useEffect(() => {
    const element = box.current;
    // What is open stays so until it is closed: who reads long sentences steps through several.
    if (element !== null && !open.value) long.value = element.scrollHeight > element.clientHeight + 2;
  });
  const view = session.view.value;
  const steps = session.steps.value;
  const phase = session.phase.value;
  if (phase === "failed")
    return (
      <div class={`${css.narration} ${css.failed}`} role="alert">
        <b>{session.mistake.value === null ? `${text.failed}.` : text.refused(session.mistake.value.line)}</b>{" "}
        <span>{session.failure.value}</span>
      </div>
    );
  if (view === null || steps === null)
    return (
      <div class={css.narration} role="status">
        <span key="waiting" class={css.soft}>
          {phase === "running" ? `${text.running}… ${text.progress(grouped(session.recorded.value))}` : text.tagline}
        </span>
      </div>
    );
  const collecting = view.collection;
  // A line has run, or an instruction of one is about to.
  const line = steps.unit === "line" ? view.executedLine : view.nextLine || view.executedLine;
  const head = collecting ? text.collectionOf(collecting.generation) : line > 0 ? text.lineAt(line) : text.beforeFirst;
  return (
    <div
      ref={box}
      class={`${css.narration} ${collecting ? css.collecting : ""} ${open.value ? css.open : ""} ${long.value ? css.long : ""}`}
      style={open.value ? { height: "auto" } : {}}
      data-testid="narration"
    >
      <b class={css.head}>{head}</b>
      <span class={css.soft}>
        {narrow.value
          ? text.stepOf(grouped(view.index + 1), grouped(steps.length))
          : text.unitOf[steps.unit](grouped(view.index + 1), grouped(steps.length))}
      </span>
      <span class={css.sentence}>
        <Rich text={sentence.value} />
      </span>
      <span class="visually-hidden" aria-live="polite">
        {plain(sentence.value)}
      </span>
      {(long.value || open.value) && (
        <button
          type="button"
          class={css.more}
          aria-expanded={open.value}
          aria-label={text.wholeSentence}
          title={text.wholeSentence}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          <Icon name="open" size={12} />
        </button>
      )}
    </div>
  );
}
