// One playground's state: a program, its run, and the step that is shown. Any number of them live on one page.
// Heap bytes stay outside the signals: they are read from the player when a view is taken.
import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals-core";
import type { Address, Engine, OpenOptions, Player, PresetField, RunStatus, Target } from "../engine/index.ts";
import { type Landing, landingIndex, landingTick, landingUnit } from "./landing.ts";
import { type Steps, stepsOf, type Unit } from "./steps.ts";
import { SnapshotCache, type View, viewStep } from "./view.ts";

export type Phase = "idle" | "loading" | "running" | "ready" | "failed";

/** Why a program has no run: it cannot be compiled. */
export interface Mistake {
  /** 0 if none is named. */
  readonly line: number;
  /** The exception, as it is printed. */
  readonly text: string;
}

/** Fields of the preset that are set otherwise: an experiment. */
export type Overrides = Readonly<Partial<Record<PresetField, number>>>;

export interface Program {
  readonly source: string;
  /** Of the gallery, or null for the reader's own. */
  readonly example: string | null;
  /** null: as the program's first line says, else 3.11. */
  readonly preset: string | null;
  readonly input: string;
  readonly overrides: Overrides;
}

function sameProgram(a: Program, b: Program): boolean {
  const same = a.source === b.source && a.preset === b.preset && a.input === b.input;
  return same && JSON.stringify(a.overrides) === JSON.stringify(b.overrides);
}

const speeds = [0.25, 0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];
export const allSpeeds: readonly Speed[] = speeds;
const millisecondsPerStep: Record<Unit, number> = { line: 1100, instruction: 800, event: 500 };

export class Session {
  readonly program: Signal<Program>;
  readonly phase = signal<Phase>("idle");
  readonly failure = signal("");
  readonly mistake = signal<Mistake | null>(null);
  readonly recorded = signal(0);
  readonly status = signal<RunStatus>("ready");
  /** The program that the shown run is of. */
  readonly ran = signal<Program | null>(null);
  readonly player = signal<Player | null>(null);
  readonly engine = signal<Engine | null>(null);

  readonly unit = signal<Unit>("line");
  readonly view = signal<View | null>(null);
  readonly playing = signal(false);
  readonly speed = signal<Speed>(1);
  readonly everything = signal(false);
  readonly breakpoints = signal<ReadonlySet<number>>(new Set());

  /** The object whose account is shown. While not pinned it follows what changes. */
  readonly selected = signal<Address>(0);
  readonly pinned = signal(false);

  readonly steps: ReadonlySignal<Steps | null>;
  readonly stale: ReadonlySignal<boolean>;

  private readonly cache = new SnapshotCache();
  private wanted = 0; // the step that was last asked for
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly load: () => Promise<Engine>;

  constructor(load: () => Promise<Engine>, program: Program) {
    this.load = load;
    this.program = signal(program);
    this.steps = computed(() => {
      const player = this.player.value;
      return player === null || this.phase.value !== "ready" ? null : stepsOf(player, this.unit.value);
    });
    this.stale = computed(() => {
      const ran = this.ran.value;
      return ran === null || !sameProgram(ran, this.program.value);
    });
  }

  edit(change: Partial<Program>): void {
    this.program.value = { ...this.program.value, ...change };
  }

  /** Runs the program from its beginning and shows a step of it. */
  async run(landing: Landing = 0): Promise<void> {
    this.pause();
    this.player.value?.cancel();
    const program = this.program.value;
    try {
      this.phase.value = this.engine.value === null ? "loading" : "running";
      const engine = this.engine.value ?? (await this.load());
      const options: OpenOptions = {
        ...(program.preset === null ? {} : { preset: program.preset }),
        input: program.input === "" ? [] : program.input.split("\n"),
        overrides: program.overrides,
      };
      const player = engine.open(program.source, options);
      this.begun(engine, player, program);
      await player.run((progress) => {
        if (this.player.value === player) this.recorded.value = progress.ticks;
      });
      if (this.player.value !== player) return;
      this.finish(engine, player, landing);
    } catch (error) {
      this.fail(error);
    }
  }

  private begun(engine: Engine, player: Player, program: Program): void {
    const old = this.player.value;
    batch(() => {
      this.engine.value = engine;
      this.view.value = null;
      this.player.value = player;
      this.ran.value = program;
      this.phase.value = "running";
      this.mistake.value = null;
      this.recorded.value = 0;
    });
    old?.dispose();
    this.cache.clear();
  }

  private fail(error: unknown): void {
    batch(() => {
      this.failure.value = error instanceof Error ? error.message : String(error);
      this.phase.value = "failed";
    });
  }

  /** Nothing has run: the compiler has said why, and nothing else. */
  private refuse(player: Player): void {
    const { err } = player.outputAt(0);
    const text = err.trimEnd().split("\n").at(-1) ?? "";
    batch(() => {
      this.status.value = player.status;
      this.mistake.value = { line: Number(/^ {2}File .*, line (\d+)/m.exec(err)?.[1] ?? 0), text };
      this.fail(new Error(text));
    });
  }

  private finish(engine: Engine, player: Player, landing: Landing): void {
    if (player.length === 0) {
      this.refuse(player);
      return;
    }
    batch(() => {
      this.recorded.value = player.length;
      this.status.value = player.status;
      this.phase.value = "ready";
      this.selected.value = 0;
      this.pinned.value = false;
    });
    this.unit.value = landingUnit(landing, this.unit.value);
    const tick = landingTick(landing, engine, player);
    if (tick !== null) this.goToTick(tick);
    else if (this.steps.value !== null) this.go(landingIndex(landing, this.steps.value));
  }

  stop(): void {
    this.player.value?.cancel();
  }

  /** Shows the step with this number. */
  go(index: number): void {
    const { engine, player } = { engine: this.engine.value, player: this.player.value };
    const steps = this.steps.value;
    if (engine === null || player === null || steps === null || steps.length === 0) return;
    const wanted = Math.max(0, Math.min(steps.length - 1, Math.round(index)));
    this.wanted = wanted;
    const view = this.viewOrWait(engine, () =>
      viewStep(engine, player, steps, wanted, this.everything.value, this.cache),
    );
    if (view === null) return;
    batch(() => {
      this.view.value = view;
      if (!this.pinned.value) this.follow(view);
      if (wanted === steps.length - 1) this.pause();
    });
  }

  /** A view; null if it needs a part of the module that has not come yet: it is taken again when that is there. */
  private viewOrWait(engine: Engine, take: () => View): View | null {
    try {
      return take();
    } catch (error) {
      if (engine.whole) throw error;
      const { player, view } = { player: this.player.value, view: this.view.value };
      const again = () => {
        if (this.player.value === player && this.view.value === view) this.go(this.wanted);
      };
      engine.complete().then(again, (failure: unknown) => this.fail(failure));
      return null;
    }
  }

  goToTick(tick: number): void {
    const steps = this.steps.value;
    if (steps !== null) this.go(steps.indexOf(tick));
  }

  /** Shows what event [tick] has led to: the first stop at or after it, or the event itself if [shows] says no to that stop. */
  goPast(tick: number, shows: (stop: number) => boolean): void {
    this.pause();
    if (this.unit.value === "line") this.unit.value = "instruction";
    const stop = () => {
      const steps = this.steps.value;
      const index = steps?.indexOf(tick) ?? 0;
      return steps === null || steps.tickAt(index) === tick ? index : index + 1;
    };
    const at = this.steps.value?.tickAt(stop()) ?? tick;
    if (this.unit.value !== "event" && !shows(at)) this.unit.value = "event";
    this.go(stop());
  }

  move(by: number): void {
    this.pause();
    this.go((this.view.value?.index ?? 0) + by);
  }

  setUnit(unit: Unit): void {
    const tick = this.view.value?.tick ?? 0;
    this.unit.value = unit;
    this.goToTick(tick);
  }

  setEverything(on: boolean): void {
    this.everything.value = on;
    this.go(this.view.value?.index ?? 0);
  }

  /** Goes to the next (or previous) place of a kind. False if there is none. */
  jump(target: Target, direction: 1 | -1 = 1): boolean {
    const player = this.player.value;
    const steps = this.steps.value;
    if (player === null || steps === null) return false;
    this.pause();
    player.seek(this.view.value?.tick ?? 0);
    const tick = player.targetTick(target, direction);
    if (tick < 0 || tick > player.programEnd) {
      this.go(this.view.value?.index ?? 0);
      return false;
    }
    this.goToEffect(tick, target.kind === "collection");
    return true;
  }

  /** Shows the first step at which event [tick] has happened. */
  goToEffect(tick: number, collection = false): void {
    const steps = this.steps.value;
    if (steps === null) return;
    // When a collection starts its lists are not made yet: the event after it shows them.
    const shown = collection && this.unit.value === "event" ? tick + 1 : tick;
    const exact = steps.tickAt(steps.indexOf(shown)) === shown;
    this.go(steps.indexOf(shown) + (exact ? 0 : 1));
  }

  select(address: Address, pin = true): void {
    batch(() => {
      this.selected.value = address;
      this.pinned.value = pin && address !== 0;
    });
  }

  unpin(): void {
    this.pinned.value = false;
    const view = this.view.value;
    if (view !== null) this.follow(view);
  }

  /** Selects what the step is about: a newly bound name's object, else what changed its count, else keeps. */
  private follow(view: View): void {
    const { changes, now } = view;
    const interesting = (address: Address) => now.nodes.get(address)?.shared === false;
    const named = changes.bound.find(({ name }) => interesting(name.address))?.name.address;
    const lost = changes.unbound.find((name) => interesting(name.address))?.address;
    const counted = changes.counts.find(({ node }) => !node.shared)?.node.address;
    const next = named ?? lost ?? counted;
    if (next !== undefined) this.selected.value = next;
    else if (!now.nodes.has(this.selected.value))
      this.selected.value = [...now.nodes.values()].find((node) => !node.shared)?.address ?? 0;
  }

  toggleBreakpoint(line: number): void {
    const next = new Set(this.breakpoints.value);
    if (!next.delete(line)) next.add(line);
    this.breakpoints.value = next;
  }

  play(): void {
    const steps = this.steps.value;
    if (steps === null) return;
    if (this.view.value?.index === steps.length - 1) this.go(0);
    this.playing.value = true;
    this.schedule();
  }

  pause(): void {
    clearTimeout(this.timer);
    this.playing.value = false;
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.playing.value) return;
      this.go((this.view.value?.index ?? 0) + 1);
      const line = this.view.value?.state.line ?? 0;
      if (this.breakpoints.value.has(line)) this.pause();
      if (this.playing.value) this.schedule();
    }, millisecondsPerStep[this.unit.value] / this.speed.value);
  }

  dispose(): void {
    this.pause();
    this.player.value?.dispose();
    this.player.value = null;
  }
}
