// Runs every program of examples/ and tests/lang/ with a command and compares its output, its error
// output and its exit code with what is kept beside it.
//
//   node tests/run-programs.mjs [WORD...] -- build/native/pyrena run
import { absolute, findPrograms, forEachParallel, runProgram } from "./lib/programs.mjs";

const args = process.argv.slice(2);
const split = args.indexOf("--");
if (split < 0 || split === args.length - 1) {
  console.error("usage: node tests/run-programs.mjs [WORD...] -- COMMAND...");
  process.exit(2);
}
const command = absolute(args.slice(split + 1));

/** The first lines in which two texts differ, as a reader wants to see them. */
function firstDifference(what, expected, got) {
  const [want, have] = [expected.split("\n"), got.split("\n")];
  let line = 0;
  while (want[line] === have[line]) line += 1;
  const shown = (lines) => JSON.stringify(lines[line] ?? "(end)").slice(0, 300);
  return `  ${what}, line ${line + 1}\n    expected ${shown(want)}\n    got      ${shown(have)}`;
}

// No two machines agree on an address in "<function f at 0x7f...>".
const withoutAddresses = (text) => text.replace(/\b0x[0-9a-f]{6,}/g, "0x...");

async function check(program) {
  const chunks = [];
  const { code, signal, err } = await runProgram(command, program, (data) => chunks.push(data));
  const out = Buffer.concat(chunks).toString();
  const problems = [];
  if (program.match && !program.match.test(out)) problems.push(`  output ${JSON.stringify(out)} is not as in .match`);
  if (!program.match && out !== program.out) problems.push(firstDifference("output", program.out, out));
  const [want, have] = [program.err, err].map(withoutAddresses);
  if (have !== want) problems.push(firstDifference("error output", want, have));
  if (code !== program.code) problems.push(`  exit code ${signal ?? code}, expected ${program.code}`);
  return problems;
}

let passed = 0;
let failed = 0;
await forEachParallel(findPrograms(args.slice(0, split)), async (program) => {
  const problems = await check(program);
  if (problems.length === 0) passed += 1;
  else {
    failed += 1;
    console.log(`FAILED ${program.name}\n${problems.join("\n")}`);
  }
});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
