// What a figure costs a reader, in bytes after brotli -11: measured by opening a page with one figure and adding up what the
// browser asks for until its first step stands there (its `step` event; what comes later is not waited for). The limits only ever go down; the bar for all of it is 150,000 bytes.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { openBrowser, serveFolder } from "./browser.mjs";

const web = fileURLToPath(new URL("../../web/", import.meta.url));
const { version } = JSON.parse(readFileSync(join(web, "package.json"), "utf8"));
const pageFile = "size-of-a-figure.html";

/** Scripts and styles until the first step of a running program; the module has a limit of its own (tests/wasm/size.test.mjs). */
const mostScript = 51_800;
/** What a page costs whose figures are all far from the screen. */
const mostWaiting = 7_800;

const packed = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;

let browser;
let site;
before(async () => {
  assert.ok(existsSync(join(web, "dist/embed")), "./dev build web makes it");
  site = await serveFolder(join(web, "dist"));
  browser = await openBrowser();
});
after(async () => {
  rmSync(join(web, "dist", pageFile), { force: true });
  site.close();
  await browser.close();
});

/** The files that a page with this body asks for before [until] answers a time, and what each weighs. */
async function filesOf(body, until) {
  const html = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>t</title>
<script>addEventListener("step", () => { window.stepAt ??= performance.now(); }, true);</script>
<script type="module" src="embed/pyrena-playground-${version}.js"></script>${body}`;
  writeFileSync(join(web, "dist", pageFile), html);
  const page = await browser.open("about:blank");
  await page.goto(`${site.address}${pageFile}`);
  const end = await until(page);
  const asked = await page.evaluate(
    (time) =>
      performance
        .getEntriesByType("resource")
        .filter((one) => one.startTime <= time)
        .map((one) => new URL(one.name).pathname.slice(1)),
    end,
  );
  await page.context().close();
  return new Map([...new Set(asked)].map((name) => [name, packed(readFileSync(join(web, "dist", name)))]));
}

const sum = (files, which) =>
  [...files].filter(([name]) => which.test(name)).reduce((total, [, bytes]) => total + bytes, 0);

test("a figure's first step", async (context) => {
  const source = "from sys import getrefcount\na = [1, 2, 3]\nprint(getrefcount(a))\n";
  const files = await filesOf(`<pyrena-playground>${source}</pyrena-playground>`, async (page) =>
    (await page.waitForFunction(() => window.stepAt)).jsonValue(),
  );
  const script = sum(files, /\.js$/);
  const module = sum(files, /\.wasm$/);
  context.diagnostic(`scripts and styles ${script}, module ${module}, together ${script + module} bytes (bar: 150000)`);
  assert.deepEqual(
    [...files.keys()].filter((name) => !/\.(js|wasm)$/.test(name)),
    [],
    "nothing else is asked for",
  );
  for (const [name, bytes] of files) context.diagnostic(`  ${bytes} ${name}`);
  assert.ok(script <= mostScript, `${script} bytes of scripts, at most ${mostScript}`);
});

test("a figure that is far from the screen", async (context) => {
  const far = '<div style="height: 9000px"></div><pyrena-playground>a = 1</pyrena-playground>';
  const files = await filesOf(far, async (page) => {
    await page.waitForTimeout(500);
    return 1e9;
  });
  const waiting = sum(files, /./);
  context.diagnostic(`${waiting} bytes until it comes near`);
  assert.ok(waiting <= mostWaiting, `${waiting} bytes, at most ${mostWaiting}`);
});

test("the one script, with everything in it, is reported", (context) => {
  const [name] = readdirSync(join(web, "dist/embed")).filter((file) => file.endsWith(".inline.js"));
  const bytes = readFileSync(join(web, "dist/embed", name));
  context.diagnostic(`${name}: ${bytes.length} bytes, ${packed(bytes)} after brotli`);
  assert.ok(bytes.length > 500_000 && bytes.length < 1_090_000);
});

test("the READMEs and the notes name this version's files", () => {
  for (const name of ["README.md", "README.zh.md", "docs/internals/embed.md"]) {
    const text = readFileSync(join(web, "..", name), "utf8");
    const named = [...text.matchAll(/pyrena-playground-(\d[\w.]*?)(?:\.inline)?\.js/g)].map(([, found]) => found);
    assert.ok(named.length > 0 && named.every((found) => found === version), name);
  }
  for (const picture of ["playground.png", "playground.zh.png"])
    assert.ok(readFileSync(join(web, "../docs/img", picture)).length < 200_000, picture);
});
