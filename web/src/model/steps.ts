// The stops of one granularity, and where they stand on the timeline. Every picture over time uses the same scale, so
// that a point of a curve stands above its place on the timeline.
import type { Marks, Player, Tick } from "../engine/index.ts";

export type Unit = "line" | "instruction" | "event";
export const units: readonly Unit[] = ["line", "instruction", "event"];

export interface Steps {
  readonly unit: Unit;
  readonly length: number;
  tickAt(index: number): Tick;
  /** The last stop at or before [tick]. */
  indexOf(tick: Tick): number;
  /** Place of a tick between 0 (first stop) and 1 (last stop). */
  place(tick: Tick): number;
  /** The tick nearest to a place. */
  tickAtPlace(place: number): Tick;
}

/** How many of [sorted] are at or below [value]. */
export function countUpTo(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function everyTick(end: Tick): Steps {
  const length = end + 1;
  const clamp = (index: number) => Math.max(0, Math.min(end, Math.round(index)));
  return {
    unit: "event",
    length,
    tickAt: clamp,
    indexOf: clamp,
    place: (tick) => (end > 0 ? Math.min(1, tick / end) : 0),
    tickAtPlace: (place) => clamp(place * end),
  };
}

function marked(unit: Unit, marks: Uint32Array, end: Tick): Steps {
  const within = marks.subarray(0, countUpTo(marks, end));
  const ticks = new Uint32Array(within.length + 1);
  ticks.set(within);
  ticks[within.length] = end;
  const length = ticks.length > 1 && ticks[ticks.length - 2] === end ? ticks.length - 1 : ticks.length;
  const last = Math.max(1, length - 1);
  const tickAt = (index: number) => ticks[Math.max(0, Math.min(length - 1, Math.round(index)))] ?? 0;
  const indexOf = (tick: Tick) => Math.max(0, Math.min(length, countUpTo(ticks, tick)) - 1);
  return {
    unit,
    length,
    tickAt,
    indexOf,
    place(tick) {
      const index = indexOf(tick);
      const from = tickAt(index);
      const to = tickAt(index + 1);
      const part = to > from ? Math.max(0, Math.min(1, (tick - from) / (to - from))) : 0;
      return Math.min(1, (index + part) / last);
    },
    tickAtPlace: (place) => tickAt(place * last),
  };
}

export function stepsOf(player: Player, unit: Unit): Steps {
  const end = Math.max(0, player.programEnd);
  if (unit === "line") return marked(unit, player.marks.lines, end);
  if (unit === "instruction") return marked(unit, player.marks.instructions, end);
  return everyTick(end);
}

/** The marks of the program's own run, without those of the interpreter taking itself apart. */
export function programMarks(player: Player): Marks {
  const upTo = (ticks: Uint32Array) => ticks.subarray(0, countUpTo(ticks, player.programEnd));
  const { marks } = player;
  return {
    lines: upTo(marks.lines),
    lineNumbers: marks.lineNumbers,
    instructions: upTo(marks.instructions),
    calls: upTo(marks.calls),
    returns: upTo(marks.returns),
    collections: upTo(marks.collections),
    collectionEnds: upTo(marks.collectionEnds),
    arenasNew: upTo(marks.arenasNew),
    arenasFreed: upTo(marks.arenasFreed),
    output: upTo(marks.output),
    exceptions: upTo(marks.exceptions),
  };
}
