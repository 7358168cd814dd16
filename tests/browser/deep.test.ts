// Structures of a million objects die in Chromium too, in the module that the page loads and in the thread that it runs in
// (tests/wasm/deep.py; tests/wasm/deep.test.mjs is the same in Node and natively).
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, ready, type Site } from "./page.ts";

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
const source = read("../wasm/deep.py");
const machine = read("../../web/src/engine/machine.mjs");
const assets = readdirSync(fileURLToPath(new URL("../../web/dist/assets/", import.meta.url)));
const parts = assets.filter((file) => /^pyrena-(first|more|rest)-.*\.wasm$/.test(file)).map((file) => `assets/${file}`);
const first = parts.find((file) => file.includes("pyrena-first"));
const others = parts.filter((file) => file !== first);

const expected = `a linked list
a nested list
a cycle of lists 1000000
a cycle of instances 1000000
0
0
`;

// Runs in the page, behind the text of machine.mjs.
const runner = `
globalThis.runDeep = async ({ source, first, others }) => {
  const compiled = (path) => WebAssembly.compileStreaming(fetch(path));
  let text = "";
  const take = () => {
    for (const { bytes } of machine.takeOutput()) text += new TextDecoder().decode(bytes);
  };
  const modules = await Promise.all(others.map(compiled));
  const machine = new Machine(await compiled(first), take, { modules });
  machine.exports.pyrena_preset(...machine.put("3.11"));
  let status = machine.exports.pyrena_create(0, 0, 0);
  if (status === STATUS.OK) status = machine.load(new TextEncoder().encode(source), "deep.py");
  if (status === STATUS.OK) status = machine.exports.pyrena_run(0);
  take();
  return status === STATUS.OK ? text : text + "status " + status;
};
`;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test("a linked list, nested lists and cycles of a million objects are dropped without exhausting the stack", async () => {
  const page = await site.open();
  await ready(page);
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
  expect(loaded.some((name) => name.endsWith(first ?? "?"))).toBe(true);
  await page.addScriptTag({ type: "module", content: machine + runner });
  await page.waitForFunction("globalThis.runDeep");
  const output = await page.evaluate(`runDeep(${JSON.stringify({ source, first, others })})`);
  expect(output).toBe(expected);
  await page.context().close();
});
