// The size classes with what lies idle in each, and how much of what was taken from the system is used.
import { useMemo } from "preact/hooks";
import { grouped } from "../i18n/number.ts";
import { heapFigures } from "../model/heap-figures.ts";
import type { View } from "../model/view.ts";
import { useApp } from "./app-state.ts";
import css from "./map.module.css";
import { Sources } from "./source-link.tsx";
import tables from "./table.module.css";

export function ClassTable({ view }: { view: View }) {
  const app = useApp();
  const text = app.words.value;
  const figures = useMemo(() => (view.state.valid ? heapFigures(view.heap) : null), [view]);
  if (figures === null) return null;
  const part = figures.arenaBytes > 0 ? Math.round((figures.liveBytes / figures.arenaBytes) * 1000) / 10 : 0;
  const raw: [string, string] = [grouped(figures.rawBlocks), grouped(figures.rawBytes)];
  return (
    <div class={css.tables}>
      <p class={css.figures}>
        {text.heapFigures(grouped(figures.liveBytes), grouped(figures.arenaBytes), part, ...raw)}
      </p>
      <Sources of="classes" />
      <meter class={css.meter} aria-label={text.fragmentation} min={0} max={100} value={part} />
      <table class={tables.table} data-testid="classes">
        <caption class="visually-hidden">{text.classTable}</caption>
        <thead>
          <tr>
            <th class={tables.number}>{text.poolColumns.block}</th>
            <th class={tables.number}>{text.poolColumns.pools}</th>
            <th class={tables.number}>{text.poolColumns.all}</th>
            <th class={tables.number}>{text.poolColumns.live}</th>
            <th class={tables.number}>{text.poolColumns.idle}</th>
          </tr>
        </thead>
        <tbody>
          {figures.classes.map((one) => (
            <tr key={one.blockSize}>
              <td class={tables.number}>{one.blockSize}</td>
              <td class={tables.number}>{grouped(one.pools)}</td>
              <td class={tables.number}>{grouped(one.blocks)}</td>
              <td class={tables.number}>{grouped(one.live)}</td>
              <td class={tables.number}>{grouped(one.idleBytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
