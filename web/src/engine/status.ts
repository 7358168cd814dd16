// What a run is said to be at a status of the module.
import { STATUS } from "./machine.mjs";
import type { RunStatus } from "./types.ts";

export const statusNames: Readonly<Record<number, RunStatus>> = {
  [STATUS.OK]: "ok",
  [STATUS.RUNNING]: "running",
  [STATUS.EXCEPTION]: "exception",
  [STATUS.STEP_LIMIT]: "step-limit",
  [STATUS.MEMORY_LIMIT]: "memory-limit",
  [STATUS.OUTPUT_LIMIT]: "output-limit",
  [STATUS.EXIT]: "exit",
};
