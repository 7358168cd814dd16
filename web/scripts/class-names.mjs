// Short names for the classes of the style sheets: `_stage_x3kf9_12` is more to fetch than `a4`, once in the sheet and once in the
// script. Numbered by sheet and class as they stand in the sources, so that two builds of one tree are the same.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const sources = fileURLToPath(new URL("../src/", import.meta.url));

const names = new Map();
for (const file of readdirSync(sources, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".module.css"))
  .sort()) {
  const classes = readFileSync(join(sources, file), "utf8").matchAll(/\.([a-zA-Z][\w-]*)/g);
  for (const [, name] of classes) if (!names.has(`${file}.${name}`)) names.set(`${file}.${name}`, names.size);
}

const letters = "abcdefghijklmnopqrstuvwxyz";

/** @param {string} name @param {string} file */
export function shortClass(name, file) {
  const number = names.get(`${relative(sources, file.replace(/\?.*/, ""))}.${name}`);
  // A class that the sheet does not name by itself keeps a long one.
  return number === undefined ? `_${name}` : `${letters[number % 26]}${Math.floor(number / 26)}`;
}
