// The module that is made for speed: a long run goes on on it, later ones begin on it, and nobody can tell from what they are
// shown. Without it a run is only slower.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { EVENT_NAMES } from "../../web/src/engine/abi.ts";
import { loadEngine } from "../../web/src/engine/index.ts";
import { Machine, OBSERVE, STATUS } from "../../web/src/engine/machine.mjs";
import { longRun } from "../../web/src/engine/player.ts";
import { Recorder } from "../../web/src/engine/recorder.ts";
import { built } from "../lib/machines.mjs";

const library = built("library.txt");
const small = built("pyrena.wasm");
const speed = built("pyrena-speed.wasm");

// Calls, collections, output, input, exceptions, an imported module, and what does not fit a packed event.
const source = `import collections
class Node:
    def __init__(self, value):
        self.value = value
        self.me = self
seen = collections.Counter()
name = input()
for i in range(30000):
    node = Node(i)
    seen[i % 7] += len([node, (i, str(i))])
    if i % 1000 == 0:
        print(name, i, sum(seen.values()))
    try:
        [][i]
    except IndexError:
        pass
big = [0] * 300000
print(len(big))
`;
const options = { limits: { memory: 64 << 20, steps: 1e9, ticks: 3 * longRun }, input: ["line"] };

function digest(...arrays) {
  const hash = createHash("sha1");
  for (const array of arrays) hash.update(array);
  return hash.digest("hex");
}

/** All events. Of a chunk's list of wide ones the end may not be in use. */
function eventsOf(player) {
  const used = ({ words }) => 2 * words.reduce((sum, word, at) => sum + (at % 2 && word & 64 ? 1 : 0), 0);
  return digest(...player.recorder.chunks.flatMap((chunk) => [chunk.words, chunk.wides.subarray(0, used(chunk))]));
}

function statesOf(player, ticks) {
  return ticks.map((tick) => {
    const state = player.seek(tick);
    const names = [...state.names()];
    return {
      line: state.line,
      frames: [...state.frames()],
      names,
      generations: state.generations(),
      collection: state.collection(),
      objects: createHash("sha1")
        .update(JSON.stringify([...state.objects()]))
        .digest("hex"),
      holders: state.holders(names.at(-1)?.address ?? 0),
      stats: state.stats(),
      history: digest(...Object.values(player.history(names.at(-1)?.address ?? 0)).filter(ArrayBuffer.isView)),
    };
  });
}

function sameRun(player, other) {
  assert.equal(player.length, other.length);
  assert.equal(eventsOf(player), eventsOf(other));
  assert.equal(digest(...Object.values(player.marks)), digest(...Object.values(other.marks)));
  assert.deepEqual(player.outputAt(player.length - 1), other.outputAt(other.length - 1));
  const ticks = [0, 1, 77_777, longRun - 1, longRun, longRun + 50_001, 2 * longRun + 7, player.length - 1];
  assert.deepEqual(statesOf(player, ticks), statesOf(other, ticks));
  const lines = { kind: "breakpoint", lines: [13] };
  assert.equal(player.targetTick(lines, -1), other.targetTick(lines, -1));
}

for (const [name, bytes] of Object.entries({ "pyrena.wasm": small, "pyrena-speed.wasm": speed })) {
  test(`what ${name} packs is read as it unpacks it itself`, () => {
    const recorder = new Recorder();
    let [tick, wides] = [0, 0];
    const machine = new Machine(new WebAssembly.Module(bytes), (why, running) => {
      if (why === OBSERVE.OUTPUT) return void running.takeOutput();
      recorder.take(running);
      wides += running.packed.wides?.length ?? 0;
      const { buffer } = running.recorded.slice();
      const data = new DataView(buffer);
      for (let at = 0; at < buffer.byteLength; at += 24) {
        const event = recorder.event(tick++);
        assert.equal(EVENT_NAMES[data.getUint32(at + 20, true)], event.kind);
        assert.equal(Number(data.getBigUint64(at, true)), event.a);
        assert.equal(Number(data.getBigUint64(at + 8, true)), event.b);
        assert.equal(data.getUint32(at + 16, true), event.c);
      }
    });
    machine.line = () => new TextEncoder().encode("line");
    assert.equal(machine.open(source.replace("30000", "1000"), {}), STATUS.OK);
    machine.giveLibrary(library);
    machine.exports.pyrena_record(-1);
    while (machine.exports.pyrena_run(5000) === STATUS.RUNNING);
    assert.ok(tick > 100_000 && tick === recorder.length && wides > 1000);
  });
}

const onSmall = (await loadEngine(small, library)).open(source, options);
await onSmall.run();

test("a long run moves over and is the same run", async () => {
  const engine = await loadEngine(small, library, [], speed);
  const player = engine.open(source, options);
  // Somebody looks at what is recorded already, and makes the page wait for a while as the module is compiled.
  let looked = 0;
  const states = [];
  await player.run(({ ticks }) => {
    if (ticks >= longRun && looked++ === 0) states.push(player.seek(longRun >> 1).line);
    if (looked === 1) states.push(player.seek(1000).line);
  });
  assert.equal(onSmall.seek(longRun >> 1).line, states[0]);
  assert.equal(onSmall.seek(1000).line, states[1]);
  assert.equal(player.status, "tick-limit");
  sameRun(player, onSmall);
  // Whether it moved depends on how soon the module was compiled; the next run begins on it.
  await engine.hasten();
  const next = engine.open(source, options);
  assert.deepEqual([next.make, onSmall.make], ["speed", "small"]);
  await next.run();
  sameRun(next, onSmall);
});

test("a run waits for nothing, and moves as soon as the module is there", async () => {
  const asked = [];
  let give;
  globalThis.fetch = (address) => {
    asked.push(address);
    return new Promise((resolve) => {
      give = () => resolve(new Response(speed));
    });
  };
  const engine = await loadEngine(small, library, [], "speed");
  const player = engine.open(source, options);
  assert.deepEqual(asked, []);
  let at = 0;
  await player.run(({ ticks }) => {
    if (ticks < longRun) assert.deepEqual(asked, []);
    else if (at === 0) {
      at = ticks;
      give();
    } else if (player.make === "small" && ticks < 2 * longRun) {
      // The page is busy, so that the module has its time.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  });
  assert.deepEqual(asked, ["speed"]);
  assert.equal(player.make, "speed");
  sameRun(player, onSmall);
  // A short run asks for nothing.
  const engineOfShort = await loadEngine(small, library, [], "speed");
  await engineOfShort.open("print(1)").run();
  assert.deepEqual(asked, ["speed"]);
});

test("cancelled while it moves it stays where it was", async () => {
  const engine = await loadEngine(small, library, [], speed);
  const player = engine.open(source, options);
  await player.run(({ ticks }) => {
    if (ticks >= longRun) player.cancel();
  });
  assert.equal(player.status, "cancelled");
  assert.ok(player.length >= longRun && player.length < onSmall.length);
  assert.deepEqual(player.events(0, 100), onSmall.events(0, 100));
  assert.equal(player.seek(longRun - 5).line, onSmall.seek(longRun - 5).line);
});

test("without it a run is only slower", async () => {
  let asked = 0;
  globalThis.fetch = async () => {
    asked++;
    return new Response("", { status: 404 });
  };
  const engine = await loadEngine(small, library, [], "speed");
  for (const times of [1, 2]) {
    const player = engine.open(source, options);
    await player.run();
    assert.equal(asked, times);
    sameRun(player, onSmall);
  }
  await assert.rejects(engine.hasten());
});

test("a module of another make is refused", async () => {
  const engine = await loadEngine(small, library, [], new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  await engine.hasten();
  assert.throws(() => engine.open("print(1)"));
});
