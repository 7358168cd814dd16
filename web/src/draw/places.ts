// Where the objects stand. An object keeps its place from its first step to its last: columns follow how far it was from a
// name when it was first seen, and within a column it takes the free place nearest to what refers to it. (A layout
// library would move its neighbours at every step; that is what must not happen here.)
import type { NodeView } from "../model/node.ts";
import type { Snapshot } from "../model/snapshot.ts";
import {
  type Box,
  close,
  drawnSlots,
  frameHead,
  frameHeight,
  type Measures,
  margin,
  nodeSize,
  roomy,
  rowHeight,
} from "./geometry.ts";

export interface Layout {
  readonly frames: ReadonlyMap<string, Box>;
  readonly nodes: ReadonlyMap<number, Box>;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Place {
  readonly column: number;
  readonly y: number;
  readonly type: string;
}

const rowGap = 22;
const top = 22;
const narrow = 108;

export function frameKey(frame: { readonly address: number; readonly kind: string }): string {
  return `${frame.address}/${frame.kind}`;
}

/** The memory of one run's places. */
export class Places {
  private readonly kept = new Map<number, Place>();
  private readonly widths: number[] = [];
  private drawn: Measures;

  constructor(measures: Measures) {
    this.drawn = measures;
  }

  get measures(): Measures {
    return this.drawn;
  }

  /** From now on, and for the rest of the run, a roomy picture is drawn closer; says whether it was one. */
  tighten(): boolean {
    if (this.drawn !== roomy) return false;
    this.drawn = close;
    this.widths.length = 0;
    return true;
  }

  layout(snapshot: Snapshot, headOf: (node: NodeView) => string): Layout {
    const frames = this.placeFrames(snapshot);
    this.forgetChanged(snapshot);
    const wanted = wantedPlaces(snapshot, frames);
    const sizes = new Map([...snapshot.nodes.values()].map((node) => [node.address, nodeSize(node, headOf(node))]));
    const taken = new Map<number, Box[]>();
    const inColumn = (column: number) => taken.get(column) ?? taken.set(column, []).get(column) ?? [];
    this.makeRoom(snapshot, sizes);
    for (const node of snapshot.nodes.values()) {
      const place = this.kept.get(node.address);
      const size = sizes.get(node.address);
      if (place && size) inColumn(place.column).push({ x: 0, y: place.y, ...size });
    }
    for (const node of snapshot.nodes.values()) {
      const size = sizes.get(node.address);
      if (this.kept.has(node.address) || size === undefined) continue;
      const from = wanted.get(node.address) ?? { column: 0, y: top };
      const y = freePlace(inColumn(from.column), from.y, size.height);
      inColumn(from.column).push({ x: 0, y, ...size });
      this.kept.set(node.address, { column: from.column, y, type: node.type });
    }
    return this.finish(snapshot, frames, sizes);
  }

  private placeFrames(snapshot: Snapshot): Map<string, Box> {
    const frames = new Map<string, Box>();
    let y = top;
    for (const frame of snapshot.frames) {
      const height = frameHeight(frame);
      frames.set(frameKey(frame), { x: margin, y, width: this.measures.frameWidth, height });
      y += height + 14;
    }
    return frames;
  }

  /** An address that now holds an object of another type is another object. */
  private forgetChanged(snapshot: Snapshot): void {
    for (const node of snapshot.nodes.values()) {
      const place = this.kept.get(node.address);
      if (place !== undefined && place.type !== node.type) this.kept.delete(node.address);
    }
  }

  /** Objects that have grown push those below them down, and nothing else moves. */
  private makeRoom(snapshot: Snapshot, sizes: ReadonlyMap<number, Size>): void {
    const placed = [...snapshot.nodes.keys()].flatMap((address) => {
      const place = this.kept.get(address);
      const size = sizes.get(address);
      return place && size ? [{ address, place, size }] : [];
    });
    placed.sort((a, b) => a.place.y - b.place.y);
    const bottoms = new Map<number, number>();
    for (const { address, place, size } of placed) {
      const y = Math.max(place.y, bottoms.get(place.column) ?? 0);
      if (y !== place.y) this.kept.set(address, { ...place, y });
      bottoms.set(place.column, y + size.height + rowGap);
    }
  }

  private finish(snapshot: Snapshot, frames: Map<string, Box>, sizes: ReadonlyMap<number, Size>): Layout {
    for (const [address, size] of sizes) {
      const column = this.kept.get(address)?.column ?? 0;
      const needed = size.width <= narrow ? narrow : Math.max(this.measures.wide, size.width);
      this.widths[column] = Math.max(this.widths[column] ?? 0, needed);
    }
    const lefts: number[] = [];
    const { frameWidth, columnGap } = this.measures;
    let x = margin + frameWidth + columnGap;
    for (let column = 0; column < this.widths.length; column++) {
      lefts[column] = x;
      x += (this.widths[column] ?? narrow) + columnGap;
    }
    const nodes = new Map<number, Box>();
    let right = margin + frameWidth;
    let bottom = 0;
    for (const box of frames.values()) bottom = Math.max(bottom, box.y + box.height);
    for (const node of snapshot.nodes.values()) {
      const place = this.kept.get(node.address);
      const size = sizes.get(node.address);
      if (place === undefined || size === undefined) continue;
      const box = { x: lefts[place.column] ?? 0, y: place.y, ...size };
      nodes.set(node.address, box);
      right = Math.max(right, box.x + box.width);
      bottom = Math.max(bottom, box.y + box.height);
    }
    return { frames, nodes, width: right + margin + 12, height: bottom + margin };
  }
}

/** Column and height that each object would like: one column right of the first that refers to it, beside it. */
function wantedPlaces(
  snapshot: Snapshot,
  frames: ReadonlyMap<string, Box>,
): Map<number, { column: number; y: number }> {
  const wanted = new Map<number, { column: number; y: number }>();
  for (const frame of snapshot.frames) {
    const box = frames.get(frameKey(frame));
    frame.names.forEach((name, index) => {
      const y = (box?.y ?? top) + frameHead + rowHeight * index - 22;
      if (name.address !== 0 && !wanted.has(name.address)) wanted.set(name.address, { column: 0, y: Math.max(top, y) });
    });
  }
  for (const node of snapshot.nodes.values()) {
    const place = wanted.get(node.address) ?? { column: 0, y: top };
    wanted.set(node.address, place);
    drawnSlots(node).forEach((slot, index) => {
      if (slot === "cut" || slot.to === 0 || wanted.has(slot.to)) return;
      const deeper = snapshot.nodes.get(slot.to)?.shape === "value" || place.column < 4;
      wanted.set(slot.to, { column: place.column + (deeper ? 1 : 0), y: Math.max(top, place.y + index * 6) });
    });
  }
  return wanted;
}

/** The height nearest to [wanted], at or below it if possible, where [height] fits between the boxes. */
function freePlace(boxes: readonly Box[], wanted: number, height: number): number {
  const fits = (y: number) =>
    y >= top && boxes.every((box) => y + height + rowGap <= box.y || box.y + box.height + rowGap <= y);
  if (fits(wanted)) return wanted;
  const below = boxes.map((box) => box.y + box.height + rowGap);
  const above = boxes.map((box) => box.y - rowGap - height);
  const candidates = [...below, ...above, top].filter(fits);
  const cost = (y: number) => (y >= wanted ? y - wanted : (wanted - y) * 1.5);
  return candidates.reduce((best, y) => (cost(y) < cost(best) ? y : best), candidates[0] ?? top);
}
