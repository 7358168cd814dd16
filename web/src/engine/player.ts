// The player over one run: records it once, then shows memory at any of its ticks.
//
// One wasm instance does both. Recording goes on in slices; between two of them no C frame is live, and a checkpoint may be made.
// To show tick k the nearest checkpoint is restored and the program runs again up to event k, where the observer throws out
// of it: what is left in memory is the state at k. The program is deterministic, so nothing is recorded the second time.
import { Checkpoints } from "./checkpoints.ts";
import { type HeapStart, heapSeriesOf } from "./heap-series.ts";
import { differenceOf, generationsOf, historyOf, lineAt } from "./history.ts";
import { exitCodeOf, type Machine, needsLibrary, OBSERVE, STATUS } from "./machine.mjs";
import { OutputLog } from "./output.ts";
import { ADDRESS_BASE, lastAtMost, Recorder } from "./recorder.ts";
import { MachineState } from "./state.ts";
import * as tables from "./tables.ts";
import { stepTarget, targetTick } from "./targets.ts";
import type {
  Address,
  Difference,
  GenerationSeries,
  HeapSeries,
  History,
  Marks,
  OpenOptions,
  Output,
  Player,
  Progress,
  RunResult,
  RunStatus,
  State,
  StepUnit,
  Target,
  Tick,
  TraceEvent,
} from "./types.ts";

/** Instructions between two looks at the clock and at the number of ticks: well under a millisecond. */
const stepsPerTurn = 2_000;
/** Milliseconds of work before the page gets its turn. */
const slice = 8;
const defaultTicks = 5_000_000;
const defaultBudget = 96 << 20;

const statusNames: Readonly<Record<number, RunStatus>> = {
  [STATUS.OK]: "ok",
  [STATUS.RUNNING]: "running",
  [STATUS.EXCEPTION]: "exception",
  [STATUS.STEP_LIMIT]: "step-limit",
  [STATUS.MEMORY_LIMIT]: "memory-limit",
  [STATUS.OUTPUT_LIMIT]: "output-limit",
  [STATUS.EXIT]: "exit",
};

/** The texts of the frozen modules, loaded by the first run that needs them. */
export interface Library {
  readonly bytes: Uint8Array | null;
  load(): Promise<unknown>;
}

/** Thrown by the observer to leave the program; never seen outside. */
class Leave extends Error {}

export class MachinePlayer implements Player {
  readonly source: string;
  readonly preset: Player["preset"];
  status: RunStatus = "ready";
  exitCode = 0;
  /** The instance; for the test harness, which looks at memory itself. */
  readonly machine: Machine;
  /** What was recorded; for the test harness, which looks through all events. */
  readonly recorder = new Recorder();
  readonly #output = new OutputLog();
  readonly #checkpoints: Checkpoints;
  readonly #lastTick: Tick;
  readonly #start: { readonly heap: HeapStart; readonly generations: readonly number[] };
  readonly #library: Library | null;
  #recording = true;
  #atHead = true; // memory is where recording left it
  #cancelled = false;
  #state: MachineState | null = null;

  /** [open] makes the instance with the given observer and loads the program; it answers the status of the load. */
  constructor(
    source: string,
    options: OpenOptions,
    open: (observe: (why: number, machine: Machine) => void) => { machine: Machine; status: number },
    presetOf: (machine: Machine) => Player["preset"],
    library: Library,
  ) {
    this.#library = needsLibrary(source) ? library : null;
    this.source = source;
    const { machine, status } = open((why, running) => this.#observe(why, running));
    this.machine = machine;
    this.preset = presetOf(machine);
    this.#start = startOf(machine, this.preset.alignment);
    machine.clearAbove();
    this.#lastTick = (options.limits?.ticks ?? defaultTicks) - 1;
    this.#checkpoints = new Checkpoints(machine, options.checkpointBudget ?? defaultBudget);
    machine.exports.pyrena_record(this.#lastTick);
    if (status !== STATUS.OK) this.#finish(status);
    this.#output.add(machine.takeOutput());
  }

  get length(): number {
    return this.recorder.length;
  }
  get position(): Tick {
    return this.#state?.tick ?? -1;
  }
  get programEnd(): Tick {
    return this.recorder.programEnd;
  }
  get marks(): Marks {
    return this.recorder.marks;
  }
  get checkpoints(): Player["checkpoints"] {
    const { count, bytes, longestGap } = this.#checkpoints;
    return { count, bytes, longestGap };
  }

  // ---- recording -----------------------------------------------------------------------------------------------

  async run(onProgress?: (progress: Progress) => void): Promise<RunResult> {
    await this.#library?.load();
    this.#cancelled = false;
    while (this.#canRun()) {
      const end = performance.now() + slice;
      while (this.#canRun() && performance.now() < end) this.#turn();
      onProgress?.({ ticks: this.length, steps: this.machine.steps, status: this.status });
      if (this.#canRun()) await nextTask();
      if (this.#cancelled && this.#canRun()) this.status = "cancelled";
    }
    return this.#result();
  }

  runSync(): RunResult {
    this.#cancelled = false;
    while (this.#canRun()) this.#turn();
    return this.#result();
  }

  cancel(): void {
    this.#cancelled = true;
  }

  #canRun(): boolean {
    return this.status === "ready" || this.status === "running";
  }

  /** Records some instructions, from where recording stopped. */
  #turn(): void {
    const machine = this.machine;
    if (this.status === "ready") {
      if (this.#library?.bytes) machine.giveLibrary(this.#library.bytes);
      this.#checkpoints.add(0);
    }
    if (!this.#atHead) {
      this.#checkpoints.restore(this.length);
      this.#atHead = true;
    }
    this.#recording = true;
    this.#state = null;
    this.status = "running";
    try {
      const status = machine.exports.pyrena_run(stepsPerTurn);
      this.#output.add(machine.takeOutput());
      if (status !== STATUS.RUNNING) this.#finish(status);
      else if (this.#checkpoints.isDue(this.length)) this.#checkpoints.add(this.length);
    } catch (error) {
      if (!(error instanceof Leave)) throw error;
      this.#output.add(machine.takeOutput());
      this.status = "tick-limit";
      this.exitCode = 3;
      this.#atHead = false;
    }
  }

  #finish(status: number): void {
    this.status = statusNames[status] ?? "exception";
    this.exitCode = exitCodeOf(status, this.machine.exitCode);
  }

  #result(): RunResult {
    return { status: this.status, exitCode: this.exitCode, length: this.length, steps: this.machine.steps };
  }

  #observe(why: number, machine: Machine): void {
    if (this.#recording) {
      if (why === OBSERVE.OUTPUT) this.#output.add(machine.takeOutput());
      else this.recorder.take(machine);
    }
    if (why === OBSERVE.STOP) throw new Leave();
  }

  // ---- moving --------------------------------------------------------------------------------------------------

  get state(): State {
    return this.#state ?? this.seek(0);
  }

  seek(tick: Tick): State {
    const wanted = Math.max(0, Math.min(Math.trunc(tick), this.length - 1));
    if (this.length === 0) throw new RangeError("nothing has been recorded yet");
    if (this.#state?.tick === wanted) return this.#state;
    // What has been recorded since the last checkpoint can only be gone on from if it is kept.
    if (this.#atHead && this.#canRun()) this.#checkpoints.add(this.length);
    this.#atHead = false;
    this.#recording = false;
    this.#state = null;
    const machine = this.machine;
    this.#checkpoints.restore(wanted);
    machine.exports.pyrena_resume(wanted);
    try {
      let status: number = STATUS.RUNNING;
      while (status === STATUS.RUNNING) status = machine.exports.pyrena_run(Number.MAX_SAFE_INTEGER);
      throw new Error(`the replay ended before tick ${wanted}: the run was not deterministic`);
    } catch (error) {
      if (!(error instanceof Leave)) throw error;
    }
    const state = new MachineState(machine, this.recorder, wanted, (asked) => asked === this.#state);
    this.#state = state;
    return state;
  }

  /** The events that stood in the buffer when the last seek stopped: what the replay did, up to its tick. For the test harness. */
  replayedEvents(): TraceEvent[] {
    const replayed = new Recorder();
    replayed.take(this.machine);
    return Array.from({ length: replayed.length }, (_, i) => replayed.event(i));
  }

  stepTarget(unit: StepUnit, direction: 1 | -1): Tick {
    return stepTarget(this.recorder, this.position, unit, direction);
  }
  step(unit: StepUnit, direction: 1 | -1): State | null {
    const target = this.stepTarget(unit, direction);
    return target < 0 ? null : this.seek(target);
  }
  targetTick(target: Target, direction: 1 | -1 = 1): Tick {
    return targetTick(this.recorder, this.position, target, direction);
  }
  runTo(target: Target, direction: 1 | -1 = 1): State | null {
    const tick = this.targetTick(target, direction);
    return tick < 0 ? null : this.seek(tick);
  }

  // ---- what was recorded ---------------------------------------------------------------------------------------

  eventAt(tick: Tick): TraceEvent {
    return this.recorder.event(tick);
  }
  events(from: Tick, to: Tick): TraceEvent[] {
    const first = Math.max(0, from);
    const count = Math.max(0, Math.min(to, this.length) - first);
    return Array.from({ length: count }, (_, i) => this.recorder.event(first + i));
  }
  outputAt(tick: Tick): Output {
    return this.#output.at(tick, this.recorder);
  }
  lineAt(tick: Tick): { readonly line: number; readonly previous: number } {
    const ticks = this.recorder.more.currentTicks.array;
    const index = lastAtMost(ticks, tick);
    return {
      line: lineAt(this.recorder, tick),
      previous: index < 1 ? 0 : this.recorder.more.currentLines.at(index - 1),
    };
  }
  depthAt(tick: Tick): number {
    const index = lastAtMost(this.recorder.more.depthTicks.array, tick);
    return index < 0 ? 0 : this.recorder.more.depths.at(index);
  }
  history(address: Address): History {
    return historyOf(this.recorder, address);
  }
  generationsOverTime(): GenerationSeries {
    return generationsOf(this.recorder, this.#start.generations);
  }
  heapOverTime(): HeapSeries {
    return heapSeriesOf(this.recorder, this.#start.heap);
  }
  difference(from: Tick, to: Tick): Difference {
    return differenceOf(this.recorder, from, to);
  }

  dispose(): void {
    this.#cancelled = true;
    this.#state = null;
    this.#checkpoints.clear();
  }
}

/** What the heap held before the first event. */
function startOf(machine: Machine, alignment: number): { heap: HeapStart; generations: readonly number[] } {
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

const channel = typeof MessageChannel === "undefined" ? null : new MessageChannel();
const waiting: (() => void)[] = [];
if (channel) {
  channel.port1.onmessage = () => waiting.shift()?.();
  // In Node an open port would keep the process alive.
  (channel.port1 as { unref?: () => void }).unref?.();
}

/** Lets the page do what is waiting; a timer would cost 4 ms each in a page. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    if (channel && typeof window !== "undefined") {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    } else setTimeout(resolve, 0);
  });
}
