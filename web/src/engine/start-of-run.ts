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
  heap: { liveBytes: 0, liveBlocks: 0, pools: 0, arenas: 0, systemBytes: 0, rawSizes: new Map(), alignment: 16 },
  generations: [0, 0, 0],
};

export function startOf(machine: Machine, alignment: number): Start {
  const raw = [...tables.query(machine, "pyrena_raw", "raw", (row) => row)].filter(({ free }) => free === 0);
  const [totals] = tables.query(machine, "pyrena_heap", "heap", (row) => row);
  const generations = [...tables.query(machine, "pyrena_generations", "generation", ({ count }) => count)];
  const heap = {
    liveBytes: totals?.live_bytes ?? 0,
    liveBlocks: totals?.live_blocks ?? 0,
    pools: totals?.pools ?? 0,
    arenas: totals?.arenas ?? 0,
    systemBytes: totals?.system_bytes ?? 0,
    rawSizes: new Map(raw.map(({ address, size }) => [address - ADDRESS_BASE, size])),
    alignment,
  };
  return { heap, generations };
}
