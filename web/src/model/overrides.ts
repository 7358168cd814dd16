// Fields of a preset set otherwise, as text: `request_threshold:256,arena_return:0` (also with `=`, also by spaces). The
// engine judges names and values, with a sentence that says what is wrong; here only the form is.
import type { Overrides } from "./session.ts";

/** The text as overrides, or null if it has not this form. */
export function readOverrides(text: string): Overrides | null {
  const found: Record<string, number> = {};
  for (const word of text.split(/[\s,]+/)) {
    if (word === "") continue;
    const match = /^([a-z][a-z0-9_]{0,40})[:=](\d{1,15})$/.exec(word);
    if (match?.[1] === undefined) return null;
    found[match[1]] = Number(match[2]);
  }
  return found as Overrides;
}

export function writeOverrides(overrides: Overrides): string {
  return Object.entries(overrides)
    .map(([field, value]) => `${field}:${value}`)
    .join(",");
}
