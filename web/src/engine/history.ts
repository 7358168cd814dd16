// What the recorded events tell about time: an object's count, the generations' counters, the heap's size, the difference
// between two ticks. Reads the recorder only, so it never moves the player.
import { opcodeName } from "./names.ts";
import {
  ADDRESS_BASE,
  aAt,
  bAt,
  type Chunk,
  cAt,
  firstAt,
  KIND,
  kindAt,
  lastAtMost,
  type Recorder,
} from "./recorder.ts";
import type { Address, Difference, Envelope, GenerationSeries, History, Tick } from "./types.ts";

const lowOf = (address: Address) => (address - ADDRESS_BASE) >>> 0;

/** Whether a collection is under way at [tick]. */
function isCollecting(recorder: Recorder, tick: Tick): boolean {
  const { collections, collectionEnds } = recorder.marks;
  return lastAtMost(collections, tick) > lastAtMost(collectionEnds, tick - 1);
}

/** The line being run at [tick]. */
export function lineAt(recorder: Recorder, tick: Tick): number {
  const index = lastAtMost(recorder.more.currentTicks.array, tick);
  return index < 0 ? 0 : recorder.more.currentLines.at(index);
}

/** The name of the instruction that runs at [tick], "" before the first. */
export function instructionAt(recorder: Recorder, tick: Tick): string {
  const { instructions } = recorder.marks;
  const index = lastAtMost(instructions, tick);
  if (index < 0) return "";
  return opcodeName(recorder.event(instructions[index] ?? 0).c);
}

export function historyOf(recorder: Recorder, address: Address): History {
  const low = lowOf(address);
  const ticks: number[] = [];
  const counts: number[] = [];
  const births: number[] = [];
  const deaths: number[] = [];
  recorder.forEachChunk((chunk, first, count) => {
    for (let i = 0; i < count; i++) {
      if (firstAt(chunk, i) !== low) continue;
      const what = kindAt(chunk, i);
      // One from its type's free list is as new as one from the pools.
      const made = what === KIND.new || what === KIND.freelist_get;
      if (made) births.push(first + i);
      else if (what === KIND.dealloc) deaths.push(first + i);
      else if (what !== KIND.incref && what !== KIND.decref) continue;
      if (what === KIND.dealloc) continue; // its decref to 0 is in the list already
      ticks.push(first + i);
      counts.push(made ? 1 : bAt(chunk, i));
    }
  });
  const causeNames: string[] = [];
  const causes = ticks.map((tick) => {
    const name = isCollecting(recorder, tick) ? "collector" : instructionAt(recorder, tick) || "start";
    const known = causeNames.indexOf(name);
    return known >= 0 ? known : causeNames.push(name) - 1;
  });
  return {
    ticks: Uint32Array.from(ticks),
    counts: Int32Array.from(counts),
    lines: Uint32Array.from(ticks, (tick) => lineAt(recorder, tick)),
    causes: Uint16Array.from(causes),
    causeNames,
    births: Uint32Array.from(births),
    deaths: Uint32Array.from(deaths),
  };
}

/** The counters of the generations, from [start], what they were before the first event. */
export function generationsOf(recorder: Recorder, start: readonly number[]): GenerationSeries {
  const ticks: number[] = [];
  const series: [number[], number[], number[]] = [[], [], []];
  const now: [number, number, number] = [start[0] ?? 0, start[1] ?? 0, start[2] ?? 0];
  const note = (tick: Tick) => {
    ticks.push(tick);
    series[0].push(now[0]);
    series[1].push(now[1]);
    series[2].push(now[2]);
  };
  if (recorder.length > 0) note(0);
  recorder.forEachChunk((chunk, first, count) => {
    for (let i = 0; i < count; i++) {
      const kind = kindAt(chunk, i);
      if (kind === KIND.gc_track) {
        const young = cAt(chunk, i);
        if (now[0] === young) continue;
        now[0] = young;
      } else if (kind === KIND.gc_start) {
        // The collected generations start again, the next older one counts one more.
        const generation = aAt(chunk, i);
        for (let g = 0; g <= generation && g < 3; g++) now[g as 0 | 1 | 2] = 0;
        if (generation < 2) now[(generation + 1) as 1 | 2]++;
      } else continue;
      note(first + i);
    }
  });
  const [a, b, c] = series;
  return { ticks: Uint32Array.from(ticks), counts: [Int32Array.from(a), Int32Array.from(b), Int32Array.from(c)] };
}

/** Objects born, gone and with another count between two ticks. An address that was reused counts as born and as gone. */
export function differenceOf(recorder: Recorder, from: Tick, to: Tick): Difference {
  const [low, high] = from <= to ? [from, to] : [to, from];
  const born = new Set<Address>();
  const freed = new Set<Address>();
  const counts = new Map<Address, { before: number; after: number }>();
  for (let tick = low + 1; tick <= high && tick < recorder.length; tick++) {
    const { kind, a, b } = recorder.event(tick);
    if (kind === "new") {
      born.add(a);
      counts.delete(a);
    } else if (kind === "dealloc") {
      if (!born.delete(a)) freed.add(a);
      counts.delete(a);
    } else if ((kind === "incref" || kind === "decref") && !born.has(a)) {
      const known = counts.get(a);
      if (known) known.after = b;
      else counts.set(a, { before: kind === "incref" ? b - 1 : b + 1, after: b });
    }
  }
  const [gained, lost] = from <= to ? [born, freed] : [freed, born];
  const changed = [...counts]
    .filter(([, { before, after }]) => before !== after)
    .map(([address, { before, after }]) =>
      from <= to ? { address, before, after } : { address, before: after, after: before },
    );
  return { born: [...gained], freed: [...lost], changed };
}

/**
 * A step curve as one column a pixel: column i covers the ticks from + i * (to - from) / columns up to the next, and holds the
 * smallest and largest value there, the one that the curve enters with included. NaN before the first sample.
 */
export function envelope(
  ticks: Uint32Array,
  values: ArrayLike<number>,
  from: Tick,
  to: Tick,
  columns: number,
): Envelope {
  const low = new Float64Array(columns);
  const high = new Float64Array(columns);
  const width = (to - from) / columns;
  let next = lastAtMost(ticks, from) + 1;
  let value = next > 0 ? (values[next - 1] ?? Number.NaN) : Number.NaN;
  for (let column = 0; column < columns; column++) {
    const end = from + (column + 1) * width;
    let [smallest, largest] = [value, value];
    while (next < ticks.length && (ticks[next] ?? 0) < end) {
      value = values[next++] ?? Number.NaN;
      if (!(value >= smallest)) smallest = value;
      if (!(value <= largest)) largest = value;
    }
    low[column] = smallest;
    high[column] = largest;
  }
  return { low, high };
}

export type { Chunk };
