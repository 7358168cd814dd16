// The events of every program, natively and on wasm: byte for byte the same. Only their hashes are
// kept, since a trace may be large; the first line that differs is found again for a failure.
//
//   node tests/compare-traces.mjs [WORD...]
import { createHash } from "node:crypto";
import { absolute, findPrograms, forEachParallel, runProgram } from "./lib/programs.mjs";

const native = absolute(["build/native/pyrena", "trace"]);
const wasm = absolute(["node", "web/bin/pyrena.mjs", "trace"]);

async function fingerprint(command, program) {
  const hash = createHash("sha256");
  let bytes = 0;
  const { code } = await runProgram(command, program, (data) => {
    hash.update(data);
    bytes += data.length;
  });
  return { code, bytes, digest: hash.digest("hex") };
}

async function lines(command, program) {
  const chunks = [];
  await runProgram(command, program, (data) => chunks.push(data));
  return Buffer.concat(chunks).toString().split("\n");
}

async function explain(program) {
  const [a, b] = [await lines(native, program), await lines(wasm, program)];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `  line ${at + 1}\n    native ${a[at] ?? "(end)"}\n    wasm   ${b[at] ?? "(end)"}`;
}

let passed = 0;
let failed = 0;
await forEachParallel(findPrograms(process.argv.slice(2)), async (program) => {
  const [a, b] = [await fingerprint(native, program), await fingerprint(wasm, program)];
  // A program that does not compile has no events.
  const isSilent = a.bytes === 0 && program.err === "";
  if (!isSilent && a.digest === b.digest && a.code === b.code) passed += 1;
  else {
    failed += 1;
    const why = isSilent
      ? "  no events"
      : a.digest === b.digest
        ? `  exit codes ${a.code} and ${b.code}`
        : await explain(program);
    console.log(`FAILED ${program.name}\n${why}`);
  }
});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
