#!/usr/bin/env node
// The command `pyrena` on the wasm build: the same commands, options, output and exit codes as the native one (core/cli). It needs
// nothing but Node and the two modules, so it runs right after they are built.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readSync, writeSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { exitCodeOf, Machine, needsLibrary, OBSERVE, presetOf, STATUS } from "../src/engine/machine.mjs";

const usage = `usage: pyrena run    [OPTION...] FILE   run a program; - is standard input
       pyrena trace  [OPTION...] FILE   its events as JSON lines
       pyrena stats  [OPTION...] FILE   run it, then the allocator's statistics
       pyrena dis    [OPTION...] FILE   its bytecode
       pyrena replay [OPTION...] TRACE  play a recorded trace (.pmt or .pmt.xz)
options:
  --preset NAME        which CPython: document, 2.7, 3.8, 3.11 (default), 3.13, mini
  --set FIELD=VALUE    change one field of the preset
  --max-memory BYTES   memory that the program may use
  --max-steps N        steps that it may take
  --collector          stats: also the collections and their work
  --raw                trace: the events as they are recorded, 24 bytes each
  --fast               the module without events
exit: 0; 1 after an uncaught exception; 2 for wrong usage; 3 for an exhausted limit
`;

/** Ends the command with a message. */
class Stop extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

// ---- input and output ------------------------------------------------------------------------------------------

/** Writes all of it, also into a pipe that is full just now. */
function write(stream, bytes) {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(stream, bytes, at);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

const complain = (message) => write(2, Buffer.from(`pyrena: ${message}\n`));

/** Lines of standard input, read as they are asked for. */
function lineReader() {
  let rest = Buffer.alloc(0);
  let ended = false;
  return () => {
    const chunk = Buffer.alloc(65536);
    let newline = rest.indexOf(10);
    while (newline < 0 && !ended) {
      const got = readInput(chunk);
      ended = got === 0;
      rest = Buffer.concat([rest, chunk.subarray(0, got)]);
      newline = rest.indexOf(10);
    }
    if (newline < 0 && rest.length === 0) return undefined;
    const line = newline < 0 ? rest : rest.subarray(0, newline);
    rest = newline < 0 ? Buffer.alloc(0) : rest.subarray(newline + 1);
    return line;
  };
}

function readInput(chunk) {
  for (;;) {
    try {
      return readSync(0, chunk, 0, chunk.length, null);
    } catch (error) {
      if (error.code === "EOF") return 0;
      if (error.code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function readFile(path) {
  try {
    return readFileSync(path === "-" ? 0 : path);
  } catch (error) {
    const why = { ENOENT: "No such file or directory", EISDIR: "Is a directory", EACCES: "Permission denied" }[
      error.code
    ];
    throw new Stop(2, `can't open file '${path}': ${why ?? error.message}`);
  }
}

function find(name) {
  const places = [`../wasm/${name}`, `../../build/wasm/${name}`].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const found = places.find((path) => existsSync(path));
  if (!found) throw new Stop(2, `${name} is not there; ./dev build wasm makes it`);
  return readFileSync(found);
}

const loadModule = (name) => new WebAssembly.Module(find(name));

// ---- the command line ------------------------------------------------------------------------------------------

function readNumber(option, text) {
  const value = Number(text);
  if (text.trim() === "" || !Number.isInteger(value) || value < 0) {
    throw new Stop(2, `${option} takes a whole number, not '${text}'`);
  }
  return value;
}

function readSet(text) {
  const equals = text.indexOf("=");
  if (equals < 0) throw new Stop(2, `--set takes FIELD=VALUE, not '${text}'`);
  const value = text.slice(equals + 1);
  if (value.trim() === "" || !Number.isInteger(Number(value))) {
    throw new Stop(2, `--set takes a whole number behind '=', not '${value}'`);
  }
  return [text.slice(0, equals), Number(value)];
}

function readOptions(words) {
  const options = { sets: [], limits: {}, fast: false, raw: false, collector: false };
  const rest = [...words];
  while (rest.length > 0 && rest[0].startsWith("-") && rest[0] !== "-") {
    const word = rest.shift();
    if (word === "--") break;
    const [name, given] = word.split(/=(.*)/s);
    if (name === "--help" || name === "-h") return null;
    if (name === "--fast" || name === "--raw" || name === "--collector") {
      options[name.slice(2)] = true;
      continue;
    }
    const value = given ?? rest.shift();
    if (value === undefined) throw new Stop(2, usage);
    if (name === "--preset") options.preset = value;
    else if (name === "--set") options.sets.push(readSet(value));
    else if (name === "--max-memory") options.limits.memory = readNumber(name, value);
    else if (name === "--max-steps") options.limits.steps = readNumber(name, value);
    else throw new Stop(2, usage);
  }
  if (rest.length !== 1) throw new Stop(2, usage);
  return { ...options, file: rest[0] };
}

/** Chooses the preset in a fresh instance; the messages are those of the native command. */
function choosePreset(machine, options, source) {
  const name = options.preset ?? (source && presetOf(source)) ?? "3.11";
  if (machine.exports.pyrena_preset(...machine.put(name)) !== STATUS.OK)
    throw new Stop(2, `there is no preset '${name}'`);
  for (const [field, value] of options.sets) {
    const status = machine.exports.pyrena_override(...machine.put(field), value);
    if (status !== STATUS.OK) throw new Stop(2, `${field}: ${machine.text}`);
  }
}

// ---- the commands ----------------------------------------------------------------------------------------------

function exitCode(options, machine, status) {
  if (status === STATUS.STEP_LIMIT) complain(`the limit of ${options.limits.steps} steps is used up`);
  if (status === STATUS.MEMORY_LIMIT) complain("the memory limit is too low");
  if (status === STATUS.OUTPUT_LIMIT) complain("the output limit is used up");
  return exitCodeOf(status, machine.exitCode);
}

/** Makes the machine and loads the program; [observe] sees its events, if they are asked for, of the module that tells them sooner. */
function open(options, observe, withEvents = "pyrena.wasm") {
  const source = readFile(options.file);
  const machine = new Machine(loadModule(options.fast ? "pyrena-fast.wasm" : withEvents), observe);
  machine.line = lineReader();
  if (needsLibrary(source)) machine.giveLibrary(find("library.txt"));
  choosePreset(machine, options, source);
  const { memory = 0, steps = 0 } = options.limits;
  const status = machine.exports.pyrena_create(memory, steps, 0);
  if (status === STATUS.BAD_ARGUMENT) throw new Stop(2, machine.text);
  return { machine, source, status };
}

function flush(machine) {
  for (const { stream, bytes } of machine.takeOutput()) write(stream, bytes);
}

function run(options) {
  const opened = open(options, (_why, machine) => flush(machine));
  const { machine } = opened;
  let { status } = opened;
  if (status === STATUS.OK) status = machine.load(opened.source, options.file === "-" ? "<stdin>" : options.file);
  if (status === STATUS.OK) status = machine.exports.pyrena_run(0);
  flush(machine);
  return { machine, code: exitCode(options, machine, status) };
}

function stats(options) {
  const { machine, code } = run(options);
  machine.exports.pyrena_stats();
  write(1, machine.textBytes);
  if (options.collector) {
    machine.exports.pyrena_collector_work();
    write(1, machine.textBytes);
  }
  return code;
}

function trace(options) {
  if (options.fast) throw new Stop(2, "this build has no events; use the other one");
  const observe = (why, machine) => {
    if (why === OBSERVE.OUTPUT) {
      for (const { stream, bytes } of machine.takeOutput()) if (stream === 2) write(2, bytes);
      return;
    }
    if (options.raw) {
      write(1, machine.recorded);
      return;
    }
    machine.exports.pyrena_trace_lines();
    write(1, machine.textBytes);
  };
  const opened = open(options, observe, "pyrena-speed.wasm");
  const { machine } = opened;
  let { status } = opened;
  if (status === STATUS.OK) status = machine.load(opened.source, options.file === "-" ? "<stdin>" : options.file);
  if (status === STATUS.OK) {
    machine.exports.pyrena_record(-1);
    status = machine.exports.pyrena_run(0);
  }
  observe(OBSERVE.OUTPUT, machine);
  return exitCode(options, machine, status);
}

function dis(options) {
  const { machine, source, status } = open(options, (_why, running) => flush(running));
  const [text, name] = machine.putAll([source, `${options.file === "-" ? "<stdin>" : options.file}\0`]);
  const ended = status === STATUS.OK ? machine.exports.pyrena_dis(...text, name[0]) : status;
  flush(machine);
  return exitCode(options, machine, ended);
}

function readTrace(path) {
  const bytes = readFile(path);
  if (bytes.subarray(0, 6).toString("latin1") !== "\xfd7zXZ\0") return bytes;
  const unpacked = spawnSync("xz", ["-dc"], { input: bytes, maxBuffer: 2 ** 31 - 1 });
  if (unpacked.status !== 0) throw new Stop(2, `${path}: cannot be read or unpacked`);
  return unpacked.stdout;
}

function replay(options) {
  const bytes = readTrace(options.file);
  const machine = new Machine(loadModule(options.fast ? "pyrena-fast.wasm" : "pyrena.wasm"), () => {});
  choosePreset(machine, options, null);
  const begun = machine.exports.pyrena_replay_begin(options.limits.memory ?? 0);
  if (begun === STATUS.BAD_ARGUMENT) throw new Stop(2, machine.text);
  if (begun !== STATUS.OK) throw new Stop(3, "no memory");
  const { at: place, bytes: step } = machine.outputBuffer;
  let sound = 1;
  for (let at = 0; at < bytes.length && sound; at += step) {
    const piece = bytes.subarray(at, at + step);
    machine.view(place, piece.length).set(piece);
    sound = machine.exports.pyrena_replay_feed(place, piece.length);
  }
  const code = machine.exports.pyrena_replay_end();
  if (code > 1) throw new Stop(code, `${options.file}: ${machine.text}`);
  write(1, machine.textBytes);
  return code;
}

const commands = { run: (options) => run(options).code, trace, stats, dis, replay };

function main([name, ...words]) {
  if (name === undefined || name.startsWith("-")) {
    write(1, Buffer.from(usage));
    return 0;
  }
  if (!Object.hasOwn(commands, name)) throw new Stop(2, `there is no command '${name}'`);
  const options = readOptions(words);
  if (options) return commands[name](options);
  write(1, Buffer.from(usage));
  return 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  if (error.message === usage) write(2, Buffer.from(usage));
  else complain(error.message);
  process.exitCode = error.code;
}
