// Words for people, in English and Chinese. Both languages have the same keys; the compiler compares them.
// `**bold**` and `` `code` `` are the only marks inside a sentence. Knows nothing of the other layers.
import type { Lang } from "./choice.ts";
import type { en } from "./en.ts";

export { type Lang, languages, preferredLanguage } from "./choice.ts";

export type Messages = typeof en;

const loaders: Record<Lang, () => Promise<Messages>> = {
  en: async () => (await import("./en.ts")).en,
  zh: async () => (await import("./zh.ts")).zh,
};
const loaded = new Map<Lang, Messages>();

/** A reader reads one language, so only that one is fetched; the other when it is asked for. */
export async function loadLanguage(lang: Lang): Promise<void> {
  if (!loaded.has(lang)) loaded.set(lang, await loaders[lang]());
}

/** The words of a language that has been loaded. */
export function messagesFor(lang: Lang): Messages {
  const found = loaded.get(lang);
  if (found === undefined) throw new Error(`the words of "${lang}" are not loaded`);
  return found;
}

export interface Words {
  readonly en: string;
  readonly zh: string;
}

/** A piece of a sentence. */
export interface Piece {
  readonly text: string;
  readonly mark: "plain" | "bold" | "code";
}

/** Splits a sentence at its marks. */
export function pieces(sentence: string): Piece[] {
  const found: Piece[] = [];
  const pattern = /\*\*(.+?)\*\*|`([^`]+)`/g;
  let from = 0;
  for (const match of sentence.matchAll(pattern)) {
    if (match.index > from) found.push({ text: sentence.slice(from, match.index), mark: "plain" });
    if (match[1] !== undefined) found.push({ text: match[1], mark: "bold" });
    else if (match[2] !== undefined) found.push({ text: match[2], mark: "code" });
    from = match.index + match[0].length;
  }
  if (from < sentence.length) found.push({ text: sentence.slice(from), mark: "plain" });
  return found;
}

/** The sentence without its marks: what a screen reader hears. */
export function plain(sentence: string): string {
  return pieces(sentence)
    .map((piece) => piece.text)
    .join("");
}
