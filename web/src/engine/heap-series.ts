// The heap's size over time, added up from the allocator's events on top of what there was before the first one.
import { EVENT_NAMES } from "./abi.ts";
import { aAt, bAt, cAt, KIND, kindAt, type Recorder } from "./recorder.ts";
import type { HeapSeries, Tick } from "./types.ts";

/** What the heap held before the first event. */
export interface HeapStart {
  readonly liveBytes: number;
  readonly liveBlocks: number;
  readonly pools: number;
  readonly arenas: number;
  readonly systemBytes: number;
  /** Bytes asked for by the raw block at an address (low 32 bits). */
  readonly rawSizes: () => Map<number, number>;
  /** Bytes of a block of class 0; class n is n + 1 times as large. */
  readonly alignment: number;
}

const mostSamples = 100_000;

/** By kind: whether an event changes what is counted here. */
const ofHeap: readonly boolean[] = EVENT_NAMES.map((name) =>
  /^(alloc|free|resize|pool_init|pool_empty|arena_new|arena_free|sys_grow|sys_shrink)$/.test(name),
);

export function heapSeriesOf(recorder: Recorder, start: HeapStart): HeapSeries {
  const raw = start.rawSizes();
  const now = [start.liveBytes, start.liveBlocks, start.pools, start.arenas, start.systemBytes];
  const ticks: Tick[] = [];
  const samples: number[][] = now.map(() => []);
  const note = (tick: Tick) => {
    ticks.push(tick);
    for (const [i, value] of now.entries()) samples[i]?.push(value);
  };
  const add = (index: number, change: number) => {
    now[index] = (now[index] ?? 0) + change;
  };
  if (recorder.length > 0) note(0);
  recorder.forEachChunk((chunk, first, count) => {
    for (let i = 0; i < count; i++) {
      const kind = kindAt(chunk, i);
      if (!ofHeap[kind]) continue;
      const [place, bytes, size] = [aAt(chunk, i), bAt(chunk, i), cAt(chunk, i) * start.alignment];
      switch (kind) {
        case KIND.alloc:
          if (size === 0) raw.set(place, bytes);
          add(0, size === 0 ? bytes : size);
          add(1, 1);
          break;
        case KIND.free:
          add(0, size === 0 ? -(raw.get(place) ?? 0) : -size);
          add(1, -1);
          raw.delete(place);
          break;
        case KIND.resize: {
          const before = raw.get(place);
          if (before === undefined) continue; // in a pool: the block stays as large as it is
          raw.set(place, bytes);
          add(0, bytes - before);
          break;
        }
        case KIND.pool_init:
          add(2, 1);
          break;
        case KIND.pool_empty:
          add(2, -1);
          break;
        case KIND.arena_new:
          add(3, 1);
          break;
        case KIND.arena_free:
          add(3, -1);
          break;
        case KIND.sys_grow:
          add(4, bytes);
          break;
        case KIND.sys_shrink:
          add(4, -bytes);
          break;
        default:
          continue;
      }
      note(first + i);
    }
  });
  const stride = Math.ceil(ticks.length / mostSamples);
  const thin = (values: readonly number[]) => (stride > 1 ? values.filter((_, i) => i % stride === 0) : values);
  const [liveBytes = [], liveBlocks = [], pools = [], arenas = [], systemBytes = []] = samples;
  return {
    ticks: Uint32Array.from(thin(ticks)),
    liveBytes: Float64Array.from(thin(liveBytes)),
    liveBlocks: Uint32Array.from(thin(liveBlocks)),
    pools: Uint32Array.from(thin(pools)),
    arenas: Uint32Array.from(thin(arenas)),
    systemBytes: Float64Array.from(thin(systemBytes)),
  };
}
