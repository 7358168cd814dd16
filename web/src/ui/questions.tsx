// What a new reader may want to know first; each question leads to a program that answers it.
import { firstExample, questions } from "../model/gallery.ts";
import { useApp } from "./app-state.ts";
import { openExample } from "./open-example.ts";
import css from "./questions.module.css";

export function Questions() {
  const app = useApp();
  const text = app.words.value;
  if (app.session.program.value.example !== firstExample) return null;
  return (
    <section class={css.questions} aria-label={text.beginWith}>
      <h3>{text.beginWith}</h3>
      {questions.map((id) => (
        <button key={id} type="button" onClick={() => void openExample(app, id)}>
          {text.questions[id]}
        </button>
      ))}
    </section>
  );
}
