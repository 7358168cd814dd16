// Where to stand when a run is there: a step of the lines, a line, or the end of a phase of a collection.
import type { Engine, Player } from "../engine/index.ts";
import { phaseEnd, type ShownPhase } from "./phases.ts";
import { programMarks, type Steps, type Unit } from "./steps.ts";

export type Landing =
  | number
  | "last"
  /** Where the line is the next to run, for the first time. */
  | { readonly line: number }
  /** Where a phase of a collection has done its work; -1 is the last collection. */
  | { readonly phase: ShownPhase; readonly collection: number };

/** The tick of a landing, or null for one that is a number of a step. */
export function landingTick(landing: Landing, engine: Engine, player: Player): number | null {
  if (typeof landing !== "object") return null;
  const marks = programMarks(player);
  if ("line" in landing) {
    const index = marks.lineNumbers.indexOf(landing.line);
    return index < 0 || index >= marks.lines.length ? null : (marks.lines[index] ?? null);
  }
  const start = marks.collections.at(landing.collection);
  return start === undefined ? null : phaseEnd(engine, player, start, landing.phase);
}

export function landingUnit(landing: Landing, unit: Unit): Unit {
  if (typeof landing !== "object") return unit;
  return "phase" in landing ? "event" : "line";
}

export function landingIndex(landing: Landing, steps: Steps): number {
  return landing === "last" ? steps.length - 1 : typeof landing === "number" ? landing : 0;
}
