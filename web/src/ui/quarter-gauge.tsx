// The 25 % rule as a gauge: how many objects wait for a full collection, beside the quarter of the old ones that it takes.
import type { Generations } from "../engine/index.ts";
import { grouped } from "../i18n/number.ts";
import { useApp } from "./app-state.ts";
import css from "./quarter-gauge.module.css";

/** The end of the gauge, as a part of the old objects: the needle at a quarter stands in its middle. */
const whole = 0.5;

export function QuarterGauge({ generations }: { generations: Generations }) {
  const text = useApp().words.value;
  const { longLivedPending: pending, longLivedTotal: total } = generations;
  if (total === 0) return null;
  const said = text.quarter(grouped(pending), grouped(total));
  const part = Math.min(1, pending / total / whole);
  return (
    <div class={css.quarter} data-testid="quarter">
      <b>{text.quarterLabel}</b>
      <meter class="visually-hidden" aria-label={`${text.quarterLabel}: ${said}`} min={0} max={total} value={pending} />
      <div class={css.bar} aria-hidden="true">
        <i style={{ width: `${part * 100}%` }} />
        <s style={{ left: `${(0.25 / whole) * 100}%` }} />
      </div>
      <small>{said}</small>
    </div>
  );
}
