// Where the time until the page's first frame goes: medians over some visits, milliseconds after the navigation began. What the page
// calls of WebAssembly is noted from outside, so nothing of this is in the page.
//
//   node tests/bench/page/timeline.mjs [ROUNDS]
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "../../lib/programs.mjs";
import { servePages } from "./server.mjs";

const rounds = Number(process.argv[2] ?? 9);
const { address, close } = await servePages(join(root, "web", "dist"));
const { chromium } = createRequire(join(root, "web", "package.json"))("playwright-core");
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);
const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });

/** Runs in the page before its own scripts. */
function watch() {
  const noted = {};
  globalThis.pyrenaTimeline = noted;
  const note = (name) => {
    noted[name] ??= performance.now();
  };
  const { compileStreaming, Instance } = WebAssembly;
  WebAssembly.compileStreaming = async (source) => {
    const module = await compileStreaming(source);
    note("module compiled, the page has been told");
    return module;
  };
  const after = {
    pyrena_create: "machine made: types, built-ins, modules",
    pyrena_load: "program compiled and loaded",
    pyrena_resume: "recorded; the replay to the shown step begins",
    pyrena_names: "first query answered",
  };
  WebAssembly.Instance = function instance(module, imports) {
    note("first instance asked for");
    const exports = { ...new Instance(module, imports).exports };
    for (const [name, label] of Object.entries(after)) {
      const call = exports[name];
      exports[name] = (...numbers) => {
        const answer = call(...numbers);
        note(label);
        return answer;
      };
    }
    return { exports };
  };
  document.addEventListener("readystatechange", () => {
    const app = document.getElementById("app");
    if (app) new MutationObserver(() => note("drawn: the elements are there")).observe(app, { childList: true });
  });
}

const all = {};
for (let round = 0; round <= rounds; round++) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-US" });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(`${address}/`, { waitUntil: "commit" });
  const seen = await page.waitForFunction(() => {
    const [frame] = performance.getEntriesByName("pyrena-first-frame");
    if (!frame) return null;
    const got = performance.getEntriesByType("resource").map(({ name, responseEnd }) => {
      const file = name.replace(/.*\//, "").replace(/-[\w-]{8}\./, ".");
      return [`fetched: ${file}`, responseEnd];
    });
    const early = got.filter(([, time]) => time < frame.startTime);
    const html = performance.getEntriesByType("navigation")[0].responseEnd;
    return {
      "fetched: the page itself": html,
      ...Object.fromEntries(early),
      ...globalThis.pyrenaTimeline,
      "first frame": frame.startTime,
    };
  });
  // The first visit also starts processes of the browser.
  if (round > 0)
    for (const [name, time] of Object.entries(await seen.jsonValue())) all[name] = [...(all[name] ?? []), time];
  await context.close();
}
await browser.close();
close();

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const rows = Object.entries(all).map(([name, times]) => [name, median(times)]);
for (const [name, time] of rows.sort((a, b) => a[1] - b[1]))
  console.log(`${String(Math.round(time)).padStart(5)}  ${name}`);
