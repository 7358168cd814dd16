// Which languages there are, and which of them a reader wants.

export type Lang = "en" | "zh";

/** As documents name them. */
export const languageTags: Readonly<Record<Lang, string>> = { en: "en", zh: "zh-CN" };

export const languages: readonly Lang[] = ["en", "zh"];

/** The reader's language: the first of the browser's that is spoken here. */
export function preferredLanguage(wanted: readonly string[]): Lang {
  for (const tag of wanted) {
    if (tag.toLowerCase().startsWith("zh")) return "zh";
    if (tag.toLowerCase().startsWith("en")) return "en";
  }
  return "en";
}
