// What keeps an arena from going back: its live blocks, gathered by what they are.
import type { Address } from "../engine/index.ts";
import type { Messages } from "../i18n/index.ts";
import { objectInBlock } from "./blocks.ts";
import type { View } from "./view.ts";

export interface Pin {
  readonly block: Address;
  /** 0 if the block is no object. */
  readonly object: Address;
  readonly value: string;
}

export interface PinGroup {
  readonly label: string;
  readonly blocks: number;
  /** The first of them. */
  readonly pins: readonly Pin[];
}

const shownPins = 6;

export function pinGroups(view: View, ordinal: number, words: Messages): { all: number; groups: PinGroup[] } {
  if (!view.state.valid) return { all: 0, groups: [] };
  const blocks = view.state.arenaPins(ordinal);
  const groups = new Map<string, { blocks: number; pins: Pin[] }>();
  for (const block of blocks) {
    const object = objectInBlock(view, block);
    const row = object === 0 ? null : view.state.object(object);
    const label = row === null ? useOf(view, block, words) : (words.types[row.typeName] ?? row.typeName);
    const group = groups.get(label) ?? groups.set(label, { blocks: 0, pins: [] }).get(label);
    if (group === undefined) continue;
    group.blocks++;
    if (group.pins.length < shownPins) group.pins.push({ block, object, value: row?.value ?? "" });
  }
  const sorted = [...groups].map(([label, group]) => ({ label, ...group })).sort((a, b) => b.blocks - a.blocks);
  return { all: blocks.length, groups: sorted };
}

function useOf(view: View, block: Address, words: Messages): string {
  const pool = view.heap.poolOf(block);
  const row = pool < 0 ? null : view.heap.pools.row(pool);
  if (row === null) return words.rawLane;
  const cell = view.heap.cells[row.cellStart + Math.round((block - row.first) / row.blockSize)] ?? 0;
  const use = view.heap.uses[cell - 2] ?? "";
  return words.uses[use] ?? use;
}

/** How the program holds an object, from a root on: "global kept → [3]". */
export function heldBy(view: View, object: Address, words: Messages): string {
  if (!view.state.valid || object === 0) return "";
  const steps = view.state.whyAlive(object);
  const [root, next] = steps;
  const own = root?.kind === "global" && root.label === "globals" && next !== undefined;
  const named = own ? [{ ...next, kind: "global" as const }, ...steps.slice(2)] : steps;
  return named
    .map((step, index) => (index === 0 ? words.holder[step.kind](step.label).trim() : step.label))
    .join(" → ");
}
