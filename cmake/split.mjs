// Splits the module with events for the page: what its examples and their views need, and the rest, which is loaded after
// the first frame or when a program needs it. Run after the link, on a module that still has its functions' names:
//
//   node split.mjs BINARYEN_FOLDER LINKED.wasm WHOLE.wasm FIRST.wasm REST.wasm library.txt EXAMPLE...
//
// Which functions the examples call is counted by running them here, so no list can grow old. The rest is instantiated over the
// first module's memory and table, and fills the table's empty places; a call of a function that is not there yet is a call of
// an empty place, which traps (web/src/engine/machine.mjs). Nothing but the observer is imported by the first module: wasm-split
// would import a placeholder for each function instead. No file keeps the names.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Machine, OBSERVE } from "../web/src/engine/machine.mjs";

const [folder, linked, whole, first, rest, library, ...examples] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), "pyrena-split-"));
const at = (name) => join(work, name);
const features = ["--enable-mutable-globals"];
const tool = (name, ...args) => execFileSync(join(folder, name), [...args, ...features, "-q"], { stdio: "inherit" });

const tables = "objects edges frames names arenas raw generations collector members heap layers pools ages disassembly";
const tablesAbout = "object edges_of holders why_alive cycle";

const session = "preset override preset_values preset_count library_place input pack record resume finish";
const asked = new Set(
  `${tables} ${tablesAbout} arena_pins stats ${session}`.split(" ").map((name) => `pyrena_${name}`),
).add("stackSave").add("stackRestore");

// ---- what the examples call ------------------------------------------------------------------------------------

/** Asks everything that a page may ask without a program running. */
function look(machine) {
  const { exports } = machine;
  for (const name of tables.split(" ")) exports[`pyrena_${name}`]();
  // About containers, first and last of the collector's lists (24 bytes a row): what is called by way of a pointer is only counted.
  const count = exports.pyrena_members();
  const { at } = machine.rows;
  const rows = new DataView(exports.memory.buffer.slice(at, at + count * 24));
  const about = [0, count >> 1, count - 1].filter((row) => row >= 0).map((row) => rows.getFloat64(row * 24, true));
  for (const name of tablesAbout.split(" ")) for (const address of about) exports[`pyrena_${name}`](address);
  exports.pyrena_arena_pins(0);
}

/** Runs an example; answers the profile: a hash of 8 bytes, then for each function a word that is 0 if it was not called. */
function profile(module, source, filename) {
  let stops = 0;
  const machine = new Machine(module, (why, running) => {
    if (why === OBSERVE.OUTPUT) running.takeOutput();
    if (why !== OBSERVE.STOP || stops++ > 2) return;
    look(running);
    running.clearAbove();
    running.exports.pyrena_resume(stops * 500);
  });
  if (machine.open(source, { filename }) === 0) {
    machine.giveLibrary(readFileSync(library));
    machine.exports.pyrena_preset_values(0);
    machine.exports.pyrena_preset_count();
    machine.exports.pyrena_fingerprint();
    machine.exports.pyrena_record(100);
    machine.exports.pyrena_run(2_000_000);
    machine.exports.pyrena_pack();
    look(machine);
    machine.exports.pyrena_stats();
    machine.exports.pyrena_finish();
  }
  machine.exports.memory.grow(4);
  const place = machine.exports.memory.buffer.byteLength - (4 << 16);
  const length = machine.exports.__write_profile(place, 4 << 16);
  return new Uint32Array(machine.exports.memory.buffer.slice(place + 8, place + length));
}

/** Called while the page shows a tick, when nothing can be loaded: tables, and what they call, also through the table of functions. */
const isAsked = (name) => asked.has(name) || /^(traverse|visit)_|_traverse\b/.test(name);

/** What the functions call directly, and what that calls. */
function reached(from) {
  const graph = execFileSync(join(folder, "wasm-opt"), [linked, ...features, "-q", "--print-call-graph"], {
    maxBuffer: 1 << 28,
  }).toString();
  const calls = new Map();
  for (const [, caller, callee] of graph.matchAll(/^ {2}"([^"]+)" -> "([^"]+)"; \/\/ call$/gm)) {
    calls.set(caller, [...(calls.get(caller) ?? []), callee]);
  }
  const found = new Set(from);
  for (const name of found) for (const callee of calls.get(name) ?? []) found.add(callee);
  return found;
}

// ---- the binary format -----------------------------------------------------------------------------------------

function* sections(bytes) {
  for (let p = 8; p < bytes.length; ) {
    const id = bytes[p];
    const start = p;
    const [size, from] = number(bytes, p + 1);
    p = from + size;
    yield { id, start, from, end: p };
  }
}

/** A number in LEB128, and where it ends. */
function number(bytes, p) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[p++];
    value |= (byte & 127) << shift;
    if (byte < 128) return [value >>> 0, p];
  }
}

/** The functions' names by index, from the section "name". */
function namesOf(bytes) {
  const names = [];
  for (const { id, from, end } of sections(bytes)) {
    if (id !== 0 || bytes.subarray(from, from + 5).toString("latin1") !== "\x04name") continue;
    for (let p = from + 5; p < end; ) {
      const kind = bytes[p];
      const [size, start] = number(bytes, p + 1);
      p = start + size;
      if (kind !== 1) continue;
      let [count, q] = number(bytes, start);
      for (; count > 0; count--) {
        const [index, afterIndex] = number(bytes, q);
        const [length, afterLength] = number(bytes, afterIndex);
        q = afterLength + length;
        names[index] = bytes.subarray(afterLength, q).toString();
      }
    }
  }
  return names;
}

/** The module without custom sections. */
function bare(bytes) {
  const kept = [...sections(bytes)].filter(({ id }) => id !== 0).map(({ start, end }) => bytes.subarray(start, end));
  return Buffer.concat([bytes.subarray(0, 8), ...kept]);
}

// ---- the first module's text -----------------------------------------------------------------------------------

/** Takes the placeholders out: their imports, and their places in the table, which stay empty. */
function withoutPlaceholders(text) {
  const placeholders = new Set();
  const lines = text.split("\n").filter((line) => {
    const name = /^ \(import "placeholder" "\d+" \(func ([^\s()]+)/.exec(line)?.[1];
    if (name) placeholders.add(name);
    return !name;
  });
  return lines
    .map((line) => {
      const [, start, functions] = /^ \(elem \S* ?\(i32\.const (\d+)\) (?:func )?(.*)\)$/.exec(line) ?? [];
      return functions ? segments(Number(start), functions.split(" "), placeholders) : line;
    })
    .join("\n");
}

function segments(start, functions, placeholders) {
  const runs = [];
  functions.forEach((name, index) => {
    if (placeholders.has(name)) return;
    if (index > 0 && !placeholders.has(functions[index - 1])) runs.at(-1).push(name);
    else runs.push([start + index, name]);
  });
  return runs.map(([place, ...names]) => ` (elem (i32.const ${place}) ${names.join(" ")})`).join("\n");
}

// ---- doing it --------------------------------------------------------------------------------------------------

try {
  tool("wasm-split", linked, "--instrument", "-o", at("counting.wasm"));
  const module = new WebAssembly.Module(readFileSync(at("counting.wasm")));
  const calls = examples.map((path) => profile(module, readFileSync(path, "utf8"), basename(path)));
  const bytes = readFileSync(linked);
  const imported = WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter(({ kind }) => kind === "function");
  const names = namesOf(bytes);
  const called = names.filter((_, index) => calls.some((counts) => counts[index - imported.length]));
  const kept = new Set([...called, ...reached(names.filter(isAsked))]);
  writeFileSync(at("kept"), [...kept].join("\n"));
  const outputs = ["-o1", at("first.wat"), "-o2", at("rest.wat")];
  tool("wasm-split", linked, `--keep-funcs=@${at("kept")}`, "-S", ...outputs);
  writeFileSync(at("first.wat"), withoutPlaceholders(readFileSync(at("first.wat"), "utf8")));
  tool("wasm-as", at("first.wat"), "-o", at("first.wasm"));
  tool("wasm-as", at("rest.wat"), "-o", at("rest.wasm"));
  // Functions were left apart for the split; now they may be put into their callers.
  for (const [from, to] of [
    [at("first.wasm"), first],
    [at("rest.wasm"), rest],
    [linked, whole],
  ]) {
    tool("wasm-opt", from, "-Oz", "--low-memory-unused", "--zero-filled-memory", "-o", at("small.wasm"));
    writeFileSync(to, bare(readFileSync(at("small.wasm"))));
  }
} finally {
  rmSync(work, { recursive: true });
}
