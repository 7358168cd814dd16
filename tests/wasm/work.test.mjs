// The counted work of collections: the same from every build, and what the document says of it, on the same program: three generations
// spare what one has to do, and what a collection costs does not depend on how much of it is garbage.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createEngine } from "../../web/src/engine/engine.ts";
import { built } from "../lib/machines.mjs";
import { root } from "../lib/programs.mjs";

const native = (name) => join(root, "build", "native", name);
const module = [process.execPath, join(root, "web", "bin", "pyrena.mjs")];
const commands = [
  [module, []],
  [module, ["--fast"]],
  [[native("pyrena")], []],
  [[native("pyrena-fast")], []],
].filter(([[command]]) => existsSync(command));

/** What `pyrena stats --collector` says after the program, given its three lines of input. */
function workOf([[command, ...first], more], schedule, old, rings) {
  const options = [...more, "--collector", "--set", "gc_quarter_rule=0"];
  const args = [...first, "stats", ...options, join(root, "tests", "wasm", "work.py")];
  const { status, stdout, stderr } = spawnSync(command, args, {
    input: `${schedule}\n${old}\n${rings}\n`,
    encoding: "utf8",
  });
  assert.equal(stderr, "");
  assert.equal(status, 0);
  const number = (name) =>
    Number(new RegExp(`^${name} +([\\d,]+)$`, "m").exec(stdout)?.[1].replaceAll(",", "") ?? Number.NaN);
  const generations = [...stdout.matchAll(/^ +([012]) +([\d,]+) +([\d,]+) +([\d,]+)$/gm)].slice(-3);
  return {
    collections: generations.map((row) => Number(row[2].replaceAll(",", ""))),
    visited: number("objects visited"),
    followed: number("references followed"),
    freed: number("objects freed"),
  };
}

function everywhere(schedule, old, rings) {
  const [work, ...others] = commands.map((command) => workOf(command, schedule, old, rings));
  for (const other of others) assert.deepEqual(other, work);
  return work;
}

test("three generations do a small part of one generation's work", () => {
  const three = everywhere("three", 20000, 20000);
  const one = everywhere("one", 20000, 20000);
  const collections = (work) => work.collections.reduce((a, b) => a + b);
  assert.ok(Math.abs(collections(three) - collections(one)) < 0.1 * collections(one));
  assert.ok(three.collections[0] > 8 * three.collections[1] && one.collections[0] === 0 && one.collections[1] === 0);
  assert.ok(three.freed >= 20000 - 701 && one.freed >= 20000 - 701);
  assert.ok(three.visited * 5 < one.visited, `${three.visited} of ${one.visited} objects visited`);
  assert.ok(three.followed * 5 < one.followed, `${three.followed} of ${one.followed} references followed`);
});

test("live objects cost, garbage hardly: ten times the garbage with a tenth of the live ones is far less work", () => {
  const little = everywhere("one", 20000, 2000);
  const much = everywhere("one", 2000, 20000);
  assert.deepEqual(little.collections, much.collections);
  assert.ok(much.freed >= 20000 - 701 && little.freed >= 2000 - 701 && little.freed < 3000);
  assert.ok(much.visited * 2 < little.visited, `${much.visited} of ${little.visited} objects visited`);
  assert.ok(much.followed * 2 < little.followed, `${much.followed} of ${little.followed} references followed`);
});

test("a page reads the work at any moment, and going back takes it back", () => {
  const engine = createEngine(new WebAssembly.Module(built("pyrena.wasm")));
  const player = engine.open("import gc\ngc.collect()\na = []\na.append(a)\ndel a\ngc.collect(0)\nb = 1\n");
  player.runSync();
  const at = (line) => {
    const { visited, followed, freed } = player
      .seek(player.marks.lines[player.marks.lineNumbers.indexOf(line)])
      .generations();
    return { visited, followed, freed };
  };
  const after = at(7);
  const before = at(6);
  // One list: its count is copied in the search and once more after the finalizers, and so is its one reference followed.
  assert.deepEqual(
    [after.visited - before.visited, after.followed - before.followed, after.freed - before.freed],
    [2, 2, 1],
  );
  assert.deepEqual(at(7), after);
});
