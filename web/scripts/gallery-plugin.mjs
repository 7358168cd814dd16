// `virtual:first-example`: the first program of the gallery with its words, alone, because a page's first frame needs no other.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = new URL("../../examples/", import.meta.url);
const name = "virtual:first-example";

/** @param {string} wanted its name in examples/index.json @returns {import("vite").Plugin} */
export function firstExample(wanted) {
  return {
    name: "first-example",
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const index = fileURLToPath(new URL("index.json", folder));
      this.addWatchFile(index);
      /** @type {typeof import("../../examples/index.json")} */
      const { sections, examples } = JSON.parse(readFileSync(index, "utf8"));
      const example = examples.find((one) => one.id === wanted);
      if (!example) throw new Error(`the gallery has no program "${wanted}"`);
      const source = readFileSync(new URL(example.file, folder), "utf8");
      const section = sections.find((one) => one.id === example.section);
      const { id: key, title, caption } = example;
      return {
        code: `export default ${JSON.stringify({ id: key, title, caption, source, section })}`,
        moduleType: "js",
      };
    },
  };
}
