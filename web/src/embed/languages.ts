// A figure speaks one language, so only that one is fetched: in the builds of the tag the words that i18n/index.ts refers to are
// empty objects (scripts/embed-plugins.mjs), which are filled here.
import { type Lang, messagesFor } from "../i18n/index.ts";

const words: Record<Lang, () => Promise<object>> = {
  en: async () => (await import("../i18n/en.ts")).en,
  zh: async () => (await import("../i18n/zh.ts")).zh,
};

export async function loadLanguage(lang: Lang): Promise<void> {
  Object.assign(messagesFor(lang), await words[lang]());
}
