// The raw layer's blocks in the order of their addresses, each as wide as the root of its size: what is too large for a pool.
import { useRef } from "preact/hooks";
import { grouped } from "../i18n/number.ts";
import { fullAddress } from "../model/address.ts";
import { objectInBlock } from "../model/blocks.ts";
import type { View } from "../model/view.ts";
import { useApp } from "./app-state.ts";
import { FigureSave } from "./figure-save.tsx";
import css from "./map.module.css";
import tables from "./table.module.css";
import { useSize } from "./use-size.ts";

const most = 300;
const tall = 23;
const gap = 2;

/** Blocks side by side, in as many rows as they need. */
function placesOf<Row extends { size: number }>(rows: readonly Row[], width: number) {
  let [x, y] = [0.5, 0.5];
  return rows.map((row) => {
    const wide = Math.min(width - 1, Math.max(5, Math.round(Math.sqrt(row.size))));
    if (x + wide > width && x > 1) [x, y] = [0.5, y + tall + gap];
    const place = { row, x, y, wide };
    x += wide + gap;
    return place;
  });
}

export function RawLane({ view }: { view: View }) {
  const app = useApp();
  const { session } = app;
  const text = app.words.value;
  const rows = [...view.heap.raw].sort((a, b) => a.address - b.address);
  const live = rows.filter((row) => !row.free);
  const selected = view.state.valid ? (view.state.object(session.selected.value)?.block ?? 0) : 0;
  // What this step has put there comes first.
  const fresh = (row: { address: number }) => Number(view.touched.get(row.address) === "alloc");
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host, { width: 600, height: 100 });
  const width = Math.max(200, size.value.width);
  const places = placesOf(rows.slice(0, most), width);
  const height = (places.at(-1)?.y ?? 0) + tall + 1;
  const bytes = live.reduce((sum, row) => sum + row.size, 0);
  return (
    <div class={css.tables}>
      <p class={css.figures}>{text.rawNote(grouped(live.length), grouped(bytes))}</p>
      <div ref={host}>
        <svg
          class={css.lane}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={text.mapParts.raw}
        >
          <defs>
            <pattern id="raw-free" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect class={css["raw-ground"]} width="4" height="4" />
              <rect class={css["raw-stroke"]} width="1" height="4" />
            </pattern>
          </defs>
          {places.map(({ row, x, y, wide }) => {
            const state = row.free
              ? css["raw-free"]
              : row.address === selected
                ? css["raw-selected"]
                : view.touched.get(row.address) === "alloc"
                  ? css["raw-changed"]
                  : css["raw-live"];
            return (
              <rect key={row.address} class={state} x={x} y={y} width={wide} height={tall} rx="3">
                <title>{`${grouped(row.size)} B · ${text.uses[row.use] ?? row.use}`}</title>
              </rect>
            );
          })}
        </svg>
        <FigureSave host={host} name="pyrena-raw-blocks" />
      </div>
      {rows.length > most && <p>{text.cut(rows.length - most)}</p>}
      <table class={tables.table} data-testid="raw">
        <thead>
          <tr>
            <th>{text.columns.address}</th>
            <th class={tables.number}>{text.columns.size}</th>
            <th>{text.columns.use}</th>
            <th>{text.columns.value}</th>
          </tr>
        </thead>
        <tbody>
          {live
            .toSorted((a, b) => fresh(b) - fresh(a) || b.size - a.size)
            .slice(0, most)
            .map((row) => {
              const object = objectInBlock(view, row.address);
              const found = object === 0 || !view.state.valid ? null : view.state.object(object);
              return (
                <tr
                  key={row.address}
                  class={fresh(row) ? tables.fresh : ""}
                  data-fresh={fresh(row) === 1}
                  {...(row.address === selected ? { "aria-current": "true" as const } : {})}
                >
                  <td>
                    {object === 0 ? (
                      fullAddress(row.address)
                    ) : (
                      <button type="button" class={tables.link} onClick={() => session.select(object)}>
                        {fullAddress(row.address)}
                      </button>
                    )}
                  </td>
                  <td class={tables.number}>{grouped(row.size)}</td>
                  <td>{text.uses[row.use] ?? row.use}</td>
                  <td>{found === null ? "" : `${text.types[found.typeName] ?? found.typeName} ${found.value}`}</td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </div>
  );
}
