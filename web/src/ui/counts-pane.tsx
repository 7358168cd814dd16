// One curve for each named object, one below the other on the timeline's own scale.
import { useMemo, useRef } from "preact/hooks";
import { lifeAt } from "../model/account.ts";
import { useApp } from "./app-state.ts";
import { CountCurve } from "./count-curve.tsx";
import css from "./counts.module.css";
import { FigureSave } from "./figure-save.tsx";
import { useSize } from "./use-size.ts";

const most = 40;

export function CountsPane() {
  const { session, words } = useApp();
  const text = words.value;
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host, { width: 600, height: 300 });
  const view = session.view.value;
  const player = session.player.value;
  const steps = session.steps.value;
  const rows = useMemo(() => {
    if (view === null || player === null) return [];
    const names = new Map<number, string[]>();
    for (const frame of view.now.frames)
      for (const name of frame.names) {
        const node = view.now.nodes.get(name.address);
        if (frame.kind === "stack" || node === undefined || node.shared) continue;
        names.set(name.address, [...(names.get(name.address) ?? []), name.name]);
      }
    return [...names].slice(0, most).map(([address, list]) => ({
      address,
      names: [...new Set(list)].join(", "),
      node: view.now.nodes.get(address),
      life: lifeAt(player.history(address), view.tick, player.programEnd),
    }));
  }, [view, player]);
  const changed = new Set(view?.changes.counts.map(({ node }) => node.address));
  return (
    <div class={css.counts} ref={host}>
      {rows.length === 0 && <p class={css.none}>{text.countsNone}</p>}
      {steps !== null &&
        view !== null &&
        rows.map(({ address, names, node, life }) => (
          <div key={address} class={`${css.row} ${session.selected.value === address ? css.selected : ""}`}>
            <button type="button" class={css.label} onClick={() => session.select(address)}>
              <b>{names}</b>
              <small>{text.types[node?.type ?? ""] ?? node?.type}</small>
            </button>
            <CountCurve
              life={life}
              steps={steps}
              tick={view.tick}
              width={Math.max(160, size.value.width - 190)}
              height={64}
              label={text.countOf(names)}
              lineWord={text.lineShort}
              onGo={(tick) => session.goToTick(tick)}
            />
            <output class={`${css.value} ${changed.has(address) ? css.changed : ""}`}>{node?.count ?? 0}</output>
          </div>
        ))}
      {rows.length > 0 && <FigureSave host={host} name="pyrena-counts" />}
    </div>
  );
}
