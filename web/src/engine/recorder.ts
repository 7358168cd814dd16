// The events of a run as the module packs them (core/trace/packed.h): 8 bytes an event, in chunks, so that a million ticks take 8 MB and
// no copying while they grow. Beside them the marks (ticks of lines, calls, collections ...) that stepping and drawing search in.
//
// Only the low 32 bits of a and b are kept. Managed addresses are PYR_ADDRESS_BASE + an offset below 2^32, and the base has
// no low bits, so an address is put together again from the kind of the field; counts and sizes fit by themselves.
import { EVENT_ADDRESSES, EVENT_NAMES, EVENT_PACKINGS, type EventName } from "./abi.ts";
import type { Machine } from "./machine.mjs";
import type { Marks, Tick, TraceEvent } from "./types.ts";

export const ADDRESS_BASE = 0x7f0000000000;

const chunkBits = 16;
const chunkSize = 1 << chunkBits;
const chunkMask = chunkSize - 1;

export const KIND = Object.fromEntries(EVENT_NAMES.map((name, index) => [name, index])) as Record<EventName, number>;

/** By kind: whether a and b are addresses. */
const addressA = EVENT_ADDRESSES.map((bits) => (bits & 1) !== 0);
const addressB = EVENT_ADDRESSES.map((bits) => (bits & 2) !== 0);

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

/** A call under way. Its line is that of the program's own text: of a built-in or a library's function the line that called it. */
interface Call {
  readonly frame: number;
  line: number;
  /** No instruction of it has run yet: if the first one is not number 0, a generator goes on. */
  isNew: boolean;
}

/** Some events: two words each, and two for each wide one. */
export interface Chunk {
  readonly words: Uint32Array;
  wides: Uint32Array;
}

const kindMask = 63;
const wideBit = 64;
const restShift = 7;

/** By kind: 1 if b stands first and a with c, the low zeros of the one that stands with c, how many bits c has. */
const [swapped, zeros, bits] = [0, 1, 2].map((i) => Uint8Array.from(EVENT_PACKINGS, (packing) => packing[i] ?? 0)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/** Counts of what lives for ever: PYR_PACKED_FAR. */
const far = 59 * 2 ** 24;
const farBit = 2 ** 24;
const mayBeFar = Array.from(bits, (count, kind) => count === 0 && zeros[kind] === 0);

export function kindAt({ words }: Chunk, slot: number): number {
  return (words[2 * slot + 1] as number) & kindMask;
}

/** The word that an event has for itself: its address, a where it has two of them. */
export function firstAt({ words }: Chunk, slot: number): number {
  return words[2 * slot] as number;
}

function otherAt({ words, wides }: Chunk, slot: number): number {
  const word = words[2 * slot + 1] as number;
  const rest = word >>> restShift;
  if (word & wideBit) return wides[2 * rest] ?? 0;
  const kind = word & kindMask;
  if (rest & farBit && mayBeFar[kind]) return rest - farBit + far;
  return ((rest >>> (bits[kind] as number)) << (zeros[kind] as number)) >>> 0;
}

export function aAt(chunk: Chunk, slot: number): number {
  return swapped[kindAt(chunk, slot)] ? otherAt(chunk, slot) : firstAt(chunk, slot);
}

export function bAt(chunk: Chunk, slot: number): number {
  return swapped[kindAt(chunk, slot)] ? firstAt(chunk, slot) : otherAt(chunk, slot);
}

export function cAt({ words, wides }: Chunk, slot: number): number {
  const word = words[2 * slot + 1] as number;
  const rest = word >>> restShift;
  if (word & wideBit) return wides[2 * rest + 1] ?? 0;
  return rest & ((1 << (bits[word & kindMask] as number)) - 1);
}

const noWides = new Uint32Array(0);

/** Room for at least [length] words, with what was there. */
function grown(words: Uint32Array, length: number): Uint32Array {
  if (length <= words.length) return words;
  const larger = new Uint32Array(Math.max(length, words.length * 2, 64));
  larger.set(words);
  return larger;
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
  readonly #more = {
    outputBytes: new Ticks(),
    currentTicks: new Ticks(),
    currentLines: new Ticks(),
    depthTicks: new Ticks(),
    depths: new Ticks(),
  };
  #noted = 0; // events of which the marks know
  readonly #calls: Call[] = []; // those under way at #noted
  /** Lines at which frames were left: where a generator goes on. */
  readonly #left = new Map<number, number>();

  /** Takes over what is in the machine's buffer. No buffer goes over the end of a chunk. */
  take(machine: Machine): void {
    const { events, wides, wideFirst } = machine.packed;
    const slot = this.length & chunkMask;
    if (slot === 0) this.chunks.push({ words: new Uint32Array(2 * chunkSize), wides: noWides });
    const chunk = this.chunks[this.length >> chunkBits] as Chunk;
    chunk.words.set(events, 2 * slot);
    if (wides) {
      chunk.wides = grown(chunk.wides, 2 * wideFirst + wides.length);
      chunk.wides.set(wides, 2 * wideFirst);
    }
    this.length += events.length / 2;
  }

  // The program's own frame is that of the first instruction. Another frame may stand at its address later; it begins with instruction 0.
  #ownFrame = -1;
  #ownEnded = false;
  #programEnd = 0;

  /**
   * What goes with the marks: output bytes at each mark of `output`; the line being run (with returns to a caller's line); how
   * many frames there are.
   */
  get more(): Readonly<Record<"outputBytes" | "currentTicks" | "currentLines" | "depthTicks" | "depths", Ticks>> {
    this.#note();
    return this.#more;
  }

  /** The tick at which the program's own frame is about to return, or has raised what ends it. */
  get programEnd(): Tick {
    this.#note();
    return this.#programEnd;
  }

  #noteOwn(tick: Tick, frame: number, instruction: number): void {
    if (this.#ownFrame < 0) this.#ownFrame = frame;
    else if (frame === this.#ownFrame && instruction === 0) this.#ownEnded = true;
    if (frame === this.#ownFrame && !this.#ownEnded) this.#programEnd = tick;
  }

  #enter(tick: Tick, frame: number): Call {
    const call = { frame, line: this.#calls.at(-1)?.line ?? 0, isNew: true };
    this.#calls.push(call);
    this.#more.depthTicks.push(tick);
    this.#more.depths.push(this.#calls.length);
    return call;
  }

  /** The innermost call. The program's own was entered before anything was recorded. */
  #call(tick: Tick, frame: number): Call {
    return this.#calls.at(-1) ?? this.#enter(tick, frame);
  }

  /** What is noted of an event by its kind; kinds that are not here cost one look-up. */
  readonly #notes: ((tick: Tick, a: number, b: number, c: number) => void)[] = (() => {
    const m = this.#marks;
    const more = this.#more;
    const notes: ((tick: Tick, a: number, b: number, c: number) => void)[] = [];
    notes[KIND.line] = (tick, a, b) => {
      m.lines.push(tick);
      m.lineNumbers.push(a);
      this.#call(tick, b).line = a;
      this.#setLine(tick, a);
    };
    notes[KIND.instr] = (tick, a, b) => {
      m.instructions.push(tick);
      this.#noteOwn(tick, b, a);
      const call = this.#call(tick, b);
      if (!call.isNew) return;
      call.isNew = false;
      const line = a === 0 ? undefined : this.#left.get(b);
      if (line === undefined) return;
      call.line = line;
      this.#setLine(tick, line);
    };
    notes[KIND.call] = (tick, _a, b) => {
      m.calls.push(tick);
      this.#enter(tick, b);
    };
    notes[KIND.return] = (tick) => {
      m.returns.push(tick);
      const ended = this.#calls.pop();
      if (ended) this.#left.set(ended.frame, ended.line);
      more.depthTicks.push(tick);
      more.depths.push(this.#calls.length);
      const line = this.#calls.at(-1)?.line ?? 0;
      if (line > 0) this.#setLine(tick, line);
    };
    notes[KIND.gc_start] = (tick) => m.collections.push(tick);
    notes[KIND.gc_end] = (tick) => m.collectionEnds.push(tick);
    notes[KIND.arena_new] = (tick) => m.arenasNew.push(tick);
    notes[KIND.arena_free] = (tick) => m.arenasFreed.push(tick);
    notes[KIND.output] = (tick, a) => {
      m.output.push(tick);
      more.outputBytes.push(a);
    };
    notes[KIND.raise] = (tick, _a, b) => {
      m.exceptions.push(tick);
      this.#noteOwn(tick, b, -1);
    };
    return notes;
  })();

  /** Notes the events that have come since the last time; while a run is recorded nobody may need it. */
  #note(): void {
    for (; this.#noted < this.length; ) {
      const chunk = this.chunks[this.#noted >> chunkBits] as Chunk;
      const end = Math.min(this.length, (this.#noted | chunkMask) + 1);
      for (let tick = this.#noted; tick < end; tick++) {
        const slot = tick & chunkMask;
        const note = this.#notes[kindAt(chunk, slot)];
        if (note) note(tick, aAt(chunk, slot), bAt(chunk, slot), cAt(chunk, slot));
      }
      this.#noted = end;
    }
  }

  #setLine(tick: Tick, line: number): void {
    const more = this.#more;
    if (more.currentLines.at(more.currentLines.length - 1) === line) return;
    more.currentTicks.push(tick);
    more.currentLines.push(line);
  }

  get marks(): Marks {
    this.#note();
    const entries = Object.entries(this.#marks).map(([name, ticks]) => [name, ticks.array]);
    return Object.fromEntries(entries) as Marks;
  }

  event(tick: Tick): TraceEvent {
    const chunk = this.chunks[tick >> chunkBits];
    if (tick < 0 || tick >= this.length || !chunk) throw new RangeError(`no event at tick ${tick}`);
    const slot = tick & chunkMask;
    const kind = kindAt(chunk, slot);
    return {
      tick,
      kind: EVENT_NAMES[kind] ?? "line",
      a: address(aAt(chunk, slot), addressA[kind]),
      b: address(bAt(chunk, slot), addressB[kind]),
      c: cAt(chunk, slot),
    };
  }

  /** Ticks of the events that name [address] as an object or block, from..to (not included). */
  *touching(wanted: number, from: Tick, to: Tick): Generator<Tick> {
    const low = (wanted - ADDRESS_BASE) >>> 0;
    for (let tick = from; tick < to; tick++) {
      const chunk = this.chunks[tick >> chunkBits] as Chunk;
      const slot = tick & chunkMask;
      const kind = kindAt(chunk, slot);
      if ((addressA[kind] && aAt(chunk, slot) === low) || (addressB[kind] && bAt(chunk, slot) === low)) yield tick;
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
