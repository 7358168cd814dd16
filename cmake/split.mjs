// Splits the module with events for the page: what a usual program and the page's first frame need, what else the gallery needs,
// and the rest. Run after the link, on a module that still has its functions' names:
//
//   node split.mjs BINARYEN_FOLDER LINKED.wasm library.txt WHOLE.wasm FIRST.wasm MORE.wasm REST.wasm EXAMPLE...
//
// Which functions a program calls is found by running it here, so no list can grow old. cut.mjs cuts; no file keeps the names.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Machine, OBSERVE } from "../web/src/engine/machine.mjs";
import { cut, read } from "./cut.mjs";

const [folder, linked, library, whole, first, more, rest, ...examples] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), "pyrena-split-"));
const at = (name) => join(work, name);
const tool = (name, ...args) =>
  execFileSync(join(folder, name), [...args, "--enable-mutable-globals", "-q"], { stdio: "inherit" });

const tables = "objects edges frames names arenas raw generations collector members heap layers pools ages disassembly";
const tablesAbout = "object edges_of holders why_alive cycle";
const session = "preset override preset_values preset_count library_place input pack record resume finish";
const asked = new Set(
  `${tables} ${tablesAbout} arena_pins stats ${session}`.split(" ").map((name) => `$pyrena_${name}`),
).add("$stackSave").add("$stackRestore");

// The programs of the document's first chapter, the page's first one among them.
const usual = /^0/;

// Objects of all kinds that a page may be asked about.
const objects = `
a = [1, -2, 10 ** 30, 1.5, 1e300, float("nan"), 2j, "a", "\\u4e2d", b"x", bytearray(3), (), {}, {1: 2}, {1}, frozenset([2])]
b = [slice(1), range(3), iter([]), iter({}), (x for x in a), lambda: a, len, a.append, ValueError("v"), type, object()]
c = [enumerate(a), zip(a, b), map(len, a), reversed(a), property(len), super, staticmethod(len), memoryview, NotImplemented]
class D:
    __slots__ = "x", "__weakref__"
class E(D):
    def f(self):
        yield self
d = [D(), E(), E().f, E().f(), E.__dict__]
d[1].x = d[1].y = 1
`;

// ---- what the programs call ------------------------------------------------------------------------------------

/** The module as text in which each function notes that it was called: at the lowest addresses, where the stack never reaches. */
function counting({ functions, lines }) {
  const names = [...functions].filter(([, { head }]) => head !== null).map(([name]) => name);
  const place = new Map(names.map((name, index) => [name, index + 8]));
  const text = lines.map((block) => {
    const [, name] = /^ \(func (\S+)/.exec(block) ?? [];
    const note = `\n  (i32.store8 (i32.const ${place.get(name)}) (i32.const 1))`;
    return name ? block.replace(/^ \(func .*(?:\n {2}\(local .*)*/, (head) => head + note) : block;
  });
  return { names, text: `(module\n${text.join("\n")}\n)\n` };
}

/** Takes the notes out of memory: names of the functions that were called since the last time. */
function called(machine, names) {
  const notes = machine.view(8, names.length);
  const found = names.filter((_, index) => notes[index] !== 0);
  notes.fill(0);
  return found;
}

/** Asks everything that a page may ask without a program running. */
function look(machine) {
  const { exports } = machine;
  const addresses = (count, stride) => {
    const { at } = machine.rows;
    const rows = new DataView(exports.memory.buffer.slice(at, at + count * stride));
    return Array.from({ length: count }, (_, row) => rows.getFloat64(row * stride, true));
  };
  for (const name of tables.split(" ")) exports[`pyrena_${name}`]();
  const all = addresses(exports.pyrena_objects(), 80);
  const some = (every, last) => all.filter((_, row) => row % every === 0 || row >= all.length - last);
  for (const address of some(64, 60)) {
    exports.pyrena_object(address);
    exports.pyrena_edges_of(address);
  }
  const members = addresses(exports.pyrena_members(), 24);
  const about = [...some(2000, 1), ...members.slice(0, 1), ...members.slice(-1)];
  for (const address of about) for (const name of ["holders", "why_alive", "cycle"]) exports[`pyrena_${name}`](address);
  exports.pyrena_arena_pins(0);
  exports.pyrena_stats();
}

/** Runs a program; names of the functions that the run called, and of those that questions called. */
function profile(module, names, source, filename) {
  const found = { run: new Set(), questions: new Set() };
  let stops = 0;
  const ask = (machine) => {
    for (const name of called(machine, names)) found.run.add(name);
    look(machine);
    for (const name of called(machine, names)) found.questions.add(name);
    machine.clearAbove();
  };
  const machine = new Machine(module, (why, running) => {
    if (why === OBSERVE.OUTPUT) running.takeOutput();
    if (why !== OBSERVE.STOP || stops++ > 2) return;
    ask(running);
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
    ask(machine);
    machine.exports.pyrena_finish();
  }
  for (const name of called(machine, names)) found.run.add(name);
  return found;
}

/** What questions call, seen from the text: directly, and the functions of types by way of the table. */
function askedIn({ functions, table }) {
  const isVisitor = (name) => /^\$(traverse|visit)_|_traverse\b/.test(name);
  const found = new Set([...functions.keys()].filter((name) => asked.has(name)));
  for (const name of table) if (name !== undefined && isVisitor(name)) found.add(name);
  for (const name of found) for (const callee of functions.get(name).calls) found.add(callee);
  return found;
}

// ---- doing it --------------------------------------------------------------------------------------------------

function assemble(text, name) {
  writeFileSync(at(`${name}.wat`), text);
  tool("wasm-as", at(`${name}.wat`), "-o", at(`${name}.wasm`));
  return at(`${name}.wasm`);
}

/** The module without custom sections. (Binaryen's passes for this, given with -Oz, make the code larger.) */
function bare(bytes) {
  const kept = [bytes.subarray(0, 8)];
  for (let start = 8; start < bytes.length; ) {
    let end = start + 1;
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      size |= (bytes[end] & 127) << shift;
      if (bytes[end++] < 128) break;
    }
    end += size;
    if (bytes[start] !== 0) kept.push(bytes.subarray(start, end));
    start = end;
  }
  return Buffer.concat(kept);
}

try {
  tool("wasm-opt", linked, "-S", "-o", at("whole.wat"));
  const text = read(readFileSync(at("whole.wat"), "utf8"));
  const { names, text: noting } = counting(text);
  const module = new WebAssembly.Module(readFileSync(assemble(noting, "noting")));
  const programs = examples.map((path) => ({ name: basename(path), source: readFileSync(path, "utf8") }));
  const inFirst = askedIn(text);
  const inMore = new Set();
  for (const { name, source } of [...programs, { name: "objects.py", source: objects }]) {
    const { run, questions } = profile(module, names, source, name);
    for (const one of questions) inFirst.add(one);
    if (name !== "objects.py") for (const one of run) (usual.test(name) ? inFirst : inMore).add(one);
  }
  const partOf = (name) => (inFirst.has(name) ? 0 : inMore.has(name) ? 1 : 2);
  const parts = cut(text, 3, partOf).map(assemble);
  // Functions were left apart for this; now they may be put into their callers.
  for (const [from, to] of [
    [parts[0], first],
    [parts[1], more],
    [parts[2], rest],
    [linked, whole],
  ]) {
    tool("wasm-opt", from, "-Oz", "--low-memory-unused", "--zero-filled-memory", "-o", at("small.wasm"));
    writeFileSync(to, bare(readFileSync(at("small.wasm"))));
  }
} finally {
  rmSync(work, { recursive: true });
}
