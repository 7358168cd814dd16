// Holders add up for every object at instruction boundaries, also in code that runs in the middle of an instruction or of a built-in
// function: what these own and still have to drop has a holder until then. What is wrong stays wrong for several instructions in a
// row, so every third one is looked at. With a collection at each allocation of a container, C code is interrupted where nothing else
// does it; there are many more instructions then, and every seventh or twenty-first is looked at.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createEngine } from "../../web/src/engine/engine.ts";
import { Machine, OBSERVE, STATUS } from "../../web/src/engine/machine.mjs";
import { built } from "../lib/machines.mjs";
import { root } from "../lib/programs.mjs";

const module = new WebAssembly.Module(built("pyrena.wasm"));
const library = built("library.txt");
const limits = { ticks: 5e6, steps: 1e7 };
const text = (name) => readFileSync(join(root, "tests", "wasm", "holders", `${name}.py`), "utf8");

/** Ticks and lines of instructions, those of the code in the middle among them. */
function boundariesOf(source, every) {
  const player = createEngine(module, { bytes: library, load: async () => {} }).open(source, { limits });
  const { status } = player.runSync();
  assert.equal(status, "ok");
  const boundaries = [...player.marks.instructions]
    .filter((_, index) => index % every === 0)
    .map((tick) => ({ tick, line: player.lineAt(tick).line }));
  player.dispose();
  return boundaries;
}

/** The first object that is held by more or fewer references than it counts. */
function wrongOf(machine) {
  if (machine.exports.pyrena_audit() === 0) return null;
  const { at } = machine.rows;
  const [address, difference] = new Float64Array(machine.exports.memory.buffer.slice(at, at + 16));
  return `0x${address.toString(16)} by ${difference}`;
}

for (const [name, source, every] of [
  ["operands", text("operands"), 3],
  ["protocols", text("protocols"), 3],
  ["weakrefs", text("weakrefs"), 3],
  ["operands, collecting", text("collecting") + text("operands"), 7],
  ["protocols, collecting", text("collecting") + text("protocols"), 21],
])
  test(`holders add up at the instructions of ${name}`, () => {
    const boundaries = boundariesOf(source, every);
    const wrong = [];
    let seen = 0;
    const machine = new Machine(module, (why, running) => {
      if (why === OBSERVE.OUTPUT) running.takeOutput();
      if (why !== OBSERVE.STOP) return;
      const { tick, line } = boundaries[seen++];
      running.exports.pyrena_resume(boundaries[seen]?.tick ?? -1);
      const found = wrongOf(running);
      if (found) wrong.push(`line ${line}, tick ${tick}: ${found}`);
      running.clearAbove();
    });
    assert.equal(machine.open(source, { limits }), STATUS.OK);
    machine.giveLibrary(library);
    machine.clearAbove();
    machine.exports.pyrena_record(boundaries[0].tick);
    while (seen < boundaries.length && machine.exports.pyrena_run(2000) === STATUS.RUNNING);
    assert.equal(seen, boundaries.length);
    assert.deepEqual(wrong, []);
  });
