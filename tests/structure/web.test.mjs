// The order of the web's layers, by reading the imports.
import assert from "node:assert/strict";
import { dirname, join } from "node:path/posix";
import { test } from "node:test";
import { bare, files, grep, read } from "../lib/tree.mjs";

const order = ["engine", "model", "draw", "ui", "embed"];
// Words for people: no layer's own, and knows none of them.
const shared = ["i18n"];

const sources = files(/^web\/src\/.*\.(ts|tsx)$/);
const code = sources.filter((path) => !/\.(test|spec)\.tsx?$/.test(path));

const layerOf = (path) => path.split("/")[2];

function imports(path) {
  const found = read(path).matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)"(\.[^"]*)"/g);
  return [...found].map(([, name]) => join(dirname(path), name));
}

test("every web layer imports only what stands before it", () => {
  const wrong = code.flatMap((path) => {
    const layer = layerOf(path);
    if (!order.includes(layer) && !shared.includes(layer)) return [];
    const allowed = shared.includes(layer) ? shared : [...order.slice(0, order.indexOf(layer) + 1), ...shared];
    return imports(path)
      .filter((target) => target.startsWith("web/src/") && !allowed.includes(layerOf(target)))
      .map((target) => `${path} imports ${target}`);
  });
  assert.deepEqual(wrong, []);
});

test("web sources stay within 350 lines", () => {
  const long = sources.map((path) => [path, read(path).split("\n").length - 1]).filter(([, lines]) => lines > 350);
  assert.deepEqual(long, []);
});

test("no any, no silenced errors, no non-null assertion", () => {
  const wrong = [
    ...grep(code, /:\s*any\b|\bas any\b|<any>/, bare),
    ...grep(code, /@ts-(ignore|nocheck|expect-error)|biome-ignore-all/),
  ];
  assert.deepEqual(wrong, []);
});
