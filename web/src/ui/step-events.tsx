// What a step is made of: its instructions, and under each what that did to counts and blocks. A press goes there, event by event.
import { useMemo } from "preact/hooks";
import { eventWords } from "../i18n/event-words.ts";
import { grouped } from "../i18n/number.ts";
import { tellEvent } from "../model/narrate-event.ts";
import type { View } from "../model/view.ts";
import { useApp } from "./app-state.ts";
import { Rich } from "./rich.tsx";
import css from "./step-events.module.css";

/** A long step shows as many of its events as anyone reads. */
const most = 80;

export function StepEvents({ view }: { view: View }) {
  const { session, words, lang } = useApp();
  const text = words.value;
  const own = eventWords[lang.value ?? "en"];
  const [player, engine] = [session.player.value, session.engine.value];
  const rows = useMemo(() => {
    if (player === null || engine === null || !view.state.valid) return [];
    const telling = { words: text, engine, player, state: view.state, now: view.now, before: view.before };
    const last = Math.min(view.tick, view.from + most);
    return Array.from({ length: Math.max(0, last - view.from) }, (_, at) => {
      const tick = view.from + 1 + at;
      const event = player.eventAt(tick);
      return { tick, kind: event.kind, said: tellEvent(event, telling) };
    });
  }, [player, engine, view, text]);
  const all = view.tick - view.from;
  if (rows.length === 0) return null;
  return (
    <section class={css.events} aria-label={own.title(grouped(all))} data-testid="step-events">
      <h3>{own.title(grouped(all))}</h3>
      <ol>
        {rows.map(({ tick, kind, said }) => (
          <li key={tick} class={kind === "line" || kind === "instr" ? css.instruction : css.effect}>
            <button
              type="button"
              title={own.goTo}
              onClick={() => {
                session.setUnit("event");
                session.goToTick(tick);
              }}
            >
              <Rich text={said} />
            </button>
          </li>
        ))}
      </ol>
      {all > rows.length && <p>{text.cut(all - rows.length)}</p>}
    </section>
  );
}
