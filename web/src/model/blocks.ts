// Blocks and pools in words, and the object that stands in a block.
import type { Address, HeapState, PoolRow } from "../engine/index.ts";
import type { Messages } from "../i18n/index.ts";
import type { View } from "./view.ts";

/** Pools that hold blocks, small blocks first. */
export function poolsInUse(heap: HeapState): PoolRow[] {
  return [...heap.pools]
    .filter((pool) => pool.state === "used" || pool.state === "full")
    .sort((a, b) => a.blockSize - b.blockSize || a.address - b.address);
}

/** Objects begin at their block's start, behind the collector's header, or behind that and two pointers. */
const offsets = [0, 16, 32];

export function objectInBlock(view: View, block: Address): Address {
  if (block === 0 || !view.state.valid) return 0;
  for (const offset of offsets) {
    const row = view.state.object(block + offset);
    if (row !== null && row.block === block) return row.address;
  }
  return 0;
}

export interface PointedBlock {
  readonly pool: PoolRow;
  readonly block: Address;
}

function useWord(use: string, words: Messages): string {
  return words.blockUse(words.uses[use] ?? use);
}

/** "0x7f… · 64-byte blocks, 12 of 255 live · list [1, 2, 3]". */
export function tellBlock(view: View, at: PointedBlock, words: Messages, address: (value: Address) => string): string {
  const { pool, block } = at;
  const of = words.poolOf(pool.blockSize, pool.used, pool.blocks);
  if (block === 0) return `${words.legend.header} ${address(pool.address)} · ${of}`;
  const cell = view.heap.cells[pool.cellStart + Math.round((block - pool.first) / pool.blockSize)] ?? 0;
  const object = objectInBlock(view, block);
  const row = object === 0 || !view.state.valid ? null : view.state.object(object);
  const state =
    cell === 0 ? words.legend.virgin : cell === 1 ? words.legend.freed : useWord(view.heap.uses[cell - 2] ?? "", words);
  const owner = row === null ? state : `${words.types[row.typeName] ?? row.typeName} ${row.value}`;
  return `${words.block(address(block))} · ${owner} · ${of}`;
}
