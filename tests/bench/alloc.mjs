// The allocator against its peers: builds one program per allocator, runs all of them alternately, each work in a process of
// its own, and prints ratios of medians (ours / the peer's; below 1 is faster).
//
//   node tests/bench/alloc.mjs [--json FILE] [--rounds N] [--only native|wasm] [--program NAME]
//
// low and high are the quartiles of the ratios of single rounds. "best" is the peer with the smallest median among glibc,
// mimalloc, jemalloc, tcmalloc and libpython.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const source = join(root, "tests", "bench", "alloc");
const out = join(root, "build", "bench");
const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at >= 0 ? process.argv[at + 1] : otherwise;
};
const rounds = Number(option("--rounds", "9"));
const only = option("--only", "all");
const onlyProgram = option("--program");

const coreSources = ["base", "trace", "mem"].flatMap((part) =>
  readdirSync(join(root, "core", part))
    .filter((name) => name.endsWith(".c"))
    .map((name) => join(root, "core", part, name)),
);
const includes = ["-I", join(root, "core"), "-I", join(root, "core", "include")];
const flags = ["-std=gnu11", "-O2", "-fno-strict-aliasing", "-ffp-contract=off"];
const noBuiltins = ["malloc", "calloc", "realloc", "free"].map((name) => `-fno-builtin-${name}`);

function findLibrary(...names) {
  for (const folder of ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib", "/usr/local/lib"]) {
    for (const name of names) if (existsSync(join(folder, name))) return join(folder, name);
  }
  return undefined;
}

function buildNative() {
  const program = join(source, "native.c");
  const common = [...flags, "-fno-semantic-interposition", program];
  const ours = ["-DPEER_PYRENA", "-DPYR_TRACE=0", ...includes, ...coreSources];
  execFileSync("cc", [...common, ...ours, "-o", join(out, "pyrena")], { stdio: "inherit" });
  execFileSync("cc", [...common, ...noBuiltins, "-o", join(out, "malloc")], { stdio: "inherit" });
  const peers = [
    { name: "pyrena", command: join(out, "pyrena") },
    { name: "glibc", command: join(out, "malloc") },
  ];
  const preloaded = {
    mimalloc: findLibrary("libmimalloc.so.2", "libmimalloc.so"),
    jemalloc: findLibrary("libjemalloc.so.2"),
    tcmalloc: findLibrary("libtcmalloc_minimal.so.4", "libtcmalloc.so.4"),
  };
  for (const [name, library] of Object.entries(preloaded)) {
    if (library) peers.push({ name, command: join(out, "malloc"), env: { LD_PRELOAD: library } });
    else console.error(`${name}: not installed`);
  }
  const python = findLibrary("libpython3.11.so.1.0", "libpython3.11.so");
  if (python) {
    execFileSync("cc", [...common, "-DPEER_PYTHON", python, "-o", join(out, "python")], { stdio: "inherit" });
    peers.push({ name: "cpython3.11", command: join(out, "python"), env: { PYTHONMALLOC: "pymalloc" } });
  } else {
    console.error("libpython3.11: not installed");
  }
  return peers;
}

function buildWasm() {
  const program = join(source, "wasm.c");
  const link = [
    "--no-entry",
    "-sSTANDALONE_WASM=1",
    "-sTOTAL_STACK=262144",
    "-sALLOW_MEMORY_GROWTH=1",
    "-Wl,--stack-first",
  ];
  const common = [...flags.filter((flag) => flag !== "-O2"), "-O3", program, ...link, "-sERROR_ON_UNDEFINED_SYMBOLS=0"];
  const ours = ["-DPEER_PYRENA", "-DPYR_TRACE=0", ...includes, "-sMALLOC=none", ...coreSources];
  const quiet = { stdio: ["ignore", "ignore", "pipe"] };
  execFileSync("emcc", [...common, ...ours, "-o", join(out, "pyrena.wasm")], quiet);
  execFileSync("emcc", [...common, ...noBuiltins, "-sMALLOC=dlmalloc", "-o", join(out, "dlmalloc.wasm")], quiet);
  const run = join(source, "wasm-run.mjs");
  return ["pyrena", "dlmalloc"].map((name) => ({
    name,
    command: process.execPath,
    first: [run, join(out, `${name}.wasm`)],
  }));
}

// A recorded trace as replay_step records (work.h): slots are numbered, so that no peer pays for finding its block.
function decodeTrace(name) {
  const file = join(out, `${name}.steps`);
  const packed = join(root, "tests", "traces", `${name}.pmt.xz`);
  const bytes = execFileSync("xz", ["-dc", packed], { maxBuffer: 1 << 28 });
  let at = 4;
  let last = 0n;
  const number = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++];
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const address = () => {
    const raw = number();
    last += (raw >> 1n) ^ -(raw & 1n);
    return last;
  };
  const slots = new Map();
  const free = [];
  const steps = [];
  let slotCount = 0;
  const newSlot = (block) => {
    const slot = free.pop() ?? slotCount++;
    slots.set(block, slot);
    return slot;
  };
  while (at < bytes.length) {
    const kind = String.fromCharCode(bytes[at++]);
    if (kind === "m" || kind === "c") {
      const size = Number(number());
      steps.push(size, newSlot(address()), kind === "m" ? 0 : 1);
    } else if (kind === "r") {
      const old = address();
      const size = Number(number());
      const block = address();
      if (slots.has(old)) {
        const slot = slots.get(old);
        slots.delete(old);
        slots.set(block, slot);
        steps.push(size, slot, 2);
      } else {
        steps.push(size, newSlot(block), 0);
      }
    } else {
      const block = address();
      const slot = slots.get(block);
      if (slot === undefined) continue;
      slots.delete(block);
      free.push(slot);
      steps.push(0, slot, 3);
    }
  }
  const data = new Uint32Array(1 + steps.length);
  data[0] = slotCount;
  data.set(steps, 1);
  writeFileSync(file, data);
  return file;
}

function runOnce(peer, work) {
  const { status, stdout } = spawnSync(peer.command, [...(peer.first ?? []), ...work], {
    env: { ...process.env, ...peer.env },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${peer.name} ${work.join(" ")}: exit ${status}`);
  return JSON.parse(stdout);
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const quantile = (numbers, q) => {
  const s = sorted(numbers);
  const at = (s.length - 1) * q;
  const low = Math.floor(at);
  return s[low] + (s[Math.min(low + 1, s.length - 1)] - s[low]) * (at - low);
};
const median = (numbers) => quantile(numbers, 0.5);

// figures[name][peer]: one number per round.
function measure(peers, works) {
  const figures = {};
  for (let round = 0; round < rounds; round++) {
    for (const { work, rename } of works) {
      for (const peer of peers) {
        for (const [name, value] of Object.entries(runOnce(peer, work))) {
          const row = (figures[rename ?? name] ??= {});
          (row[peer.name] ??= []).push(value);
        }
      }
    }
  }
  return figures;
}

function rowsOf(figures, build, peersOf) {
  const rows = [];
  for (const [name, byPeer] of Object.entries(figures)) {
    const ours = byPeer.pyrena;
    const medians = Object.entries(byPeer).map(([peer, values]) => `${peer} ${median(values).toFixed(2)}`);
    console.log(`${build} ${name}: ${medians.join(", ")}`);
    for (const [label, peer] of peersOf(name, byPeer)) {
      const theirs = byPeer[peer];
      const singles = ours.map((value, i) => value / theirs[i]);
      const row = { name, build, peer: label, ratio: median(ours) / median(theirs) };
      rows.push({ ...row, low: quantile(singles, 0.25), high: quantile(singles, 0.75) });
    }
  }
  return rows;
}

function nativePeers(name, byPeer) {
  const others = Object.keys(byPeer).filter((peer) => peer !== "pyrena");
  const best = others.reduce((a, b) => (median(byPeer[a]) <= median(byPeer[b]) ? a : b));
  const python = "cpython3.11";
  if (name === "rss-per-live") return byPeer[python] ? [[python, python]] : [];
  return byPeer[python]
    ? [
        ["best", best],
        [python, python],
      ]
    : [["best", best]];
}

mkdirSync(out, { recursive: true });
const rows = [];
const chosen = (names) => names.filter((name) => !onlyProgram || name === onlyProgram);
const synthetic = chosen(["lifo", "cold", "random", "churn"]).map((work) => ({ work: [work] }));
if (only !== "wasm") {
  const traces = chosen(["json_roundtrip-3.11", "fragment-3.11"]).map((name) => ({
    work: ["replay", decodeTrace(name)],
    rename: `replay-${name}`,
  }));
  rows.push(...rowsOf(measure(buildNative(), [...synthetic, ...traces]), "native", nativePeers));
}
if (only !== "native") {
  rows.push(...rowsOf(measure(buildWasm(), synthetic), "wasm", () => [["dlmalloc", "dlmalloc"]]));
}

const bars = JSON.parse(readFileSync(join(source, "bars.json"), "utf8"));
console.log("");
for (const row of rows) {
  const bar = bars.find((b) => b.name === row.name && b.build === row.build && b.peer === row.peer)?.bar;
  const verdict = bar === undefined ? "" : row.ratio <= bar ? `  holds ${bar}` : `  MISSES ${bar}`;
  const figures = `${row.ratio.toFixed(3)} (${row.low.toFixed(3)} to ${row.high.toFixed(3)})`;
  console.log(`${row.build.padEnd(7)} ${row.name.padEnd(28)} ${row.peer.padEnd(12)} ${figures}${verdict}`);
}
const json = option("--json");
if (json) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
