// The module in parts (cmake/split.mjs) runs every program as the whole one does, event by event. The document's first programs need
// only the first part, the gallery not the last; what else a program needs is fetched while it runs, and what came later is
// there for machines that were made before.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { loadEngine } from "../../web/src/engine/index.ts";
import { findPrograms, root } from "../lib/programs.mjs";

const built = (name) => readFileSync(join(root, "build", "wasm", name));
const library = built("library.txt");
const whole = await loadEngine(built("pyrena.wasm"), library);
const first = built("pyrena-first.wasm");
const others = ["pyrena-more.wasm", "pyrena-rest.wasm"];
const limits = { memory: 64 << 20, steps: 200_000, output: 1 << 20, ticks: 100_000 };

// A server of the parts, and what each engine has asked it for.
const asked = [];
const server = { works: true };
globalThis.fetch = async (address) => {
  const [number, name] = address.split("/");
  asked[number].push(name);
  return server.works ? new Response(built(name)) : new Response("", { status: 404 });
};

async function makeEngine() {
  const number = asked.push([]) - 1;
  const engine = await loadEngine(
    first,
    library,
    others.map((name) => `${number}/${name}`),
  );
  return { engine, asked: asked[number] };
}

/** Runs a program on the parts; answers the player and which of them it needed. */
async function runParts(source, options) {
  const { engine, asked } = await makeEngine();
  const player = engine.open(source, options);
  await player.run();
  return { engine, player, asked: [...asked] };
}

async function runWhole(source, options) {
  const player = whole.open(source, options);
  await player.run();
  return player;
}

function digest(player) {
  const hash = createHash("sha1");
  for (let tick = 0; tick < player.length; tick++) hash.update(JSON.stringify(player.eventAt(tick)));
  return hash.digest("hex");
}

const programs = findPrograms([]).filter(({ args, input }) => args.length === 0 && input === "");
const isOfGallery = ({ name }) => name.startsWith("examples/");
const isUsual = ({ name }) => name.startsWith("examples/0");
const chosen = programs.filter((program, index) => isOfGallery(program) || index % 6 === 0);
const needed = { none: 0, more: 0, rest: 0 };

for (const program of chosen) {
  test(`${program.name} runs on the parts as on the whole`, async () => {
    const source = readFileSync(join(program.folder, program.file), "utf8");
    const options = { filename: program.file, limits };
    const wanted = await runWhole(source, options);
    const { player, asked } = await runParts(source, options);
    assert.equal(player.status, wanted.status);
    assert.equal(player.length, wanted.length);
    assert.equal(digest(player), digest(wanted));
    assert.deepEqual(player.outputAt(player.length - 1), wanted.outputAt(wanted.length - 1));
    assert.deepEqual(asked, others.slice(0, asked.length));
    if (isOfGallery(program)) assert.ok(asked.length <= 1, "the gallery needs the rest");
    if (isUsual(program))
      assert.equal(asked.length, 0, "a program of the first chapter needs more than the first part");
    needed[["none", "more", "rest"][asked.length]] += 1;
  });
}

test("all three kinds of programs were among them", () => {
  for (const count of Object.values(needed)) assert.ok(count > 0, JSON.stringify(needed));
});

/** Answers to everything that a state can be asked, as plain data. */
function answers(player, tick) {
  const state = player.seek(tick);
  const address =
    [...state.names()].find(({ kind, name }) => kind === "global" && !name.startsWith("__"))?.address ?? 0;
  const { arenas, pools, raw, cells, asked, systemBytes } = state.heap();
  return {
    frames: [...state.frames()],
    names: [...state.names()],
    objects: [...state.objects()],
    object: state.object(address),
    edges: [...state.edges()],
    about: [state.edgesOf(address), state.holders(address), state.whyAlive(address), state.cycle(address)],
    heap: [[...arenas], [...pools], [...raw], cells, asked, systemBytes],
    pins: state.arenaPins(0),
    collector: [state.generations(), state.collection()],
    texts: [state.stats(), state.disassembly()],
    start: [player.heapOverTime(), player.generationsOverTime()],
  };
}

const simple = "a = [1]\nb = [a, {'k': a}]\na.append(b)\nc = (a, 2.5)\n";
const collecting = `${simple}import gc\ngc.collect()\n`;

test("a page can ask everything of many states without the other parts", async () => {
  for (const name of ["05-getrefcount.py", "06-cycle.py"]) {
    const source = readFileSync(join(root, "examples", name), "utf8");
    const wanted = await runWhole(source, { limits });
    const { player, asked } = await runParts(source, { limits });
    const step = Math.ceil(player.length / 12);
    for (let tick = 0; tick < player.length; tick += step)
      assert.deepEqual(answers(player, tick), answers(wanted, tick));
    assert.deepEqual(asked, []);
  }
});

test("a page can ask everything of a collection", async () => {
  const wanted = await runWhole(collecting, { limits });
  const { player } = await runParts(collecting, { limits });
  for (const tick of [0, player.marks.collections[0] + 40, player.programEnd])
    assert.deepEqual(answers(player, tick), answers(wanted, tick));
});

test("a program may need the parts before it begins", async () => {
  const source = "match [1, 2]:\n    case [a, *_] if a:\n        print(f'{a:>8.3e}')\n";
  const { player, asked } = await runParts(source, { limits });
  assert.deepEqual(asked, others);
  assert.equal(player.status, "ok");
  assert.equal(player.outputAt(player.length - 1).out, "1.000e+00\n");
});

test("parts that come later are there for machines that were made before", async () => {
  const { engine, asked } = await makeEngine();
  const options = { limits: { ...limits, steps: 2_000_000, ticks: 2_000_000 }, checkpointBudget: 8 << 20 };
  const long = "n = 1\nwhile n < 60000:\n    n = n + 1\n";
  const source = `${long}class A:\n    def f(self):\n        yield f'{n:>8}'\nprint(*A().f())\n`;
  const [ran, running, fresh] = [
    engine.open(simple, options),
    engine.open(source, options),
    engine.open(source, options),
  ];
  await ran.run();
  const before = answers(ran, 100);
  // They come while the second program runs its loop, between two of its slices.
  let told = 0;
  let coming;
  await running.run(() => {
    if (told++ === 0) coming = engine.complete();
  });
  await coming;
  assert.deepEqual(asked, others);
  const wanted = await runWhole(source, options);
  await fresh.run();
  for (const player of [running, fresh]) {
    assert.equal(player.length, wanted.length);
    assert.equal(player.outputAt(player.length - 1).out, "   60000\n");
    for (const tick of [player.length - 1, 5, player.length >> 1, player.programEnd - 30])
      assert.deepEqual(answers(player, tick), answers(wanted, tick));
  }
  assert.deepEqual(answers(ran, 5), answers(await runWhole(simple, options), 5));
  assert.deepEqual(answers(ran, 100), before);
});

test("parts given as bytes are there at once", async () => {
  const engine = await loadEngine(first, library, others.map(built));
  const player = engine.open(collecting, { limits });
  assert.equal(player.runSync().status, "ok");
});

test("a part that cannot be had is told by the run, and asked for again", async () => {
  const { engine } = await makeEngine();
  server.works = false;
  const player = engine.open(collecting, { limits });
  await assert.rejects(player.run(), /404/);
  await assert.rejects(engine.complete(), /404/);
  server.works = true;
  assert.equal((await player.run()).status, "ok");
});
