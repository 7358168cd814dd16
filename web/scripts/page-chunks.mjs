// How the page's modules are put into files. What the entry imports by itself is one: it runs the program. What draws the first
// frame is the second, fetched beside it. What the page fetches after that frame is another, but for what is large or fetched
// alone: the editor, the words of a language, the gallery, the reader of links.
import { fileURLToPath } from "node:url";

const sources = fileURLToPath(new URL("../src/", import.meta.url));
const alone = /\/(i18n\/[\w-]+|model\/(programs|figures|share|overrides|presets)|ui\/(editor|offline))\.ts$/;

/**
 * @param {string} entry
 * @param {string} view
 * @returns {(id: string, bundle: { getModuleInfo(id: string): { importedIds: readonly string[] } | null }) => string | null}
 */
export function pageChunks(entry, view) {
  /** @type {Map<string, string>} */
  const chunks = new Map();
  return (id, bundle) => {
    const fill = (/** @type {string} */ chunk, /** @type {string[]} */ waiting) => {
      for (const module of waiting) {
        if (chunks.has(module)) continue;
        chunks.set(module, chunk);
        waiting.push(...(bundle.getModuleInfo(module)?.importedIds ?? []));
      }
    };
    if (chunks.size === 0) {
      fill("first", [entry, "\0vite/preload-helper.js", "\0rolldown/runtime.js"]);
      fill("view", [view]);
    }
    return chunks.get(id) ?? (id.startsWith(sources) && !alone.test(id) ? "panes" : null);
  };
}
