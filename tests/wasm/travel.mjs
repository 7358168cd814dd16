// Random seeks against a straight run, over all programs: the answers of the queries and the events must be the same. At
// instruction boundaries the references that the queries find must add up to the count of every object.
//
// A straight run stops at the same ticks inside the observer, where the queries run nested in the program's own call; the player
// gets there by a checkpoint and a replay. What both see is compared as digests.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { loadEngine } from "../../web/src/engine/index.ts";
import { Machine, OBSERVE, STATUS } from "../../web/src/engine/machine.mjs";
import { findPrograms, root } from "../lib/programs.mjs";

const built = (name) => readFileSync(join(root, "build", "wasm", name));
const module = new WebAssembly.Module(built("pyrena.wasm"));
const library = built("library.txt");
const engine = await loadEngine(built("pyrena.wasm"), library);

const wantedSeeks = Number(process.env.TRAVEL_SEEKS ?? 10_000);
const mostTicks = 1_500_000;
const limits = { memory: 64 << 20, steps: 2_000_000, output: 1 << 20, ticks: mostTicks };
/** Every so many seeks all queries are compared, otherwise the quick ones. */
const fullEvery = 5;

// ---- choosing --------------------------------------------------------------------------------------------------

/** xorshift32: the same ticks in every run. */
function random(seed) {
  let state = seed || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Tick ranges in which a collection, a finalizer or a native call is under way. */
function specialRanges(player) {
  const ranges = [];
  const starts = { collection: [], finalizer: [] };
  const pairs = { gc_start: ["collection", 1], gc_end: ["collection", 0] };
  for (let tick = 0; tick < player.length; tick++) {
    const event = player.eventAt(tick);
    const [what, begins] = event.kind === "finalize" ? ["finalizer", event.c] : (pairs[event.kind] ?? []);
    if (!what) continue;
    if (begins) starts[what].push(tick);
    else if (starts[what].length > 0) ranges.push([starts[what].pop(), tick]);
  }
  return ranges;
}

function chooseTicks(player, count, next) {
  const ticks = new Set([0, player.length - 1]);
  const ranges = specialRanges(player);
  const instructions = player.marks.instructions;
  for (let i = 0; i < count; i++) {
    const sort = i % 4;
    if (sort === 0 && ranges.length > 0) {
      const [from, to] = ranges[next(ranges.length)];
      ticks.add(from + next(to - from + 1));
    } else if (sort === 1 && instructions.length > 0) ticks.add(instructions[next(instructions.length)]);
    else ticks.add(next(player.length));
  }
  const special = [...ticks].filter((tick) => ranges.some(([from, to]) => tick >= from && tick <= to)).length;
  return { ticks: [...ticks].sort((a, b) => a - b), special };
}

// ---- looking ---------------------------------------------------------------------------------------------------

const quick = ["frames", "names", "pools", "generations", "collector", "members", "heap"];
const slow = ["objects", "edges", "arenas", "raw"];

const digest = (...parts) => {
  const hash = createHash("sha1");
  for (const part of parts) hash.update(part);
  return hash.digest("base64").slice(0, 12);
};

/**
 * Digests of the answers, by name. Memory itself is not compared: bytes that nobody reads (padding, the unused end of a number)
 * may hold what happened to stand on the C stack, where queries have been.
 */
function look(machine, full) {
  const seen = {};
  for (const name of full ? [...quick, ...slow] : quick) {
    const count = machine.exports[`pyrena_${name}`]();
    assert.ok(count >= 0, name);
    const { at } = machine.rows;
    const cells = name === "pools" ? machine.textBytes : "";
    seen[name] = digest(`${count} `, machine.view(at, machine.areaEnd - at), cells);
  }
  if (!full) return seen;
  machine.exports.pyrena_stats();
  seen.stats = digest(machine.textBytes);
  return seen;
}

/** References that do not add up: [how many objects, address, difference]. */
function audit(machine) {
  const wrong = machine.exports.pyrena_audit();
  const { at } = machine.rows;
  const [address, difference] = new Float64Array(machine.exports.memory.buffer.slice(at, at + 16));
  return wrong === 0 ? null : `${wrong} objects, first 0x${address.toString(16)} by ${difference}`;
}

const isFull = (index) => index % fullEvery === 0;

/** What a run without any seek sees at the ticks. */
function straight(source, options, ticks) {
  const seen = [];
  let index = 0;
  const machine = new Machine(module, (why, running) => {
    if (why === OBSERVE.OUTPUT) return running.takeOutput();
    if (why !== OBSERVE.STOP) return;
    seen.push(look(running, isFull(index)));
    running.clearAbove(); // the program's memory will grow into what the queries have written
    index += 1;
    running.exports.pyrena_resume(ticks[index] ?? -1);
  });
  machine.line = () => undefined;
  assert.equal(machine.open(source, { ...options, limits }), STATUS.OK);
  machine.giveLibrary(library);
  machine.clearAbove();
  machine.exports.pyrena_record(ticks[0]);
  let status = STATUS.RUNNING;
  while (status === STATUS.RUNNING && index < ticks.length) status = machine.exports.pyrena_run(2000);
  return seen;
}

function optionsOf(program) {
  const options = { overrides: {}, filename: program.file };
  const words = [...program.args];
  while (words.length > 0) {
    const [name, given] = words.shift().split(/=(.*)/s);
    const value = given ?? words.shift();
    if (name === "--preset") options.preset = value;
    else if (name === "--set") options.overrides[value.split("=")[0]] = Number(value.split("=")[1]);
  }
  return options;
}

function sameEvents(player, replayed, tick, where) {
  const last = replayed.length - 1;
  for (let i = 0; i <= last; i++) {
    const { tick: _, ...got } = replayed[i];
    const { tick: at, ...wanted } = player.eventAt(tick - last + i);
    assert.deepEqual(got, wanted, `${where}: event ${at}`);
  }
}

// ---- the tests -------------------------------------------------------------------------------------------------

const programs = findPrograms(process.env.TRAVEL_ONLY ? [process.env.TRAVEL_ONLY] : []);
// Short programs have fewer ticks than that, and some ticks are chosen twice.
const each = Math.max(4, Math.ceil((1.3 * wantedSeeks) / Math.max(programs.length, 1)));
let seeks = 0;
let specials = 0;

for (const [number, program] of programs.entries()) {
  test(`seeks in ${program.name} are a straight run's`, () => {
    const source = readFileSync(join(program.folder, program.file), "utf8");
    const options = optionsOf(program);
    const input = program.input.split("\n").slice(0, -1);
    if (input.length > 0) return; // the straight machine has no input
    const player = engine.open(source, { ...options, limits, input });
    player.runSync();
    if (player.length === 0) return; // a syntax error
    const { ticks, special } = chooseTicks(player, each, random(number + 1));
    const wanted = straight(source, options, ticks);
    // In any order: a shuffle of the ticks.
    const next = random(number + 77);
    const order = ticks.map((_, i) => i).sort(() => next(3) - 1);
    const boundaries = new Set(player.marks.instructions);
    for (const index of order) {
      const tick = ticks[index];
      const where = `${program.name} at ${tick}`;
      player.seek(tick);
      sameEvents(player, player.replayedEvents().slice(-64), tick, where);
      assert.deepEqual(look(player.machine, isFull(index)), wanted[index], where);
      if (boundaries.has(tick)) assert.equal(audit(player.machine), null, `${where}: holders`);
    }
    seeks += ticks.length;
    specials += special;
    player.dispose();
  });
}

test("enough ticks were sought, also inside collections, finalizers and calls", () => {
  console.log(`# ${seeks} seeks, ${specials} of them inside collections or finalizers`);
  if (process.env.TRAVEL_ONLY) return;
  assert.ok(seeks >= wantedSeeks, `${seeks} seeks`);
  assert.ok(specials >= wantedSeeks / 20, `${specials} of them special`);
});
