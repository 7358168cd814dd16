// The recorded programs of tests/traces on the wasm build: every small block at the recorded offset, the statistics as CPython
// printed them. tests/core/test_replay.c does the same natively.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { root } from "../lib/programs.mjs";

const traces = join(root, "tests", "traces");
const names = readdirSync(traces)
  .filter((name) => name.endsWith(".pmt.xz"))
  .map((name) => name.slice(0, -".pmt.xz".length));

async function play(name) {
  const preset = name.slice(name.lastIndexOf("-") + 1);
  const command = [
    join(root, "web", "bin", "pyrena.mjs"),
    "replay",
    "--preset",
    preset,
    join(traces, `${name}.pmt.xz`),
  ];
  const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: 1 << 24 });
  // CPython's report, an empty line, and how many offsets were compared.
  const [, report, checked, differing] = stdout.match(/^(.*)\n(\d+) offsets checked, (\d+) differ\n$/s);
  return { report, checked: Number(checked), differing: Number(differing) };
}

test("there are recordings", () => assert.ok(names.length >= 8));

for (const name of names) {
  test(`${name} is exact on wasm`, async () => {
    const { report, checked, differing } = await play(name);
    assert.ok(checked > 1000);
    assert.equal(differing, 0);
    assert.equal(report, readFileSync(join(traces, `${name}.stats`), "utf8"));
  });
}
