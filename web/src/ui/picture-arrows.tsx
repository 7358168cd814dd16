// What the picture's arrows become after the first frame: they go round what is read, references that are not drawn are dashed and
// counted, and who prefers it has numbers in their place.
import { useMemo } from "preact/hooks";
import { slotPoint } from "../draw/arrows.ts";
import { withDetours } from "../draw/detours.ts";
import { type Box, cellSize, drawnSlots, frameHead, rowHeight } from "../draw/geometry.ts";
import { frameKey } from "../draw/places.ts";
import { pictureWords } from "../i18n/picture-words.ts";
import type { NodeView } from "../model/node.ts";
import { useApp } from "./app-state.ts";
import { Arrows, type ArrowsProps } from "./arrows.tsx";
import css from "./picture-arrows.module.css";

/** References to an object that no arrow shows: all that it counts but those from the names and slots that are drawn. */
function unseen({ now, arrows }: ArrowsProps): Map<NodeView, number> {
  const drawn = new Map<number, number>();
  const add = (address: number, by: number) => drawn.set(address, (drawn.get(address) ?? 0) + by);
  for (const arrow of arrows) if (!arrow.weak && !arrow.root) add(arrow.to, 1);
  // A name in a cell is no reference to the object: the cell holds it.
  for (const frame of now.frames) for (const name of frame.names) if (name.cell === 0) add(name.address, 1);
  const found = new Map<NodeView, number>();
  for (const node of now.nodes.values()) {
    const more = node.count - (drawn.get(node.address) ?? 0);
    if (!node.shared && more > 0) found.set(node, more);
  }
  return found;
}

/** Short dashed arrows: into an object from what is not drawn, with their number, and out of names and slots to it. */
function Unseen(props: ArrowsProps) {
  const { now, layout } = props;
  const text = pictureWords[useApp().lang.value ?? "en"];
  const away = (key: string, path: string) => (
    <path key={key} class={css.unseen} d={path} marker-end="url(#head)">
      <title>{text.leadsAway}</title>
    </path>
  );
  const slots = (node: NodeView, box: Box) =>
    drawnSlots(node).map((slot, index) => {
      if (slot !== "cut" && slot.to !== 0) return null;
      const { x, y } = slotPoint(node.shape, box, index);
      const row = node.shape === "row";
      return away(`${node.address}/${index}`, row ? `M${x} ${y + cellSize / 2}v20` : `M${x + 6} ${y}h26`);
    });
  return (
    <>
      {now.frames.map((frame) => {
        const box = layout.frames.get(frameKey(frame));
        if (box === undefined || frame.hidden === 0) return null;
        const y = box.y + frameHead + rowHeight * (frame.names.length + 0.5);
        return away(frameKey(frame), `M${box.x + box.width - 14} ${y}h28`);
      })}
      {[...now.nodes.values()].map((node) => {
        const box = layout.nodes.get(node.address);
        return box === undefined || node.shape === "value" ? null : slots(node, box);
      })}
      {[...unseen(props)].map(([node, more]) => {
        const box = layout.nodes.get(node.address);
        if (box === undefined) return null;
        return (
          <g key={node.address} class={css.more} style={{ transform: `translate(${box.x + 24}px, ${box.y}px)` }}>
            <title>{text.unseen(more)}</title>
            <path class={css.unseen} d="M0 -17V-1" marker-end="url(#head)" />
            <text x="6" y="-5">
              +{more > 999 ? "10³" : more}
            </text>
          </g>
        );
      })}
    </>
  );
}

const given = new WeakMap<object, Map<number, number>>();

/** The number of an object, the same at every step of a run. */
function numberOf(run: object, address: number): number {
  const numbers = given.get(run) ?? new Map<number, number>();
  given.set(run, numbers);
  const number = numbers.get(address) ?? numbers.size + 1;
  numbers.set(address, number);
  return number;
}

function Numbers({ now, layout, arrows, kindOf }: ArrowsProps) {
  const run = useApp().places.value;
  return (
    <>
      {[...now.nodes.values()].map(({ address }) => {
        const box = layout.nodes.get(address);
        if (box === undefined) return null;
        return (
          <g key={address} class={css.own} style={{ transform: `translate(${box.x + 2}px, ${box.y}px)` }}>
            <rect x="-13" y="-9" width="26" height="18" rx="4" />
            <text y="4">{numberOf(run, address)}</text>
          </g>
        );
      })}
      {arrows.map((arrow) => (
        <g
          key={arrow.key}
          class={`${css.number} ${arrow.weak ? css.weak : ""} ${css[kindOf(arrow)] ?? ""}`}
          data-to={arrow.to}
          style={{ transform: `translate(${arrow.from.x}px, ${arrow.from.y}px)` }}
        >
          <rect x="-13" y="-9" width="26" height="18" rx="4" />
          <text y="4">{numberOf(run, arrow.to)}</text>
        </g>
      ))}
    </>
  );
}

export function PictureArrows(props: ArrowsProps) {
  const { numbered } = useApp();
  const { arrows, now, layout } = props;
  const around = useMemo(() => withDetours(arrows, now.nodes, layout), [arrows, now, layout]);
  return (
    <>
      <Unseen {...props} />
      {numbered.value ? <Numbers {...props} /> : <Arrows {...props} arrows={around} />}
    </>
  );
}
