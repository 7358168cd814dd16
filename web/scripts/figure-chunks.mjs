// How the tag's modules are put into files: what the script of the tag imports by itself is one (it is all that a page loads whose
// figures are far from the screen), what a figure needs more for its first step another. The rest is fetched when it is shown.

/** All modules that [entry] imports by itself, directly or by others, without those of [known]. */
function importedBy(entry, known, infoOf) {
  const found = new Set();
  const waiting = [entry];
  for (const module of waiting) {
    if (known.has(module) || found.has(module)) continue;
    found.add(module);
    waiting.push(...(infoOf(module)?.importedIds ?? []));
  }
  return found;
}

/**
 * @param {{ tag: string, figure: string }} sources
 * @returns {(id: string, bundle: { getModuleInfo(id: string): { importedIds: readonly string[] } | null }) => string | null}
 */
export function figureChunks({ tag, figure }) {
  let start = null;
  let first = null;
  return (id, bundle) => {
    const infoOf = (module) => bundle.getModuleInfo(module);
    start ??= importedBy(tag, new Set(), infoOf).add("\0vite/preload-helper.js");
    first ??= importedBy(figure, start, infoOf);
    return start.has(id) ? "start" : first.has(id) ? "figure" : null;
  };
}
