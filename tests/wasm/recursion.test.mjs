// Each way of recursing ends at the same depth in every build, without exhausting the stack of a page's worker (500 KB), whichever of V8's
// compilers made the code: at 3.11's depth, or sooner where C may nest no deeper (PYR_C_ROOM in core/base/config.h). Natively, given the
// room, at 3.11's depth, but for what is written in Python here. The program is tests/lang/machine/levels_of_c.py with all of its ways, and
//   sed 's/^whole = False/whole = True/' tests/lang/machine/levels_of_c.py | python3.11 - > tests/wasm/recursion.out
// writes what 3.11 says.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { root } from "../lib/programs.mjs";

const here = join(root, "tests", "wasm");
const folder = mkdtempSync(join(tmpdir(), "pyrena-"));
const program = join(folder, "recursion.py");
const lines = (text) => text.trimEnd().split("\n");
const expected = lines(readFileSync(join(here, "recursion.out"), "utf8"));
const native = (name) => join(root, "build", "native", name);
const wasm = (module, ...flags) => [
  process.execPath,
  "--stack-size=490",
  ...flags,
  join(here, "run-module.mjs"),
  module,
  program,
];

// What is written in Python here is more levels than what is written in C there.
const ownWay = /^(by_partial|by_cmp) /;

function run([command, ...args]) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  assert.equal(stderr, "");
  assert.equal(status, 0);
  return lines(stdout);
}

let everywhere;
before(() => {
  const source = readFileSync(join(root, "tests", "lang", "machine", "levels_of_c.py"), "utf8");
  assert.match(source, /^whole = False$/m);
  writeFileSync(program, source.replace(/^whole = False$/m, "whole = True"));
  everywhere = run(wasm("pyrena.wasm"));
});

after(() => rmSync(folder, { recursive: true }));

/** The depth that a line tells, and whose it is. */
const depth = (line) => /^(.*?) (\d+) maximum/.exec(line);

test("what ends sooner than in 3.11 ends for want of room in C", () => {
  assert.equal(everywhere.length, expected.length);
  let less = 0;
  for (const [index, line] of everywhere.entries()) {
    if (line === expected[index] || ownWay.test(line)) continue;
    const [mine, theirs] = [depth(line), depth(expected[index])];
    assert.ok(
      mine && theirs && mine[1] === theirs[1] && Number(mine[2]) <= Number(theirs[2]),
      `${line} | ${expected[index]}`,
    );
    assert.ok(Number(mine[2]) > 150, line);
    less++;
  }
  assert.ok(less < expected.length / 2, `${less} of ${expected.length} end sooner`);
});

for (const name of ["pyrena", "pyrena-fast"]) {
  const skip = !existsSync(native(name));
  test(`${name} gets as deep as 3.11, given the room`, { skip }, () => {
    const same = (line) => !ownWay.test(line);
    const got = run([native(name), "run", "--c-room", "1760000", program]);
    assert.deepEqual(got.filter(same), expected.filter(same));
  });
  test(`${name} gets as deep as the module, with 640 KB of stack`, { skip }, () => {
    const limited = ["sh", "-c", 'ulimit -s 640 && exec "$@"', "sh", native(name), "run", program];
    assert.deepEqual(run(limited), everywhere);
  });
}

for (const tier of [[], ["--no-liftoff"], ["--liftoff-only"]]) {
  for (const module of ["pyrena.wasm", "pyrena-speed.wasm", "pyrena-fast.wasm"]) {
    test(`${module} ends without a crash: ${tier.join("") || "as it is"}`, () =>
      assert.deepEqual(run(wasm(module, ...tier)), everywhere));
  }
}
