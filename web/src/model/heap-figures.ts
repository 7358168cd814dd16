// The heap in figures: per size class, and what is used of what was taken.
import type { HeapState } from "../engine/index.ts";

export interface ClassFigures {
  readonly blockSize: number;
  readonly pools: number;
  readonly blocks: number;
  readonly live: number;
  /** Bytes in its pools that hold no live block: free blocks, untouched ones, headers and padding. */
  readonly idleBytes: number;
}

export interface HeapFigures {
  readonly classes: readonly ClassFigures[];
  readonly liveBytes: number;
  readonly arenaBytes: number;
  readonly rawBytes: number;
  readonly rawBlocks: number;
}

export function heapFigures(heap: HeapState): HeapFigures {
  const classes = new Map<number, { pools: number; blocks: number; live: number }>();
  let liveBytes = 0;
  let arenaBytes = 0;
  let poolSize = 0;
  for (const arena of heap.arenas) {
    arenaBytes += arena.size;
    poolSize = arena.pools > 0 ? arena.size / arena.pools : poolSize;
  }
  for (const pool of heap.pools) {
    if (pool.state !== "used" && pool.state !== "full") continue;
    const sum = classes.get(pool.blockSize) ?? { pools: 0, blocks: 0, live: 0 };
    classes.set(pool.blockSize, { pools: sum.pools + 1, blocks: sum.blocks + pool.blocks, live: sum.live + pool.used });
    liveBytes += pool.used * pool.blockSize;
  }
  let rawBytes = 0;
  let rawBlocks = 0;
  for (const raw of heap.raw)
    if (!raw.free) {
      rawBytes += raw.size;
      rawBlocks++;
    }
  return {
    classes: [...classes]
      .sort(([a], [b]) => a - b)
      .map(([blockSize, sum]) => ({
        blockSize,
        ...sum,
        idleBytes: Math.max(0, sum.pools * poolSize - sum.live * blockSize),
      })),
    liveBytes,
    arenaBytes,
    rawBytes,
    rawBlocks,
  };
}
