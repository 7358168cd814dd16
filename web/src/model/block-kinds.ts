// What the map tells blocks apart by: their state, size, use, or the type, generation, age or count of the object in them.
// Every block gets a number, and every number that occurs gets a line of the legend.
import type { HeapState, Player, PoolRow } from "../engine/index.ts";
import type { Messages } from "../i18n/index.ts";
import { grouped } from "../i18n/number.ts";
import type { View } from "./view.ts";

export const colourings = ["state", "class", "use", "type", "generation", "age", "count"] as const;
export type Colouring = (typeof colourings)[number];

/** The category of blocks that are no object themselves: items of lists, tables, frames. */
export const noObject = 7;
const most = 7;

export interface LegendLine {
  readonly category: number;
  readonly label: string;
  readonly blocks: number;
}

export interface BlockKinds {
  /** Of each cell of the heap: 0 never used, 1 free, else 2 and the category. */
  readonly kinds: Uint8Array;
  /** The categories have an order, and so have their colours. */
  readonly ordered: boolean;
  readonly legend: readonly LegendLine[];
}

interface Input {
  readonly view: View;
  readonly player: Player;
  readonly pools: readonly PoolRow[];
  readonly words: Messages;
}

type Finder = (cell: number, pool: PoolRow, block: number) => number;

function paintAll(input: Input, find: Finder, ordered: boolean, labels: readonly string[]): BlockKinds {
  const { cells } = input.view.heap;
  const kinds = new Uint8Array(cells.length);
  const blocks = new Uint32Array(most + 1);
  for (const pool of input.pools) {
    for (let block = 0; block < pool.blocks; block++) {
      const at = pool.cellStart + block;
      const cell = cells[at] ?? 0;
      const category = cell < 2 ? 0 : find(cell, pool, block);
      kinds[at] = cell < 2 ? cell : category + 2;
      if (cell >= 2) blocks[category] = (blocks[category] ?? 0) + 1;
    }
  }
  const legend = Array.from(blocks, (count, category) => ({ category, label: labels[category] ?? "", blocks: count }));
  return { kinds, ordered, legend: legend.filter((line) => line.blocks > 0 && line.label !== "") };
}

/** Index of the first limit that [value] does not exceed. */
function bucket(limits: readonly number[], value: number): number {
  const found = limits.findIndex((limit) => value <= limit);
  return found < 0 ? limits.length : found;
}

function upTo(limits: readonly number[], word: (from: number, to: number | null) => string): string[] {
  return [...limits, null].map((limit, index) => word(index === 0 ? 1 : (limits[index - 1] ?? 0) + 1, limit));
}

/** The commonest seven of the names, and a label for the rest. */
function rank(counts: ReadonlyMap<string, number>, rest: string): { category: Map<string, number>; labels: string[] } {
  const sorted = [...counts].sort((a, b) => b[1] - a[1]).slice(0, most - 1);
  const category = new Map(sorted.map(([name], index) => [name, index]));
  return { category, labels: [...sorted.map(([name]) => name), rest] };
}

function cellOf(heap: HeapState, pools: readonly PoolRow[], block: number): number {
  const pool = block === 0 ? undefined : pools[heap.poolOf(block)];
  if (pool === undefined || block < pool.first) return -1;
  const index = Math.floor((block - pool.first) / pool.blockSize);
  return index < pool.blocks ? pool.cellStart + index : -1;
}

function byUse(input: Input): BlockKinds {
  const { heap } = input.view;
  const counts = new Map<string, number>();
  for (const cell of heap.cells)
    if (cell >= 2) {
      const use = heap.uses[cell - 2] ?? "";
      counts.set(use, (counts.get(use) ?? 0) + 1);
    }
  const { category, labels } = rank(counts, input.words.otherKinds);
  const known = heap.uses.map((use) => category.get(use) ?? most - 1);
  const shown = labels.map((use) => input.words.uses[use] ?? use);
  return paintAll(input, (cell) => known[cell - 2] ?? most - 1, false, shown);
}

function byType(input: Input): BlockKinds {
  const { view, pools, words } = input;
  const counts = new Map<string, number>();
  const types: { cell: number; type: string }[] = [];
  for (const row of view.state.objects()) {
    const cell = cellOf(view.heap, pools, row.block);
    if (cell < 0) continue;
    counts.set(row.typeName, (counts.get(row.typeName) ?? 0) + 1);
    types.push({ cell, type: row.typeName });
  }
  const { category, labels } = rank(counts, words.otherKinds);
  const categories = new Uint8Array(view.heap.cells.length).fill(noObject);
  for (const { cell, type } of types) categories[cell] = category.get(type) ?? most - 1;
  const shown = labels.map((type) => words.types[type] ?? type);
  shown[noObject] = words.noObject;
  return paintAll(input, (_cell, pool, block) => categories[pool.cellStart + block] ?? noObject, false, shown);
}

function byGeneration(input: Input): BlockKinds {
  const { view, pools, words } = input;
  const untracked = 4;
  const categories = new Uint8Array(view.heap.cells.length).fill(noObject);
  for (const row of view.state.objects()) {
    const cell = cellOf(view.heap, pools, row.block);
    if (cell >= 0) categories[cell] = row.generation < 0 ? untracked : row.generation;
  }
  const labels = [0, 1, 2, 3, -1].map((generation) => words.generationOf(generation));
  labels[noObject] = words.noObject;
  return paintAll(input, (_cell, pool, block) => categories[pool.cellStart + block] ?? noObject, false, labels);
}

const countLimits = [1, 2, 9, 99];

function byCount(input: Input): BlockKinds {
  const { view, pools, words } = input;
  const categories = new Uint8Array(view.heap.cells.length).fill(noObject);
  for (const row of view.state.objects()) {
    const cell = cellOf(view.heap, pools, row.block);
    if (cell >= 0) categories[cell] = bucket(countLimits, row.count);
  }
  const labels = upTo(countLimits, (from, to) =>
    to === null ? `≥ ${from}` : from === to ? `${to}` : `${from}–${to}`,
  ).map((range) => `${words.countTo} ${range}`);
  labels[noObject] = words.noObject;
  return paintAll(input, (_cell, pool, block) => categories[pool.cellStart + block] ?? noObject, true, labels);
}

const classLimits = [32, 64, 128, 256];

function byClass(input: Input): BlockKinds {
  const labels = upTo(classLimits, (from, to) => (to === null ? `≥ ${from} B` : `≤ ${to} B`));
  return paintAll(input, (_cell, pool) => bucket(classLimits, pool.blockSize), true, labels);
}

const ageLimits = [100, 1_000, 10_000, 100_000];
const chunk = 8192;

/** Events since each block was taken; what was taken long ago is not searched for. */
function byAge(input: Input): BlockKinds {
  const { view, player, words } = input;
  const taken = new Map<number, number>();
  const oldest = Math.max(0, view.tick - (ageLimits.at(-1) ?? 0));
  for (let from = oldest; from <= view.tick; from += chunk)
    for (const event of player.events(from, Math.min(from + chunk, view.tick + 1)))
      if (event.kind === "alloc") taken.set(event.a, event.tick);
  const labels = [...ageLimits.map((limit) => words.youngerThan(grouped(limit))), words.older];
  const age: Finder = (_cell, pool, block) => {
    const tick = taken.get(pool.first + block * pool.blockSize);
    return tick === undefined ? ageLimits.length : bucket(ageLimits, view.tick - tick);
  };
  return paintAll(input, age, true, labels);
}

export function blockKinds(colouring: Colouring, input: Input): BlockKinds {
  switch (colouring) {
    case "state":
      return paintAll(input, () => 0, false, [input.words.legend.live]);
    case "class":
      return byClass(input);
    case "use":
      return byUse(input);
    case "type":
      return byType(input);
    case "generation":
      return byGeneration(input);
    case "age":
      return byAge(input);
    case "count":
      return byCount(input);
  }
}
