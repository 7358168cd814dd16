// A program of the tests in a wasm machine of this process: no process to start, the module compiled once.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Machine, OBSERVE, STATUS } from "../../web/src/engine/machine.mjs";
import { root } from "./programs.mjs";

export const built = (name) => readFileSync(join(root, "build", "wasm", name));

/** What the command's options in a program's .args mean for a player. */
export function optionsOf(program) {
  const options = { overrides: {}, limits: {}, filename: program.file };
  const words = [...program.args];
  while (words.length > 0) {
    const [name, given] = words.shift().split(/=(.*)/s);
    const value = given ?? words.shift();
    if (name === "--preset") options.preset = value;
    else if (name === "--max-steps") options.limits.steps = Number(value);
    else if (name === "--max-memory") options.limits.memory = Number(value);
    else if (name === "--set") options.overrides[value.split("=")[0]] = Number(value.split("=")[1]);
  }
  return options;
}

export const sourceOf = (program) => readFileSync(join(program.folder, program.file), "utf8");
export const inputOf = (program) => program.input.split("\n").slice(0, -1);

/** Opens a program in a machine whose observer is [observe]; output is thrown away. Answers the status of the load. */
export function openMachine(module, library, program, options, observe) {
  const machine = new Machine(module, (why, running) => {
    if (why === OBSERVE.OUTPUT) running.takeOutput();
    else observe(why, running);
  });
  const lines = inputOf(program).map((line) => new TextEncoder().encode(line));
  machine.line = (number) => lines[number];
  const status = machine.open(sourceOf(program), options);
  if (status === STATUS.OK) machine.giveLibrary(library);
  return { machine, status };
}
