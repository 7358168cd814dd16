// Where the time until the first frame of the page's own run goes: medians over some visits, milliseconds after the navigation began, and how many of
// them the page's own thread had worked by then, which a busy machine stretches less. What the page calls of WebAssembly is noted from
// outside, so nothing of this is in the page.
//
//   node tests/bench/page/timeline.mjs [ROUNDS] [DIR of another build]
import { join, resolve } from "node:path";
import { root } from "../../lib/programs.mjs";
import { launchBrowser } from "./browser.mjs";
import { servePages } from "./server.mjs";

const liveFrame = "pyrena-live-frame";
/** The page's own marks, the last one last. */
const frames = {
  "pyrena-first-frame": "first frame, as the build drew it",
  [liveFrame]: "first frame of the page's own run",
};
const rounds = Number(process.argv[2] ?? 9);
const undisturbed = 700;
const { address, close } = await servePages(resolve(process.argv[3] ?? join(root, "web", "dist")));
const browser = await launchBrowser();

/** Runs in the page before its own scripts. */
function watch() {
  const noted = {};
  globalThis.pyrenaTimeline = noted;
  const note = (name) => {
    if (name in noted) return;
    noted[name] = performance.now();
    performance.mark(`timeline: ${name}`);
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

/** Milliseconds that the page's thread had worked at each of its marks, since it was told of the page. */
function worked(trace) {
  const { traceEvents } = JSON.parse(trace);
  const frame = traceEvents.find(({ name }) => name === liveFrame);
  const mine = traceEvents
    .filter(({ pid, tid, tts }) => frame && pid === frame.pid && tid === frame.tid && tts !== undefined)
    .sort((a, b) => a.ts - b.ts);
  const begin = mine.find(({ name }) => name === "DocumentLoader::CommitNavigation")?.tts ?? mine[0]?.tts ?? 0;
  const marks = mine.filter(({ name }) => name.startsWith("timeline: ") || name in frames);
  return marks.map(({ name, tts }) => [frames[name] ?? name.slice("timeline: ".length), (tts - begin) / 1000]);
}

const all = {};
const work = {};
const add = (to, name, time) => {
  to[name] = [...(to[name] ?? []), time];
};
for (let round = 0; round <= rounds; round++) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-US" });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await browser.startTracing(page, { categories: ["-*", "blink.user_timing", "loading"] });
  await page.goto(`${address}/`, { waitUntil: "commit" });
  // The script that asks works on the same thread.
  await new Promise((resolve) => setTimeout(resolve, undisturbed));
  const seen = await page.waitForFunction((frames) => {
    const marks = Object.entries(frames).map(([mark, label]) => [label, performance.getEntriesByName(mark)[0]]);
    const frame = marks.at(-1)?.[1];
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
      ...Object.fromEntries(marks.map(([label, { startTime }]) => [label, startTime])),
    };
  }, frames);
  const trace = await browser.stopTracing();
  // The first visit also starts processes of the browser.
  if (round > 0) {
    for (const [name, time] of Object.entries(await seen.jsonValue())) add(all, name, time);
    for (const [name, time] of worked(trace.toString())) add(work, name, time);
  }
  await context.close();
}
await browser.close();
close();

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const rows = Object.entries(all).map(([name, times]) => [name, median(times)]);
const column = (number) => String(Math.round(number)).padStart(6);
console.log(" after worked");
for (const [name, time] of rows.sort((a, b) => a[1] - b[1]))
  console.log(`${column(time)} ${work[name] ? column(median(work[name])) : "      "}  ${name}`);
