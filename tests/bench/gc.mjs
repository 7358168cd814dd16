// The collector against CPython 3.11's: the same programs in both, the CPU time of each collection, alternately, each round in
// processes of its own. Prints ratios of medians (ours / the peer's; below 1 is faster); low and high are the quartiles of the ratios
// of single rounds.
//
//   node tests/bench/gc.mjs [--json FILE] [--rounds N] [--only native|wasm] [--program NAME]
//
// A program calls mark() before and after each collection. CPython's mark reads its own clock; a machine has none, so ours prints a
// line (natively; gc/native.c takes the time) or asks for one (on wasm). On wasm the peer is Pyodide, from npm into .cache/peers/;
// both run in Node (gc/wasm.mjs). A row whose peer cannot be had says "not measured" and is not in the JSON.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/programs.mjs";

const source = join(root, "tests", "bench", "gc");
const out = join(root, "build", "bench");
const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at >= 0 ? process.argv[at + 1] : otherwise;
};
const rounds = Number(option("--rounds", "7"));
const only = option("--only");
const onlyProgram = option("--program");

const node = "class Node:\n    def __init__(self, next):\n        self.next = next\n        self.value = None\n";
const collect = "mark()\n    gc.collect()\n    mark()\n";
const young = "    mark()\n    gc.collect(0)\n    mark()\n";
const works = {
  "live-lists": `kept = [[] for i in range(300000)]\ngc.collect()\nfor turn in range(5):\n    ${collect}`,
  "garbage-list-cycles": `for turn in range(3):\n    for i in range(200000):\n        a = []\n        a.append(a)\n    ${collect}`,
  "garbage-instances": `${node}for turn in range(3):\n    for i in range(100000):\n        a = Node(None)\n        a.next = a\n    ${collect}`,
  "linked-instances": `${node}kept = None\nfor i in range(200000): kept = Node(kept)\ngc.collect()\nfor turn in range(5):\n    ${collect}`,
  "gen0-pause-live": `gc.collect()\nfor turn in range(50):\n    kept = [[] for i in range(700)]\n${young}`,
  "gen0-pause-garbage": `gc.collect()\nfor turn in range(50):\n    for i in range(700):\n        a = []\n        a.append(a)\n${young}`,
};
const begin = "import gc\ngc.disable()\n";
const ours = { prelude: `${begin}mark = print\n`, end: "" };
const oursOnWasm = { prelude: `${begin}mark = input\n`, end: "" };
const peer = {
  prelude: `${begin}import time\nmarks = []\ndef mark(): marks.append(time.process_time())\n`,
  end: "for m in marks: print('%.9f' % m)\n",
};
const peerOnWasm = { prelude: begin, end: "" }; // mark is given

const quantile = (numbers, q) => {
  const s = [...numbers].sort((a, b) => a - b);
  const at = (s.length - 1) * q;
  const low = Math.floor(at);
  return s[low] + (s[Math.min(low + 1, s.length - 1)] - s[low]) * (at - low);
};
const median = (numbers) => quantile(numbers, 0.5);

/** The median time of a collection in one process. */
function measure([command, ...args]) {
  const options = { encoding: "utf8", maxBuffer: 1 << 26 };
  const marks = execFileSync(command, args, options).trim().split("\n").map(Number);
  const times = [];
  for (let i = 0; i + 1 < marks.length; i += 2) times.push(marks[i + 1] - marks[i]);
  if (times.length === 0 || times.some(Number.isNaN)) throw new Error(`${command} ${args.join(" ")}: no times`);
  return median(times);
}

function program(name, kind, { prelude, end }) {
  const file = join(out, `gc-${name}-${kind}.py`);
  writeFileSync(file, `${prelude}${works[name]}${end}`);
  return file;
}

function findPython() {
  for (const command of ["/usr/bin/python3.11", "python3.11", "python3"]) {
    const { status, stdout } = spawnSync(command, ["-c", "import sys; print(sys.version_info[:2] == (3, 11))"], {
      encoding: "utf8",
    });
    if (status === 0 && stdout.trim() === "True") return [command, "-I", "-S"];
  }
  return undefined;
}

function buildNative() {
  execFileSync(join(root, "dev"), ["build", "native"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const runner = join(out, "gc-native");
  const library = join(root, "build", "native", "libpyrena-fast.a");
  const flags = ["-std=gnu11", "-O2", "-flto", "-I", join(root, "core", "include")];
  execFileSync("cc", [...flags, join(source, "native.c"), library, "-lm", "-o", runner], { stdio: "inherit" });
  return runner;
}

function fetchPyodide() {
  const home = join(root, ".cache", "peers");
  const at = join(home, "node_modules", "pyodide");
  if (!existsSync(join(at, "package.json"))) {
    mkdirSync(home, { recursive: true });
    const quiet = ["--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
    const { status } = spawnSync("npm", ["install", "--prefix", home, ...quiet, "pyodide"], { stdio: "inherit" });
    if (status !== 0) return undefined;
  }
  console.log(`pyodide ${JSON.parse(readFileSync(join(at, "package.json"), "utf8")).version}`);
  return at;
}

// For each build, a function that gives the two commands for a program, or undefined if there is no peer.
const builds = {
  native() {
    const python = findPython();
    if (!python) return () => undefined;
    const runner = buildNative();
    return (name) => [
      [runner, program(name, "ours", ours)],
      [...python, program(name, "peer", peer)],
    ];
  },
  wasm() {
    const at = fetchPyodide();
    if (!at) return () => undefined;
    execFileSync(join(root, "dev"), ["build", "wasm"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
    const run = [process.execPath, join(source, "wasm.mjs")];
    return (name) => [
      [...run, "pyrena", join(root, "build", "wasm", "pyrena-fast.wasm"), program(name, "wasm", oursOnWasm)],
      [...run, "pyodide", at, program(name, "pyodide", peerOnWasm)],
    ];
  },
};

const bars = JSON.parse(readFileSync(join(source, "bars.json"), "utf8"));
const rows = [];
mkdirSync(out, { recursive: true });
for (const [build, start] of Object.entries(builds)) {
  const wanted = bars.filter(
    (bar) => bar.build === build && (!only || only === build) && (!onlyProgram || onlyProgram === bar.name),
  );
  const commandsOf = wanted.length > 0 ? start() : undefined;
  for (const { name, peer: against, bar } of wanted) {
    const label = `${build.padEnd(7)} ${name.padEnd(20)} ${against.padEnd(12)}`;
    const commands = commandsOf(name);
    if (!commands) {
      console.log(`${label} not measured: no ${against} here`);
      continue;
    }
    const pairs = Array.from({ length: rounds }, () => commands.map(measure));
    const single = pairs.map(([a, b]) => a / b);
    const [a, b] = [0, 1].map((i) => median(pairs.map((pair) => pair[i])));
    const row = { name, build, peer: against, ratio: a / b, low: quantile(single, 0.25), high: quantile(single, 0.75) };
    rows.push(row);
    const figures = `${row.ratio.toFixed(3)} (${row.low.toFixed(3)} to ${row.high.toFixed(3)})`;
    const verdict = row.ratio <= bar ? `holds ${bar}` : `MISSES ${bar}`;
    console.log(`${label} ${figures}  ${verdict}  [${(a * 1000).toFixed(3)} ms, ${(b * 1000).toFixed(3)} ms]`);
  }
}
const json = option("--json");
if (json) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
