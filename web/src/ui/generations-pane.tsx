// The three generations: how far each counter is from its threshold, and the 25 % rule of full collections.
import { grouped } from "../i18n/number.ts";
import { useApp } from "./app-state.ts";
import css from "./generations.module.css";
import { Pane } from "./pane.tsx";
import { QuarterGauge } from "./quarter-gauge.tsx";

export function GenerationsPane({ class: className }: { class?: string | undefined }) {
  const { session, words } = useApp();
  const text = words.value;
  const view = session.view.value;
  const generations = view?.generations ?? null;
  return (
    <Pane
      title={text.generations}
      label={text.generations}
      class={className}
      id="generations"
      scrolls
      tools={generations?.enabled === false ? <span class={css.note}>{text.disabled}</span> : undefined}
    >
      <div class={css.generations} data-testid="generations">
        {generations?.rows.map((row) => {
          const scale = Math.max(1, row.threshold) * 1.03;
          const part = row.threshold > 0 ? Math.min(1, row.count / scale) : 0;
          return (
            <div
              key={row.generation}
              class={css.row}
              title={`${text.generationObjects(grouped(row.objects))} · ${text.collections(row.collections)}`}
            >
              <span class={css.number}>{row.generation}</span>
              <meter
                class="visually-hidden"
                aria-label={text.generationLine(row.generation, row.count, row.threshold)}
                min={0}
                max={Math.max(1, row.threshold, row.count)}
                value={row.count}
              />
              <div class={css.bar}>
                <div class={css.fill} style={{ width: `${part * 100}%` }} />
                <div class={css.needle} />
              </div>
              <span class={css.figures}>
                {grouped(row.count)} / {grouped(row.threshold)}
              </span>
              <span class={css.objects}>{text.generationObjects(grouped(row.objects))}</span>
            </div>
          );
        })}
        {generations !== null && <QuarterGauge generations={generations} />}
      </div>
    </Pane>
  );
}
