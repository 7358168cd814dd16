// Names of what events and rows only number.
import { OPCODES } from "./abi.ts";

/** The collector's phases, pyr_gc_phase in core/obj/runtime.h. */
const phases = [
  "idle",
  "merge",
  "update_refs",
  "subtract_refs",
  "move_unreachable",
  "untrack",
  "legacy_finalizers",
  "weakrefs",
  "finalizers",
  "resurrection",
  "delete",
  "freelists",
] as const;

export const phaseName = (phase: number): string => phases[phase] ?? `phase ${phase}`;

export const opcodeName = (opcode: number): string => OPCODES[opcode] ?? `instruction ${opcode}`;
