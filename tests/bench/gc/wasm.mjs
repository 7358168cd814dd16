// Runs a program in the fast module or in Pyodide and prints the moments of its marks, in seconds of CPU time (gc.mjs).
//
//   node wasm.mjs pyrena MODULE FILE | node wasm.mjs pyodide FOLDER FILE
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Machine, STATUS } from "../../../web/src/engine/machine.mjs";

const [which, at, file] = process.argv.slice(2);
const source = readFileSync(file, "utf8");
const marks = [];
const mark = () => {
  const { user, system } = process.cpuUsage();
  marks.push((user + system) / 1e6);
};

function runMachine() {
  const machine = new Machine(new WebAssembly.Module(readFileSync(at)), () => {});
  machine.line = () => {
    mark();
    return new Uint8Array(0);
  };
  let status = machine.open(source, { memory: 1 << 30 });
  if (status === STATUS.OK) status = STATUS.RUNNING;
  while (status === STATUS.RUNNING) status = machine.exports.pyrena_run(1e6);
  if (status !== STATUS.OK) throw new Error(`status ${status}`);
}

async function runPyodide() {
  const { loadPyodide } = await import(pathToFileURL(join(at, "pyodide.mjs")).href);
  const pyodide = await loadPyodide();
  pyodide.globals.set("mark", mark);
  pyodide.runPython(source);
}

if (which === "pyrena") runMachine();
else await runPyodide();
for (const moment of marks) console.log(moment.toFixed(6));
