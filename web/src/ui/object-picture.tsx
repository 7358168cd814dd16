// Frames left, objects right, arrows between them. Objects keep their place between steps; what is new in a step is drawn
// in the colour of change, what belongs to the selected object in the colour of selection, all else steps back.
import { useMemo, useRef } from "preact/hooks";
import { type Arrow, arrowsOf } from "../draw/arrows.ts";
import { fitted, nearlyFits, roomy } from "../draw/geometry.ts";
import { frameKey } from "../draw/places.ts";
import type { Messages } from "../i18n/index.ts";
import { shortAddress } from "../model/address.ts";
import { inCycles } from "../model/cycles.ts";
import type { NodeView } from "../model/node.ts";
import { useApp } from "./app-state.ts";
import { type ArrowKind, Arrows } from "./arrows.tsx";
import { lazy } from "./lazy.tsx";
import css from "./object-picture.module.css";
import { FrameShape, NodeShape } from "./shapes.tsx";

export function headOf(node: NodeView, text: Messages, short: boolean): string {
  const type = text.types[node.type] ?? node.type;
  if (node.shared) return `${type} · ${text.cached}`;
  if (node.shape === "value" || short) return `${type} ${shortAddress(node.address)}`;
  const generation = node.generation >= 0 && node.generation < 3 ? ` · ${text.generationShort(node.generation)}` : "";
  return `${type} ${shortAddress(node.address)} · ${node.size} B${generation}`;
}

function Heads() {
  return (
    <defs>
      {(["head", "head-fresh", "head-cycle"] as const).map((id) => (
        <marker
          key={id}
          id={id}
          viewBox="0 0 10 10"
          refX="8.5"
          refY="5"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto-start-reverse"
        >
          <path d="M0 0L10 5L0 10Z" class={css[id]} />
        </marker>
      ))}
    </defs>
  );
}

const PictureArrows = lazy(async () => (await import("./picture-arrows.tsx")).PictureArrows, Arrows);

export function ObjectPicture({ room, known }: { room: number; known: boolean }) {
  const app = useApp();
  const { session, places } = app;
  const text = app.words.value;
  const view = session.view.value;
  const selected = session.selected.value;
  const memory = places.value;
  const layout = useMemo(() => {
    if (view === null) return null;
    const place = () => memory.layout(view.now, (node) => headOf(node, text, memory.measures !== roomy));
    const first = place();
    return known && !nearlyFits(first.width, room) && memory.tighten() ? place() : first;
  }, [view, memory, text, room, known]);
  const opened = useRef(view);
  opened.current ??= view;
  const short = memory.measures !== roomy;
  const arrows = useMemo(() => (view === null || layout === null ? [] : arrowsOf(view.now, layout)), [view, layout]);
  const cycle = useMemo(() => (view === null ? new Set<number>() : inCycles(view.now.nodes)), [view]);
  if (view === null || layout === null)
    return (
      <p class={css.empty}>
        {session.phase.value === "loading" ? text.loading : session.mistake.value !== null ? text.mend : ""}
      </p>
    );
  const { now, changes } = view;
  const nodes = [...now.nodes.values()];
  const hidden = now.frames.some((frame) => frame.hidden > 0);
  const kindOf = ({ key, owner, to }: Arrow): ArrowKind => {
    if (changes.keys.has(key)) return "fresh";
    if (cycle.has(owner) && cycle.has(to)) return "cycle";
    return selected !== 0 && (to === selected || owner === selected) ? "near" : "";
  };
  const nothing = hidden ? text.onlyHidden : view.nextLine === 0 ? text.noneLeft : text.noObjects;
  return (
    <>
      {nodes.length === 0 && <p class={css.empty}>{nothing}</p>}
      <svg
        class={`${css.picture} ${view === opened.current ? "" : css.moving}`}
        {...fitted(layout, room)}
        aria-label={text.objects}
      >
        <Heads />
        {now.frames.map((frame) => {
          const box = layout.frames.get(frameKey(frame));
          return box && <FrameShape key={frameKey(frame)} frame={frame} box={box} fresh={changes.keys} text={text} />;
        })}
        {nodes.map((node) => {
          const box = layout.nodes.get(node.address);
          if (box === undefined) return null;
          const change = changes.counts.find((candidate) => candidate.node.address === node.address);
          return (
            <NodeShape
              key={`${node.address}/${node.type}`}
              node={node}
              box={box}
              head={headOf(node, text, short)}
              selected={selected === node.address}
              appeared={changes.appeared.has(node.address) && view.before !== null}
              changed={change !== undefined}
              inCycle={cycle.has(node.address)}
              lost={now.lost.has(node.address)}
              text={text}
              onSelect={() => session.select(node.address)}
            />
          );
        })}
        <PictureArrows arrows={arrows} now={now} layout={layout} kindOf={kindOf} />
      </svg>
      {now.undrawn > 0 && <p class={css.more}>{text.tooMany(now.undrawn)}</p>}
    </>
  );
}
