// The player over the real module: where steps and runs lead, what a limit leaves, input given beforehand, what two ticks differ in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createEngine } from "../../web/src/engine/engine.ts";
import { built } from "../lib/machines.mjs";

const library = { bytes: built("library.txt"), load: () => Promise.resolve() };
const engine = createEngine(new WebAssembly.Module(built("pyrena.wasm")), library);

function record(source, options = {}) {
  const player = engine.open(source, options);
  const result = player.runSync();
  return { player, result };
}

const named = (state, name) => [...state.names()].find((row) => row.name === name)?.address ?? 0;
const kindsFrom = (player, tick) => player.eventAt(tick).kind;

// ---- steps and targets -----------------------------------------------------------------------------------------

const program = `import gc
from collections import deque

def double(x):
    y = [x, x]
    return y

queue = deque([1, 2])
a = double(3)
b = double(4)
gc.collect()
c = a
del b
gc.collect()
`;

/** The lines that steps in one direction lead to, from where the player is. */
function walk(player, unit, direction) {
  const ticks = [];
  for (let state = player.step(unit, direction); state; state = player.step(unit, direction)) ticks.push(state.tick);
  return ticks;
}

test("steps by line stay in the program's own text, forward and back", () => {
  const { player } = record(program);
  player.seek(0);
  const forward = walk(player, "line", 1);
  const lines = forward.map((tick) => player.lineAt(tick).line);
  assert.deepEqual(lines, [1, 2, 4, 8, 9, 5, 6, 10, 5, 6, 11, 12, 13, 14]);
  player.seek(player.length - 1);
  const back = walk(player, "line", -1);
  assert.deepEqual(back.reverse().slice(-forward.length), forward);
  for (const tick of forward) assert.equal(player.seek(tick).line, player.lineAt(tick).line);
});

test("while a module of the library runs, the line is the one that called it", () => {
  const { player } = record(program);
  const imported = player.marks.instructions.findLast(
    (tick) => tick < player.marks.lines[player.marks.lineNumbers.indexOf(4)],
  );
  assert.ok(player.depthAt(imported) >= 1);
  const inside = player.marks.calls.find((tick) => tick > player.marks.lines[player.marks.lineNumbers.indexOf(2)]);
  assert.equal(player.lineAt(inside).line, 2);
  assert.equal(player.seek(inside).line, 2);
});

test("steps by event, instruction, call and collection reach every one of them in turn, and come back", () => {
  const { player } = record(program);
  const { marks } = player;
  const begin = marks.lines[marks.lineNumbers.indexOf(8)];
  const marked = { instruction: marks.instructions, call: marks.calls, collection: marks.collections };
  for (const [unit, ticks] of Object.entries(marked)) {
    const wanted = [...ticks].filter((tick) => tick > begin).slice(0, 12);
    player.seek(begin);
    assert.deepEqual(
      wanted.map(() => player.step(unit, 1).tick),
      wanted,
      unit,
    );
    for (const tick of wanted.slice(0, -1).reverse()) assert.equal(player.step(unit, -1).tick, tick, unit);
  }
  player.seek(begin);
  assert.equal(player.step("event", 1).tick, begin + 1);
  assert.equal(player.step("event", -1).tick, begin);
  player.seek(0);
  assert.equal(player.step("event", -1), null);
});

test("runs to a breakpoint, in both directions", () => {
  const { player } = record(program);
  player.seek(0);
  const at = () => player.runTo({ kind: "breakpoint", lines: [6, 12] })?.line;
  assert.deepEqual([at(), at(), at(), at()], [6, 6, 12, undefined]);
  assert.equal(player.runTo({ kind: "breakpoint", lines: [8] }, -1).line, 8);
  assert.equal([...player.state.frames()].length, 1);
});

test("runs to the next collection, whose state it is", () => {
  const { player } = record(program);
  player.seek(0);
  const state = player.runTo({ kind: "collection" });
  assert.equal(state.event.kind, "gc_start");
  const next = player.runTo({ kind: "collection" });
  assert.ok(next.tick > state.tick && next.event.kind === "gc_start");
  assert.equal(player.runTo({ kind: "collection" }, -1).tick, player.marks.collections[0]);
});

test("runs to the next new arena", () => {
  const { player } = record("keep = [[i] for i in range(9000)]\n", { preset: "document" });
  player.seek(0);
  const before = [...player.state.heap().arenas].length;
  const state = player.runTo({ kind: "arena" });
  assert.equal(state.event.kind, "arena_new");
  assert.equal([...state.heap().arenas].length, before + 1);
  assert.ok(player.runTo({ kind: "arena" }).tick > state.tick);
});

test("runs to the next event that touches an object", () => {
  const { player } = record(program);
  const made = player.seek(player.marks.lines[player.marks.lineNumbers.indexOf(12)]);
  const a = named(made, "a");
  assert.ok(a > 0);
  const touched = player.runTo({ kind: "touch", address: a });
  assert.equal(touched.line, 12); // c = a
  assert.ok([touched.event.a, touched.event.b].includes(a));
  const born = player.history(a).births.at(-1);
  for (let state = player.state; state && state.tick > born; ) state = player.runTo({ kind: "touch", address: a }, -1);
  assert.ok(player.position >= 0 && player.position <= born);
});

// ---- differences ----------------------------------------------------------------------------------------------

test("two ticks differ in what was born, freed and counted between them", () => {
  const { player } = record("a = [1]\nb = [2]\nc = a\ndel b\nd = (a,)\n");
  const line = (number) => player.marks.lines[player.marks.lineNumbers.indexOf(number)];
  const [from, to] = [line(3), player.programEnd];
  const [before, after] = [player.seek(from).objects(), player.seek(to).objects()];
  const difference = player.difference(from, to);
  const born = [...after.addresses].filter((address) => before.find(address) < 0);
  const freed = [...before.addresses].filter((address) => after.find(address) < 0);
  for (const address of born) assert.ok(difference.born.includes(address));
  for (const address of freed) assert.ok(difference.freed.includes(address));
  for (const { address, before: was, after: is } of difference.changed) {
    assert.equal(before.at(address).count, was);
    assert.equal(after.at(address).count, is);
  }
  const a = named(player.seek(to), "a");
  assert.ok(difference.changed.some((row) => row.address === a && row.after === row.before + 2));
});

test("one object asked for is the row of the table", () => {
  const { player } = record("a = [[1], {'k': 2.5}]\nimport gc\ngc.collect(1)\n");
  const state = player.seek(player.programEnd);
  const table = state.objects();
  for (let i = 0; i < table.length; i += 7) assert.deepEqual(state.object(table.addresses[i]), table.row(i));
  assert.equal(state.object(table.addresses[0] + 8), null);
  assert.equal(state.object(1), null);
});

test("each place where memory comes from tells what was asked of it", () => {
  const { player } = record("a = [i * 1.5 for i in range(100)]\nb = 'x' * 10000\n");
  const { asked } = player.seek(player.programEnd).heap();
  const { asked: first } = player.seek(0).heap();
  assert.deepEqual(Object.keys(asked), ["host", "runs", "raw", "pools", "kept", "objects"]);
  for (const [place, { requests, bytes }] of Object.entries(asked))
    assert.ok(requests >= first[place].requests && bytes >= first[place].bytes, place);
  assert.ok(asked.objects.requests >= first.objects.requests + 100);
  assert.ok(asked.raw.bytes >= first.raw.bytes + 10000);
  assert.ok(asked.kept.requests <= asked.objects.requests);
});

test("a complex number is shown as repr() writes it", () => {
  const { player } = record("a, b, c, d = 1j, 2-0.5j, complex(-0.0, -1), 1+2j\npass\n");
  const state = player.seek(player.marks.lines[player.marks.lineNumbers.indexOf(2)]);
  const texts = ["a", "b", "c", "d"].map((name) => state.object(named(state, name)).value);
  assert.deepEqual(texts, ["1j", "(2-0.5j)", "(-0-1j)", "(1+2j)"]);
});

// ---- input and limits -------------------------------------------------------------------------------------------

test("input() reads the lines given beforehand, also after a seek back", () => {
  const source = "a = input('? ')\nb = input()\nprint(a + b)\ninput()\n";
  const { player, result } = record(source, { input: ["one", "two"] });
  assert.equal(result.status, "exception");
  assert.match(player.outputAt(player.length - 1).out, /^\? onetwo\n/);
  assert.match(player.outputAt(player.length - 1).err, /EOFError/);
  player.seek(5);
  const state = player.seek(player.marks.lines[player.marks.lineNumbers.indexOf(3)]);
  assert.equal(state.object(named(state, "b")).value, "'two'");
});

/** After a run that a limit ended: the whole of it can be shown, its last tick too, and each tick is the recorded one. */
function canBeSought(player, bound) {
  assert.ok(player.length > 0 && player.length <= bound);
  for (const part of [1, 0, 0.5, 0.99, 0.31]) {
    const tick = Math.floor((player.length - 1) * part);
    const state = player.seek(tick);
    assert.equal(state.tick, tick);
    assert.ok([...state.frames()].length >= 0);
    assert.ok(state.heap().systemBytes > 0);
    const replayed = player.replayedEvents().at(-1);
    assert.equal(replayed.kind, kindsFrom(player, tick));
  }
  assert.ok(player.checkpoints.longestGap < 2_000_000);
}

const endless = "while True:\n    pass\n";

test("`while True: pass` ends at the limit of steps, and at that of ticks", () => {
  const steps = record(endless, { limits: { steps: 300_000 } });
  assert.deepEqual([steps.result.status, steps.result.exitCode], ["step-limit", 3]);
  canBeSought(steps.player, 2_000_000);
  const ticks = record(endless, { limits: { ticks: 200_000 } });
  assert.deepEqual([ticks.result.status, ticks.result.length], ["tick-limit", 200_000]);
  canBeSought(ticks.player, 200_000);
});

test("a list that grows for ever meets MemoryError at the limit of memory", () => {
  const source = "kept = []\nwhile True:\n    kept.append([kept])\n";
  const { player, result } = record(source, { limits: { memory: 6 << 20 } });
  assert.equal(result.status, "exception");
  assert.match(player.outputAt(player.length - 1).err, /MemoryError/);
  canBeSought(player, 5_000_000);
});

test("`10 ** 10 ** 8` is bounded by steps, and so is the time that it takes", () => {
  const begun = performance.now();
  const { player, result } = record("x = 1\ny = 10 ** 10 ** 8\n", { limits: { steps: 500_000 } });
  assert.equal(result.status, "step-limit");
  assert.ok(performance.now() - begun < 20_000);
  canBeSought(player, 5_000_000);
});

test("output that does not end ends at its limit", () => {
  const { player, result } = record("while True:\n    print('x' * 50)\n", { limits: { output: 20_000 } });
  assert.equal(result.status, "output-limit");
  assert.equal(player.outputAt(player.length - 1).out.length, 20_000);
  canBeSought(player, 5_000_000);
});

test("a cancelled run stays seekable, and the page has its turns meanwhile", async () => {
  const player = engine.open(endless, { limits: { steps: 1e9, ticks: 1e9 } });
  let turns = 0;
  const result = await player.run(() => {
    if (++turns === 5) player.cancel();
  });
  assert.equal(result.status, "cancelled");
  assert.ok(turns >= 5);
  canBeSought(player, 1e9);
});
