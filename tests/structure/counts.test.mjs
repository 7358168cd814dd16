// What the runner of all stages reads from a tool's report.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { countVitest } from "../lib/counts.mjs";

const folder = mkdtempSync(join(tmpdir(), "counts-"));
after(() => rmSync(folder, { recursive: true }));

function counted(report, code) {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(report));
  return countVitest(file, code);
}

test("a failed test is counted once, however deep its groups, and an unreadable file as one", () => {
  const failedIn = (...statuses) => ({ status: "failed", assertionResults: statuses.map((status) => ({ status })) });
  const groups = { numPassedTests: 5, numFailedTests: 1, numFailedTestSuites: 2 };
  assert.deepEqual(counted({ ...groups, testResults: [failedIn("passed", "failed")] }, 1), { passed: 5, failed: 1 });
  assert.deepEqual(counted({ ...groups, testResults: [failedIn("failed"), failedIn()] }, 1), { passed: 5, failed: 2 });
  // A hook that fails after its tests have passed.
  const hook = { numPassedTests: 5, numFailedTests: 0, numFailedTestSuites: 1, testResults: [failedIn("passed")] };
  assert.deepEqual(counted(hook, 1), { passed: 5, failed: 1 });
});

test("a report without a failure is one all the same if the command failed", () => {
  const clean = { numPassedTests: 5, numFailedTests: 0, numFailedTestSuites: 0, testResults: [] };
  assert.deepEqual(counted(clean, 1), { passed: 5, failed: 1 });
  assert.deepEqual(counted(clean, 0), { passed: 5, failed: 0 });
  assert.deepEqual(countVitest(join(folder, "nothing.json"), 0), { passed: 0, failed: 1 });
});
