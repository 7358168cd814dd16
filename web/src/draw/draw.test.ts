// What is drawn, as numbers and paths.
import { expect, test } from "vitest";
import type { HeapState } from "../engine/index.ts";
import { getrefcountPlayer, list } from "../model/fixture-programs.test-data.ts";
import { takeSnapshot } from "../model/snapshot.ts";
import { arrowsOf } from "./arrows.ts";
import { crossed, textsIn, wayOf, withDetours } from "./detours.ts";
import { clip, roomy, textColumns } from "./geometry.ts";
import { planHeap } from "./heap-map.ts";
import { Places } from "./places.ts";
import { gridFor } from "./pools.ts";
import { gridValues, stepPath } from "./step-curve.ts";

const options = { everything: false, fine: false, born: new Set<number>() };

test("objects keep their place from step to step, and none overlap", () => {
  const player = getrefcountPlayer();
  const places = new Places(roomy);
  const early = places.layout(takeSnapshot(player.seek(6), options), () => "list");
  const late = places.layout(takeSnapshot(player.seek(14), options), () => "list");
  expect(late.nodes.get(list)).toEqual(early.nodes.get(list));
  const boxes = [...late.nodes.values()];
  for (const one of boxes)
    for (const other of boxes)
      if (one !== other)
        expect(
          one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y,
        ).toBe(true);
});

test("every name and every slot has its arrow", () => {
  const snapshot = takeSnapshot(getrefcountPlayer().seek(14), options);
  const arrows = arrowsOf(
    snapshot,
    new Places(roomy).layout(snapshot, () => "list"),
  );
  expect(arrows.filter((arrow) => arrow.root && arrow.to === list)).toHaveLength(2);
  expect(arrows.filter((arrow) => arrow.owner === list)).toHaveLength(3);
});

test("an arrow that goes round stays right of what stands between its ends", () => {
  const snapshot = takeSnapshot(getrefcountPlayer().seek(14), options);
  const layout = new Places(roomy).layout(snapshot, () => "list");
  const [first, second] = [...layout.nodes.keys()].filter((address) => address !== list);
  const box = { x: 400, width: 100, height: 50 };
  const wide = { x: 400, y: 160, width: 190, height: 60 };
  const nodes = new Map([...layout.nodes]);
  nodes.set(list, { ...box, y: 300 });
  nodes.set(first ?? 0, { ...box, y: 40 });
  nodes.set(second ?? 0, wide);
  const arrow = arrowsOf(snapshot, { ...layout, nodes }).find((one) => one.owner === list && one.to === first);
  const [fromX = 0, , outX = 0, , endOutX = 0, , endX = 0] = (arrow?.path.match(/-?[\d.]+/g) ?? []).map(Number);
  const reach = fromX / 8 + (outX * 3) / 8 + (endOutX * 3) / 8 + endX / 8;
  expect(reach).toBeGreaterThan(wide.x + wide.width);
  expect(reach).toBeLessThan(wide.x + wide.width + roomy.columnGap);
});

test("an arrow goes round what is read, and stays as it is where its way is free", () => {
  const snapshot = takeSnapshot(getrefcountPlayer().seek(14), options);
  const layout = new Places(roomy).layout(snapshot, () => "list");
  const [first, second] = [...layout.nodes.keys()].filter((address) => address !== list);
  // Three cards side by side, and the one on the right refers to the one on the left.
  const nodes = new Map([...layout.nodes]);
  nodes.set(first ?? 0, { x: 250, y: 60, width: 110, height: 52 });
  nodes.set(second ?? 0, { x: 400, y: 60, width: 110, height: 52 });
  nodes.set(list, { x: 560, y: 70, width: 150, height: 70 });
  const side = { ...layout, nodes };
  const drawn = arrowsOf(snapshot, side);
  const shown = withDetours(drawn, snapshot.nodes, side);
  const texts = [...snapshot.nodes.values()].flatMap((node) => {
    const box = nodes.get(node.address);
    return box === undefined ? [] : textsIn(node, box);
  });
  const through = (arrows: typeof drawn) =>
    arrows.filter(({ owner }) => owner !== 0).map(({ path }) => crossed(wayOf(path), texts));
  expect(Math.max(...through(drawn))).toBeGreaterThan(0);
  expect(through([...shown])).toEqual([0, 0, 0]);
  for (const [index, arrow] of drawn.entries()) {
    const [from, to] = [wayOf(arrow.path), wayOf(shown[index]?.path ?? "")];
    expect([to[0], to.at(-1)]).toEqual([from[0], from.at(-1)]);
  }
  const free = new Places(roomy).layout(snapshot, () => "list");
  const asDrawn = arrowsOf(snapshot, free);
  expect(withDetours(asDrawn, snapshot.nodes, free)).toEqual(asDrawn);
});

test("a count over time is a path of steps, cut at a place", () => {
  const input = {
    ticks: Uint32Array.of(10, 20, 30),
    values: Int32Array.of(1, 2, 1),
    place: (tick: number) => tick / 40,
    width: 40,
    height: 20,
    top: 2,
  };
  expect(stepPath(input)).toBe("M10 20V10H20V0H30V10H40");
  expect(stepPath(input, 0, 0.6)).toBe("M10 20V10H20V0H24");
  expect(stepPath(input, 0.6, 1)).toBe("M24 0H30V10H40");
  expect(gridValues(3)).toEqual([1, 2, 3]);
});

test("all blocks of a pool fit in its tile", () => {
  for (const count of [8, 64, 256, 511, 1022]) {
    const grid = gridFor(count, 162, 90);
    expect(grid.columns * grid.rows).toBeGreaterThanOrEqual(count);
    expect(grid.rows * grid.height).toBeLessThanOrEqual(91);
  }
});

test("texts are cut by the columns they take", () => {
  expect(textColumns("a列表")).toBe(5);
  expect(clip("abcdef", 4)).toBe("abc…");
});

test("between rows of arenas there is room for their names, from the size at which they are written", () => {
  const arena = (ordinal: number) => ({ ordinal, address: ordinal << 20, size: 1 << 18, pools: 64, freePools: 0 });
  const rows = Array.from({ length: 7 }, (_, ordinal) => arena(ordinal));
  const { arenas } = planHeap({ arenas: rows, pools: [] } as unknown as HeapState, 3);
  const [above, below] = [arenas[0], arenas.find(({ y }) => y > (arenas[0]?.y ?? 0))];
  const pixels = 64 / (above?.width ?? 1);
  expect(above?.y).toBeGreaterThan(0);
  expect(((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)) * pixels).toBeGreaterThan(14);
});
