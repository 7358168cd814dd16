// The pools as a table: the map's twin.
import type { PoolRow } from "../engine/index.ts";
import { fullAddress } from "../model/address.ts";
import { useApp } from "./app-state.ts";
import css from "./table.module.css";

export function PoolTable({ pools }: { pools: readonly PoolRow[] }) {
  const text = useApp().words.value;
  return (
    <table class={css.table}>
      <thead>
        <tr>
          <th>{text.columns.address}</th>
          <th>{text.poolColumns.arena}</th>
          <th>{text.poolColumns.state}</th>
          <th class={css.number}>{text.poolColumns.block}</th>
          <th class={css.number}>{text.poolColumns.live}</th>
          <th class={css.number}>{text.poolColumns.all}</th>
        </tr>
      </thead>
      <tbody>
        {pools.slice(0, 400).map((pool) => (
          <tr key={pool.address}>
            <td>{fullAddress(pool.address)}</td>
            <td>{pool.arena}</td>
            <td>{text.poolStates[pool.state]}</td>
            <td class={css.number}>{pool.blockSize}</td>
            <td class={css.number}>{pool.used}</td>
            <td class={css.number}>{pool.blocks}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
