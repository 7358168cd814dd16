// A question above the picture: what will this line print? The answer is the program's own; then the step that shows it.
import { useSignal } from "@preact/signals";
import { figureOf } from "../model/figures.ts";
import { afterLine, printedByLine, sameAnswer } from "../model/prediction.ts";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import css from "./prediction.module.css";

export function Prediction() {
  const app = useApp();
  const { session } = app;
  const text = app.words.value;
  const guess = useSignal("");
  const said = useSignal<{ readonly run: unknown; readonly guess: string } | null>(null);
  const player = session.player.value;
  const ran = session.ran.value;
  const line = figureOf(ran?.example ?? null).predict;
  if (player === null || line === undefined || session.phase.value !== "ready" || session.stale.value) return null;
  const answer = printedByLine(player, line);
  if (answer === null) return null;
  const reveal = (what: string) => {
    said.value = { run: player, guess: what };
    guess.value = "";
    session.goToTick(afterLine(player, line));
  };
  if (said.value?.run === player) {
    const right = said.value.guess !== "" && sameAnswer(said.value.guess, answer);
    return (
      <p class={`${css.prediction} ${right ? css.right : ""}`} role="status">
        {said.value.guess === ""
          ? text.revealed(line, answer)
          : right
            ? text.guessedRight(line, answer)
            : text.guessedWrong(line, answer, said.value.guess)}
      </p>
    );
  }
  return (
    <form
      class={css.prediction}
      onSubmit={(event) => {
        event.preventDefault();
        reveal(guess.value.trim());
      }}
    >
      <label>
        {text.predictLine(line)}{" "}
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
      <button type="submit" class={`${controls.button} ${controls.small} ${controls.primary}`}>
        {guess.value.trim() === "" ? text.reveal : text.check}
      </button>
    </form>
  );
}
