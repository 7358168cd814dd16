// The heap in tables: its layers, its arenas with what keeps them, its size classes with what lies idle.
import type { Signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { shortAddress } from "../model/address.ts";
import { objectInBlock } from "../model/blocks.ts";
import { heapFigures } from "../model/heap-figures.ts";
import type { View } from "../model/view.ts";
import { type AppState, useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import css from "./map.module.css";
import tables from "./objects.module.css";

const mostPins = 12;
const mostArenas = 64;

function Pins({ view, pins, app }: { view: View; pins: ReadonlySet<number>; app: AppState }) {
  const text = app.words.value;
  const listed = [...pins].slice(0, mostPins);
  return (
    <div class={css.pins} data-testid="pins">
      <p>{text.keptBy(pins.size.toLocaleString(text.tag))}</p>
      <ul>
        {listed.map((block) => {
          const object = objectInBlock(view, block);
          const row = object === 0 || !view.state.valid ? null : view.state.object(object);
          return (
            <li key={block}>
              <button
                type="button"
                class={tables.link}
                disabled={object === 0}
                onClick={() => app.session.select(object)}
              >
                {shortAddress(block)}
              </button>{" "}
              {row === null ? "" : `${text.types[row.typeName] ?? row.typeName} ${row.value}`}
            </li>
          );
        })}
      </ul>
      {pins.size > mostPins && <p>{text.cut(pins.size - mostPins)}</p>}
    </div>
  );
}

export function HeapTables({ view, pinned, pins }: { view: View; pinned: Signal<number>; pins: ReadonlySet<number> }) {
  const app = useApp();
  const text = app.words.value;
  const figures = useMemo(() => (view.state.valid ? heapFigures(view.heap) : null), [view]);
  if (figures === null || !view.state.valid) return null;
  const of = (n: number) => n.toLocaleString(text.tag);
  const arenas = [...view.heap.arenas].slice(0, mostArenas);
  const part = figures.arenaBytes > 0 ? Math.round((figures.liveBytes / figures.arenaBytes) * 1000) / 10 : 0;
  return (
    <div class={css.tables}>
      <p class={css.figures}>
        {text.heapFigures(
          of(figures.liveBytes),
          of(figures.arenaBytes),
          part,
          of(figures.rawBlocks),
          of(figures.rawBytes),
        )}
      </p>
      <details>
        <summary>{text.arenaTable}</summary>
        <ul class={css.arenas}>
          {arenas.map((arena) => (
            <li key={arena.ordinal}>
              <button
                type="button"
                class={`${controls.button} ${controls.small}`}
                aria-pressed={pinned.value === arena.ordinal}
                onClick={() => {
                  pinned.value = pinned.value === arena.ordinal ? -1 : arena.ordinal;
                }}
              >
                {text.arena(arena.ordinal)} · {text.freePools(arena.freePools, arena.pools)}
              </button>
            </li>
          ))}
        </ul>
        {pinned.value >= 0 && <Pins view={view} pins={pins} app={app} />}
      </details>
      <details>
        <summary>{text.classTable}</summary>
        <table class={tables.table}>
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
                <td class={tables.number}>{of(one.pools)}</td>
                <td class={tables.number}>{of(one.blocks)}</td>
                <td class={tables.number}>{of(one.live)}</td>
                <td class={tables.number}>{of(one.idleBytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
