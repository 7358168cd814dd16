// How many tests passed and failed, read from the reports of the tools that the stages call. Each
// takes (log text, exit code) and answers { passed, failed }; a report that is not there is a failure.
import { existsSync, readFileSync } from "node:fs";

const cannotStart = { passed: 0, failed: 1 };

/** A command that is one test. */
export function one(_log, code) {
  return code === 0 ? { passed: 1, failed: 0 } : { ...cannotStart };
}

/** Our own runners: the last line is `N passed, N failed`. */
export function countLastLine(log) {
  const found = /(\d+) passed, (\d+) failed\s*$/.exec(log);
  return found ? { passed: Number(found[1]), failed: Number(found[2]) } : { ...cannotStart };
}

/** node --test --test-reporter=tap. */
export function countTap(log) {
  const passed = /^# pass (\d+)$/m.exec(log);
  const failed = /^# fail (\d+)$/m.exec(log);
  const cancelled = /^# cancelled (\d+)$/m.exec(log);
  if (!passed || !failed) return { ...cannotStart };
  return { passed: Number(passed[1]), failed: Number(failed[1]) + Number(cancelled?.[1] ?? 0) };
}

/** CTest's JUnit report: the cmocka tests inside each executable, not the executables. */
export function countCtest(file) {
  if (!existsSync(file)) return { ...cannotStart };
  let passed = 0;
  let failed = 0;
  for (const [, head, body] of readFileSync(file, "utf8").matchAll(/<testcase ([^>]*)>(.*?)<\/testcase>/gs)) {
    const sum = (pattern) => [...body.matchAll(pattern)].reduce((all, found) => all + Number(found[1]), 0);
    const wrong = sum(/\[ {2}FAILED {2}\] .*?(\d+) test\(s\)/g);
    passed += sum(/\[ {2}PASSED {2}\] (\d+) test\(s\)/g);
    failed += wrong > 0 || /status="run"/.test(head) ? wrong : 1;
  }
  return passed + failed > 0 ? { passed, failed } : { ...cannotStart };
}

/** Vitest's JSON report: the tests, and the files that failed before any test of theirs did. */
export function countVitest(file, code) {
  if (!existsSync(file)) return { ...cannotStart };
  const report = JSON.parse(readFileSync(file, "utf8"));
  const unread = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const failed = report.numFailedTests + unread.length;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
