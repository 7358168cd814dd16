// The player over one run: records it once, then shows memory at any of its ticks.
//
// One wasm instance does both. Recording goes on in slices; between two of them no C frame is live, and a checkpoint may be made.
// To show tick k the nearest checkpoint is restored and the program runs again up to event k, where the observer throws out
// of it: what is left in memory is the state at k. The program is deterministic, so nothing is recorded the second time.
import { catchUp, stepsPerTurn } from "./catch-up.ts";
import { Checkpoints } from "./checkpoints.ts";
import { heapSeriesOf } from "./heap-series.ts";
import { differenceOf, generationsOf, historyOf, lineAt } from "./history.ts";
import { exitCodeOf, type Machine, needsLibrary, OBSERVE, STATUS } from "./machine.mjs";
import { nextTask } from "./next-task.ts";
import { OutputLog } from "./output.ts";
import { type Library, lacksPart, type Make, type Open, type Parts, type Speed } from "./parts.ts";
import { lastAtMost, Recorder } from "./recorder.ts";
import { emptyStart, type Start, startOf } from "./start-of-run.ts";
import { MachineState } from "./state.ts";
import { statusNames } from "./status.ts";
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

/** Ticks after which a run is long: it is worth fetching the module that is made for speed. */
export const longRun = 1_000_000;
/** Milliseconds of work before the page gets its turn. */
const slice = 8;
const defaultTicks = 5_000_000;
const defaultBudget = 96 << 20;

/** Thrown by the observer to leave the program; never seen outside. */
class Leave extends Error {}

export class MachinePlayer implements Player {
  readonly source: string;
  preset!: Player["preset"];
  status: RunStatus = "ready";
  exitCode = 0;
  /** The instance; for the test harness, which looks at memory itself. */
  machine!: Machine;
  /** What the instance is of; for the test harness. */
  make: Make = "small";
  /** What was recorded; for the test harness, which looks through all events. */
  recorder!: Recorder;
  #output!: OutputLog;
  #checkpoints!: Checkpoints;
  readonly #lastTick: Tick;
  readonly #budget: number;
  #start: Start = emptyStart;
  readonly #open: Open;
  readonly #presetOf: (machine: Machine) => Player["preset"];
  readonly #library: Library | null;
  readonly #parts: Parts;
  readonly #speed: Speed;
  #steps = 0; // where recording stopped
  #recording = true;
  #unopened = false; // the program could not be loaded yet: that needs a part of the module
  #atHead = true; // memory is where recording left it
  #cancelled = false;
  #state: MachineState | null = null;

  constructor(
    source: string,
    options: OpenOptions,
    open: Open,
    presetOf: (machine: Machine) => Player["preset"],
    { library, parts, speed }: { library: Library; parts: Parts; speed: Speed },
  ) {
    this.#library = needsLibrary(source) ? library : null;
    this.#parts = parts;
    this.#speed = speed;
    this.source = source;
    this.#open = open;
    this.#lastTick = (options.limits?.ticks ?? defaultTicks) - 1;
    this.#budget = options.checkpointBudget ?? defaultBudget;
    this.#presetOf = presetOf;
    this.#begin();
  }

  /** Makes the machine; again when its module has become complete. Programs are deterministic, so the second run is the first. */
  #begin(): void {
    this.recorder = new Recorder();
    this.#output = new OutputLog();
    this.#recording = true;
    this.#atHead = true;
    this.#state = null;
    this.status = "ready";
    this.make = this.#speed.module ? "speed" : "small";
    const { machine, status } = this.#open(this.make, (why, running) => this.#observe(why, running));
    this.machine = machine;
    this.preset = this.#presetOf(machine);
    this.#checkpoints = new Checkpoints(machine, this.#budget, this.make);
    this.#unopened = status === null;
    if (status === null) return;
    this.#start = startOf(machine, this.preset.alignment);
    machine.clearAbove();
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
    for (;;) {
      try {
        if (!this.#unopened) return await this.#record(onProgress);
      } catch (error) {
        if (!lacksPart(error, this.#parts)) throw error;
      }
      await this.#parts.load();
      this.#begin();
    }
  }

  async #record(onProgress?: (progress: Progress) => void): Promise<RunResult> {
    this.#cancelled = false;
    let wantsSpeed = this.make === "small";
    let mayMove = wantsSpeed;
    while (this.#canRun()) {
      const end = performance.now() + slice;
      while (this.#canRun() && performance.now() < end) this.#turn();
      if (wantsSpeed && this.length >= longRun) {
        wantsSpeed = false;
        this.#speed.load().catch(() => undefined); // a run without it is only slower
      }
      if (mayMove && this.length >= longRun && this.#speed.module && this.#canRun()) {
        mayMove = false;
        await this.#moveOver();
      }
      onProgress?.({ ticks: this.length, steps: this.machine.steps, status: this.status });
      if (this.#canRun()) await nextTask();
      if (this.#cancelled && this.#canRun()) this.status = "cancelled";
    }
    return this.#result();
  }

  /**
   * Goes on on the module that is made for speed: an instance of it comes, in slices, to where the other one is, and makes checkpoints of
   * its own. What was recorded stays. If it cannot be made, the run goes on where it is.
   */
  async #moveOver(): Promise<void> {
    const place = { steps: this.#steps, tick: this.length };
    const { machine, status } = this.#open("speed", (why, running) => {
      if (running === this.machine) this.#observe(why, running);
    });
    if (status !== STATUS.OK) return;
    const checkpoints = new Checkpoints(machine, this.#budget, "speed");
    machine.exports.pyrena_record(this.#lastTick);
    if (this.#library?.bytes) machine.giveLibrary(this.#library.bytes);
    if (!(await catchUp(machine, checkpoints, place, { slice, isWanted: () => !this.#cancelled }))) return;
    this.machine = machine;
    this.#checkpoints = checkpoints;
    this.make = "speed";
    this.#atHead = true;
    this.#state = null;
  }

  runSync(): RunResult {
    if (this.#unopened) throw new Error("the program needs a part of the module which is not loaded");
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
    machine.complete();
    try {
      const status = machine.exports.pyrena_run(stepsPerTurn[this.make]);
      this.#output.add(machine.takeOutput());
      this.#steps = machine.steps;
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
    machine.complete();
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
