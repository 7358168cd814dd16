// Time travel against its bars: seeks in a run of a million ticks, and what recording costs over the fast builds. On wasm recording
// is what the player does: events in columns, checkpoints, and the turns between; natively `pyrena trace --raw` to nowhere.
//
//   node tests/bench/travel.mjs [--json FILE]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEngine } from "../../web/src/engine/index.ts";
import { Machine, STATUS } from "../../web/src/engine/machine.mjs";
import { root } from "../lib/programs.mjs";

const load = (name) => new WebAssembly.Module(readFileSync(join(root, "build", "wasm", name)));
const traced = load("pyrena.wasm");
const fast = load("pyrena-fast.wasm");

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
function measureSeeks(megabytes, ticks, count) {
  const engine = createEngine(traced);
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

function seekRows() {
  const rows = [];
  for (const [megabytes, ticks, count] of [
    [4, 1_000_000, 400],
    [16, 4_000_000, 100],
    [64, 12_000_000, 40],
  ]) {
    const run = measureSeeks(megabytes, ticks, count);
    const [middle, worst] = [median(run.times), Math.max(...run.times)];
    const mib = (bytes) => (bytes / 2 ** 20).toFixed(1);
    console.log(
      `seek, ${mib(run.memory)} MiB, ${run.length} ticks: median ${middle.toFixed(1)} ms, worst ${worst.toFixed(1)} ms; ` +
        `${run.kept} checkpoints in ${mib(run.bytes)} MiB, longest gap ${run.longestGap} ticks, recorded in ${Math.round(run.recording)} ms`,
    );
    if (megabytes > 4) continue;
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

function timeRecorded() {
  const player = createEngine(traced).open(work, { limits: { ticks: 1e9, steps: 1e9 }, checkpointBudget: 96 << 20 });
  const start = performance.now();
  if (player.runSync().status !== "ok") throw new Error("the program did not run");
  return performance.now() - start;
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
  ...seekRows(),
  compare("events-on", "wasm", timeRecorded, timeFast, 7),
  compare(
    "events-on",
    "native",
    () => timeNative("pyrena", ["trace", "--raw"], folder),
    () => timeNative("pyrena-fast", ["run"], folder),
    7,
  ),
];
rmSync(folder, { recursive: true });

const at = process.argv.indexOf("--json");
if (at > 0) writeFileSync(process.argv[at + 1], `${JSON.stringify(rows, null, 2)}\n`);
