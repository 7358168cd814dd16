// Writes the kept output (.out, and .err after an exception) of the programs of examples/ and
// tests/lang/ from real interpreters. Only this needs a Python; running the tests does not.
//
//   node tests/regenerate.mjs [--check] [WORD...]
//
// The interpreter is the one of the program's preset (2.7 for document, 3.11 if it names none), or of a
// line `# oracle: 2.7`; `# oracle: none` says that the output was written by hand. `# also: 2.7 3.8`: of these too. An interpreter is
// found as pythonX.Y on the PATH, or by the variable PYTHON_X_Y. Python 2 reads a source without a coding
// line as ASCII, so it gets a copy whose first line, a comment, has one. A program with a .match file (a
// regular expression, for output that no two runs share) is only checked against it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { alsoOf, findSources, ofPreset, readProgram } from "./lib/programs.mjs";

const releases = { document: "2.7", 2.7: "2.7", 3.8: "3.8", 3.13: "3.13" };

function releaseOf(source) {
  const head = source.split("\n", 5).join("\n");
  const named = /^# oracle: (\S+)$/m.exec(head);
  if (named) return named[1] === "none" ? undefined : named[1];
  const preset = /^# pyrena:.*\bpreset=(\S+)/m.exec(head);
  return releases[preset?.[1]] ?? "3.11";
}

function interpreter(release) {
  return process.env[`PYTHON_${release.replace(".", "_")}`] ?? `python${release}`;
}

function copyWithCoding(file, source) {
  const folder = mkdtempSync(join(tmpdir(), "pyrena-"));
  writeFileSync(
    join(folder, file),
    source.replace(/^(#.*)?\n/, (line) => `${line.trimEnd() || "#"} coding: utf-8\n`),
  );
  return folder;
}

/** What the interpreter prints, the folder taken out of its tracebacks and out of those that the program prints. */
function record(path, preset) {
  const program = readProgram(path, preset);
  const source = readFileSync(path, "utf8");
  const release = preset ? releases[preset] : releaseOf(source);
  if (release === undefined) return undefined;
  const folder = release === "2.7" ? copyWithCoding(program.file, source) : program.folder;
  const result = spawnSync(interpreter(release), [program.file], {
    cwd: folder,
    input: program.input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONHASHSEED: "0", PYTHONIOENCODING: "utf-8", PYTHONDONTWRITEBYTECODE: "1" },
  });
  if (result.error) throw new Error(`${program.name}: ${result.error.message}`);
  if (folder !== program.folder) rmSync(folder, { recursive: true });
  const err = result.stderr.replaceAll(`${folder}/`, "").replace(/\b0x[0-9a-f]{6,}/g, "0x...");
  const exit = result.status === 1 ? "" : `# exit: ${result.status}\n`;
  if (program.match && !program.match.test(result.stdout)) throw new Error(`${program.name}: the .match does not fit`);
  return {
    [ofPreset(".out", preset)]: program.match ? undefined : result.stdout.replaceAll(`${folder}/`, ""),
    [ofPreset(".err", preset)]: err === "" && result.status === 0 ? undefined : exit + err,
  };
}

const args = process.argv.slice(2);
const onlyCheck = args.includes("--check");
let changed = 0;
for (const path of findSources(args.filter((word) => word !== "--check"))) {
  const records = [undefined, ...alsoOf(path)].map((preset) => record(path, preset) ?? {});
  for (const [extension, text] of records.flatMap(Object.entries)) {
    const file = path.replace(/\.py$/, extension);
    const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
    if (before === text) continue;
    changed += 1;
    console.log(`${onlyCheck ? "differs" : "wrote"}: ${file}`);
    if (onlyCheck) continue;
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
  }
}
console.log(`${changed} files ${onlyCheck ? "differ" : "written"}`);
process.exitCode = onlyCheck && changed > 0 ? 1 : 0;
