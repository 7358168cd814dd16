// The events of every program, natively and on both wasm modules: byte for byte the same. All events are compared as they are recorded
// (`pyrena trace --raw`), by their hashes; of programs with few events also the JSON lines, and of the examples those that the
// package's command prints. The first line that differs is found again for a failure.
//
//   node tests/compare-traces.mjs [WORD...]
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { isMainThread, workerData } from "node:worker_threads";
import { exitCodeOf, STATUS } from "../web/src/engine/machine.mjs";
import { built, openMachine, optionsOf } from "./lib/machines.mjs";
import { serve, share } from "./lib/pool.mjs";
import { absolute, findPrograms, runProgram } from "./lib/programs.mjs";

/** Events up to which the lines are compared too: they are made from the events alone, by the same code for all of them. */
const fewEvents = 20_000;
const native = absolute(["build/native/pyrena", "trace"]);
const command = absolute(["node", "web/bin/pyrena.mjs", "trace"]);

async function ofCommand(words, program) {
  const hash = createHash("sha1");
  let bytes = 0;
  const { code } = await runProgram(words, program, (data) => {
    hash.update(data);
    bytes += data.length;
  });
  return { code, bytes, digest: hash.digest("hex") };
}

function ofModule(program, module) {
  const { library } = workerData;
  const [raw, lines] = [createHash("sha1"), createHash("sha1")];
  let events = 0;
  const { machine, status } = openMachine(module, library, program, optionsOf(program), (_why, running) => {
    const bytes = running.recorded;
    raw.update(bytes);
    if (events <= fewEvents && running.exports.pyrena_trace_lines) {
      running.exports.pyrena_trace_lines();
      lines.update(running.textBytes);
    }
    events += bytes.length / 24;
  });
  let ended = status;
  if (status === STATUS.OK) {
    machine.exports.pyrena_record(-1);
    ended = machine.exports.pyrena_run(0);
  }
  return { events, code: exitCodeOf(ended, machine.exitCode), raw: raw.digest("hex"), lines: lines.digest("hex") };
}

async function textOf(words, program) {
  const chunks = [];
  await runProgram(words, program, (data) => chunks.push(data));
  return Buffer.concat(chunks).toString().split("\n");
}

async function explain(program) {
  const [a, b] = [await textOf(native, program), await textOf(command, program)];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `line ${at + 1}\n    native ${a[at] ?? "(end)"}\n    wasm   ${b[at] ?? "(end)"}`;
}

/** What is wrong with a program's traces, "" if nothing. */
async function compare(program) {
  const ours = ofModule(program, workerData.module);
  const theirs = await ofCommand([...native, "--raw"], program);
  if (ours.code !== theirs.code) return `exit codes ${theirs.code} and ${ours.code}`;
  // A program that does not compile has no events.
  if (ours.events === 0 && program.err === "") return "no events";
  if (ours.raw !== theirs.digest) return explain(program);
  const speed = ofModule(program, workerData.speed);
  for (const what of ["events", "code", "raw"]) {
    if (speed[what] !== ours[what])
      return `${what} of pyrena-speed.wasm: ${speed[what]}, of pyrena.wasm: ${ours[what]}`;
  }
  if (ours.events > fewEvents) return "";
  if ((await ofCommand(native, program)).digest !== speed.lines) return `the lines: ${await explain(program)}`;
  if (!program.name.startsWith("examples/")) return "";
  return (await ofCommand(command, program)).digest === speed.lines ? "" : `the command: ${await explain(program)}`;
}

if (isMainThread) {
  const load = (name) => new WebAssembly.Module(built(name));
  const data = { module: load("pyrena.wasm"), speed: load("pyrena-speed.wasm"), library: built("library.txt") };
  const programs = findPrograms(process.argv.slice(2));
  const results = await share(fileURLToPath(import.meta.url), programs, data);
  const wrong = results.map(({ error }, i) => (error ? `FAILED ${programs[i].name}\n  ${error}` : "")).filter(Boolean);
  for (const line of wrong) console.log(line);
  console.log(`${programs.length - wrong.length} passed, ${wrong.length} failed`);
  process.exitCode = wrong.length === 0 && programs.length > 0 ? 0 : 1;
} else serve(async (program) => ({ error: await compare(program) }));
