// The phases of a collection as they are shown, and where each has done its work.
import type { Engine, Player } from "../engine/index.ts";
import { countUpTo } from "./steps.ts";

export const phaseOrder = ["update_refs", "subtract_refs", "move_unreachable", "finalizers", "delete"] as const;
export type ShownPhase = (typeof phaseOrder)[number];

const shownAs: Record<string, ShownPhase> = {
  merge: "update_refs",
  update_refs: "update_refs",
  subtract_refs: "subtract_refs",
  move_unreachable: "move_unreachable",
  untrack: "move_unreachable",
  legacy_finalizers: "finalizers",
  weakrefs: "finalizers",
  finalizers: "finalizers",
  resurrection: "finalizers",
  delete: "delete",
  freelists: "delete",
};

export function shownPhase(phase: string): ShownPhase {
  return shownAs[phase] ?? "update_refs";
}

const chunk = 4096;

/** What is tidied up behind a phase; the phase itself has ended before. */
const afterwards: ReadonlySet<string> = new Set(["untrack", "freelists"]);

/**
 * The event at which a phase of the collection that runs at [tick] has done its work: the last before the next phase begins.
 * -1 if the collection has no such phase.
 */
export function phaseEnd(engine: Engine, player: Player, tick: number, phase: ShownPhase): number {
  const { collections, collectionEnds } = player.marks;
  const start = collections[countUpTo(collections, tick) - 1] ?? 0;
  const end = collectionEnds.find((candidate) => candidate > start) ?? player.programEnd;
  let found = -1;
  for (let from = start; from <= end; from += chunk)
    for (const event of player.events(from, Math.min(from + chunk, end + 1))) {
      if (event.kind !== "gc_phase" && event.kind !== "gc_end") continue;
      const name = event.kind === "gc_phase" ? engine.phaseName(event.a) : "";
      const here = shownAs[name] === phase && !afterwards.has(name);
      if (here) found = event.tick;
      else if (found >= 0) return event.tick - 1;
    }
  return found;
}
