// The arenas as a list of buttons; the chosen one says which live blocks keep it from going back to the system.
import type { Signal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { grouped } from "../i18n/number.ts";
import { shortAddress } from "../model/address.ts";
import { heldBy, pinGroups } from "../model/pins.ts";
import type { View } from "../model/view.ts";
import { type AppState, useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import css from "./map.module.css";
import { Sources } from "./source-link.tsx";
import tables from "./table.module.css";

const mostArenas = 64;
const mostGroups = 8;

function Pins({ view, ordinal, app }: { view: View; ordinal: number; app: AppState }) {
  const text = app.words.value;
  const { all, groups } = useMemo(() => pinGroups(view, ordinal, text), [view, ordinal, text]);
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.scrollIntoView({ block: "nearest" }), [ordinal]);
  return (
    <section
      ref={section}
      class={css.pins}
      data-testid="pins"
      aria-label={text.whatKeeps(ordinal)}
      {...useApp().paneRole}
    >
      <p>{all === 0 ? text.keptByNothing : text.keptBy(grouped(all))}</p>
      <table class={`${tables.table} ${tables.stacked} ${css.kept}`}>
        <tbody>
          {groups.slice(0, mostGroups).map((group) => (
            <tr key={group.label}>
              <td class={tables.number}>{grouped(group.blocks)} ×</td>
              <td>{group.label}</td>
              <td class={css.examples}>
                {group.pins.map(({ block, object, value }) =>
                  object === 0 ? (
                    <code key={block}>{shortAddress(block)}</code>
                  ) : (
                    <button
                      key={block}
                      type="button"
                      class={tables.link}
                      title={value}
                      onClick={() => app.session.select(object)}
                    >
                      {shortAddress(block)}
                    </button>
                  ),
                )}
                {group.blocks > group.pins.length && ` ${text.cut(group.blocks - group.pins.length)}`}
              </td>
              <td class={css.held}>{heldBy(view, group.pins[0]?.object ?? 0, text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {groups.length > mostGroups && <p>{text.cut(groups.length - mostGroups)}</p>}
    </section>
  );
}

interface ArenasProps {
  view: View;
  chosen: Signal<number>;
  onChoose: (ordinal: number) => void;
}

export function Arenas({ view, chosen, onChoose }: ArenasProps) {
  const app = useApp();
  const text = app.words.value;
  const arenas = [...view.heap.arenas];
  const exists = arenas.some((arena) => arena.ordinal === chosen.value);
  return (
    <div class={css.arenas}>
      <h3>{text.arenaTable}</h3>
      {arenas.length === 0 && <p>{text.noPools}</p>}
      <ul>
        {arenas.slice(0, mostArenas).map((arena) => (
          <li key={arena.ordinal}>
            <button
              type="button"
              class={`${controls.button} ${controls.small}`}
              aria-pressed={chosen.value === arena.ordinal}
              onClick={() => onChoose(chosen.value === arena.ordinal ? -1 : arena.ordinal)}
            >
              {text.arena(arena.ordinal)} · {text.freePools(arena.freePools, arena.pools)}
            </button>
          </li>
        ))}
        {arenas.length > mostArenas && <li>{text.cut(arenas.length - mostArenas)}</li>}
      </ul>
      {exists && <Pins view={view} ordinal={chosen.value} app={app} />}
      {exists && <Sources of="arenas" />}
    </div>
  );
}
