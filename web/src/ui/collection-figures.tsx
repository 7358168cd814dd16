// What the collection that is running has counted so far.
import { useMemo } from "preact/hooks";
import type { Collection } from "../engine/index.ts";
import { grouped } from "../i18n/number.ts";
import { viewCollection } from "../model/collection.ts";
import type { View } from "../model/view.ts";
import css from "./account.module.css";
import { useApp } from "./app-state.ts";

const order = ["examined", "subtracted", "movedBack", "cleared", "freed"] as const;

export function CollectionFigures({ view, collection }: { view: View; collection: Collection }) {
  const { session, words } = useApp();
  const text = words.value;
  const player = session.player.value;
  const shown = useMemo(
    () =>
      player === null || !view.state.valid ? null : viewCollection(view.state, player, collection, view.now.nodes),
    [view, player, collection],
  );
  if (shown === null) return null;
  return (
    <div class={css.account}>
      <div class={css.count}>
        <b>{grouped(shown.figures.unreachable)}</b> <span>{text.figures.unreachable}</span>
      </div>
      <table class={css.lines}>
        <tbody>
          {order.map((name) => (
            <tr key={name}>
              <th scope="row">{text.figures[name]}</th>
              <td>{grouped(shown.figures[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
