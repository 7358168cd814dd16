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

test("every class that a component uses is in its style sheet", () => {
  const missing = code.flatMap((path) => {
    const text = read(path);
    return [...text.matchAll(/import (\w+) from "(\.[^"]*\.module\.css)"/g)].flatMap(([line, name, sheet]) => {
      const css = read(join(dirname(path), sheet));
      const body = text.replaceAll(line, "");
      const used = body.matchAll(new RegExp(`(?<![\\w./-])${name}(?:\\.([a-zA-Z]\\w*)|\\["([\\w-]+)"\\])`, "g"));
      const names = new Set([...used].map(([, plain, quoted]) => plain ?? quoted));
      return [...names]
        .filter((one) => !new RegExp(`\\.${one}(?![\\w-])`).test(css))
        .map((one) => `${path}: ${name}.${one}`);
    });
  });
  assert.deepEqual(missing, []);
});
