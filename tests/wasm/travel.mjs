// Random seeks against a straight run, over all programs: the events and the answers of the queries must be the same. At instruction
// boundaries the references that the queries find must add up to the count of every object.
//
// A straight run stops at the same ticks inside the observer, where the queries run nested in the program's own call; the player
// gets there by a checkpoint and a replay. What both see is compared as digests. The programs are shared out among threads.
//
// All programs run on the module that a page begins with, every [speedEvery]-th at the same ticks also on the one that is made for
// speed.
//
//   node tests/wasm/travel.mjs [WORD...]          TRAVEL_SEEKS: how many, 10,000 without it
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { isMainThread, workerData } from "node:worker_threads";
import { createEngine } from "../../web/src/engine/engine.ts";
import { OBSERVE, STATUS } from "../../web/src/engine/machine.mjs";
import { bAt, cAt, KIND, kindAt } from "../../web/src/engine/recorder.ts";
import { built, inputOf, openMachine, optionsOf, sourceOf } from "../lib/machines.mjs";
import { serve, share } from "../lib/pool.mjs";
import { findPrograms } from "../lib/programs.mjs";

const wantedSeeks = Number(process.env.TRAVEL_SEEKS ?? 10_000);
const mostTicks = 1_500_000;
/** Every so many seeks all queries are compared, otherwise the quick ones. */
const fullEvery = 5;
/** Every so many seeks the events that follow are replayed as well, by a second seek. */
const followEvery = 4;
const followed = 50;
/** Every so many programs run on pyrena-speed.wasm too. */
const speedEvery = 6;

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

/** Ranges of ticks in which a collection, a finalizer or a call of a built-in with a frame of its own is under way. */
function specialRanges(player) {
  const ranges = { collection: [], finalizer: [], native: [] };
  const [collections, finalizers, calls] = [[], [], []];
  const end = (open, kind, tick) => open.length > 0 && ranges[kind].push([open.pop(), tick]);
  const see = {
    [KIND.gc_start]: (tick) => collections.push(tick),
    [KIND.gc_end]: (tick) => end(collections, "collection", tick),
    [KIND.finalize]: (tick, begins) => (begins ? finalizers.push(tick) : end(finalizers, "finalizer", tick)),
    [KIND.call]: (tick, _c, frame) => calls.push({ tick, frame, isNative: true }),
    // Python's frames run instructions, and one right after the call. The program's own was entered before the first event.
    [KIND.instr]: (tick, _c, frame) => {
      if (calls.length === 0) calls.push({ tick, frame });
      assert.equal(calls.at(-1).frame, frame, `an instruction of the innermost call at ${tick}`);
      calls.at(-1).isNative = false;
    },
    [KIND.return]: (tick) => {
      const call = calls.pop();
      if (call?.isNative) ranges.native.push([call.tick, tick]);
    },
  };
  player.recorder.forEachChunk((chunk, first, count) => {
    for (let i = 0; i < count; i++) see[kindAt(chunk, i)]?.(first + i, cAt(chunk, i), bAt(chunk, i));
  });
  return ranges;
}

/** [count] ticks, a third of them in special ranges of each kind in turn, a third at instruction boundaries. */
function chooseTicks(player, count, next) {
  const ranges = specialRanges(player);
  const kinds = Object.keys(ranges).filter((kind) => ranges[kind].length > 0);
  const special = Object.fromEntries(Object.keys(ranges).map((kind) => [kind, 0]));
  const { instructions } = player.marks;
  const ticks = new Set([0, player.length - 1]);
  for (let i = 0; i < count; i++) {
    if (i % 3 === 0 && kinds.length > 0) {
      const kind = kinds[(i / 3) % kinds.length];
      const [from, to] = ranges[kind][next(ranges[kind].length)];
      const tick = from + next(to - from + 1);
      if (!ticks.has(tick)) special[kind]++;
      ticks.add(tick);
    } else if (i % 3 === 1 && instructions.length > 0) ticks.add(instructions[next(instructions.length)]);
    else ticks.add(next(player.length));
  }
  return { ticks: [...ticks].sort((a, b) => a - b), special };
}

// ---- looking ---------------------------------------------------------------------------------------------------

const quick = ["frames", "names", "pools", "generations", "collector", "members", "heap", "asked"];
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

/** References that do not add up: how many objects, the first one and its difference. */
function audit(machine) {
  const wrong = machine.exports.pyrena_audit();
  const { at } = machine.rows;
  const [address, difference] = new Float64Array(machine.exports.memory.buffer.slice(at, at + 16));
  return wrong === 0 ? "" : `${wrong} objects, first 0x${address.toString(16)} by ${difference}`;
}

const isFull = (index) => index % fullEvery === 0;

/** What a run without any seek sees at the ticks. */
function straight(program, module, options, ticks) {
  const seen = [];
  const { library } = workerData;
  const { machine, status } = openMachine(module, library, program, options, (why, running) => {
    if (why !== OBSERVE.STOP) return;
    running.exports.pyrena_resume(ticks[seen.length + 1] ?? -1);
    seen.push(look(running, isFull(seen.length)));
    running.clearAbove(); // the program's memory will grow into what the queries have written
  });
  assert.equal(status, STATUS.OK);
  machine.clearAbove();
  machine.exports.pyrena_record(ticks[0]);
  let running = STATUS.RUNNING;
  while (running === STATUS.RUNNING && seen.length < ticks.length) running = machine.exports.pyrena_run(2000);
  return seen;
}

function sameEvents(player, tick, where) {
  const replayed = player.replayedEvents().slice(-64);
  const first = tick - replayed.length + 1;
  assert.deepEqual(
    replayed.map((event, i) => ({ ...event, tick: first + i })),
    player.events(first, tick + 1),
    where,
  );
}

// ---- one program -----------------------------------------------------------------------------------------------

function travel({ program, seed, count, make }) {
  const { engine, module } = engines[make];
  const given = optionsOf(program);
  const limits = { memory: 64 << 20, steps: 2_000_000, output: 1 << 20, ticks: mostTicks, ...given.limits };
  const options = { ...given, limits };
  const player = engine.open(sourceOf(program), { ...options, input: inputOf(program) });
  player.runSync();
  if (player.length === 0) return { seeks: 0 }; // a syntax error
  const { ticks, special } = chooseTicks(player, count, random(seed));
  const wanted = straight(program, module, options, ticks);
  const next = random(seed + 77);
  const order = ticks.map((_, i) => i).sort(() => next(3) - 1);
  const boundaries = new Set(player.marks.instructions);
  let audits = 0;
  for (const index of order) {
    const tick = ticks[index];
    const where = `${program.name} at ${tick}`;
    player.seek(tick);
    sameEvents(player, tick, where);
    assert.deepEqual(look(player.machine, isFull(index)), wanted[index], where);
    if (boundaries.has(tick)) {
      assert.equal(audit(player.machine), "", `${where}: holders`);
      audits++;
    }
    if (index % followEvery > 0) continue;
    const later = Math.min(tick + followed, player.length - 1);
    player.seek(later);
    sameEvents(player, later, `${where}, ${later - tick} events later`);
  }
  player.dispose();
  return { seeks: ticks.length, audits, special };
}

const guarded = (work) => (item) => {
  try {
    return work(item);
  } catch (error) {
    return { error: error.stack };
  }
};

// ---- all of them -----------------------------------------------------------------------------------------------

const engines = {};

async function main() {
  const words = process.argv.slice(2);
  const load = (name) => new WebAssembly.Module(built(name));
  const modules = { small: load("pyrena.wasm"), speed: load("pyrena-speed.wasm") };
  const data = { modules, library: built("library.txt") };
  const programs = findPrograms(words);
  // Short programs have fewer ticks than that, and some ticks are chosen twice.
  const count = Math.max(4, Math.ceil((1.15 * wantedSeeks) / Math.max(programs.length, 1)));
  const onSmall = programs.map((program, i) => ({ program, seed: i + 1, count, make: "small" }));
  const sample = onSmall.filter((_, i) => i % speedEvery === 0);
  const items = [...onSmall, ...sample.map((item) => ({ ...item, make: "speed" }))];
  const results = await share(fileURLToPath(import.meta.url), items, data);
  let failed = 0;
  for (const [i, { error }] of results.entries()) {
    if (!error) continue;
    failed++;
    console.log(`FAILED ${items[i].program.name} (${items[i].make})\n${error}`);
  }
  const sum = (of) => results.reduce((all, result) => all + (of(result) ?? 0), 0);
  const seeks = sum((result) => result.seeks);
  const onSpeed = results.reduce((all, result, i) => all + (items[i].make === "speed" ? (result.seeks ?? 0) : 0), 0);
  const kinds = ["collection", "finalizer", "native"].map((kind) => [kind, sum((result) => result.special?.[kind])]);
  const special = kinds.reduce((all, [, number]) => all + number, 0);
  const audits = sum((result) => result.audits);
  console.log(`${seeks} seeks, ${onSpeed} of them on pyrena-speed.wasm, ${audits} at instruction boundaries`);
  console.log(`in special places: ${kinds.map(([kind, number]) => `${number} ${kind}`).join(", ")}`);
  const enough = words.length > 0 || (seeks >= wantedSeeks && special >= wantedSeeks / 20);
  if (!enough) console.log(`FAILED too few: ${wantedSeeks} seeks and ${wantedSeeks / 20} in special places are wanted`);
  failed += enough ? 0 : 1;
  console.log(`${items.length + 1 - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

if (isMainThread) process.exitCode = await main();
else {
  const { modules, library } = workerData;
  const lazy = { bytes: library, load: () => Promise.resolve() };
  for (const [make, module] of Object.entries(modules)) engines[make] = { module, engine: createEngine(module, lazy) };
  serve(guarded(travel));
}
