// Names of what events and rows only number.
import { OPCODES } from "./abi.ts";

/** The collector's phases, pyr_gc_phase in core/obj/runtime.h. */
const phases = [
  "idle",
  "merge",
  "copy counts",
  "subtract references",
  "move unreachable",
  "untrack",
  "legacy finalizers",
  "weak references",
  "finalizers",
  "resurrection",
  "delete",
  "free lists",
] as const;

export const phaseName = (phase: number): string => phases[phase] ?? `phase ${phase}`;

export const opcodeName = (opcode: number): string => OPCODES[opcode] ?? `instruction ${opcode}`;
