// The raw layer's blocks in the order of their addresses, each as wide as the root of its size: what is too large for a pool.
import { fullAddress } from "../model/address.ts";
import { objectInBlock } from "../model/blocks.ts";
import type { View } from "../model/view.ts";
import { useApp } from "./app-state.ts";
import css from "./map.module.css";
import tables from "./table.module.css";

const most = 300;

export function RawLane({ view }: { view: View }) {
  const app = useApp();
  const { session } = app;
  const text = app.words.value;
  const rows = [...view.heap.raw].sort((a, b) => a.address - b.address);
  const live = rows.filter((row) => !row.free);
  const selected = view.state.valid ? (view.state.object(session.selected.value)?.block ?? 0) : 0;
  const of = (n: number) => n.toLocaleString(text.tag);
  // What this step has put there comes first.
  const fresh = (row: { address: number }) => Number(view.touched.get(row.address) === "alloc");
  const bytes = live.reduce((sum, row) => sum + row.size, 0);
  return (
    <div class={css.tables}>
      <p class={css.figures}>{text.rawNote(of(live.length), of(bytes))}</p>
      <div class={css.lane} aria-hidden="true">
        {rows.slice(0, most).map((row) => {
          const state = row.free
            ? css["raw-free"]
            : row.address === selected
              ? css["raw-selected"]
              : view.touched.get(row.address) === "alloc"
                ? css["raw-changed"]
                : "";
          return (
            <i
              key={row.address}
              class={state}
              title={`${of(row.size)} B · ${text.uses[row.use] ?? row.use}`}
              style={{ width: `${Math.max(5, Math.sqrt(row.size))}px` }}
            />
          );
        })}
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
                  <td class={tables.number}>{of(row.size)}</td>
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
