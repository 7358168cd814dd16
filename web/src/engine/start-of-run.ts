// What the heap and the collector held before the first event of a run.
import type { HeapStart } from "./heap-series.ts";
import type { Machine } from "./machine.mjs";
import { ADDRESS_BASE } from "./recorder.ts";
import * as tables from "./tables.ts";

export interface Start {
  readonly heap: HeapStart;
  readonly generations: readonly number[];
}

/** Of a program that is not loaded. */
export const emptyStart: Start = {
  heap: { liveBytes: 0, liveBlocks: 0, pools: 0, arenas: 0, systemBytes: 0, rawSizes: () => new Map(), alignment: 16 },
  generations: [0, 0, 0],
};

export function startOf(machine: Machine, alignment: number): Start {
  // There are hundreds of raw blocks: their rows are read when the heap's size over time is asked for.
  const raw = tables.query(machine, "pyrena_raw", "raw", (row) => row);
  const sizes = () =>
    [...raw].flatMap(({ address, size, free }) => (free === 0 ? [[address - ADDRESS_BASE, size] as const] : []));
  const [totals] = tables.query(machine, "pyrena_heap", "heap", (row) => row);
  const generations = [...tables.query(machine, "pyrena_generations", "generation", ({ count }) => count)];
  const heap = {
    liveBytes: totals?.live_bytes ?? 0,
    liveBlocks: totals?.live_blocks ?? 0,
    pools: totals?.pools ?? 0,
    arenas: totals?.arenas ?? 0,
    systemBytes: totals?.system_bytes ?? 0,
    rawSizes: () => new Map(sizes()),
    alignment,
  };
  return { heap, generations };
}
