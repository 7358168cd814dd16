// The selected block byte by byte, as a table that opens below the map.
import { useMemo } from "preact/hooks";
import { grouped } from "../i18n/number.ts";
import { fullAddress } from "../model/address.ts";
import { blockBytes } from "../model/block-bytes.ts";
import type { View } from "../model/view.ts";
import { useApp } from "./app-state.ts";
import css from "./map.module.css";
import tables from "./table.module.css";

export function BlockBytes({ view, block }: { view: View; block: number }) {
  const { session, words } = useApp();
  const text = words.value;
  const player = session.player.value;
  const found = useMemo(
    () => (player === null || block === 0 || !view.state.valid ? null : blockBytes(view, player, block, text)),
    [view, player, block, text],
  );
  if (found === null) return null;
  const { size, asked, rows, cut } = found;
  return (
    <details class={css.bytes} data-testid="bytes">
      <summary>
        {text.blockBytes.title(fullAddress(block))}{" "}
        <span>{asked === null ? text.blockBytes.size(grouped(size)) : text.blockBytes.sizes(size, asked)}</span>
      </summary>
      <table class={`${tables.table} ${tables.stacked} ${css.fields}`}>
        <thead>
          <tr>
            <th class={tables.number}>+</th>
            <th>{text.blockBytes.hex}</th>
            <th>{text.blockBytes.field}</th>
            <th>{text.columns.value}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.offset} class={row.idle ? css.idle : ""}>
              <td class={tables.number}>{row.offset}</td>
              <td>{row.hex}</td>
              <td>{row.field}</td>
              <td title={row.value}>{row.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {cut > 0 && <p>{text.cut(cut)}</p>}
    </details>
  );
}
