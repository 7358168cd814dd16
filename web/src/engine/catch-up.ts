// Bringing a second instance of a program to where the first one is. Nothing is recorded meanwhile: the program is deterministic, so
// that all of it is known. The page gets its turns.
import type { Checkpoints } from "./checkpoints.ts";
import { type Machine, STATUS } from "./machine.mjs";
import { nextTask } from "./next-task.ts";
import type { Make } from "./parts.ts";

/** Instructions between two looks at the clock and at the number of ticks: well under a millisecond. */
export const stepsPerTurn: Readonly<Record<Make, number>> = { small: 2_000, speed: 8_000 };

/** Where a run stopped between two turns. */
export interface Place {
  readonly steps: number;
  readonly tick: number;
}

/**
 * Runs [machine], which is made for speed, until it is at [place], for [slice] milliseconds between two turns of the page.
 * False if [isWanted] no longer, or if there is not memory enough for two of them.
 */
export async function catchUp(
  machine: Machine,
  checkpoints: Checkpoints,
  place: Place,
  { slice, isWanted }: { slice: number; isWanted: () => boolean },
): Promise<boolean> {
  checkpoints.add(0);
  // Where the other one stopped, steps are looked at, so this one stops there too.
  while (machine.steps < place.steps) {
    const end = performance.now() + slice;
    while (machine.steps < place.steps && performance.now() < end) {
      const status = machine.exports.pyrena_run(Math.min(stepsPerTurn.speed, place.steps - machine.steps));
      if (status !== STATUS.RUNNING) return false;
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
