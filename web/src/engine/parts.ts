// What is loaded after the module: the texts of the frozen modules, the other parts of a module in parts, and the module for long runs.
import type { Machine } from "./machine.mjs";

/** The texts of the frozen modules, loaded by the first run that needs them. */
export interface Library {
  readonly bytes: Uint8Array | null;
  load(): Promise<unknown>;
}

/** The parts of a module besides the first (cmake/split.mjs), in the order in which they are loaded. */
export interface Parts {
  /** Those that are there. Machines take them over when they are next used. */
  readonly modules: readonly WebAssembly.Module[];
  readonly complete: boolean;
  /** Loads the next one that is not there. */
  load(): Promise<unknown>;
}

/** Of a module that is whole. */
export const noParts: Parts = { modules: [], complete: true, load: () => Promise.resolve() };

/** The module that is made for speed: long runs are recorded on it, and those that follow. */
export interface Speed {
  /** null while it is not there. */
  readonly module: WebAssembly.Module | null;
  /** Loads it once; a failure is told again at the next try. */
  load(): Promise<unknown>;
}

/** A module that is for all runs. */
export const noSpeed: Speed = { module: null, load: () => Promise.resolve() };

/** Which of the two an instance is of. */
export type Make = "small" | "speed";

/**
 * Makes the instance with the given observer and loads the program; it answers the status of the load, or null if that needs
 * a part of the module that is not there.
 */
export type Open = (
  make: Make,
  observe: (why: number, machine: Machine) => void,
) => { machine: Machine; status: number | null };

/** Whether the program has called a function that stands in a part that is not loaded: an empty place of the table. */
export const lacksPart = (error: unknown, parts: Parts): boolean =>
  !parts.complete && error instanceof WebAssembly.RuntimeError;
