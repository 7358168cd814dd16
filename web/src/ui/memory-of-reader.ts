// What the browser keeps for the reader: language, theme, the program that was written, those that were saved by name, and
// how the panes stand. Without storage, nothing.
import { type Layout, readLayout, usualLayout } from "./layout.ts";

export interface SavedProgram {
  readonly name: string;
  readonly source: string;
}

export interface Kept {
  readonly lang: string | null;
  readonly theme: string | null;
  readonly source: string | null;
  readonly programs: readonly SavedProgram[];
  readonly layout: Layout;
}

const key = "pyrena";
const nothing: Kept = { lang: null, theme: null, source: null, programs: [], layout: usualLayout };

function isSaved(one: unknown): one is SavedProgram {
  if (typeof one !== "object" || one === null) return false;
  const { name, source } = one as { name?: unknown; source?: unknown };
  return typeof name === "string" && typeof source === "string";
}

export function recall(): Kept {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    if (typeof found !== "object" || found === null) return nothing;
    const fields = found as Record<string, unknown>;
    const text = (name: "lang" | "theme" | "source") => {
      const value = fields[name];
      return typeof value === "string" ? value : null;
    };
    return {
      lang: text("lang"),
      theme: text("theme"),
      source: text("source"),
      programs: Array.isArray(fields.programs) ? fields.programs.filter(isSaved) : [],
      layout: readLayout(fields.layout),
    };
  } catch {
    return nothing;
  }
}

export function remember(kept: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // a page without storage forgets
  }
}
