// A collection from inside: its phases by name, the copied counts beside the real ones, the edge that is being taken off,
// and the two lists with the way back. A member keeps its row when it changes the list.
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Box } from "../draw/geometry.ts";
import { clip, textColumns } from "../draw/geometry.ts";
import { linkPath } from "../draw/link.ts";
import { shortAddress } from "../model/address.ts";
import { type CollectionView, type Freed, type Member, nextChangeOf, viewCollection } from "../model/collection.ts";
import { phaseEnd, phaseOrder, type ShownPhase } from "../model/phases.ts";
import { programMarks } from "../model/steps.ts";
import { type AppState, useApp } from "./app-state.ts";
import css from "./collector.module.css";
import controls from "./controls.module.css";
import { FigureSave } from "./figure-save.tsx";
import { Lanes } from "./lanes.tsx";
import { useSize } from "./use-size.ts";

const cardHeight = 54;
const head = 44;

/** Distances of the two lists and their cards: on a narrow page less air, so that a card has room for its two counts. */
interface Air {
  readonly edge: number;
  readonly inner: number;
  readonly pitch: number;
}
const roomy: Air = { edge: 16, inner: 10, pitch: 86 };
const tight: Air = { edge: 6, inner: 5, pitch: 74 };

/** A text that is wider than so many columns, in two rows. */
function inRows(text: string, columns: number): string[] {
  const at = textColumns(text) <= columns ? -1 : text.lastIndexOf(" ", columns);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function Phases({ shown, app }: { shown: CollectionView; app: AppState }) {
  const { session } = app;
  const text = app.words.value;
  const { engine, player, view } = {
    engine: session.engine.value,
    player: session.player.value,
    view: session.view.value,
  };
  if (engine === null || player === null || view === null) return null;
  const goTo = (phase: ShownPhase) => {
    const tick = phaseEnd(engine, player, view.tick, phase);
    if (tick < 0) return;
    session.pause();
    session.goToTick(tick);
  };
  const next = () => {
    session.pause();
    session.goToTick(nextChangeOf(player, view.tick, new Set(shown.members.map((member) => member.address))));
  };
  return (
    <div class={css.ways}>
      <ol class={css.phases} aria-label={text.collector}>
        {phaseOrder.map((phase) => (
          <li key={phase} {...(phase === shown.phase ? { "aria-current": "step" as const } : {})}>
            <button type="button" title={text.toPhase(text.phases[phase] ?? phase)} onClick={() => goTo(phase)}>
              {text.phases[phase]}
            </button>
          </li>
        ))}
      </ol>
      <button type="button" class={`${controls.button} ${controls.small}`} onClick={next}>
        {text.nextOwnChange}
      </button>
    </div>
  );
}

/** Members keep the row that they had when the collection was first looked at. */
function boxesOf(
  members: readonly Pick<Member, "address" | "unreachable">[],
  order: Map<number, number>,
  width: number,
  { edge, inner, pitch }: Air,
): Map<number, Box> {
  const panel = (width - 3 * edge) / 2;
  const room = panel - 2 * inner;
  const columns = Math.max(1, Math.floor(room / 168));
  const card = Math.min(176, (room - (columns - 1) * 26) / columns);
  const boxes = new Map<number, Box>();
  for (const member of members) {
    const at = order.get(member.address) ?? order.set(member.address, order.size).get(member.address) ?? 0;
    const left = member.unreachable ? 2 * edge + panel : edge;
    boxes.set(member.address, {
      x: left + inner + (at % columns) * (card + 26),
      y: head + Math.floor(at / columns) * pitch,
      width: card,
      height: cardHeight,
    });
  }
  return boxes;
}

function Card({ member, box, app, current }: { member: Member; box: Box; app: AppState; current: boolean }) {
  const text = app.words.value;
  const view = app.session.view.value;
  const name = view?.now.frames.flatMap((frame) => frame.names).find((one) => one.address === member.address)?.name;
  const title = `${text.types[member.type] ?? member.type}${name === undefined ? "" : ` · ${name}`} ${shortAddress(member.address)}`;
  const columns = Math.floor((box.width - 18) / 7);
  return (
    <g
      class={`${css.card} ${member.movedBack ? css.rescued : ""} ${current ? css.current : ""}`}
      style={{ transform: `translate(${box.x}px, ${box.y}px)` }}
      data-address={member.address}
      data-list={member.unreachable ? "unreachable" : "reachable"}
    >
      <rect width={box.width} height={box.height} rx="7" />
      <text x="10" y="20" class={css["card-title"]}>
        {clip(title, columns)}
      </text>
      <text x="10" y="41" class={css["card-count"]}>
        {text.countTo} <tspan class={css.strong}>{member.count}</tspan>
        {member.gcRefs >= 0 && (
          <>
            {" → gc_refs "}
            <tspan class={css.strong}>{member.gcRefs}</tspan>
          </>
        )}
      </text>
      {member.movedBack && (
        <text x={box.width} y={box.height + 15} text-anchor="end" class={css.note}>
          {text.movedBack}
        </text>
      )}
    </g>
  );
}

/** What has been an object of the program: its place stays, so that one sees that it is gone. */
function Ghost({ freed, box, app }: { freed: Freed; box: Box; app: AppState }) {
  const text = app.words.value;
  const title = `${text.types[freed.type] ?? freed.type} ${shortAddress(freed.address)}`;
  return (
    <g class={css.ghost} style={{ transform: `translate(${box.x}px, ${box.y}px)` }} data-list="freed">
      <rect width={box.width} height={box.height} rx="7" />
      <text x="10" y="20" class={`${css["card-title"]} ${css.gone}`}>
        {clip(title, Math.floor((box.width - 18) / 7))}
      </text>
      <text x="10" y="41" class={`${css["card-count"]} ${css.gone}`}>
        {text.freedHere}
      </text>
    </g>
  );
}

function Lists({ shown, order, app }: { shown: CollectionView; order: Map<number, number>; app: AppState }) {
  const text = app.words.value;
  const host = useRef<HTMLDivElement>(null);
  const narrow = app.narrow.value;
  const size = useSize(host, { width: narrow ? 390 : 630, height: 400 });
  const air = narrow ? tight : roomy;
  const { edge } = air;
  const width = Math.max(340, size.value.width);
  const ghosts = shown.freed.map((freed) => ({ ...freed, unreachable: true }));
  const boxes = boxesOf([...shown.members, ...ghosts], order, width, air);
  const bottom = Math.max(0, ...[...boxes.values()].map((box) => box.y + box.height));
  // A narrow page is scrolled as a whole: all cards stand on it.
  const height = Math.max(narrow ? 0 : size.value.height - 8, bottom + 60, 220);
  const panel = (width - 3 * edge) / 2;
  const { event } = shown;
  const taken = event.kind === "gc_subtract" || event.kind === "gc_reachable" ? `${event.b}>${event.a}` : "";
  const arrows = shown.members.flatMap((member) =>
    member.refersTo.map((to) => ({
      key: `${member.address}>${to}`,
      from: boxes.get(member.address),
      to: boxes.get(to),
      off: member.unreachable,
    })),
  );
  // What the step is about is in sight, also where there is room for few cards.
  useEffect(() => {
    const card = host.current?.querySelector(`[data-address="${event.a}"]`);
    const frame = host.current?.closest('[role="tabpanel"]');
    if (card == null || frame == null || !narrow) return;
    const [place, room] = [card.getBoundingClientRect(), frame.getBoundingClientRect()];
    // The phases stay in sight above it.
    const top = room.top + (host.current?.previousElementSibling?.clientHeight ?? 0);
    if (place.top < top) frame.scrollTop -= top - place.top + 8;
    else if (place.bottom > room.bottom) frame.scrollTop += place.bottom - room.bottom + 8;
  }, [event.a, narrow]);
  useEffect(() => {
    const row = host.current?.previousElementSibling?.querySelector("ol");
    const phase = row?.querySelector<HTMLElement>("[aria-current]");
    if (row && phase) row.scrollLeft = phase.offsetLeft - 10;
  }, [shown.phase]);
  const started = shown.phase !== "update_refs" && shown.phase !== "subtract_refs";
  const panels = [
    {
      x: edge,
      class: css.reachable,
      title: started ? text.reachable : text.candidates,
      others: shown.othersReachable,
    },
    { x: 2 * edge + panel, class: css.unreachable, title: text.unreachable, others: shown.othersUnreachable },
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div class={css.lists} ref={host} tabIndex={0}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-label={text.collector}>
        <defs>
          {(["plain", "off", "taken"] as const).map((id) => (
            <marker
              key={id}
              id={`gc-${id}`}
              viewBox="0 0 10 10"
              refX="8"
              refY="5"
              markerWidth="9"
              markerHeight="9"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0L10 5L0 10Z" class={css[`head-${id}`]} />
            </marker>
          ))}
        </defs>
        {panels.map((one) => (
          <g key={one.x} class={one.class}>
            <rect x={one.x} y="6" width={panel} height={height - 12} rx="9" />
            <text x={one.x + 12} y="29">
              {one.title}
            </text>
            {one.others > 0 &&
              inRows(text.others(one.others), (panel - 18) / 6.6).map((row, at, rows) => (
                <text key={row} x={one.x + 12} y={height - 20 - 15 * (rows.length - 1 - at)} class={css.others}>
                  {row}
                </text>
              ))}
          </g>
        ))}
        {arrows.map(({ key, from, to, off }) => {
          if (from === undefined || to === undefined) return null;
          const kind = key === taken ? "taken" : off ? "off" : "plain";
          return (
            <path
              key={key}
              class={`${css.link} ${css[kind]}`}
              data-edge={kind}
              data-ends={key}
              d={linkPath(from, to)}
              marker-end={`url(#gc-${kind})`}
            />
          );
        })}
        {shown.freed.map((freed) => {
          const box = boxes.get(freed.address);
          return box && <Ghost key={`gone ${freed.address}`} freed={freed} box={box} app={app} />;
        })}
        {shown.members.map((member) => {
          const box = boxes.get(member.address);
          return (
            box && (
              <Card key={member.address} member={member} box={box} app={app} current={event.a === member.address} />
            )
          );
        })}
      </svg>
      <div class={css.tools}>
        <FigureSave host={host} name="pyrena-collection" />
      </div>
    </div>
  );
}

function Nothing({ app }: { app: AppState }) {
  const { session } = app;
  const text = app.words.value;
  const player = session.player.value;
  const any = player !== null && programMarks(player).collections.length > 0;
  const goTo = (direction: 1 | -1) => {
    session.setUnit("event");
    session.jump({ kind: "collection" }, direction);
  };
  const view = session.view.value;
  return (
    <div class={css.resting}>
      <div class={css.nothing}>
        {any ? text.noCollection : text.noCollections}{" "}
        {any && (
          <>
            <button type="button" class={`${controls.button} ${controls.small}`} onClick={() => goTo(-1)}>
              {text.toPreviousCollection}
            </button>{" "}
            <button type="button" class={`${controls.button} ${controls.small}`} onClick={() => goTo(1)}>
              {text.toCollection}
            </button>
          </>
        )}
      </div>
      {view !== null && <Lanes view={view} />}
    </div>
  );
}

export function CollectorPane() {
  const app = useApp();
  const { session } = app;
  const view = session.view.value;
  const player = session.player.value;
  const collection = view?.collection ?? null;
  const order = useRef(new Map<number, number>());
  const shown = useMemo(
    () =>
      view === null || player === null || collection === null || !view.state.valid
        ? null
        : viewCollection(view.state, player, collection, view.now.nodes),
    [view, player, collection],
  );
  if (shown === null) {
    order.current.clear();
    return <Nothing app={app} />;
  }
  return (
    <>
      <Phases shown={shown} app={app} />
      <Lists shown={shown} order={order.current} app={app} />
    </>
  );
}
