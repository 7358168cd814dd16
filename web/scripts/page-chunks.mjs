// How the page's modules are put into files. What the entry imports by itself is one: the page needs it for its first frame. What it
// fetches after that frame is another, but for what is large or fetched alone: the editor, the words of a language, the
// gallery, the reader of links.
import { fileURLToPath } from "node:url";

const sources = fileURLToPath(new URL("../src/", import.meta.url));
const alone = /\/(i18n\/[\w-]+|model\/(programs|figures|share|overrides|presets)|ui\/(editor|offline))\.ts$/;

/**
 * @param {string} entry
 * @returns {(id: string, bundle: { getModuleInfo(id: string): { importedIds: readonly string[] } | null }) => string | null}
 */
export function pageChunks(entry) {
  const first = new Set();
  return (id, bundle) => {
    if (first.size === 0) {
      const waiting = [entry, "\0vite/preload-helper.js"];
      for (const module of waiting) {
        if (first.has(module)) continue;
        first.add(module);
        waiting.push(...(bundle.getModuleInfo(module)?.importedIds ?? []));
      }
    }
    if (first.has(id)) return "first";
    return id.startsWith(sources) && !alone.test(id) ? "panes" : null;
  };
}
