// Bringing a second instance of a program to where the first one is. Nothing is recorded meanwhile: the program is deterministic, so
// that all of it is known. The page gets its turns.
import type { Checkpoints } from "./checkpoints.ts";
import type { Machine } from "./machine.mjs";
import { nextTask } from "./next-task.ts";

/** Where a run stopped between two turns. */
export interface Place {
  readonly steps: number;
  readonly tick: number;
}

/**
 * Runs [machine] until it is at [place], [turn] instructions at a time, for [slice] milliseconds between two turns of the page.
 * False if [isWanted] no longer.
 */
export async function catchUp(
  machine: Machine,
  checkpoints: Checkpoints,
  place: Place,
  { turn, slice, isWanted }: { turn: number; slice: number; isWanted: () => boolean },
): Promise<boolean> {
  checkpoints.add(0);
  // Where the other one stopped, steps are looked at, so this one stops there too.
  while (machine.steps < place.steps) {
    const end = performance.now() + slice;
    while (machine.steps < place.steps && performance.now() < end) {
      machine.exports.pyrena_run(Math.min(turn, place.steps - machine.steps));
      machine.takeOutput();
      if (checkpoints.isDue(machine.tick)) checkpoints.add(machine.tick);
    }
    await nextTask();
    if (!isWanted()) return false;
  }
  if (machine.tick !== place.tick)
    throw new Error(`tick ${machine.tick} instead of ${place.tick}: the run was not deterministic`);
  return true;
}
