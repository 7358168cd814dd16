// The machine against its peers on the programs of tests/bench/vm: the fast build natively against CPython 3.11, the fast module in
// Node against Pyodide and MicroPython. Ours and the peer run alternately; the ratio of medians is printed (ours / the peer's;
// below 1 is faster), low and high are the quartiles of the ratios of single rounds.
//
//   node tests/bench/vm.mjs [--json FILE] [--rounds N] [--only native|wasm] [--program NAME]
//
// Natively a figure is the CPU time of the whole process. On wasm all peers are loaded once into this process and have
// run the program before it is measured, so that nobody is measured while V8 still compiles it; ours is a new instance every
// time. A program prints a checksum, and a run that prints anything else than the peer's ends the benchmark. Peers come from npm into
// .cache/peers/; a row whose peer cannot be had says "not measured" and is not in the JSON.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Machine, STATUS } from "../../web/src/engine/machine.mjs";
import { root } from "../lib/programs.mjs";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at >= 0 ? process.argv[at + 1] : otherwise;
};
const only = option("--only", "all");
const onlyProgram = option("--program");
const folder = join(root, "tests", "bench", "vm");
const bars = JSON.parse(readFileSync(join(folder, "bars.json"), "utf8"));
const wanted = bars.filter(
  ({ name, build }) => (only === "all" || only === build) && (!onlyProgram || onlyProgram === name),
);

const quantile = (numbers, q) => {
  const s = [...numbers].sort((a, b) => a - b);
  const at = (s.length - 1) * q;
  const low = Math.floor(at);
  return s[low] + (s[Math.min(low + 1, s.length - 1)] - s[low]) * (at - low);
};

// ---- natively --------------------------------------------------------------------------------------------------

// Seconds of CPU time of a command and its output. bash's `time` counts what the process used, not how long it had to wait.
function runNative(command, file) {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@"';
  const { status, stdout, stderr } = spawnSync("bash", ["-c", script, "bash", ...command, file], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${command[0]} ${file}: exit ${status}\n${stderr}`);
  const [user, system] = stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return { seconds: user + system, output: stdout };
}

// Debian's own interpreter; where there is none, whatever CPython 3.11 is found first.
function findPython() {
  for (const command of ["/usr/bin/python3.11", "python3.11", "python3"]) {
    const { status, stdout } = spawnSync(command, ["-c", "import sys; print(sys.version_info[:2] == (3, 11))"], {
      encoding: "utf8",
    });
    if (status === 0 && stdout.trim() === "True") return [command, "-I", "-S"];
  }
  return undefined;
}

function nativeRunner() {
  const python = findPython();
  if (!python) return () => undefined;
  execFileSync(join(root, "dev"), ["build", "native"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const ours = [join(root, "build", "native", "pyrena-fast"), "run"];
  return (name) => {
    const file = join(folder, `${name}.py`);
    return { ours: () => runNative(ours, file), theirs: () => runNative(python, file) };
  };
}

// ---- on wasm ---------------------------------------------------------------------------------------------------

function timed(run) {
  const before = process.cpuUsage();
  const output = run();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, output };
}

function runModule(module, source) {
  const decoder = new TextDecoder();
  let output = "";
  const take = (machine) => {
    for (const { bytes } of machine.takeOutput()) output += decoder.decode(bytes, { stream: true });
  };
  const machine = new Machine(module, (_why, running) => take(running));
  let status = machine.open(source, {});
  // In slices, as the player runs it: between them V8 goes over to the code that it has made meanwhile.
  if (status === STATUS.OK) status = STATUS.RUNNING;
  while (status === STATUS.RUNNING) status = machine.exports.pyrena_run(1e6);
  take(machine);
  if (status !== STATUS.OK) throw new Error(`pyrena-fast.wasm: status ${status}\n${output}`);
  return output;
}

const packages = {
  pyodide: "pyodide",
  micropython: "@micropython/micropython-webassembly-pyscript",
};

// The folder of a peer's package, fetched if need be; undefined if it cannot be had.
function fetchPeer(peer) {
  const home = join(root, ".cache", "peers");
  const at = join(home, "node_modules", packages[peer]);
  if (!existsSync(join(at, "package.json"))) {
    mkdirSync(home, { recursive: true });
    const quiet = ["--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
    const { status } = spawnSync("npm", ["install", "--prefix", home, ...quiet, packages[peer]], { stdio: "inherit" });
    if (status !== 0) return undefined;
  }
  const { version } = JSON.parse(readFileSync(join(at, "package.json"), "utf8"));
  console.log(`${peer} ${version}`);
  return at;
}

// A function that runs a program's text in the peer and gives its output.
const loaders = {
  async pyodide(at) {
    const { loadPyodide } = await import(pathToFileURL(join(at, "pyodide.mjs")).href);
    let lines = [];
    const pyodide = await loadPyodide({ stdout: (line) => lines.push(`${line}\n`) });
    return (source) => {
      lines = [];
      const globals = pyodide.toPy({ __name__: "__main__" });
      pyodide.runPython(source, { globals });
      globals.destroy();
      return lines.join("");
    };
  },
  async micropython(at) {
    const { loadMicroPython } = await import(pathToFileURL(join(at, "micropython.mjs")).href);
    let lines = [];
    const stdout = (line) => lines.push(`${line}\n`);
    const micropython = await loadMicroPython({ heapsize: 64 << 20, stdout });
    return (source) => {
      lines = [];
      micropython.runPython(source);
      return lines.join("");
    };
  },
};

async function wasmRunner() {
  execFileSync(join(root, "dev"), ["build", "wasm"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const module = new WebAssembly.Module(readFileSync(join(root, "build", "wasm", "pyrena-fast.wasm")));
  const peers = {};
  for (const peer of new Set(wanted.filter(({ build }) => build === "wasm").map((bar) => bar.peer))) {
    const at = fetchPeer(peer);
    if (at) peers[peer] = await loaders[peer](at);
  }
  return (name, peer) => {
    const source = readFileSync(join(folder, `${name}.py`), "utf8");
    if (!peers[peer]) return undefined;
    const pair = { ours: () => timed(() => runModule(module, source)), theirs: () => timed(() => peers[peer](source)) };
    for (let i = 0; i < 2; i++) {
      pair.ours();
      pair.theirs();
    }
    return pair;
  };
}

// ---- rows ------------------------------------------------------------------------------------------------------

function measure({ name, build, peer, bar }, pair, rounds) {
  const label = `${build.padEnd(7)} ${name.padEnd(14)} ${peer.padEnd(12)}`;
  if (!pair) {
    console.log(`${label} not measured: no ${peer} here`);
    return undefined;
  }
  const ours = [];
  const theirs = [];
  for (let round = 0; round < rounds; round++) {
    const [mine, other] = [pair.ours(), pair.theirs()];
    if (mine.output !== other.output) {
      throw new Error(`${name}: ${JSON.stringify(mine.output)}, ${peer} prints ${JSON.stringify(other.output)}`);
    }
    ours.push(mine.seconds);
    theirs.push(other.seconds);
  }
  const singles = ours.map((value, i) => value / theirs[i]);
  const [mine, other] = [quantile(ours, 0.5), quantile(theirs, 0.5)];
  const row = {
    name,
    build,
    peer,
    ratio: mine / other,
    low: quantile(singles, 0.25),
    high: quantile(singles, 0.75),
  };
  const figures = `${row.ratio.toFixed(3)} (${row.low.toFixed(3)} to ${row.high.toFixed(3)})`;
  const verdict = row.ratio <= bar ? `holds ${bar}` : `MISSES ${bar}`;
  console.log(`${label} ${figures}  ${verdict}  [${mine.toFixed(3)} s, ${other.toFixed(3)} s]`);
  return row;
}

const missing = wanted.filter(({ name }) => !readdirSync(folder).includes(`${name}.py`));
if (missing.length > 0 || wanted.length === 0) throw new Error("no such program");
const rows = [];
for (const build of ["native", "wasm"]) {
  const those = wanted.filter((bar) => bar.build === build);
  if (those.length === 0) continue;
  const runner = build === "native" ? nativeRunner() : await wasmRunner();
  const rounds = Number(option("--rounds", build === "native" ? "7" : "5"));
  for (const bar of those) {
    const row = measure(bar, runner(bar.name, bar.peer), rounds);
    if (row) rows.push(row);
  }
}
const json = option("--json");
if (json) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
