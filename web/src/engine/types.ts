// What the engine offers: a player over one run of one program, and the state of memory at any of its events.
// This file is the contract between the engine and everything above it; it has no code. All of it works in Node and in
// a page alike. Addresses are the heap's own (DESIGN: 64-bit, but always below 2^53), ticks count events from 0.
import type { EventName, PresetField } from "./abi.ts";
import type { State } from "./state-types.ts";

export type { EventName, PresetField } from "./abi.ts";
export type * from "./state-types.ts";

/** A managed address; 0 means none. */
export type Address = number;
/** The number of an event in a run: 0 is the first. State "at tick k" is memory when event k has just been recorded. */
export type Tick = number;

// ---- opening and running ---------------------------------------------------------------------------------------

export interface Limits {
  /** Bytes the managed memory may grow to. Default 64 MiB. */
  memory?: number;
  /** Instructions and charged loop rounds. Default 10 million. */
  steps?: number;
  /** Bytes of output. Default 1 MiB. */
  output?: number;
  /** Events that are kept; the run ends there with `tick-limit`. Default 5 million. */
  ticks?: number;
}

export interface OpenOptions {
  /** Name of a preset; without it the program's own first line `# pyrena: preset=...`, else 3.11. */
  preset?: string;
  /** Fields of the preset set otherwise. */
  overrides?: Partial<Record<PresetField, number>>;
  limits?: Limits;
  /** Shown in tracebacks. Default "main.py". */
  filename?: string;
  /** Lines that input() reads. */
  input?: readonly string[];
  /** Bytes that checkpoints may take. Default 96 MiB. */
  checkpointBudget?: number;
}

export type RunStatus =
  | "ready" // opened, nothing run yet
  | "running" // some of it recorded; run() goes on
  | "ok"
  | "exception" // an uncaught exception; its traceback is in the output
  | "exit" // SystemExit
  | "step-limit"
  | "memory-limit"
  | "output-limit"
  | "tick-limit"
  | "cancelled";

export interface RunResult {
  readonly status: RunStatus;
  /** As of the command: 0, 1 uncaught exception, 3 a limit, or SystemExit's. */
  readonly exitCode: number;
  readonly length: number;
  readonly steps: number;
}

/** Why a program could not be opened: unknown preset, impossible override, ... The message is plain English. */
export interface OpenError extends Error {
  readonly name: "OpenError";
}

// ---- events ----------------------------------------------------------------------------------------------------

/** One event; what a, b and c mean stands in core/trace/events.def (`eventFields` tells it at run time). */
export interface TraceEvent {
  readonly tick: Tick;
  readonly kind: EventName;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Ticks of one sort, ascending, of the whole run so far. */
export interface Marks {
  /** A new line of the program's own text begins (not of modules that it imports); `lineNumbers[i]` is the line of `lines[i]`. */
  readonly lines: Uint32Array;
  readonly lineNumbers: Uint32Array;
  /** The first tick of each instruction. */
  readonly instructions: Uint32Array;
  readonly calls: Uint32Array;
  readonly returns: Uint32Array;
  readonly collections: Uint32Array; // gc_start
  readonly collectionEnds: Uint32Array; // gc_end
  readonly arenasNew: Uint32Array;
  readonly arenasFreed: Uint32Array;
  readonly output: Uint32Array;
  readonly exceptions: Uint32Array; // raise
}

export type StepUnit = "event" | "instruction" | "line" | "call" | "collection";

/** Where runTo stops. */
export type Target =
  | { readonly kind: "breakpoint"; readonly lines: readonly number[] }
  | { readonly kind: "collection" }
  | { readonly kind: "arena" }
  | { readonly kind: "output" }
  | { readonly kind: "exception" }
  /** The next event that names the address as an object (count, deallocation, collector, free list, ...). */
  | { readonly kind: "touch"; readonly address: Address };

/** Every change of one object's count. The arrays are parallel; an address may be reused: `births` are the ticks of `new`. */
export interface History {
  readonly ticks: Uint32Array;
  readonly counts: Int32Array;
  /** Line being run at that tick. */
  readonly lines: Uint32Array;
  /** What ran: index into `causeNames` (an instruction, a built-in, "collector", "deallocation", ...). */
  readonly causes: Uint16Array;
  readonly causeNames: readonly string[];
  readonly births: Uint32Array;
  readonly deaths: Uint32Array;
}

/** Counters of the three generations, at every tick at which one of them changed. */
export interface GenerationSeries {
  readonly ticks: Uint32Array;
  /** gc.get_count() of generations 0, 1, 2. */
  readonly counts: readonly [Int32Array, Int32Array, Int32Array];
}

/** What the heap held, sampled where it changed (thinned evenly above 100,000 samples). */
export interface HeapSeries {
  readonly ticks: Uint32Array;
  readonly liveBytes: Float64Array; // bytes in live blocks, pools and raw together
  readonly liveBlocks: Uint32Array;
  readonly pools: Uint32Array; // in use
  readonly arenas: Uint32Array;
  readonly systemBytes: Float64Array; // taken from the system
}

/** A min/max envelope of a step curve, one column a pixel: `low[i]..high[i]` is what it covers in column i. */
export interface Envelope {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

// ---- the player ------------------------------------------------------------------------------------------------

export interface Progress {
  readonly ticks: number;
  readonly steps: number;
  readonly status: RunStatus;
}

export interface Player {
  readonly status: RunStatus;
  readonly exitCode: number;
  readonly preset: Readonly<Record<PresetField, number>> & { readonly name: string };
  /** Ticks recorded so far. */
  readonly length: number;
  /** The last tick of the program's own run: what follows (if anything is recorded) is the interpreter taking itself apart. */
  readonly programEnd: Tick;
  /** The tick that `state` shows, or -1 before the first. */
  readonly position: Tick;
  readonly source: string;

  /** Records to the end (or a limit, or cancel) in slices of about 8 ms; between them the page lives. */
  run(onProgress?: (progress: Progress) => void): Promise<RunResult>;
  /** The same without pauses; for Node and tests. */
  runSync(): RunResult;
  /** Ends run() at the next slice; what is recorded stays seekable. */
  cancel(): void;

  /** Shows memory as it is at [tick] (clamped to the run). The State before it is then no longer valid. */
  seek(tick: Tick): State;
  /** The state last sought; seeks to 0 if there is none. */
  readonly state: State;
  /** The tick that a step would lead to, or -1 if there is none; step() also goes there. */
  stepTarget(unit: StepUnit, direction: 1 | -1): Tick;
  step(unit: StepUnit, direction: 1 | -1): State | null;
  targetTick(target: Target, direction?: 1 | -1): Tick;
  runTo(target: Target, direction?: 1 | -1): State | null;

  readonly marks: Marks;
  eventAt(tick: Tick): TraceEvent;
  /** Events from (included) to (not included). */
  events(from: Tick, to: Tick): TraceEvent[];
  /** Everything written up to and with [tick], and the error output. */
  outputAt(tick: Tick): Output;
  /** The line of the program's own text being run at [tick] (0: none yet), and the one before it. */
  lineAt(tick: Tick): { readonly line: number; readonly previous: number };
  /** How many calls were under way at [tick], those of built-ins with a frame included. */
  depthAt(tick: Tick): number;
  history(address: Address): History;
  generationsOverTime(): GenerationSeries;
  heapOverTime(): HeapSeries;
  /** Objects born and gone, and counts changed, between two ticks (in either order). */
  difference(from: Tick, to: Tick): Difference;

  /** Bytes and ticks of the checkpoints that are kept. */
  readonly checkpoints: { readonly count: number; readonly bytes: number; readonly longestGap: number };
  /** Gives the memory back; the player can no longer be used. */
  dispose(): void;
}

export interface Output {
  readonly out: string;
  readonly err: string;
  /** Both streams as they were written. */
  readonly pieces: readonly { readonly stream: 1 | 2; readonly text: string; readonly tick: Tick }[];
}

export interface Difference {
  readonly born: Address[];
  readonly freed: Address[];
  readonly changed: { readonly address: Address; readonly before: number; readonly after: number }[];
}

export interface Engine {
  /** Prepares a run. Throws an OpenError for a wrong preset or override; a syntax error is a run that ends at once. */
  open(source: string, options?: OpenOptions): Player;
  /** Whether all of the module is there. Until then a question about a state may throw; asked again after complete() it does not. */
  readonly whole: boolean;
  /** Loads what the module does not have yet, so that nothing is waited for later; programs that are open get it too. */
  complete(): Promise<void>;
  /**
   * Loads the module for long runs, on which all runs that are opened then begin. A long run() does so by itself, and goes on on it. Its
   * events and states are the same.
   */
  hasten(): Promise<void>;
  readonly presets: readonly (Readonly<Record<PresetField, number>> & { readonly name: string })[];
  /** Name of an instruction: what `instr` events have in c. */
  opcodeName(opcode: number): string;
  /** Name of a collector's phase: what `gc_phase` events have in a. */
  phaseName(phase: number): string;
}
