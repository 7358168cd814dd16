// What the browser keeps for the reader: language, theme and the program that was written. Without storage, nothing.
export interface Kept {
  readonly lang: string | null;
  readonly theme: string | null;
  readonly source: string | null;
}

const key = "pyrena";
const nothing: Kept = { lang: null, theme: null, source: null };

export function recall(): Kept {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    if (typeof found !== "object" || found === null) return nothing;
    const text = (name: keyof Kept) => {
      const value = (found as Record<string, unknown>)[name];
      return typeof value === "string" ? value : null;
    };
    return { lang: text("lang"), theme: text("theme"), source: text("source") };
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
