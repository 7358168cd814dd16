// Every name with its object, address and count; then the objects without a name. The picture's twin, and searchable.
import { useSignal } from "@preact/signals";
import { grouped } from "../i18n/number.ts";
import { fullAddress } from "../model/address.ts";
import type { NodeView } from "../model/node.ts";
import type { NameView } from "../model/snapshot.ts";
import { useApp } from "./app-state.ts";
import css from "./table.module.css";

interface Row {
  readonly key: string;
  readonly name: NameView | null;
  readonly node: NodeView;
}

export function ObjectTable() {
  const { session, words } = useApp();
  const wanted = useSignal("");
  const text = words.value;
  const view = session.view.value;
  if (view === null) return null;
  const { now, changes } = view;
  const rows: Row[] = [];
  const named = new Set<number>();
  for (const frame of now.frames)
    for (const name of frame.names) {
      const node = now.nodes.get(name.address);
      if (node === undefined) continue;
      named.add(node.address);
      rows.push({ key: name.key, name, node });
    }
  for (const node of now.nodes.values())
    if (!named.has(node.address)) rows.push({ key: String(node.address), name: null, node });
  const words_ = wanted.value.toLowerCase();
  const shown = rows.filter(({ name, node }) =>
    [name?.name ?? "", node.type, node.value, fullAddress(node.address)].some((field) =>
      field.toLowerCase().includes(words_),
    ),
  );
  const changed = new Set(changes.counts.map(({ node }) => node.address));
  const { columns } = text;
  return (
    <>
      <input
        class={css.search}
        type="search"
        data-search=""
        placeholder={text.search}
        aria-label={text.search}
        value={wanted.value}
        onKeyDown={(event) => {
          // What was searched for is chosen.
          const [first] = event.key === "Enter" ? shown : [];
          if (first !== undefined) session.select(first.node.address);
        }}
        onInput={(event) => {
          wanted.value = event.currentTarget.value;
        }}
      />
      <table class={`${css.table} ${css.stacked} ${css.names}`} data-testid="names">
        <thead>
          <tr>
            <th>{columns.name}</th>
            <th>{columns.type}</th>
            <th>{columns.value}</th>
            <th>{columns.address}</th>
            <th class={css.number}>{columns.size}</th>
            <th class={css.number}>{columns.count}</th>
            <th>{columns.generation}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, node }) => (
            <tr key={key} {...(session.selected.value === node.address ? { "aria-current": "true" as const } : {})}>
              <td>
                {name === null ? "" : name.name}
                {name !== null && name.kind !== "global" ? ` (${text.nameKinds[name.kind]})` : ""}
              </td>
              <td>{text.types[node.type] ?? node.type}</td>
              <td title={node.value}>{node.value}</td>
              <td>
                <button type="button" class={css.link} onClick={() => session.select(node.address)}>
                  {fullAddress(node.address)}
                </button>
              </td>
              <td class={css.number}>{node.size}</td>
              <td class={`${css.number} ${changed.has(node.address) ? css.changed : ""}`}>{grouped(node.count)}</td>
              <td>{text.generationOf(node.generation)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
