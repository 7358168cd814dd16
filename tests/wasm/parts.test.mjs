// The module in two parts (cmake/split.mjs) runs every program as the whole one does, event by event; the gallery needs only the
// first part, and what a program needs of the rest is fetched while it runs.
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
const rest = built("pyrena-rest.wasm");
const limits = { memory: 64 << 20, steps: 200_000, output: 1 << 20, ticks: 100_000 };

/** A server of the rest, and how often it was asked. */
function server() {
  const served = { asked: 0, address: "" };
  served.fetch = async () => {
    served.asked += 1;
    return new Response(rest);
  };
  return served;
}

const fetchReally = globalThis.fetch;

/** Runs a program on the two parts; answers the player and whether it needed the rest. */
async function runParts(source, options) {
  const served = server();
  globalThis.fetch = served.fetch;
  try {
    const engine = await loadEngine(first, library, "pyrena-rest.wasm");
    const player = engine.open(source, options);
    await player.run();
    return { player, asked: served.asked };
  } finally {
    globalThis.fetch = fetchReally;
  }
}

function digest(player) {
  const hash = createHash("sha1");
  for (let tick = 0; tick < player.length; tick++) hash.update(JSON.stringify(player.eventAt(tick)));
  return hash.digest("hex");
}

const programs = findPrograms([]).filter(({ args, input }) => args.length === 0 && input === "");
const gallery = programs.filter(({ name }) => name.startsWith("examples/"));
const others = programs.filter(({ name }, index) => !name.startsWith("examples/") && index % 6 === 0);
let needed = 0;

for (const program of [...gallery, ...others]) {
  test(`${program.name} runs on the parts as on the whole`, async () => {
    const source = readFileSync(join(program.folder, program.file), "utf8");
    const options = { filename: program.file, limits };
    const wanted = whole.open(source, options);
    wanted.runSync();
    const { player, asked } = await runParts(source, options);
    assert.equal(player.status, wanted.status);
    assert.equal(player.length, wanted.length);
    assert.equal(digest(player), digest(wanted));
    assert.deepEqual(player.outputAt(player.length - 1), wanted.outputAt(wanted.length - 1));
    assert.ok(asked <= 1);
    if (gallery.includes(program)) assert.equal(asked, 0, "the gallery needs the rest");
    else needed += asked;
  });
}

/** Answers to everything that a state can be asked, as plain data. */
function answers(player, tick) {
  const state = player.seek(tick);
  const address =
    [...state.names()].find(({ kind, name }) => kind === "global" && !name.startsWith("__"))?.address ?? 0;
  const { arenas, pools, raw, cells, layers, systemBytes } = state.heap();
  return {
    frames: [...state.frames()],
    names: [...state.names()],
    objects: [...state.objects()],
    object: state.object(address),
    edges: [...state.edges()],
    about: [state.edgesOf(address), state.holders(address), state.whyAlive(address), state.cycle(address)],
    heap: [[...arenas], [...pools], [...raw], cells, layers, systemBytes],
    pins: state.arenaPins(0),
    collector: [state.generations(), state.collection()],
    texts: [state.stats(), state.disassembly()],
    start: [player.heapOverTime(), player.generationsOverTime()],
  };
}

test("a page can ask everything of a state without the rest", async () => {
  const source = "a = [1]\nb = [a, {'k': a}]\na.append(b)\nimport gc\ngc.collect()\nc = (a, 2.5)\n";
  const wanted = whole.open(source, { limits });
  wanted.runSync();
  const { player, asked } = await runParts(source, { limits });
  for (const tick of [0, player.marks.collections[0] + 40, player.programEnd])
    assert.deepEqual(answers(player, tick), answers(wanted, tick));
  assert.equal(asked, 0);
});

test("some programs needed the rest, also before they began", async () => {
  assert.ok(needed > 0);
  const { player, asked } = await runParts("match [1, 2]:\n    case [a, *_] if a:\n        print(f'{a:>8.3e}')\n", {
    limits,
  });
  assert.equal(asked, 1);
  assert.equal(player.status, "ok");
  assert.equal(player.outputAt(player.length - 1).out, "1.000e+00\n");
});
