// The collector at rest: three lanes with the program's objects in them, and the collections that there have been.
import { useMemo } from "preact/hooks";
import { grouped } from "../i18n/number.ts";
import { shortAddress } from "../model/address.ts";
import { pastCollections } from "../model/past-collections.ts";
import { nameOf } from "../model/thing.ts";
import type { View } from "../model/view.ts";
import { useApp } from "./app-state.ts";
import css from "./lanes.module.css";
import { QuarterGauge } from "./quarter-gauge.tsx";
import { Sources } from "./source-link.tsx";
import tables from "./table.module.css";

const mostChips = 24;
const mostCollections = 40;

function Chips({ view, generation }: { view: View; generation: number }) {
  const { session, words } = useApp();
  const text = words.value;
  const nodes = [...view.now.nodes.values()].filter((node) => node.generation === generation);
  if (nodes.length === 0) return <span class={css.none}>{text.laneEmpty}</span>;
  return (
    <>
      {nodes.slice(0, mostChips).map((node) => (
        <button
          key={node.address}
          type="button"
          class={`${css.chip} ${view.now.lost.has(node.address) ? css.lost : ""}`}
          aria-pressed={session.selected.value === node.address}
          onClick={() => session.select(node.address)}
        >
          {text.types[node.type] ?? node.type} {nameOf(node.address, view.now) ?? shortAddress(node.address)}
        </button>
      ))}
      {nodes.length > mostChips && <span class={css.none}>{text.cut(nodes.length - mostChips)}</span>}
    </>
  );
}

function Past({ view }: { view: View }) {
  const { session, words } = useApp();
  const text = words.value;
  const player = session.player.value;
  const past = useMemo(
    () => (player === null ? null : pastCollections(player, view.tick, mostCollections)),
    [player, view.tick],
  );
  if (past === null || past.all === 0) return null;
  const goTo = (tick: number) => {
    session.setUnit("event");
    session.goToTick(tick + 1);
  };
  return (
    <>
      <h3>{text.pastCollections(grouped(past.all))}</h3>
      <table class={tables.table} data-testid="collections">
        <thead>
          <tr>
            <th class={tables.number}>#</th>
            <th>{text.columns.generation}</th>
            <th>{text.pastColumns.why}</th>
            <th class={tables.number}>{text.pastColumns.objects}</th>
            <th class={tables.number}>{text.pastColumns.freed}</th>
          </tr>
        </thead>
        <tbody>
          {past.latest.map((one) => (
            <tr key={one.tick}>
              <td class={tables.number}>
                <button
                  type="button"
                  class={tables.link}
                  aria-label={text.toThisCollection(grouped(one.number))}
                  onClick={() => goTo(one.tick)}
                >
                  {grouped(one.number)}
                </button>
              </td>
              <td>{text.generationOf(one.generation)}</td>
              <td>{one.asked ? text.pastColumns.asked : text.pastColumns.automatic}</td>
              <td class={tables.number}>{grouped(one.objects)}</td>
              <td class={tables.number}>{grouped(one.freed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {past.all > past.latest.length && <p>{text.earlier(past.all - past.latest.length)}</p>}
    </>
  );
}

export function Lanes({ view }: { view: View }) {
  const text = useApp().words.value;
  const { paneRole } = useApp();
  return (
    <div class={css.lanes} data-testid="lanes">
      {view.generations.rows.map((row) => (
        <section key={row.generation} class={css.lane} aria-label={text.generationOf(row.generation)} {...paneRole}>
          <header>
            <b>{text.generationOf(row.generation)}</b>
            <span>
              {grouped(row.count)} / {grouped(row.threshold)} · {text.generationObjects(grouped(row.objects))} ·{" "}
              {text.collections(row.collections)}
            </span>
          </header>
          <div class={css.track} aria-hidden="true">
            <i style={{ width: `${row.threshold > 0 ? Math.min(100, (row.count / row.threshold) * 100) : 0}%` }} />
          </div>
          <div class={css.chips}>
            <Chips view={view} generation={row.generation} />
          </div>
        </section>
      ))}
      {!view.generations.enabled && <p>{text.disabled}</p>}
      <QuarterGauge generations={view.generations} />
      <Sources of="lanes" />
      <Past view={view} />
    </div>
  );
}
