// Arrows that would run through words go round them: along the row between two cards, above or below what stands in the way. An arrow
// whose way is free stays as it is (arrows.ts). Knows the boxes and where in them there is something to read, not what it says.
import type { NodeView } from "../model/node.ts";
import type { Arrow } from "./arrows.ts";
import { type Box, nodeHead } from "./geometry.ts";
import type { Layout } from "./places.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Cubic curves end to end: one point, then three for each. */
type Way = readonly Point[];

const round = (value: number) => Math.round(value * 10) / 10;
const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;

function pathOf([start, ...rest]: Way): string {
  let path = start === undefined ? "" : `M${at(start)}`;
  for (let n = 0; n + 2 < rest.length; n += 3)
    path += `C${rest
      .slice(n, n + 3)
      .map(at)
      .join(" ")}`;
  return path;
}

export function wayOf(path: string): Way {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  return numbers.flatMap((x, n) => (n % 2 === 0 ? [{ x, y: numbers[n + 1] ?? 0 }] : []));
}

const steps = 24;

/** Points along a way, close enough that no line of text fits between two. */
function* along(way: Way): Generator<Point> {
  for (let n = 0; n + 3 < way.length; n += 3) {
    const [a, b, c, d] = way.slice(n, n + 4) as [Point, Point, Point, Point];
    for (let step = 0; step <= steps; step++) {
      const t = step / steps;
      const u = 1 - t;
      const [p, q, r, s] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      yield { x: p * a.x + q * b.x + r * c.x + s * d.x, y: p * a.y + q * b.y + r * c.y + s * d.y };
    }
  }
}

/** What is read in a card: its head, its value or the names of its slots (the dots right of them are where arrows begin), its count. */
export function textsIn(node: NodeView, { x, y, width, height }: Box): Box[] {
  const inner = { x: x + 8, y: y + 8, width: width - (node.shape === "fields" ? 36 : 20) };
  const words = { ...inner, height: node.shape === "row" ? nodeHead - 13 : height - 16 };
  return node.shared ? [words] : [words, { x: x + width - 13, y: y - 10, width: 22, height: 21 }];
}

/** How many of [texts] a way runs through. */
export function crossed(way: Way, texts: readonly Box[]): number {
  const hit = new Set<Box>();
  for (const { x, y } of along(way))
    for (const text of texts)
      if (x > text.x && x < text.x + text.width && y > text.y && y < text.y + text.height) hit.add(text);
  return hit.size;
}

const mostLanes = 8;
const apart = 3;

/** Ways from the start of [way] to its end along rows that are free for it to take, the shortest first. */
function around(way: Way, from: Box, below: boolean, boxes: readonly Box[], nth: number): Way[] {
  const [start, , lean, end] = way;
  if (start === undefined || lean === undefined || end === undefined) return [];
  // Where the arrow's head points to the left it comes from the right.
  const side = lean.x > end.x ? 1 : -1;
  const right = from.x + from.width;
  const left = Math.min(start.x, end.x);
  const far = Math.max(right, end.x);
  const lanes = boxes
    .filter((box) => box.x < far && box.x + box.width > left)
    .flatMap((box) => [box.y - 15, box.y + box.height + 7])
    .map((y) => y + ((nth % 3) - 1) * apart);
  const length = (y: number) => Math.abs(y - start.y) + Math.abs(y - end.y);
  return [...new Set(lanes)]
    .sort((a, b) => length(a) - length(b))
    .slice(0, mostLanes)
    .map((y) => {
      const away = end.x + side * 26;
      const onward = below ? { x: start.x - side * 16, y } : { x: side > 0 ? right - 8 : right + 22, y };
      const turn = below
        ? [{ x: start.x, y: y - 4 }, { x: start.x, y }, onward]
        : [{ x: right + 20, y: start.y }, { x: right + (side > 0 ? 20 : 2), y }, onward];
      const arrive = [{ x: end.x + side * 8, y }, { x: away, y: end.y }, end];
      return [start, ...turn, onward, { x: away, y }, { x: away, y }, ...arrive];
    });
}

/** The arrows of a picture, each on the way on which it crosses the fewest words. */
export function withDetours(
  arrows: readonly Arrow[],
  nodes: ReadonlyMap<number, NodeView>,
  layout: Layout,
): readonly Arrow[] {
  const boxes = [...layout.nodes.values()];
  const texts = [...layout.nodes].flatMap(([address, box]) => {
    const node = nodes.get(address);
    return node === undefined ? [] : textsIn(node, box);
  });
  let nth = 0;
  return arrows.map((arrow) => {
    const from = layout.nodes.get(arrow.owner);
    const straight = wayOf(arrow.path);
    let least = crossed(straight, texts);
    if (from === undefined || least === 0) return arrow;
    let best: Way | null = null;
    for (const way of around(straight, from, nodes.get(arrow.owner)?.shape === "row", boxes, nth)) {
      const through = crossed(way, texts);
      if (through >= least) continue;
      least = through;
      best = way;
    }
    if (best === null) return arrow;
    nth++;
    return { ...arrow, path: pathOf(best) };
  });
}
