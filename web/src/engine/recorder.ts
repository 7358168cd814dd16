// The events of a run in columns: 13 bytes an event, in chunks, so that a million ticks take 13 MB and no copying while they
// grow. Beside them the marks (ticks of lines, calls, collections ...) that stepping and drawing search in.
//
// Only the low 32 bits of a and b are kept. Managed addresses are PYR_ADDRESS_BASE + an offset below 2^32, and the base has
// no low bits, so an address is put together again from the kind of the field; counts and sizes fit by themselves.
import { EVENTS, type EventName } from "./abi.ts";
import type { Machine } from "./machine.mjs";
import type { Marks, Tick, TraceEvent } from "./types.ts";

export const ADDRESS_BASE = 0x7f0000000000;

const chunkBits = 16;
const chunkSize = 1 << chunkBits;
const chunkMask = chunkSize - 1;

export const KIND = Object.fromEntries(EVENTS.map(([name], index) => [name, index])) as Record<EventName, number>;

/** By kind: whether a and b are addresses. */
const isAddress = (meaning: string) => meaning.startsWith("addr");
const addressA = EVENTS.map(([, a]) => isAddress(a));
const addressB = EVENTS.map(([, , b]) => isAddress(b));

/** A Uint32Array that grows. */
export class Ticks {
  #data = new Uint32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.#data.length) {
      const grown = new Uint32Array(this.length * 2);
      grown.set(this.#data);
      this.#data = grown;
    }
    this.#data[this.length++] = value;
  }

  get array(): Uint32Array {
    return this.#data.subarray(0, this.length);
  }

  at(index: number): number {
    return this.#data[index] ?? 0;
  }
}

/** Index of the last entry that is at most [value], or -1. */
export function lastAtMost(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export interface Chunk {
  readonly kind: Uint8Array;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly c: Uint32Array;
}

function newChunk(): Chunk {
  return {
    kind: new Uint8Array(chunkSize),
    a: new Uint32Array(chunkSize),
    b: new Uint32Array(chunkSize),
    c: new Uint32Array(chunkSize),
  };
}

export class Recorder {
  length = 0;
  readonly chunks: Chunk[] = [];
  readonly #marks = {
    lines: new Ticks(),
    lineNumbers: new Ticks(),
    instructions: new Ticks(),
    calls: new Ticks(),
    returns: new Ticks(),
    collections: new Ticks(),
    collectionEnds: new Ticks(),
    arenasNew: new Ticks(),
    arenasFreed: new Ticks(),
    output: new Ticks(),
    exceptions: new Ticks(),
  };
  /** Output bytes at each mark of `output`. */
  readonly outputBytes = new Ticks();
  /** The line being run, with returns to a caller's line; and how many frames there are. */
  readonly currentTicks = new Ticks();
  readonly currentLines = new Ticks();
  readonly depthTicks = new Ticks();
  readonly depths = new Ticks();
  readonly #lineOfDepth: number[] = [];

  /** Takes over what is in the machine's buffer. */
  take(machine: Machine): void {
    const { at, count } = machine.events;
    const words = new Uint32Array(machine.exports.memory.buffer, at, count * 6);
    for (let i = 0; i < count; i++) {
      const tick = this.length++;
      const slot = tick & chunkMask;
      if (slot === 0) this.chunks.push(newChunk());
      const chunk = this.chunks[tick >> chunkBits] as Chunk;
      const word = i * 6;
      const a = words[word] ?? 0;
      const c = words[word + 4] ?? 0;
      const kind = words[word + 5] ?? 0;
      chunk.kind[slot] = kind;
      chunk.a[slot] = a;
      chunk.b[slot] = words[word + 2] ?? 0;
      chunk.c[slot] = c;
      const note = this.#notes[kind];
      if (note) note(tick, a, c);
    }
  }

  #outermost = -1; // depth of the first call: the program's own frame
  #programEnd = -1;

  /** The tick at which the program's own frame returned, or the last one recorded. */
  get programEnd(): Tick {
    return this.#programEnd >= 0 ? this.#programEnd : this.length - 1;
  }

  /** What is noted of an event by its kind; kinds that are not here cost one look-up. */
  readonly #notes: ((tick: Tick, a: number, c: number) => void)[] = (() => {
    const m = this.#marks;
    const notes: ((tick: Tick, a: number, c: number) => void)[] = [];
    notes[KIND.line] = (tick, a, c) => {
      m.lines.push(tick);
      m.lineNumbers.push(a);
      this.#lineOfDepth[c] = a;
      this.#setLine(tick, a);
    };
    notes[KIND.instr] = (tick) => m.instructions.push(tick);
    notes[KIND.call] = (tick, _a, c) => {
      m.calls.push(tick);
      this.depthTicks.push(tick);
      this.depths.push(c);
      if (this.#outermost < 0) this.#outermost = c;
    };
    notes[KIND.return] = (tick, _a, c) => {
      m.returns.push(tick);
      if (c === this.#outermost && this.#programEnd < 0) this.#programEnd = tick;
      this.depthTicks.push(tick);
      this.depths.push(Math.max(c - 1, 0));
      const outer = this.#lineOfDepth[c - 1];
      if (outer !== undefined) this.#setLine(tick, outer);
    };
    notes[KIND.gc_start] = (tick) => m.collections.push(tick);
    notes[KIND.gc_end] = (tick) => m.collectionEnds.push(tick);
    notes[KIND.arena_new] = (tick) => m.arenasNew.push(tick);
    notes[KIND.arena_free] = (tick) => m.arenasFreed.push(tick);
    notes[KIND.output] = (tick, a) => {
      m.output.push(tick);
      this.outputBytes.push(a);
    };
    notes[KIND.raise] = (tick) => m.exceptions.push(tick);
    return notes;
  })();

  #setLine(tick: Tick, line: number): void {
    if (this.currentLines.at(this.currentLines.length - 1) === line) return;
    this.currentTicks.push(tick);
    this.currentLines.push(line);
  }

  get marks(): Marks {
    const entries = Object.entries(this.#marks).map(([name, ticks]) => [name, ticks.array]);
    return Object.fromEntries(entries) as Marks;
  }

  event(tick: Tick): TraceEvent {
    const chunk = this.chunks[tick >> chunkBits];
    if (tick < 0 || tick >= this.length || !chunk) throw new RangeError(`no event at tick ${tick}`);
    const slot = tick & chunkMask;
    const kind = chunk.kind[slot] ?? 0;
    return {
      tick,
      kind: EVENTS[kind]?.[0] ?? "line",
      a: address(chunk.a[slot] ?? 0, addressA[kind]),
      b: address(chunk.b[slot] ?? 0, addressB[kind]),
      c: chunk.c[slot] ?? 0,
    };
  }

  /** Ticks of the events that name [address] as an object or block, from..to (not included). */
  *touching(wanted: number, from: Tick, to: Tick): Generator<Tick> {
    const low = (wanted - ADDRESS_BASE) >>> 0;
    for (let tick = from; tick < to; tick++) {
      const chunk = this.chunks[tick >> chunkBits] as Chunk;
      const slot = tick & chunkMask;
      const kind = chunk.kind[slot] ?? 0;
      if ((chunk.a[slot] === low && addressA[kind]) || (chunk.b[slot] === low && addressB[kind])) yield tick;
    }
  }

  /** Calls [visit] with each chunk and the tick of its first event; the last one is filled up to [length]. */
  forEachChunk(visit: (chunk: Chunk, first: Tick, count: number) => void): void {
    this.chunks.forEach((chunk, index) => {
      const first = index * chunkSize;
      visit(chunk, first, Math.min(chunkSize, this.length - first));
    });
  }
}

function address(low: number, is: boolean | undefined): number {
  return is && low !== 0 ? ADDRESS_BASE + low : low;
}
