// The collector against CPython 3.11's: the same programs in both, the time of each collection per object, alternately, each round
// in processes of its own. Prints ratios of medians (ours / the peer's; below 1 is faster).
//
//   node tests/bench/gc.mjs [--json FILE] [--rounds N]
//
// A program prints a line before and one after each collection. CPython prints its own clock; Pyrena has none, so the harness
// (gc/native.c) takes the time when the line arrives. low and high are the quartiles of the ratios of single rounds.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const out = join(root, "build", "bench");
const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at >= 0 ? process.argv[at + 1] : otherwise;
};
const rounds = Number(option("--rounds", "7"));

const node = "class Node:\n    def __init__(self, next):\n        self.next = next\n        self.value = None\n";
const collect = "mark()\n    gc.collect()\n    mark()\n";
const works = {
  "live-lists": `kept = [[] for i in range(300000)]\ngc.collect()\nfor turn in range(5):\n    ${collect}`,
  "garbage-list-cycles": `for turn in range(3):\n    for i in range(200000):\n        a = []\n        a.append(a)\n    ${collect}`,
  "garbage-instances": `${node}for turn in range(3):\n    for i in range(100000):\n        a = Node(None)\n        a.next = a\n    ${collect}`,
  "linked-instances": `${node}kept = None\nfor i in range(200000): kept = Node(kept)\ngc.collect()\nfor turn in range(5):\n    ${collect}`,
  "gen0-pause-live": `gc.collect()\nfor turn in range(50):\n    kept = [[] for i in range(700)]\n    mark()\n    gc.collect(0)\n    mark()\n`,
  "gen0-pause-garbage": `gc.collect()\nfor turn in range(50):\n    for i in range(700):\n        a = []\n        a.append(a)\n    mark()\n    gc.collect(0)\n    mark()\n`,
};
const ourPrelude = "import gc\ngc.disable()\nmark = print\n";
const peerPrelude = "import gc\nfrom time import perf_counter\ngc.disable()\ndef mark(): print(perf_counter())\n";

const median = (values) => quantile(values, 0.5);
function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  return sorted[Math.floor(at)] + (sorted[Math.ceil(at)] - sorted[Math.floor(at)]) * (at % 1);
}

function build() {
  mkdirSync(out, { recursive: true });
  const program = join(out, "gc-native");
  const library = join(root, "build", "native", "libpyrena-fast.a");
  const flags = ["-std=gnu11", "-O2", "-flto", "-I", join(root, "core", "include")];
  execFileSync("cc", [...flags, join(root, "tests", "bench", "gc", "native.c"), library, "-lm", "-o", program], { stdio: "inherit" });
  return program;
}

/** The median time of a collection in one process. */
function measure(command, args) {
  const lines = execFileSync(command, args, { encoding: "utf8" }).trim().split("\n").map(Number);
  const times = [];
  for (let i = 0; i + 1 < lines.length; i += 2) times.push(lines[i + 1] - lines[i]);
  return median(times);
}

const ours = build();
const rows = [];
for (const [name, work] of Object.entries(works)) {
  const files = [ourPrelude, peerPrelude].map((_, i) => join(out, `gc-${name}-${i === 0 ? "ours" : "peer"}.py`));
  [ourPrelude, peerPrelude].forEach((prelude, i) => writeFileSync(files[i], prelude + work));
  const pairs = Array.from({ length: rounds }, () => [measure(ours, [files[0]]), measure("python3.11", ["-S", files[1]])]);
  const ratios = pairs.map(([a, b]) => a / b);
  const [a, b] = [0, 1].map((i) => median(pairs.map((pair) => pair[i])));
  rows.push({ name, build: "native", peer: "cpython3.11", ratio: a / b, low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) });
  const shown = (seconds) => `${(seconds * 1000).toFixed(3)} ms`;
  console.log(`${name.padEnd(22)} ${shown(a).padStart(12)} ${shown(b).padStart(12)}  ${(a / b).toFixed(2)}`);
}
const json = option("--json");
if (json) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
