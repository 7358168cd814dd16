// The question in the middle of the page: what will this line print? Until it is answered, nothing else that would tell is
// shown. The answer is the program's own; then the step that shows it.
import { useSignal } from "@preact/signals";
import { figureOf, sourceIn } from "../model/gallery.ts";
import { afterLine, printedByLine, sameAnswer } from "../model/prediction.ts";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import css from "./prediction.module.css";

/** What was said about the run that is shown, for as long as that is the run. */
const guesses = new WeakMap<object, string>();

export function Prediction() {
  const app = useApp();
  const { session } = app;
  const text = app.words.value;
  const guess = useSignal("");
  const player = session.player.value;
  const source = session.ran.value === null ? "" : sourceIn(app.lang.value ?? "en", session.ran.value);
  const line = figureOf(session.ran.value?.example ?? null).predict;
  if (player === null || line === undefined || session.phase.value !== "ready" || session.stale.value) return null;
  const answer = printedByLine(player, line);
  if (answer === null) return null;
  if (app.asked.value === null) {
    const said = guesses.get(player) ?? "";
    const right = said !== "" && sameAnswer(said, answer);
    return (
      <p class={`${css.prediction} ${right ? css.right : ""}`} role="status">
        {said === ""
          ? text.revealed(line, answer)
          : right
            ? text.guessedRight(line, answer)
            : text.guessedWrong(line, answer, said)}
      </p>
    );
  }
  return (
    <form
      class={css.question}
      onSubmit={(event) => {
        event.preventDefault();
        guesses.set(player, guess.value.trim());
        guess.value = "";
        session.goToTick(afterLine(player, line));
      }}
    >
      <label>
        <b>{text.predictLine(line)}</b>
        <code>{source.split("\n")[line - 1]?.trim()}</code>
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={guess.value}
          onInput={(event) => {
            guess.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="submit" class={`${controls.button} ${controls.primary}`}>
        {guess.value.trim() === "" ? text.reveal : text.check}
      </button>
    </form>
  );
}
