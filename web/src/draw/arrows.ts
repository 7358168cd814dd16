// The arrows of the object picture: from a name or a slot to an object, as gentle curves that end at its edge.
import type { Snapshot } from "../model/snapshot.ts";
import { type Box, cellSize, drawnSlots, fieldHeight, frameHead, nodeHead, rowHeight } from "./geometry.ts";
import { frameKey, type Layout } from "./places.ts";

export interface Arrow {
  readonly key: string;
  readonly from: { readonly x: number; readonly y: number };
  readonly path: string;
  readonly to: number;
  readonly owner: number;
  readonly weak: boolean;
  /** From a name of a frame, not from an object. */
  readonly root: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const round = (value: number) => Math.round(value * 10) / 10;
const curve = (a: Point, b: Point, c: Point, d: Point) =>
  `M${round(a.x)} ${round(a.y)}C${round(b.x)} ${round(b.y)} ${round(c.x)} ${round(c.y)} ${round(d.x)} ${round(d.y)}`;

/** Arrows that end at one box share its edge: the nth of many gets its own height. */
class Ports {
  private readonly used = new Map<string, number>();
  take(key: string): number {
    const n = this.used.get(key) ?? 0;
    this.used.set(key, n + 1);
    return n;
  }
}

function entry(box: Box, n: number): number {
  const room = Math.max(8, box.height - 26);
  return box.y + Math.min(17 + n * 9, 17 + room);
}

/** How far right a curve must lean to pass the boxes of its column between its two ends. */
function clear(from: Point, end: Point, fromBox: Box, to: Box, port: number, boxes: Iterable<Box>): number {
  const top = Math.min(from.y, end.y) - 4;
  const bottom = Math.max(from.y, end.y) + 4;
  let right = Math.max(fromBox.x + fromBox.width, to.x + to.width);
  for (const box of boxes) {
    const between = box.y < bottom && box.y + box.height > top;
    if (between && box.x < right && box.x + box.width > to.x) right = Math.max(right, box.x + box.width);
  }
  // Farther out than the counts on the boxes' corners. Both control points stand there: the curve reaches three quarters of the way.
  return (right + 20 + Math.min(port, 5) * 5 - (from.x + end.x) / 8) / 0.75;
}

/** Room below a row of cells, so that an arrow from one of them does not run through the others. */
const dip = 55;

function route(from: Point, fromBox: Box, to: Box, port: number, below: boolean, boxes: Iterable<Box>): string {
  if (to.x >= fromBox.x + fromBox.width - 4) {
    const end = { x: to.x - 2, y: entry(to, port) };
    const pull = Math.max(26, (end.x - from.x) * 0.45);
    const start = below
      ? { x: from.x + 4, y: Math.max(from.y + 40, fromBox.y + fromBox.height + (end.y < from.y + 40 ? dip : 0)) }
      : { x: from.x + pull, y: from.y };
    return curve(from, start, { x: end.x - pull, y: end.y }, end);
  }
  const end = { x: to.x + to.width + 2, y: entry(to, port) };
  const out = clear(from, end, fromBox, to, port, boxes);
  const start = { x: out, y: from.y + (below ? 16 : 0) };
  return curve(from, start, { x: out, y: end.y }, end);
}

export function arrowsOf(snapshot: Snapshot, layout: Layout): Arrow[] {
  const arrows: Arrow[] = [];
  const ports = new Ports();
  const boxes = [...layout.nodes.values()];
  const add = (
    key: string,
    from: Point,
    fromBox: Box,
    owner: number,
    slot: { to: number; weak: boolean },
    below: boolean,
  ) => {
    const to = layout.nodes.get(slot.to);
    if (to === undefined) return;
    const side = to.x >= fromBox.x + fromBox.width - 4 ? "left" : "right";
    const path = route(from, fromBox, to, ports.take(`${slot.to}/${side}`), below, boxes);
    arrows.push({ key, from, path, to: slot.to, owner, weak: slot.weak, root: owner === 0 });
  };
  for (const frame of snapshot.frames) {
    const box = layout.frames.get(frameKey(frame));
    if (box === undefined) continue;
    frame.names.forEach((name, index) => {
      const from = { x: box.x + box.width - 16, y: box.y + frameHead + rowHeight * (index + 0.5) };
      add(name.key, from, box, 0, { to: name.address, weak: false }, false);
    });
  }
  for (const node of snapshot.nodes.values()) {
    const box = layout.nodes.get(node.address);
    if (box === undefined || node.shape === "value") continue;
    drawnSlots(node).forEach((slot, index) => {
      if (slot !== "cut" && slot.to !== 0)
        add(slot.key, slotPoint(node.shape, box, index), box, node.address, slot, node.shape === "row");
    });
  }
  return arrows;
}

/** The dot of a slot. */
export function slotPoint(shape: "row" | "fields" | "value", box: Box, index: number): Point {
  if (shape === "row") return { x: box.x + 12 + cellSize * (index + 0.5), y: box.y + nodeHead + cellSize / 2 - 1 };
  return { x: box.x + box.width - 18, y: box.y + nodeHead + fieldHeight * (index + 0.5) };
}
