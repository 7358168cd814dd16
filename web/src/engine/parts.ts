// What is loaded after the module: the texts of the frozen modules, and the second part of a module in two parts.
import type { Machine } from "./machine.mjs";

/** The texts of the frozen modules, loaded by the first run that needs them. */
export interface Library {
  readonly bytes: Uint8Array | null;
  load(): Promise<unknown>;
}

/** The second part of a module in two parts, loaded by the first run that needs it. */
export interface Rest {
  readonly module: WebAssembly.Module | null;
  load(): Promise<unknown>;
}

/**
 * Makes the instance with the given observer and loads the program; it answers the status of the load, or null if that needs
 * the rest of the module.
 */
export type Open = (observe: (why: number, machine: Machine) => void) => { machine: Machine; status: number | null };

/** Whether the program has called a function that stands in the part that is not loaded: an empty place of the table. */
export const lacksRest = (error: unknown, rest: Rest | null): boolean =>
  rest !== null && rest.module === null && error instanceof WebAssembly.RuntimeError;
