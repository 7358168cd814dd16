// A figure has no gallery, no dialogs, no top line: the words of these are left out of its languages. A word stays if any source that
// a figure might import names it; the sources that only the playground has are listed here, and the build fails if a figure
// imports one after all.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const sources = fileURLToPath(new URL("../src/", import.meta.url));
const onlyInThePlayground =
  /^ui\/(app|compare-pane|example-list|example-menu|experiment|header|help|main|more-list|more-menu|offline|own-programs|prediction|program-pane|questions|share-button|share-dialog|splitter|stage|start|toast)\.tsx?$/;

/** All that stands in the sources which a figure might import. */
function wordsUsed() {
  const folders = ["embed", "ui", "model", "draw", "i18n", "engine"];
  const names = folders.flatMap((folder) => readdirSync(`${sources}${folder}`).map((name) => `${folder}/${name}`));
  const read = names.filter(
    (name) => /\.tsx?$/.test(name) && !onlyInThePlayground.test(name) && !/^i18n\/(en|zh)/.test(name),
  );
  const text = read.map((name) => readFileSync(`${sources}${name}`, "utf8")).join("\n");
  return new Set([...text.matchAll(/\.(\w+)\b|\bkeyof\b/g)].map(([, word]) => word));
}

/** The properties of a language's object, one after the other: each begins a line with its name, two spaces in. */
function without(code, used) {
  return code.replace(/^ {2}(\w+):.*\n(?:(?: {3,}.*| {2}[})\]].*)?\n)*/gm, (property, name) =>
    used.has(name) ? property : "",
  );
}

export function figureWords() {
  let used = null;
  return {
    name: "figure-words",
    enforce: "pre",
    transform(code, id) {
      const name = id.startsWith(sources) ? id.slice(sources.length) : "";
      if (onlyInThePlayground.test(name))
        this.error(`a figure imports ${name}, whose words it has not (figure-words.mjs)`);
      if (!/^i18n\/(en|zh)\.ts$/.test(name)) return null;
      used ??= wordsUsed();
      return { code: without(code, used), map: null };
    },
  };
}
