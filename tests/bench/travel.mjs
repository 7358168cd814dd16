// Time travel against its bars: seeks in a run of a million ticks, and what recording costs over the fast builds. On wasm recording
// is what the player does in a long run, on the module that is made for speed: events, checkpoints, and the turns between; natively
// `pyrena trace --raw` to nowhere. Beside it: the module that a page begins with, and a run that begins there and moves over.
//
//   node tests/bench/travel.mjs [--json FILE]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEngine, loadEngine } from "../../web/src/engine/index.ts";
import { Machine, STATUS } from "../../web/src/engine/machine.mjs";
import { root } from "../lib/programs.mjs";

const load = (name) => new WebAssembly.Module(readFileSync(join(root, "build", "wasm", name)));
const small = load("pyrena.wasm");
const fast = load("pyrena-fast.wasm");
const speed = { module: load("pyrena-speed.wasm"), load: () => Promise.resolve() };
/** Runs begin on pyrena.wasm and stay there, or are on pyrena-speed.wasm from their beginning. */
const engines = { small: createEngine(small), speed: createEngine(small, undefined, undefined, speed) };

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const part = (values, of) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * of))];

/** Fills about [megabytes] with lists, then makes and drops small objects for [rounds]. */
const program = (megabytes, rounds) => `class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next

keep = [[i, i + 1, i + 2] for i in range(${Math.round(megabytes * 6000)})]
total = 0
for i in range(${rounds}):
    node = Node(i, keep[i % len(keep)])
    pair = (node, [i, node.value])
    total += len(pair[1]) + node.value
print(total)
`;

// ---- seeks -----------------------------------------------------------------------------------------------------

/** A run of [ticks] over [megabytes] of memory, and the times of random seeks in it, milliseconds. */
function measureSeeks(engine, megabytes, ticks, count) {
  const limits = { memory: 1 << 30, steps: 1e9, ticks };
  const player = engine.open(program(megabytes, 1_000_000), { limits, checkpointBudget: 512 << 20 });
  const start = performance.now();
  player.runSync();
  const recording = performance.now() - start;
  const memory = player.machine.heapEnd - player.machine.managedBase;
  let state = 12345;
  const next = (below) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state % below;
  };
  const times = [];
  for (let i = 0; i < count; i++) {
    const tick = next(player.length);
    const before = performance.now();
    player.seek(tick);
    player.state.frames();
    player.state.names();
    times.push(performance.now() - before);
  }
  const { longestGap, count: kept, bytes } = player.checkpoints;
  player.dispose();
  return { times, recording, length: player.length, longestGap, kept, bytes, memory };
}

function seekRows(make) {
  const rows = [];
  for (const [megabytes, ticks, count] of [
    [4, 1_000_000, 400],
    [16, 4_000_000, 100],
    [64, 12_000_000, 40],
  ]) {
    const run = measureSeeks(engines[make], megabytes, ticks, count);
    const [middle, worst] = [median(run.times), Math.max(...run.times)];
    const mib = (bytes) => (bytes / 2 ** 20).toFixed(1);
    console.log(
      `seek (${make}), ${mib(run.memory)} MiB, ${run.length} ticks: median ${middle.toFixed(1)} ms, worst ${worst.toFixed(1)} ms; ` +
        `${run.kept} checkpoints in ${mib(run.bytes)} MiB, longest gap ${run.longestGap} ticks, recorded in ${Math.round(run.recording)} ms`,
    );
    // So short a run stays where it began.
    if (megabytes > 4 || make === "speed") continue;
    const row = (name, peer, value, bar) => ({
      name,
      build: "wasm",
      peer,
      ratio: value / bar,
      low: part(run.times, 0.25) / bar,
      high: part(run.times, 0.75) / bar,
    });
    rows.push(row("seek-median-4MiB-1M-ticks", "16ms", middle, 16), row("seek-worst-4MiB-1M-ticks", "50ms", worst, 50));
  }
  return rows;
}

// ---- recording against the fast build --------------------------------------------------------------------------

const work = program(1, 60_000);

function timeFast() {
  const machine = new Machine(fast, (_why, running) => running.takeOutput());
  const status = machine.open(work, {});
  const start = performance.now();
  if (status !== STATUS.OK || machine.exports.pyrena_run(0) !== STATUS.OK) throw new Error("the program did not run");
  return performance.now() - start;
}

const unlimited = { limits: { ticks: 1e9, steps: 1e9 } };

function timeRecorded(engine) {
  const player = engine.open(work, unlimited);
  const start = performance.now();
  if (player.runSync().status !== "ok") throw new Error("the program did not run");
  const time = performance.now() - start;
  player.dispose();
  return time;
}

/** A run of a session's first long program: it waits for nothing, and what it does until the other module is compiled is done twice. */
async function timeMoved() {
  const bytes = ["pyrena.wasm", "library.txt", "pyrena-speed.wasm"].map((name) =>
    readFileSync(join(root, "build", "wasm", name)),
  );
  const player = (await loadEngine(bytes[0], bytes[1], [], bytes[2])).open(work, unlimited);
  const start = performance.now();
  if ((await player.run()).status !== "ok") throw new Error("the program did not run");
  const time = performance.now() - start;
  const moved = player.make === "speed";
  player.dispose();
  return { time, moved };
}

/** The whole command. Recorded events are written as they are, to nowhere. */
function timeNative(command, options, folder) {
  const start = performance.now();
  const file = join(root, "build", "native", command);
  const { status } = spawnSync(file, [...options, join(folder, "work.py")], { stdio: "ignore" });
  if (status !== 0) throw new Error(`${command} did not run`);
  return performance.now() - start;
}

/** Alternates both, so that a slow moment of the machine meets both. */
function compare(name, build, ours, theirs, rounds) {
  const ratios = [];
  for (let i = 0; i < rounds; i++) ratios.push(ours() / theirs());
  const row = {
    name,
    build,
    peer: "fast-build",
    ratio: median(ratios),
    low: part(ratios, 0.25),
    high: part(ratios, 0.75),
  };
  console.log(
    `${name} (${build}): ${row.ratio.toFixed(2)} (${row.low.toFixed(2)} to ${row.high.toFixed(2)}) times the fast build`,
  );
  return row;
}

const folder = mkdtempSync(join(tmpdir(), "pyrena-travel-"));
writeFileSync(join(folder, "work.py"), program(1, 400_000));
const rows = [
  ...seekRows("small"),
  ...seekRows("speed"),
  compare("events-on", "wasm", () => timeRecorded(engines.speed), timeFast, 15),
  compare(
    "events-on",
    "native",
    () => timeNative("pyrena", ["trace", "--raw"], folder),
    () => timeNative("pyrena-fast", ["run"], folder),
    7,
  ),
];
rmSync(folder, { recursive: true });

// Beside the rows.
compare("events-on, the module that a page begins with", "wasm", () => timeRecorded(engines.small), timeFast, 7);
const moved = [];
for (let i = 0; i < 5; i++) moved.push({ ...(await timeMoved()), fast: timeFast() });
console.log(
  `events-on, a session's first run (wasm): ${median(moved.map(({ time, fast }) => time / fast)).toFixed(2)} times the fast build; ` +
    `${moved.filter((run) => run.moved).length} of ${moved.length} runs moved over`,
);

const at = process.argv.indexOf("--json");
if (at > 0) writeFileSync(process.argv[at + 1], `${JSON.stringify(rows, null, 2)}\n`);
