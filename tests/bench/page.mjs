// The page against its bars, in headless Chromium: how long it takes until the first frame of its program stands there, beside a page
// with a wasm module of 238 bytes, and what it loads until that frame is one of a program that it has run itself; and a frame of the
// map over a million blocks. The first frame comes twice: as the build drew it, which is what a reader waits for, and from the page's
// own run, which takes it over; both are told.
//
//   node tests/bench/page.mjs [--json FILE] [--rounds N] [--beside DIR] [--browser PATH]
//
// Bytes are those after brotli -11. Times go from the order to navigate, in a browser context of its own without any cache,
// to the frame that has been painted; both pages come from one server, compressed, in turns. low and high are quartiles.
// --beside: the page of another build, kept in DIR, is visited in the same turns: what a change has brought.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "../lib/programs.mjs";
import { launchBrowser } from "./page/browser.mjs";
import { peers } from "./page/peers.mjs";
import { brotli, servePages } from "./page/server.mjs";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at >= 0 ? process.argv[at + 1] : otherwise;
};
const rounds = Number(option("--rounds", "15"));

/** Visits to a page that is there for information only. */
const peerRounds = 3;

const dist = join(root, "web", "dist");
if (!existsSync(join(dist, "index.html"))) execFileSync("./dev", ["build", "web"], { cwd: root, stdio: "inherit" });

const { address, packed, close } = await servePages(dist);

const browser = await launchBrowser(option("--browser", undefined));

// ---- bytes and the first frame ------------------------------------------------------------------------------------

const [firstFrame, liveFrame] = ["pyrena-first-frame", "pyrena-live-frame"];

/** Milliseconds for which nobody asks a page anything; a frame that comes later is measured as well. */
const undisturbed = 700;

/**
 * Opens a page in a context of its own; milliseconds until its first frame and until the mark [last], and the paths that it had loaded
 * by then.
 */
async function visit(path, last = firstFrame, from = address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-US" });
  const page = await context.newPage();
  const start = Date.now();
  await page.goto(`${from}${path}`, { waitUntil: "commit" });
  // The script that asks is large and asks in each frame: while the page starts, its thread would work for that one.
  await new Promise((resolve) => setTimeout(resolve, undisturbed));
  const seen = await page.waitForFunction(
    (names) => {
      const [first, last] = names.map((name) => performance.getEntriesByName(name)[0]?.startTime);
      if (last === undefined) return null;
      const loaded = performance.getEntriesByType("resource").filter((one) => one.fetchStart <= last);
      return {
        first: performance.timeOrigin + first,
        last: performance.timeOrigin + last,
        paths: [location.pathname, ...loaded.map((one) => new URL(one.name).pathname)],
      };
    },
    [firstFrame, last],
  );
  const { first, last: end, paths } = await seen.jsonValue();
  await context.close();
  return { first: first - start, last: end - start, paths };
}

const quantile = (values, part) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
const rows = [];
const row = (name, peer, ratio, low = ratio, high = ratio) => rows.push({ name, build: "web", peer, ratio, low, high });

const other = option("--beside", undefined);
const beside = other === undefined ? null : await servePages(resolve(other));

const visitOther = () => visit("/", liveFrame, beside.address);
await visit("/", liveFrame);
await visit("/tiny.html");
if (beside) await visitOther();
const ours = [];
const theirs = [];
const others = [];
for (let round = 0; round < rounds; round++) {
  ours.push(await visit("/", liveFrame));
  theirs.push(await visit("/tiny.html"));
  if (beside) others.push(await visitOther());
}
const { paths } = ours[0];

const files = [...new Set(paths)].filter((path) => packed(path));
const total = files.reduce((sum, path) => sum + packed(path).length, 0);
console.log("loaded until the first frame, bytes after brotli -11:");
for (const path of files) console.log(`  ${String(packed(path).length).padStart(8)}  ${path}`);
console.log(`  ${String(total).padStart(8)}  together; the bar is 150,000`);
const wordsOf = (language) =>
  packed(
    `/assets/${readdirSync(join(dist, "assets")).find((name) => name.startsWith(`${language}-`) && name.endsWith(".js"))}`,
  );
console.log(
  `  ${String(total + wordsOf("zh").length - wordsOf("en").length).padStart(8)}  together with the Chinese words`,
);
row("bytes-to-first-frame", "150000", total / 150_000);

const module = readFileSync(join(root, "build", "wasm", "pyrena.wasm"));
const moduleBytes = brotli(module).length;
console.log(`module: ${moduleBytes} bytes; the bar is 120,000`);
row("module-bytes", "120000", moduleBytes / 120_000);

/** Median and quartiles of what [moment] of our visits is to the small page's first frame. */
function compare(moment, what) {
  const small = theirs.map(({ first }) => first);
  const times = ours.map((visited) => visited[moment]);
  const ratios = times.map((time, round) => time / small[round]);
  const ratio = quantile(times, 0.5) / quantile(small, 0.5);
  const [low, high] = [quantile(ratios, 0.25), quantile(ratios, 0.75)];
  console.log(
    `${what}: ${Math.round(quantile(times, 0.5))} ms, with a module of 238 bytes ${Math.round(quantile(small, 0.5))} ms: ` +
      `${ratio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`,
  );
  return [ratio, low, high];
}
row("first-frame", "238-byte-wasm", ...compare("first", "first frame, as the build drew it"));
row("first-frame-live", "238-byte-wasm", ...compare("last", "first frame of the page's own run"));
for (const { name, path } of peers) {
  await visit(path);
  const visits = [];
  for (let round = 0; round < peerRounds; round++) visits.push(await visit(path));
  const loaded = new Set(visits[0].paths);
  const bytes = [...loaded].reduce((sum, one) => sum + (packed(one)?.length ?? 0), 0);
  const time = quantile(
    visits.map((one) => one.first),
    0.5,
  );
  console.log(`(i) a page in which ${name} prints one line: ${bytes} bytes, ${Math.round(time)} ms`);
}
if (beside) {
  beside.close();
  for (const moment of ["first", "last"]) {
    const [then, now] = [others, ours].map((visits) => visits.map((visited) => visited[moment]));
    const shorter = now.filter((time, round) => time < then[round]).length;
    console.log(
      `${other}, ${moment} mark: ${Math.round(quantile(then, 0.5))} ms; this one ` +
        `${Math.round(quantile(then, 0.5) - quantile(now, 0.5))} ms shorter in the median, and shorter in ${shorter} of ${rounds} turns`,
    );
  }
}

// ---- a frame of the map over a million blocks ---------------------------------------------------------------------

const millionBlocks = "numbers = list(range(1000, 1001000))\n";
const budget = 1000 / 60;

/** Drags and zooms the map in every frame; the time from each frame to the next, milliseconds. */
async function measureFrames() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-US" });
  const page = await context.newPage();
  await page.goto(`${address}/#code=${encodeURIComponent(millionBlocks)}`);
  await page.locator('main[data-phase="ready"]').waitFor({ timeout: 120_000 });
  await page.getByRole("button", { name: "Last step", exact: true }).click();
  await page.getByRole("tab", { name: "Memory map", exact: true }).click();
  await page.getByTestId("whole-map").waitFor();
  const live = await page.getByTestId("map-legend").textContent();
  const times = await page.evaluate(async () => {
    const canvas = document.querySelector('[data-testid="whole-map"]');
    const box = canvas.getBoundingClientRect();
    const frame = () => new Promise((painted) => requestAnimationFrame(painted));
    const at = (x, y) => ({
      clientX: box.left + x,
      clientY: box.top + y,
      bubbles: true,
      cancelable: true,
      pointerId: 1,
    });
    const seen = [];
    let last = await frame();
    for (let n = 0; n < 240; n++) {
      // In, across, out again: pools as dots, then as squares of blocks, then single blocks.
      const deltaY = n < 90 ? -24 : n < 150 ? 0 : 24;
      if (deltaY === 0)
        canvas.dispatchEvent(new WheelEvent("wheel", { ...at(200 + n, 100), deltaY: n % 2 === 0 ? 6 : -6 }));
      else canvas.dispatchEvent(new WheelEvent("wheel", { ...at(220, 110), deltaY }));
      const now = await frame();
      seen.push(now - last);
      last = now;
    }
    return seen;
  });
  await context.close();
  return { live, times };
}

const { live, times } = await measureFrames();
console.log(
  `map (${live?.trim().slice(0, 40)}…): frame ${quantile(times, 0.5).toFixed(1)} ms in the median, ` +
    `${quantile(times, 0.95).toFixed(1)} ms at 95 %; the bar is ${budget.toFixed(1)} ms`,
);
row("map-1M-blocks-frame", "16.7ms", ...[0.5, 0.25, 0.75].map((part) => quantile(times, part) / budget));

await browser.close();
close();
for (const { name, peer, ratio: value } of rows) console.log(`${name.padEnd(24)} ${value.toFixed(2)} of ${peer}`);
const json = option("--json", undefined);
if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
