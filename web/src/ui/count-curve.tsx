// One object's count over the run: what has been in full colour, what is still to come pale, now as a line. Click to go there.
import { gridValues, stepPath } from "../draw/step-curve.ts";
import type { Life } from "../model/account.ts";
import type { Steps } from "../model/steps.ts";
import css from "./count-curve.module.css";

interface CurveProps {
  life: Life;
  steps: Steps;
  tick: number;
  width: number;
  height: number;
  label: string;
  lineWord: (line: number) => string;
  axis?: boolean;
  onGo: (tick: number) => void;
}

const wordRoom = 24;

/** Lines under the curve: the first change in each, not closer than 34 pixels; the first one stands behind the word. */
function lineLabels(life: Life, steps: Steps, width: number): { x: number; line: number }[] {
  const labels: { x: number; line: number }[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let lastLine = -1;
  for (let index = 0; index < life.ticks.length && labels.length < 12; index++) {
    const line = life.lines[index] ?? 0;
    const x = steps.place(life.ticks[index] ?? 0) * width;
    if (line === 0 || line === lastLine || x - last < 34) continue;
    labels.push({ x, line });
    last = labels.length === 1 ? x + wordRoom : x;
    lastLine = line;
  }
  return labels;
}

export function CountCurve({ life, steps, tick, width, height, label, lineWord, axis = true, onGo }: CurveProps) {
  const left = axis ? 18 : 0;
  const bottom = axis ? 18 : 2;
  const inner = { width: width - left - 6, height: height - bottom - 8 };
  const place = (at: number) => steps.place(at);
  const curve = { ticks: life.ticks, values: life.counts, place, ...inner, top: life.top };
  const now = steps.place(tick);
  const labels = axis ? lineLabels(life, steps, inner.width) : [];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the timeline leads to every step by keyboard
    <svg
      class={css.curve}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const scale = box.width / width;
        onGo(steps.tickAtPlace(Math.max(0, Math.min(1, ((event.clientX - box.left) / scale - left) / inner.width))));
      }}
    >
      <g transform={`translate(${left} 6)`}>
        {axis &&
          gridValues(life.top).map((value) => {
            const y = inner.height - (value / life.top) * inner.height;
            return (
              <g key={value}>
                <line class={css.grid} x1="0" x2={inner.width} y1={y} y2={y} />
                <text class={css.tick} x="-6" y={y + 3.5} text-anchor="end">
                  {value}
                </text>
              </g>
            );
          })}
        <line class={css.grid} x1="0" x2={inner.width} y1={inner.height} y2={inner.height} />
        <path class={css.later} d={stepPath(curve, now, 1)} />
        <path class={css.past} d={stepPath(curve, 0, now)} />
        <line class={css.now} x1={now * inner.width} x2={now * inner.width} y1="-6" y2={inner.height} />
        {labels.map(({ x, line }, index) => (
          <text
            key={`${line}/${x}`}
            class={css.tick}
            x={x}
            y={inner.height + 14}
            text-anchor={x < 14 ? "start" : x > inner.width - 12 ? "end" : "middle"}
          >
            {index === 0 ? lineWord(line) : line}
          </text>
        ))}
      </g>
    </svg>
  );
}
