// A frame with its names, and an object with its slots, as parts of the object picture.
import {
  type Box,
  cellSize,
  characterWidth,
  clip,
  drawnSlots,
  fieldHeight,
  frameHead,
  nodeHead,
  rowHeight,
  valueColumns,
} from "../draw/geometry.ts";
import type { Messages } from "../i18n/index.ts";
import { fullAddress } from "../model/address.ts";
import type { NodeView } from "../model/node.ts";
import type { FrameView } from "../model/snapshot.ts";
import css from "./object-picture.module.css";

const moved = (box: Box) => ({ transform: `translate(${box.x}px, ${box.y}px)` });

function frameTitle(frame: FrameView, text: Messages): string {
  if (frame.kind === "stack") return text.evaluationStack;
  if (frame.kind === "module") return text.globals;
  return text.locals(frame.function);
}

export function FrameShape({
  frame,
  box,
  fresh,
  text,
}: {
  frame: FrameView;
  box: Box;
  fresh: ReadonlySet<string>;
  text: Messages;
}) {
  return (
    <g class={css.frame} style={moved(box)}>
      <rect class={css["frame-box"]} width={box.width} height={box.height} rx="7" />
      <text class={css["frame-title"]} x="11" y="21">
        {clip(frameTitle(frame, text), Math.floor((box.width - 20) / 7.5))}
      </text>
      {frame.names.map((name, index) => {
        const y = frameHead + rowHeight * index;
        return (
          <g key={name.key}>
            {fresh.has(name.key) && (
              <rect class={css["fresh-row"]} x="1" y={y} width={box.width - 2} height={rowHeight} />
            )}
            <line class={css.rule} x1="0" x2={box.width} y1={y} y2={y} />
            <text class={css.name} x="11" y={y + 19}>
              {clip(name.name, Math.floor((box.width - 36) / characterWidth))}
            </text>
            {name.address !== 0 && <circle class={css.dot} cx={box.width - 16} cy={y + rowHeight / 2} r="4.5" />}
          </g>
        );
      })}
      {frame.hidden > 0 && (
        <text class={css.hidden} x="11" y={frameHead + rowHeight * frame.names.length + 19}>
          {text.hidden(frame.hidden)}
        </text>
      )}
    </g>
  );
}

interface NodeShapeProps {
  node: NodeView;
  box: Box;
  head: string;
  selected: boolean;
  appeared: boolean;
  changed: boolean;
  inCycle: boolean;
  lost: boolean;
  text: Messages;
  onSelect: () => void;
}

const countText = (count: number) => (count > 9999 ? "10⁴+" : String(count));

function slotText(node: NodeView, slot: ReturnType<typeof drawnSlots>[number]): string {
  if (slot === "cut") return node.shape === "row" ? `✂${node.cut}` : `✂ ${node.cut}`;
  return clip(slot.label, 18);
}

function Slots({ node, box }: { node: NodeView; box: Box }) {
  return (
    <>
      {drawnSlots(node).map((slot, index) => {
        const key = slot === "cut" ? "cut" : slot.key;
        if (node.shape === "row") {
          const x = 12 + cellSize * index;
          return (
            <g key={key}>
              <rect class={css.cell} x={x} y={nodeHead} width={cellSize} height={cellSize - 3} />
              {slot === "cut" ? (
                <text class={css.cut} x={x + cellSize / 2} y={nodeHead + 17}>
                  {slotText(node, slot)}
                </text>
              ) : (
                <circle
                  class={slot.to === 0 ? css["faint-dot"] : css.dot}
                  cx={x + cellSize / 2}
                  cy={nodeHead + cellSize / 2 - 1}
                  r="4"
                />
              )}
            </g>
          );
        }
        const y = nodeHead + fieldHeight * index;
        return (
          <g key={key}>
            <line class={css.rule} x1="0" x2={box.width} y1={y} y2={y} />
            <text class={css.field} x="11" y={y + 16}>
              {slotText(node, slot)}
            </text>
            {slot !== "cut" && (
              <circle
                class={slot.to === 0 ? css["faint-dot"] : css.dot}
                cx={box.width - 18}
                cy={y + fieldHeight / 2}
                r="4"
              />
            )}
          </g>
        );
      })}
    </>
  );
}

export function NodeShape(props: NodeShapeProps) {
  const { node, box, text } = props;
  const classes = [css.node];
  if (props.selected) classes.push(css.selected);
  if (props.appeared) classes.push(css.appeared);
  if (props.lost) classes.push(css.lost);
  if (props.inCycle) classes.push(css["in-cycle"]);
  const counted = node.shared ? "" : `, ${text.columns.count} ${countText(node.count)}`;
  const title = `${props.head}: ${clip(node.value, 60)}${counted}, ${fullAddress(node.address)}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no button element
    <g
      class={classes.join(" ")}
      style={moved(box)}
      role="button"
      // as it is written in SVG: another case would be no attribute of it
      tabindex={0}
      aria-pressed={props.selected}
      data-address={node.address}
      onClick={props.onSelect}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        props.onSelect();
      }}
    >
      <title>{title}</title>
      <rect class={css["node-box"]} width={box.width} height={box.height} rx="7" />
      <text class={css["node-head"]} x="11" y="19">
        {props.head}
      </text>
      {node.shape === "value" ? (
        <text class={css.value} x="11" y="40">
          {clip(node.value, valueColumns)}
        </text>
      ) : (
        <Slots node={node} box={box} />
      )}
      {!node.shared && (
        <g
          style={{ transform: `translate(${box.width - 2}px, 1px)` }}
          class={props.changed ? css["count-changed"] : css.count}
        >
          <rect x={node.count > 99 ? -22 : -12} y="-12" width={node.count > 99 ? 44 : 24} height="24" rx="12" />
          <text x="0" y="4.5">
            {countText(node.count)}
          </text>
        </g>
      )}
    </g>
  );
}
