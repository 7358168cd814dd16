// What the program has written up to the step that is shown; at its end also what the interpreter writes after it: the traceback of
// an exception that nobody has caught, and what finalizers say when everything is taken apart.
import { useEffect, useRef } from "preact/hooks";
import { useApp } from "./app-state.ts";
import css from "./output.module.css";
import { Pane } from "./pane.tsx";

export function OutputPane({ class: className }: { class?: string | undefined }) {
  const { session, words } = useApp();
  const text = words.value;
  const view = session.view.value;
  const player = session.player.value;
  // What the compiler says of a program that has no run stands there without a step.
  const tick = view?.tick ?? (session.mistake.value === null ? null : 0);
  const output = tick !== null && player !== null ? player.outputAt(tick) : null;
  const ended = view !== null && view.index === (session.steps.value?.length ?? 0) - 1;
  const later = ended && output !== null && player !== null ? player.outputAt(player.length).pieces : [];
  const after = later.slice(output?.pieces.length ?? 0);
  const bottom = useRef<HTMLPreElement>(null);
  const length = output === null ? 0 : output.out.length + output.err.length + after.length;
  useEffect(() => {
    const pane = bottom.current?.parentElement;
    if (pane && length > 0) pane.scrollTop = pane.scrollHeight;
  }, [length]);
  return (
    <Pane title={text.output} label={text.output} class={className} id="output" scrolls>
      <pre class={css.output} ref={bottom} data-testid="output">
        {output !== null && output.pieces.length === 0 ? (
          <span class={css.none}>{text.noOutput}</span>
        ) : (
          output?.pieces.map((piece, index) => (
            <span
              key={`${index}`}
              class={`${piece.stream === 2 ? css.error : ""} ${piece.tick > (view?.from ?? 0) ? css.fresh : ""}`}
            >
              {piece.text}
            </span>
          ))
        )}
      </pre>
      {after.length > 0 && (
        <section class={css.after} data-testid="output-after" aria-label={text.afterEnd}>
          <h3>{text.afterEnd}</h3>
          <pre class={css.output}>
            {after.map((piece, index) => (
              <span key={`${index}`} class={piece.stream === 2 ? css.error : ""}>
                {piece.text}
              </span>
            ))}
          </pre>
        </section>
      )}
    </Pane>
  );
}
