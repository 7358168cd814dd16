// One sentence that always tells what just happened; a screen reader hears the same.
import { plain } from "../i18n/index.ts";
import { grouped } from "../i18n/number.ts";
import { useApp } from "./app-state.ts";
import css from "./narration.module.css";
import { Rich } from "./rich.tsx";

export function Narration() {
  const { session, words, sentence } = useApp();
  const text = words.value;
  const view = session.view.value;
  const steps = session.steps.value;
  const phase = session.phase.value;
  if (phase === "failed")
    return (
      <div class={`${css.narration} ${css.failed}`} role="alert">
        <b>{text.failed}.</b> {session.failure.value}
      </div>
    );
  if (view === null || steps === null)
    return (
      <div class={css.narration} role="status">
        <span class={css.soft}>
          {phase === "running" ? `${text.running}… ${text.progress(grouped(session.recorded.value))}` : text.tagline}
        </span>
      </div>
    );
  const collecting = view.collection;
  // A line has run, or an instruction of one is about to.
  const line = steps.unit === "line" ? view.executedLine : view.nextLine || view.executedLine;
  const head = collecting ? text.collectionOf(collecting.generation) : line > 0 ? text.lineAt(line) : text.beforeFirst;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long sentence is scrolled on a narrow page, also by keyboard
    <div class={`${css.narration} ${collecting ? css.collecting : ""}`} data-testid="narration" tabIndex={0}>
      <b class={css.head}>{head}</b>
      <span class={css.soft}>{text.unitOf[steps.unit](grouped(view.index + 1), grouped(steps.length))}</span>
      <span class={css.sentence}>
        <Rich text={sentence.value} />
      </span>
      <span class="visually-hidden" aria-live="polite">
        {plain(sentence.value)}
      </span>
    </div>
  );
}
