// Events in, columns and marks out: read back what was put into a machine's buffer.
import { describe, expect, it } from "vitest";
import { EVENT_PACKINGS, EVENTS, type EventName } from "./abi.ts";
import { envelope } from "./history.ts";
import type { Machine } from "./machine.mjs";
import { ADDRESS_BASE, KIND, lastAtMost, Recorder, Ticks } from "./recorder.ts";
import { stepTarget, targetTick } from "./targets.ts";

type Made = [EventName, number, number, number];

/** An event as core/trace/packed.h packs it; [wides] takes what does not fit. */
function packed([name, a, b, c]: Made, wides: number[]): [number, number] {
  const kind = KIND[name];
  const [first = 0, zeros = 0, bits = 0] = EVENT_PACKINGS[kind] ?? [];
  const [own, other] = [a % 2 ** 32, b % 2 ** 32].map((low, i, both) => (first ? (both[1 - i] ?? 0) : low)) as [
    number,
    number,
  ];
  const isFar = zeros === 0 && bits === 0 && Math.floor(other / 2 ** 24) === 59;
  const rest = isFar ? (other % 2 ** 24) + 2 ** 24 : (other / 2 ** zeros) * 2 ** bits + c;
  const room = zeros === 0 && bits === 0 && !isFar ? 2 ** 24 : 2 ** 25;
  if (Number.isInteger(rest) && rest < room && c < 2 ** bits) return [own, rest * 128 + kind];
  wides.push(other, c);
  return [own, (wides.length / 2 - 1) * 128 + 64 + kind];
}

/** A machine as far as the recorder looks at it. */
function machineWith(events: readonly Made[]): Machine {
  const wides: number[] = [];
  const words = Uint32Array.from(events.flatMap((event) => packed(event, wides)));
  return { packed: { events: words, wides: Uint32Array.from(wides), wideFirst: 0 } } as unknown as Machine;
}

function record(...events: Made[]): Recorder {
  const recorder = new Recorder();
  recorder.take(machineWith(events));
  return recorder;
}

const object = ADDRESS_BASE + 0x1230;
const frame = ADDRESS_BASE + 0x88;

const run = record(
  ["call", object, frame, 1],
  ["line", 1, frame, 1],
  ["instr", 0, frame, 100],
  ["new", object, frame, 0],
  ["incref", object, 2, 0],
  ["call", object, frame, 2],
  ["line", 7, frame, 2],
  ["decref", object, 1, 0],
  ["return", object, frame, 2],
  ["gc_start", 0, 5, 0],
  ["gc_end", 0, 0, 0],
  ["line", 2, frame, 1],
  ["return", object, frame, 1],
);

describe("recorder", () => {
  it("gives back every event with whole addresses", () => {
    expect(run.length).toBe(13);
    expect(run.event(4)).toEqual({ tick: 4, kind: "incref", a: object, b: 2, c: 0 });
    expect(run.event(1)).toEqual({ tick: 1, kind: "line", a: 1, b: frame, c: 1 });
  });

  it("gives back what does not fit beside an address", () => {
    const wide = record(
      ["decref", object, 999_999_999, 0],
      ["incref", object, 2 ** 24, 0],
      ["gc_subtract", object, frame, 16],
      ["line", 40_000, frame, 1],
      ["alloc", object, 2 ** 32 - 8, 0],
    );
    expect([0, 1, 2, 3, 4].map((tick) => wide.event(tick))).toEqual([
      { tick: 0, kind: "decref", a: object, b: 999_999_999, c: 0 },
      { tick: 1, kind: "incref", a: object, b: 2 ** 24, c: 0 },
      { tick: 2, kind: "gc_subtract", a: object, b: frame, c: 16 },
      { tick: 3, kind: "line", a: 40_000, b: frame, c: 1 },
      { tick: 4, kind: "alloc", a: object, b: 2 ** 32 - 8, c: 0 },
    ]);
  });

  it("keeps no address where there is none", () => {
    const none = record(["new", 0, 0, 0]);
    expect(none.event(0).a).toBe(0);
  });

  it("marks lines, calls and collections", () => {
    expect([...run.marks.lines]).toEqual([1, 6, 11]);
    expect([...run.marks.lineNumbers]).toEqual([1, 7, 2]);
    expect([...run.marks.calls]).toEqual([0, 5]);
    expect([...run.marks.collections]).toEqual([9]);
  });

  it("knows the line again after a call has returned", () => {
    expect([...run.more.currentLines.array]).toEqual([1, 7, 1, 2]);
    expect([...run.more.currentTicks.array]).toEqual([1, 6, 8, 11]);
  });

  it("stays at the line that calls a built-in or a module's function", () => {
    const [inner, native, library] = [frame + 96, frame + 192, frame + 288];
    const calls = record(
      ["line", 1, frame, 1],
      ["instr", 0, frame, 100],
      ["call", object, inner, 2],
      ["line", 7, inner, 2],
      ["call", object, native, 2], // a built-in's frame does not count in the depth of recursion
      ["call", object, library, 3], // has no lines of the program's own text
      ["instr", 0, library, 151],
      ["return", object, library, 3],
      ["return", object, native, 2],
      ["return", object, inner, 2],
    );
    expect([...calls.more.currentLines.array]).toEqual([1, 7, 1]);
    expect([...calls.more.currentTicks.array]).toEqual([0, 3, 9]);
    expect([...calls.more.depths.array]).toEqual([1, 2, 3, 4, 3, 2, 1]);
  });

  it("goes on at the line where a generator was left", () => {
    const generator = frame + 96;
    const calls = record(
      ["line", 1, frame, 1],
      ["call", object, generator, 2],
      ["instr", 0, generator, 151],
      ["line", 7, generator, 2],
      ["return", object, generator, 2],
      ["line", 2, frame, 1],
      ["call", object, generator, 2],
      ["instr", 5, generator, 151],
      ["return", object, generator, 2],
    );
    expect([...calls.more.currentLines.array]).toEqual([1, 7, 1, 2, 7, 2]);
    expect([...calls.more.currentTicks.array]).toEqual([0, 3, 4, 5, 7, 8]);
  });

  it("ends the program at the last instruction of its own frame", () => {
    const other = frame + 96;
    const ended = record(
      ["instr", 0, frame, 151],
      ["instr", 0, other, 151],
      ["instr", 1, frame, 83],
      ["decref", object, 0, 0],
      ["instr", 0, frame, 151],
      ["instr", 1, frame, 83],
    );
    expect(ended.programEnd).toBe(2);
    expect(record(["instr", 0, frame, 151], ["raise", object, frame, 1], ["decref", object, 0, 0]).programEnd).toBe(1);
  });

  it("finds the events that touch an object", () => {
    expect([...run.touching(object, 0, run.length)]).toEqual([0, 3, 4, 5, 7, 8, 12]);
  });

  it("keeps events in order over many chunks", () => {
    const recorder = new Recorder();
    const events: Made[] = Array.from({ length: 8192 }, (_, i) => ["incref", object, i, 0]);
    for (let i = 0; i < 20; i++) recorder.take(machineWith(events));
    expect(recorder.length).toBe(163_840);
    expect(recorder.event(163_839).b).toBe(8191);
    expect(recorder.event(73_729).b).toBe(1);
    expect(() => recorder.event(163_840)).toThrow(RangeError);
  });

  it("counts wide events from the beginning of a chunk", () => {
    const recorder = new Recorder();
    const size = 1 << 14;
    for (let i = 0; i < 6; i++) {
      const machine = machineWith(
        Array.from({ length: size }, (_, j): Made => ["incref", object, 2 ** 25 + i * size + j, 0]),
      );
      const wideFirst = (i % 4) * size;
      // The module counts on from one buffer to the next.
      const events = machine.packed.events.map((word, at) => (at % 2 ? word + wideFirst * 128 : word));
      recorder.take({ packed: { ...machine.packed, events, wideFirst } } as unknown as Machine);
    }
    for (const tick of [0, size - 1, size, 3 * size + 7, 4 * size, 6 * size - 1]) {
      expect(recorder.event(tick).b).toBe(2 ** 25 + tick);
    }
  });
});

describe("targets", () => {
  it("steps by each unit in both directions", () => {
    expect(stepTarget(run, 1, "line", 1)).toBe(6);
    expect(stepTarget(run, 6, "line", -1)).toBe(1);
    expect(stepTarget(run, 1, "line", -1)).toBe(-1);
    expect(stepTarget(run, 12, "event", 1)).toBe(-1);
    expect(stepTarget(run, 0, "collection", 1)).toBe(9);
  });

  it("runs to lines and to touches of an object", () => {
    expect(targetTick(run, 0, { kind: "breakpoint", lines: [2] }, 1)).toBe(11);
    expect(targetTick(run, 5, { kind: "touch", address: object }, 1)).toBe(7);
    expect(targetTick(run, 5, { kind: "touch", address: object }, -1)).toBe(4);
  });
});

describe("searches", () => {
  it("finds the last entry that is at most a value", () => {
    const sorted = Uint32Array.of(2, 4, 4, 9);
    expect([1, 2, 4, 8, 9, 10].map((value) => lastAtMost(sorted, value))).toEqual([-1, 0, 2, 2, 3, 3]);
  });

  it("grows", () => {
    const ticks = new Ticks();
    for (let i = 0; i < 1000; i++) ticks.push(i * 2);
    expect(ticks.array.length).toBe(1000);
    expect(ticks.at(999)).toBe(1998);
  });

  it("makes an envelope that covers every value", () => {
    const { low, high } = envelope(Uint32Array.of(0, 2, 3, 7), [5, 1, 9, 4], 0, 10, 5);
    expect([...low]).toEqual([5, 1, 9, 4, 4]);
    expect([...high]).toEqual([5, 9, 9, 9, 4]);
  });
});

describe("events.def", () => {
  it("has a name for every event, once", () => {
    const names = EVENTS.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
