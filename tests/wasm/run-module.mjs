// Runs a program in a module of build/wasm, events off: node run-module.mjs MODULE PROGRAM (recursion.test.mjs gives Node its flags).
import { readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Machine, STATUS } from "../../web/src/engine/machine.mjs";
import { root } from "../lib/programs.mjs";

const [name, program] = process.argv.slice(2);
const file = (path) => readFileSync(join(root, "build", "wasm", path));
const take = (_why, running) => {
  for (const { stream, bytes } of running.takeOutput()) writeSync(stream, bytes);
};
const machine = new Machine(new WebAssembly.Module(file(name)), take);
let status = machine.open(readFileSync(program, "utf8"), { overrides: {}, limits: {}, filename: program });
if (status === STATUS.OK) machine.giveLibrary(file("library.txt"));
if (status === STATUS.OK) status = machine.exports.pyrena_run(0);
take(0, machine);
process.exitCode = status;
