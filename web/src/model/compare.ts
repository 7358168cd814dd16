// A second run of the same program beside the first, stepping with it by lines, and the figures in which they differ.
import { effect } from "@preact/signals-core";
import type { Player } from "../engine/index.ts";
import { heapFigures } from "./heap-figures.ts";
import { type Overrides, type Program, Session } from "./session.ts";
import { countUpTo } from "./steps.ts";

export interface Variant {
  readonly preset: string | null;
  readonly overrides: Overrides;
}

/** The experiments of the document and of those who doubt it. */
export const experiments = {
  threshold256: { request_threshold: 256 },
  poolsOff: { request_threshold: 0 },
  oneGeneration: { gc_threshold1: 0, gc_threshold2: 0, gc_quarter_rule: 0 },
} as const satisfies Record<string, Overrides>;

export type ExperimentName = keyof typeof experiments;
export const experimentNames = Object.keys(experiments) as ExperimentName[];

/** Runs [program] as [variant], and follows [session] until stopped. */
export function followWith(session: Session, program: Program, variant: Variant): { other: Session; stop: () => void } {
  const engine = session.engine.value;
  const load = async () => {
    if (engine === null) throw new Error("nothing has run yet");
    return engine;
  };
  const other = new Session(load, { ...program, ...variant });
  let stopped = false;
  let unfollow = () => {};
  // A run ends at its own first step; only then is it led to where the other stands.
  void other.run().then(() => {
    if (stopped) return;
    unfollow = effect(() => {
      const view = session.view.value;
      const player = session.player.value;
      const steps = other.steps.value;
      if (view === null || player === null || steps === null) return;
      const atEnd = view.tick >= player.programEnd;
      const index = atEnd ? steps.length - 1 : Math.max(0, countUpTo(player.marks.lines, view.tick) - 1);
      if (other.view.peek()?.index !== index) other.go(index);
    });
  });
  const stop = () => {
    stopped = true;
    unfollow();
    other.dispose();
  };
  return { other, stop };
}

export const figureNames = [
  "output",
  "objects",
  "kept",
  "blocks",
  "malloc",
  "collections",
  "visited",
  "collected",
  "arenas",
  "pools",
  "liveBytes",
  "rawBlocks",
  "rawBytes",
  "system",
] as const;
export type RunFigures = Readonly<Record<(typeof figureNames)[number], number | string>>;

const examined = new WeakMap<Player, Map<number, number>>();
const mostExamined = 200_000;

/** Objects whose counts a collection copied; counted once. */
function examinedIn(player: Player, start: number): number {
  const known = examined.get(player) ?? examined.set(player, new Map()).get(player);
  const old = known?.get(start);
  if (old !== undefined) return old;
  let count = 0;
  for (let from = start; from < start + mostExamined; from += 4096) {
    const events = player.events(from, Math.min(from + 4096, player.length));
    const end = events.findIndex((event) => event.kind === "gc_phase" && count > 0 && event.tick > start + 3);
    for (const event of end < 0 ? events : events.slice(0, end)) if (event.kind === "gc_copy") count++;
    if (end >= 0 || events.length === 0) break;
  }
  known?.set(start, count);
  return count;
}

export function runFigures(session: Session): RunFigures | null {
  const view = session.view.value;
  const player = session.player.value;
  if (view === null || player === null || !view.state.valid) return null;
  const { collections, collectionEnds } = player.marks;
  let visited = 0;
  let collected = 0;
  const started = countUpTo(collections, view.tick);
  for (let index = 0; index < started; index++) visited += examinedIn(player, collections[index] ?? 0);
  const ended = countUpTo(collectionEnds, view.tick);
  for (let index = 0; index < ended; index++) collected += player.eventAt(collectionEnds[index] ?? 0).b;
  const heap = heapFigures(view.heap);
  const { objects, kept, pools, raw } = view.heap.asked;
  return {
    output: player.outputAt(view.tick).out.trim().split("\n").at(-1) ?? "",
    objects: objects.requests,
    kept: kept.requests,
    blocks: pools.requests,
    malloc: raw.requests,
    collections: started,
    visited,
    collected,
    arenas: view.heap.arenas.length,
    pools: heap.classes.reduce((sum, one) => sum + one.pools, 0),
    liveBytes: heap.liveBytes,
    rawBlocks: heap.rawBlocks,
    rawBytes: heap.rawBytes,
    system: view.heap.systemBytes,
  };
}
