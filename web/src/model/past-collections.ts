// The collections of a run up to a step: which generation, why, how much was examined and freed.
import type { Player, Tick } from "../engine/index.ts";
import { countUpTo, programMarks } from "./steps.ts";

export interface PastCollection {
  readonly number: number;
  readonly tick: Tick;
  readonly generation: number;
  readonly asked: boolean;
  readonly objects: number;
  readonly freed: number;
}

/** The latest [most] that have begun by [tick], the last first, and how many there have been. */
export function pastCollections(player: Player, tick: Tick, most: number): { all: number; latest: PastCollection[] } {
  const { collections, collectionEnds } = programMarks(player);
  const all = countUpTo(collections, tick);
  const latest: PastCollection[] = [];
  for (let index = all - 1; index >= Math.max(0, all - most); index--) {
    const start = player.eventAt(collections[index] ?? 0);
    const end = collectionEnds.find((candidate) => candidate > start.tick);
    latest.push({
      number: index + 1,
      tick: start.tick,
      generation: start.a,
      asked: start.c === 1,
      objects: start.b,
      freed: end === undefined ? 0 : player.eventAt(end).b,
    });
  }
  return { all, latest };
}
