// What must not stand in any file: places of one machine, hosts of registries, things left undone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { files, grep, read } from "../lib/tree.mjs";

const binary = /\.(png|jpg|ico|woff2|wasm|xz|gz|br|pdf)$/;
const text = files(/./).filter((path) => !binary.test(path) && !path.startsWith("tests/structure/"));

test("no paths of one machine", () => {
  assert.deepEqual(grep(text, /(^|[\s"'`(=:])\/(root|work|home\/\w+)\//), []);
});

test("no hosts of package registries", () => {
  assert.deepEqual(grep(text, /registry\.[a-z]+\.(org|com|dev|io)|npmmirror|"resolved":/), []);
});

test("nothing is left for later in the sources", () => {
  const sources = files(/\.(c|h|def|ts|tsx|mjs|css|cmake|sh)$/).filter((path) => !path.startsWith("tests/structure/"));
  assert.deepEqual(grep(sources, /\b(TODO|FIXME|XXX|HACK)\b/), []);
});

test("text files end with one newline and have no trailing blanks or tabs for indentation", () => {
  const checked = files(/\.(c|h|def|ts|tsx|mjs|css|cmake|sh|json|md)$/).filter(
    (path) => !/(^|\/)(examples|traces)\//.test(path),
  );
  assert.deepEqual(grep(checked, /[ \t]+$/), []);
  assert.deepEqual(
    checked.filter((path) => !/[^\n]\n$/.test(read(path))),
    [],
  );
});

test("every file is small enough to be a source", () => {
  assert.deepEqual(
    text.filter((path) => read(path).length > 1_000_000),
    [],
  );
});
