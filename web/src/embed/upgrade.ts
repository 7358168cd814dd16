// A playground for every listing that a selector finds: `<script ... data-selector="pre.python">`, or upgrade() from a script.
// Further data attributes of the script are those of the tag.
import { attributeNames } from "./settings.ts";

const tag = "pyrena-playground";
// A listing's data-lang names its language for a highlighter; its program is its own text.
const taken = attributeNames.filter((name) => name !== "source" && name !== "for" && name !== "lang");

/** Puts a playground in the place of each listing. Answers the new elements. */
export function upgrade(selector: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement[] {
  const made: HTMLElement[] = [];
  for (const found of document.querySelectorAll<HTMLElement>(selector)) {
    const pre = found.closest<HTMLElement>("pre") ?? found;
    if (pre.closest(tag) !== null || pre.nextElementSibling?.localName === tag) continue;
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    // What the listing says itself goes before: `<pre data-preset="mini" data-step="3">`.
    for (const name of taken) {
      const value = pre.dataset[name] ?? found.dataset[name];
      if (value !== undefined) element.setAttribute(name, value);
    }
    pre.after(element);
    made.push(element);
  }
  return made;
}

export function upgradeBy(script: HTMLScriptElement | null): void {
  const selector = script?.dataset.selector;
  if (script === null || selector === undefined) return;
  const given = [...taken, "lang" as const].flatMap((name) => {
    const value = script.dataset[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const run = () => void upgrade(selector, Object.fromEntries(given));
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run, { once: true });
  else run();
}
