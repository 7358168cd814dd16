// One timeline rules everything: the buttons, the slider with the marks of the run, granularity and speed.
import { useRef } from "preact/hooks";
import { plain } from "../i18n/index.ts";
import { grouped } from "../i18n/number.ts";
import { allSpeeds, type Speed } from "../model/session.ts";
import { units } from "../model/steps.ts";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import { Icon, type IconName } from "./icons.tsx";
import { lazy } from "./lazy.tsx";
import css from "./timeline.module.css";

/** Keeps the place of the menu of jumps. */
const JumpRoom = () => (
  <button type="button" class={controls.choice} disabled>
    {useApp().words.value.jump}…
  </button>
);

const JumpChoice = lazy(async () => (await import("./jump-choice.tsx")).JumpChoice, JumpRoom);
const Marks = lazy(async () => (await import("./marks.tsx")).Marks);

function Slider() {
  const { session, words, sentence } = useApp();
  const text = words.value;
  const track = useRef<HTMLDivElement>(null);
  const steps = session.steps.value;
  const view = session.view.value;
  const length = steps?.length ?? 1;
  const index = view?.index ?? 0;
  const place = length > 1 ? index / (length - 1) : 0;
  const goTo = (clientX: number) => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || steps === null) return;
    const part = Math.max(0, Math.min(1, (clientX - box.left) / box.width));
    const wanted = Math.round(part * (steps.length - 1));
    if (wanted !== session.view.value?.index) session.go(wanted);
  };
  const keys: Record<string, number> = {
    ArrowLeft: index - 1,
    ArrowDown: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index + 1,
    PageUp: index - 10,
    PageDown: index + 10,
    Home: 0,
    End: length - 1,
  };
  return (
    <div
      class={css.slider}
      ref={track}
      role="slider"
      tabIndex={0}
      aria-label={text.timeline}
      aria-valuemin={1}
      aria-valuemax={length}
      aria-valuenow={index + 1}
      aria-valuetext={text.stepText(grouped(index + 1), grouped(length), plain(sentence.value))}
      onKeyDown={(event) => {
        const wanted = keys[event.key];
        if (wanted === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        session.pause();
        session.go(wanted);
      }}
      onPointerDown={(event) => {
        session.pause();
        event.currentTarget.setPointerCapture(event.pointerId);
        // A mark has been pressed, and has led where it stands for.
        if (!event.defaultPrevented) goTo(event.clientX);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event.clientX);
      }}
    >
      {view !== null && <Marks />}
      <div class={css.track}>
        <div class={css.past} style={{ width: `${place * 100}%` }} />
      </div>
      {view !== null && <div class={css.thumb} style={{ left: `${place * 100}%` }} />}
    </div>
  );
}

export function Timeline() {
  const { session, words, paneRole } = useApp();
  const text = words.value;
  const steps = session.steps.value;
  const view = session.view.value;
  const playing = session.playing.value;
  const none = steps === null || view === null;
  const index = view?.index ?? 0;
  const length = steps?.length ?? 0;
  const atStart = none || index === 0;
  const atEnd = none || index >= length - 1;
  const playLabel = playing ? text.pause : atEnd && !none ? text.replay : text.play;
  const buttons: { label: string; sign: IconName; off: boolean; act: () => void }[] = [
    { label: text.first, sign: "first", off: atStart, act: () => session.move(-index) },
    { label: text.back, sign: "back", off: atStart, act: () => session.move(-1) },
    {
      label: playLabel,
      sign: playing ? "pause" : "play",
      off: none,
      act: () => (playing ? session.pause() : session.play()),
    },
    { label: text.forward, sign: "forward", off: atEnd, act: () => session.move(1) },
    { label: text.last, sign: "last", off: atEnd, act: () => session.move(length) },
  ];
  return (
    <section class={css.timeline} aria-label={text.timeline} {...paneRole}>
      <div class={css.buttons}>
        {/* At an end a button is marked only: one that is disabled would drop the focus of who has just pressed it. */}
        {buttons.map(({ label, sign, off, act }, at) => (
          <button
            key={at}
            type="button"
            class={`${css.step} ${at === 2 ? css.play : ""}`}
            aria-label={label}
            title={label}
            aria-disabled={off}
            onClick={off ? undefined : act}
          >
            <Icon name={sign} />
          </button>
        ))}
      </div>
      <Slider />
      <div class={css.choices}>
        <output class={css.position}>{none ? "" : text.stepOf(grouped(index + 1), grouped(length))}</output>
        <select
          class={controls.choice}
          aria-label={text.unit}
          value={session.unit.value}
          onChange={(event) => {
            const unit = units.find((name) => name === event.currentTarget.value);
            if (unit !== undefined) session.setUnit(unit);
          }}
        >
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {text.units[unit]}
            </option>
          ))}
        </select>
        <select
          class={controls.choice}
          aria-label={text.speed}
          value={String(session.speed.value)}
          onChange={(event) => {
            session.speed.value = Number(event.currentTarget.value) as Speed;
          }}
        >
          {allSpeeds.map((speed) => (
            <option key={speed} value={String(speed)}>
              {speed}×
            </option>
          ))}
        </select>
        {none ? <JumpRoom /> : <JumpChoice />}
      </div>
    </section>
  );
}
