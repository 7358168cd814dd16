// How addresses are written.
import type { Address } from "../engine/index.ts";

/** All of it: 0x7f0000012a40. */
export function fullAddress(address: Address): string {
  return `0x${address.toString(16)}`;
}

/** Its last five digits, enough to tell objects of one arena apart: …12a40. */
export function shortAddress(address: Address): string {
  return `…${address.toString(16).slice(-5).padStart(5, "0")}`;
}
