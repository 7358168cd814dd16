// The library as others use it: installed from the debug build, found by CMake and by pkg-config, linked from C and C++.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { root } from "../lib/programs.mjs";

const folder = mkdtempSync(join(tmpdir(), "pyrena-outside-"));
const prefix = join(folder, "installed");
const sources = join(root, "tests", "library", "outside");
const built = join(folder, "build");
const run = (command, ...args) => execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

before(() => run("cmake", "--install", join(root, "build", "debug"), "--prefix", prefix));
after(() => rmSync(folder, { recursive: true, force: true }));

function assertOutput(text, counted) {
  assert.match(text, /^the list has 2 references\ncollected 1\n45 from Python\n/);
  assert.match(text, /^# arenas allocated total/m);
  assert.match(text, /^Small block threshold = 256, in 16 size classes\.$/m);
  const objects = Number(/^ +3 +objects +([\d,]+)/m.exec(text)[1].replaceAll(",", ""));
  assert.equal(objects > 0, counted);
}

test("a CMake project finds the package and links both builds of it", () => {
  run("cmake", "-S", sources, "-B", built, `-DCMAKE_PREFIX_PATH=${prefix}`);
  run("cmake", "--build", built);
  assertOutput(run(join(built, "outside-c")), true);
  assertOutput(run(join(built, "outside-fast")), false);
  assert.equal(run(join(built, "outside-cpp")), "collected 1\ntwo\nthree\n");
});

test("the header passes strict compilers of C99 and C++11", () => {
  const flags = ["-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only", "-I", join(prefix, "include")];
  run("cc", "-std=c99", ...flags, "-x", "c", join(prefix, "include", "pyrena.h"));
  run("c++", "-std=c++11", ...flags, "-x", "c++", join(prefix, "include", "pyrena.h"));
});

test("the flags of the pkg-config file suffice", () => {
  const directory = join(run("find", prefix, "-name", "pyrena.pc").trim(), "..");
  const flags = run("env", `PKG_CONFIG_PATH=${directory}`, "pkg-config", "--cflags", "--libs", "pyrena");
  const program = join(folder, "by-pkg-config");
  run("cc", join(sources, "outside.c"), ...flags.trim().split(/\s+/), "-o", program);
  assertOutput(run(program), true);
});
