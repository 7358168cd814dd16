// The events of a collection that finds finalizers, weak references and an object that comes back: which, in which order, about which
// objects; what memory says of these objects when each has happened; and that the command emits the same.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { OBJECT_FLAGS } from "../../web/src/engine/abi.ts";
import { createEngine } from "../../web/src/engine/engine.ts";
import { phaseName } from "../../web/src/engine/names.ts";
import { built } from "../lib/machines.mjs";
import { root } from "../lib/programs.mjs";

const library = { bytes: built("library.txt"), load: () => Promise.resolve() };
const engine = createEngine(new WebAssembly.Module(built("pyrena.wasm")), library);

// quiet's finalizer does nothing, lazarus saves itself and with it what it holds; loner has none. Of the weak references, `outside` calls
// back about loner; `inside` would too, but is garbage itself; `mute` has no callback.
const source = `import gc, weakref
saved = []
class Node(object):
    pass
class Quiet(Node):
    def __del__(self):
        pass
class Lazarus(Node):
    def __del__(self):
        saved.append(self)
def gone(ref):
    pass
gc.collect()
gc.disable()
quiet = Quiet()
quiet.me = quiet
lazarus = Lazarus()
held = Node()
lazarus.held = held
held.back = lazarus
loner = Node()
loner.me = loner
outside = weakref.ref(loner, gone)
inside = weakref.ref(quiet, gone)
loner.ref = inside
mute = weakref.ref(held)
names = ['quiet', 'lazarus', 'held', 'loner', 'outside', 'inside', 'mute']
for n in names:
    print('%s %d' % (n, id(globals()[n])))
print('gone %d' % id(gone))
del quiet, lazarus, held, loner, inside, n
gc.collect()
print('%d %s %s' % (len(saved), outside() is None, mute() is None))
`;

const told = new Set([
  ..."gc_phase gc_finalizer finalize weakref_clear gc_resurrect gc_clear dealloc gc_promote gc_end call".split(" "),
]);

/** The run, the objects by name, and the events about them in the collection that the program asks for last. */
function collection(preset) {
  const player = engine.open(source, { preset });
  assert.equal(player.runSync().status, "ok");
  const places = {};
  const names = new Map();
  for (const [, name, address] of player.outputAt(player.length - 1).out.matchAll(/^(\w+) (\d{6,})$/gm)) {
    places[name] = Number(address);
    names.set(Number(address), name);
  }
  const last = player.marks.lineNumbers.lastIndexOf(31);
  let tick = player.marks.lines[last];
  while (player.eventAt(tick).kind !== "gc_start") tick += 1;
  const events = [];
  for (; ; tick += 1) {
    const { kind, a, b, c } = player.eventAt(tick);
    if (!told.has(kind)) continue;
    if (kind === "gc_phase") events.push({ tick, text: `phase ${phaseName(a)}` });
    else if (kind === "gc_end") events.push({ tick, text: `end ${b} ${c}` });
    else if (kind === "weakref_clear" && names.has(a))
      events.push({ tick, text: `clear ${names.get(a)} of ${names.get(b)}${c ? ", which calls back" : ""}` });
    else if (names.has(a))
      events.push({ tick, text: `${kind} ${names.get(a)}${kind === "gc_finalizer" && c ? " legacy" : ""}` });
    if (kind === "gc_end") break;
  }
  return { player, places, names, events, output: player.outputAt(player.length - 1).out };
}

const texts = (run) => run.events.map(({ text }) => text);
const between = (list, from, to) => list.slice(list.indexOf(from) + 1, list.indexOf(to, list.indexOf(from)));

/** What memory says at the event [text]: an object's row, and the list in which it hangs. */
function at(run, text) {
  const event = run.events.find((one) => one.text === text);
  assert.ok(event, `no event ${text}`);
  const state = run.player.seek(event.tick);
  return (name) => {
    const row = state.object(run.places[name]);
    const list = state.collection()?.lists.find(({ members }) => members.includes(run.places[name]));
    return {
      list: list?.name ?? null,
      count: row?.count,
      finalized: ((row?.flags ?? 0) & OBJECT_FLAGS.FINALIZED) !== 0,
    };
  };
}

test("a copied count is told only while there is one", () => {
  const { player, places, events } = collection("3.11");
  let copies = 0;
  for (const { tick } of events.filter(({ text }) => text.startsWith("phase")))
    for (const near of [tick, tick + 1, tick + 40]) {
      const state = player.seek(near);
      for (const address of Object.values(places)) {
        const row = state.object(address);
        if (row === null || row.gcRefs < 0) continue;
        copies++;
        assert.ok(row.gcRefs <= row.count, `${row.typeName} at ${near}: ${row.gcRefs} of ${row.count}`);
      }
    }
  assert.ok(copies > 10, `${copies} copies`);
});

test("3.11: weak references, finalizers, what came back, what is cleared, each in its phase", () => {
  const run = collection("3.11");
  const all = texts(run);
  assert.deepEqual(
    all.filter((text) => text.startsWith("phase")).map((text) => text.slice(6)),
    [
      ..."merge update_refs subtract_refs move_unreachable untrack legacy_finalizers weakrefs finalizers".split(" "),
      ..."resurrection update_refs subtract_refs move_unreachable delete freelists".split(" "),
    ],
  );
  // In the order of the list: quiet, lazarus, held, loner, inside. All are cleared before anyone is called.
  assert.deepEqual(between(all, "phase weakrefs", "phase finalizers"), [
    "clear inside of quiet, which calls back",
    "clear mute of held",
    "clear outside of loner, which calls back",
    "call gone",
  ]);
  assert.deepEqual(between(all, "phase finalizers", "phase resurrection"), [
    "gc_finalizer quiet",
    "gc_finalizer lazarus",
  ]);
  const resurrected = all.filter((text) => text.startsWith("gc_resurrect"));
  assert.deepEqual(resurrected, ["gc_resurrect lazarus", "gc_resurrect held"]);
  const end = all.slice(all.indexOf("phase delete") + 1);
  assert.deepEqual(end, [
    "gc_clear quiet",
    "dealloc quiet",
    "gc_clear loner",
    "dealloc inside",
    "dealloc loner",
    "phase freelists",
    "end 3 0",
  ]);
  assert.match(run.output, /^1 True True$/m);
});

test("3.11: at each of these events memory says the same", () => {
  const run = collection("3.11");
  const called = at(run, "call gone");
  assert.deepEqual(called("loner"), { list: "unreachable", count: 1, finalized: false });
  assert.deepEqual(called("outside").list, "weakref_callbacks");
  const quiet = at(run, "gc_finalizer quiet");
  assert.deepEqual(quiet("quiet"), { list: "finalized", count: 2, finalized: true }); // itself, and the collector for the call
  assert.deepEqual(quiet("lazarus"), { list: "unreachable", count: 1, finalized: false });
  const lazarus = at(run, "gc_finalizer lazarus");
  assert.deepEqual(lazarus("quiet"), { list: "finalized", count: 1, finalized: true });
  assert.deepEqual(lazarus("lazarus"), { list: "finalized", count: 2, finalized: true });
  const back = at(run, "gc_resurrect held");
  assert.equal(back("lazarus").count, 2); // held, and the list `saved`
  assert.deepEqual(back("loner").list, "still_unreachable");
  assert.deepEqual(back("inside").list, "still_unreachable");
  const cleared = at(run, "gc_clear loner");
  assert.equal(cleared("quiet").count, undefined);
  assert.deepEqual(cleared("loner").list, "still_unreachable");
  assert.equal(cleared("held").finalized, false);
  const end = run.player.seek(run.events.at(-1).tick);
  assert.equal(end.collection(), null);
  assert.equal(end.object(run.places.loner), null);
  for (const name of ["lazarus", "held", "outside", "mute"])
    assert.equal(end.object(run.places[name]).generation, 2, name);
});

test("3.8: one object that comes back keeps all", () => {
  const all = texts(collection("3.8"));
  assert.deepEqual(
    all.filter((text) => text.startsWith("gc_resurrect")).map((text) => text.slice(13)),
    ["quiet", "lazarus", "held", "loner", "inside"],
  );
  assert.deepEqual(all.slice(all.indexOf("phase delete") + 1), ["phase freelists", "end 0 0"]);
});

test("2.7: what has a finalizer, and what that reaches, is set apart, and the rest is searched once", () => {
  const all = texts(collection("2.7"));
  assert.deepEqual(between(all, "phase legacy_finalizers", "phase weakrefs"), [
    "gc_finalizer quiet legacy",
    "gc_finalizer lazarus legacy",
  ]);
  // quiet, lazarus and held stay, and so does the reference to held; `inside` is garbage.
  assert.deepEqual(between(all, "phase weakrefs", "phase delete"), [
    "clear outside of loner, which calls back",
    "clear inside of quiet, which calls back",
    "call gone",
  ]);
  assert.deepEqual(all.slice(all.indexOf("phase delete") + 1), [
    "gc_clear loner",
    "dealloc inside",
    "dealloc loner",
    "phase freelists",
    "end 2 3",
  ]);
});

const native = join(root, "build", "native", "pyrena");
for (const preset of ["3.11", "3.8", "2.7", "document", "3.13"]) {
  test(`${preset}: the command tells the same events`, { skip: !existsSync(native) }, () => {
    const player = engine.open(source, { preset, filename: "events.py" });
    player.runSync();
    const folder = mkdtempSync(join(tmpdir(), "pyrena-"));
    writeFileSync(join(folder, "events.py"), source);
    const { stdout } = spawnSync(native, ["trace", "--preset", preset, "events.py"], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 30,
    });
    rmSync(folder, { recursive: true });
    const lines = stdout.split("\n").filter((line) => /"e":"(gc_|finalize|weakref)/.test(line));
    let next = 0;
    for (let tick = 0; tick < player.length; tick += 1) {
      const { kind, a } = player.eventAt(tick);
      if (!/^(gc_|finalize|weakref)/.test(kind)) continue;
      const line = JSON.parse(lines[next++]);
      assert.equal(line.t, tick);
      assert.equal(line.e, kind);
      const first = line.object ?? line.weakref ?? line.address;
      if (first !== undefined) assert.equal(Number(first), a);
    }
    assert.ok(next > 500, `${next} events`);
  });
}
