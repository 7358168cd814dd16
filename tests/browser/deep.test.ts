// Structures of a million objects die in Chromium too, in the module that the page loads and in the thread that it runs in
// (tests/wasm/deep.py; tests/wasm/deep.test.mjs is the same in Node and natively). Programs recurse there as they do in a page's own thread,
// without exhausting either stack (tests/lang/machine/levels_of_c.py in all of its ways; tests/wasm/recursion.test.mjs).
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, ready, type Site } from "./page.ts";

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
const source = read("../wasm/deep.py");
const recursion = read("../lang/machine/levels_of_c.py").replace(/^whole = False$/m, "whole = True");
const machine = read("../../web/src/engine/machine.mjs");
const assets = readdirSync(fileURLToPath(new URL("../../web/dist/assets/", import.meta.url)));
const library = assets.filter((file) => /^library-.*\.txt$/.test(file)).map((file) => `assets/${file}`)[0];
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

// Runs in the page or in a worker, behind the text of machine.mjs.
const runner = `
globalThis.runDeep = async ({ source, first, others, library }) => {
  const compiled = (path) => WebAssembly.compileStreaming(fetch(path));
  let text = "";
  const take = () => {
    for (const { bytes } of machine.takeOutput()) text += new TextDecoder().decode(bytes);
  };
  const modules = await Promise.all(others.map(compiled));
  const machine = new Machine(await compiled(first), take, { modules });
  machine.exports.pyrena_preset(...machine.put("3.11"));
  let status = machine.exports.pyrena_create(0, 0, 0);
  if (library) machine.giveLibrary(new Uint8Array(await (await fetch(library)).arrayBuffer()));
  if (status === STATUS.OK) status = machine.load(new TextEncoder().encode(source), "deep.py");
  if (status === STATUS.OK) status = machine.exports.pyrena_run(0);
  take();
  return status === STATUS.OK ? text : text + "status " + status;
};
`;
const inWorker = `
globalThis.runInWorker = (text, job) => {
  const worker = new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })), { type: "module" });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(job);
  });
};
`;
const answer = `
onmessage = async ({ data }) => postMessage(await globalThis.runDeep(data).catch(String));
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

test("programs recurse in the page and in a worker as deep as everywhere, without exhausting either stack", async () => {
  const page = await site.open();
  await ready(page);
  await page.addScriptTag({ type: "module", content: machine + runner + inWorker });
  await page.waitForFunction("globalThis.runInWorker");
  const at = (path = "?") => new URL(path, site.address).href;
  const job = { source: recursion, first: at(first), others: others.map(at), library: at(library) };
  const here = await page.evaluate(`runDeep(${JSON.stringify(job)})`);
  const there = await page.evaluate(
    `runInWorker(${JSON.stringify(machine + runner + answer)}, ${JSON.stringify(job)})`,
  );
  // What ends no sooner than in CPython 3.11, and what does.
  expect(here).toContain("ReprF 497 maximum recursion depth exceeded");
  expect(here).toMatch(/\ngoes on\n(.*\n){12}$/);
  expect(there).toBe(here);
  await page.context().close();
});
