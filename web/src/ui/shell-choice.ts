// Puts the page's shell (shell.tsx) there before any script is fetched: in the reader's language, theme and sizes, for the width at
// hand. Only in front of the first program; a link, or a program of the reader's own, begins with an empty page. The build writes this
// file with all that it imports into index.html (scripts/shell-plugin.mjs), so that is little.
import { type Lang, languages, preferredLanguage } from "../i18n/choice.ts";
import { sizeNames } from "./layout.ts";
import { recall } from "./memory-of-reader.ts";

export const narrowQuery = "(max-width: 760px)";

export const shellKey = (lang: Lang, narrow: boolean) => `${lang}${narrow ? "-narrow" : ""}`;

/** [shells]: HTML by key; [words]: the address of each language's words. */
export function putShell(shells: Readonly<Record<string, string>>, words: Readonly<Record<string, string>>): void {
  const page = document.documentElement;
  const kept = recall();
  const { theme, layout } = kept;
  const dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  page.dataset.theme = dark ? "dark" : "light";
  const lang = languages.find((one) => one === kept.lang) ?? preferredLanguage(navigator.languages);
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = words[lang] ?? "";
  document.head.append(link);
  const app = document.getElementById("app");
  if (app === null || location.hash.length > 1 || kept.source !== null || layout.hidden.length > 0) return;
  const key = shellKey(lang, matchMedia(narrowQuery).matches);
  app.innerHTML = shells[key] ?? "";
  app.dataset.shell = key;
  const { style } = app.firstElementChild as HTMLElement;
  for (const name of sizeNames)
    if (layout.sizes[name] !== undefined) style.setProperty(`--${name}`, `${layout.sizes[name]}px`);
}
