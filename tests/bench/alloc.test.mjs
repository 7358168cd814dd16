// The allocator's benchmark compiles the parts that it measures by itself, so nothing else notices when they need one more. No time is
// looked at here: whatever it is, each build must give its row.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../lib/programs.mjs";

for (const build of ["native", "wasm"]) {
  test(`alloc gives a row of ${build}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "pyrena-bench-"));
    try {
      const json = join(folder, "rows.json");
      const options = ["--only", build, "--program", "lifo", "--rounds", "1", "--json", json];
      execFileSync(process.execPath, [join(root, "tests", "bench", "alloc.mjs"), ...options], { stdio: "pipe" });
      const rows = JSON.parse(readFileSync(json, "utf8"));
      assert.ok(rows.length > 0);
      for (const row of rows) {
        assert.equal(row.build, build);
        assert.equal(row.name, "lifo");
        assert.ok(Number.isFinite(row.ratio) && row.ratio > 0, JSON.stringify(row));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
