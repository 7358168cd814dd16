// Links the module with events, whole and for the page in parts: what a usual program and the page's first frame need, what else the
// gallery needs, and the rest, each with the data that its functions refer to:
//
//   node split.mjs BINARYEN_FOLDER EMCC LINK_OPTIONS library.txt WHOLE.wasm FIRST.wasm MORE.wasm REST.wasm EXAMPLE.py... OBJECT...
//
// Which functions a program calls is found by running it here, so no list can grow old. cut.mjs cuts; no file keeps the names.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Machine, OBSERVE } from "../web/src/engine/machine.mjs";
import { dataSection, readSections, readSegments, SECTION, writeModule } from "./binary.mjs";
import { cut, read } from "./cut.mjs";
import { byLikeness } from "./order.mjs";
import { readInput, readObject, references, writeObject } from "./objects.mjs";

const [folder, emcc, options, library, whole, first, more, rest, ...inputs] = process.argv.slice(2);
const examples = inputs.filter((path) => path.endsWith(".py"));
const objectPaths = inputs.filter((path) => !path.endsWith(".py"));
const work = mkdtempSync(join(tmpdir(), "pyrena-split-"));
const at = (name) => join(work, name);
const tool = (name, ...args) =>
  execFileSync(join(folder, name), [...args, "--enable-mutable-globals", "-q"], { stdio: "inherit" });

/** As in web/src/engine/checkpoints.ts. */
const pageSize = 4096;

const tables = "objects edges frames names arenas raw generations collector members heap asked pools ages disassembly";
const tablesAbout = "object edges_of holders why_alive cycle";
const session = "preset override preset_values preset_count library_place input record resume";
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
    ask(machine);
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
  tool("wasm-as", at(`${name}.wat`), "-g", "-o", at(`${name}.wasm`));
  return at(`${name}.wasm`);
}

/**
 * The module without custom sections (Binaryen's passes for this, given with -Oz, make the code larger) and with the given data
 * in few pieces: with runs of zeros taken out and an address for each piece, as Binaryen writes it, it is larger after compression.
 */
function finish(bytes, segments) {
  const kept = readSections(bytes).filter(({ id }) => id !== SECTION.custom && id !== SECTION.data);
  return writeModule([...kept.map(({ id, content }) => ({ id, bytes: content.bytes })), dataSection(segments)]);
}

/** Links object files as the linker does it, without an optimiser; answers the module's path and the linker's map of it. */
function link(paths, name, level) {
  const made = at(`${name}.wasm`);
  const args = [...options.split(" "), level, "--profiling-funcs", "-Wl,-O2,--print-map", ...paths, "-o", made];
  return { path: made, map: execFileSync(emcc, args, { maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "inherit"] }).toString() };
}

/** All object files of a link, those of the C library, too. Functions of one file's own get names that no other file has. */
function readObjects(paths) {
  const inputs = new Set(link(paths, "inputs", "-Oz").map.match(/(?<= )\S+(?=:\()/g));
  return [...inputs]
    .filter((path) => path !== "<internal>" && !basename(path).startsWith("crt1"))
    .map((path, index) => {
      const object = readObject(readInput(path));
      for (const symbol of object.symbols) if (symbol.isLocal && symbol.name) symbol.name += `.${index}`;
      return object;
    });
}

function linkAgain(objects, name) {
  const paths = objects.map((object, index) => {
    writeFileSync(at(`${index}.o`), writeObject(object));
    return at(`${index}.o`);
  });
  return link(paths, name, "-O1");
}

const textOf = (path) => {
  tool("wasm-opt", path, "-S", "-o", at("text.wat"));
  return read(readFileSync(at("text.wat"), "utf8"));
};

/** Which functions the programs call, as a function of the name: 0 the first part's, 1 what the gallery needs more, 2 the rest. */
function shareOut(text) {
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
  return (name) => (inFirst.has(name) ? 0 : inMore.has(name) ? 1 : 2);
}

/** Names data by the first part whose functions refer to it, also by way of other data, so that the linker puts it together. */
function arrange(objects, partOf) {
  const found = references(objects);
  const same = new Map();
  const textAs = (segment) => `${segment.isText} ${Buffer.from(segment.bytes).toString("latin1")}`;
  const take = (segment, part) => {
    if (segment.part <= part) return;
    segment.part = part;
    // The linker keeps one copy of a text.
    if (segment.isText) for (const twin of same.get(textAs(segment))) take(twin, part);
    for (const target of found.get(segment)) if (typeof target === "object") take(target, part);
  };
  const segments = objects.flatMap((object) => object.segments);
  for (const segment of segments) {
    segment.part = 2;
    const key = textAs(segment);
    if (segment.isText) same.set(key, [...(same.get(key) ?? []), segment]);
  }
  for (const [from, targets] of found) {
    if (typeof from !== "string") continue;
    for (const target of targets) if (typeof target === "object") take(target, partOf(`$${from}`));
  }
  const isConstant = ({ name }) => name.startsWith(".rodata.");
  // What is written begins with a page of its own: checkpoints leave constants out.
  segments.find((segment) => !isConstant(segment)).alignment = Math.log2(pageSize);
  for (const segment of segments.filter(isConstant)) segment.name = `.part${segment.part}${segment.isText ? ".text" : ""}`;
}

/** The segments of data, each with its part by the linker's map. */
function readData({ path, map }) {
  const named = [...map.matchAll(/^ *([0-9a-f]+) +[0-9a-f]+ +[0-9a-f]+ \.part(\d)\S*$/gm)];
  const { content } = readSections(readFileSync(path)).find(({ id }) => id === SECTION.data);
  return readSegments(content).map((segment) => {
    const part = Number(named.find(([, start]) => Number.parseInt(start, 16) === segment.address)[2]);
    return { ...segment, part };
  });
}

const small = ["-Oz", "--low-memory-unused", "--zero-filled-memory"];

/** Makes the module small without putting functions into others, which may stand in another part. */
function shrink(path) {
  const apart = ["always", "flexible", "one-caller"].map((kind) => `--${kind}-inline-max-function-size=0`);
  tool("wasm-opt", path, "-g", ...small, ...apart, "-o", at("shrunk.wasm"));
  return at("shrunk.wasm");
}

/** Makes the module small and puts its functions in the order that compresses best. */
function order(path) {
  tool("wasm-opt", path, "-g", ...small, "-S", "-o", at("text.wat"));
  const { lines } = read(readFileSync(at("text.wat"), "utf8"));
  const isFunction = (line) => line.startsWith(" (func ");
  const ordered = byLikeness(lines.filter(isFunction));
  const others = lines.filter((line) => !isFunction(line));
  writeFileSync(at("ordered.wat"), ["(module", ...others, ...ordered, ")\n"].join("\n"));
  // What -Oz does when it writes the binary format.
  const levels = ["--optimize-level=2", "--shrink-level=2"];
  tool("wasm-opt", at("ordered.wat"), ...levels, "--generate-stack-ir", "--optimize-stack-ir", "-o", at("ordered.wasm"));
  return at("ordered.wasm");
}

try {
  const objects = readObjects(objectPaths);
  const partOfLinked = shareOut(textOf(linkAgain(objects, "raw").path));
  arrange(objects, partOfLinked);
  const arranged = linkAgain(objects, "arranged");
  const { table } = textOf(arranged.path);
  const text = textOf(shrink(arranged.path));
  // Of equal functions one is left, under the name of any of them: it is needed where one of them was.
  const partOfShrunk = shareOut(text);
  const partOfTwins = new Map();
  text.table.forEach((name, place) => {
    partOfTwins.set(name, Math.min(partOfTwins.get(name) ?? 2, partOfLinked(table[place])));
  });
  const partOf = (name) => Math.min(partOfLinked(name), partOfShrunk(name), partOfTwins.get(name) ?? 2);
  const data = readData(arranged);
  const dataEnd = Math.ceil(Math.max(...data.map(({ address, bytes }) => address + bytes.length)) / pageSize) * pageSize;
  const parts = cut(text, 3, partOf, dataEnd).map(assemble);
  // Functions were left apart for this; now they may be put into their callers.
  const modules = [...parts, arranged.path].map((path, part) => {
    const own = data.filter((segment) => segment.part === part || path === arranged.path);
    return finish(readFileSync(order(path)), own);
  });
  for (const [part, path] of [first, more, rest, whole].entries()) writeFileSync(path, modules[part]);
} finally {
  rmSync(work, { recursive: true });
}
