// The types of the tag that a page's own script may name. Nothing here leads to the framework, so that an author's type check needs
// nothing but this package.
import type { Unit } from "../model/steps.ts";

export type { Unit };

export type Pane =
  | "program"
  | "output"
  | "objects"
  | "account"
  | "counts"
  | "collector"
  | "generations"
  | "memory"
  | "layers"
  | "pools"
  | "raw"
  | "bytecode";

export type ThemeChoice = "auto" | "light" | "dark";
/** When the run is made: near the screen, at once, or when the reader asks for it. */
export type Loading = "lazy" | "eager" | "click";

/** What a figure shows, as plain data. */
export interface FigureState {
  readonly phase: "idle" | "loading" | "running" | "ready" | "failed";
  /** How the run ended: `ok`, `exception`, `step-limit`, ... */
  readonly status: string;
  readonly unit: Unit;
  /** The step that is shown, from 0, and how many there are. */
  readonly step: number;
  readonly steps: number;
  /** The event that memory is shown at. */
  readonly tick: number;
  /** The line that comes next; 0: none. */
  readonly line: number;
  /** What the program has written up to here. */
  readonly output: string;
  /** The sentence that tells the step, in the figure's language. */
  readonly sentence: string;
}

/** Details of the tag's events, which are all CustomEvents that do not bubble. */
export interface PlaygroundEvents {
  ready: { readonly steps: number; readonly status: string };
  step: Omit<FigureState, "phase" | "status" | "output">;
  gc: {
    readonly step: number;
    readonly tick: number;
    /** How many collections began in this step. */
    readonly collections: number;
    /** Of the one that runs at this step; null: it is over already. */
    readonly generation: number | null;
  };
  error: { readonly message: string };
}
