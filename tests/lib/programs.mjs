// The Python programs of examples/, tests/lang/, tests/oracle/kept/ and tests/oracle/gc/kept/, and running a command over them. A program is a
// .py with its expected output (.out) beside it; other files beside it say the rest:
//   .err   its expected error output; the exit code is then 1, or N if the first line is `# exit: N`
//   .match instead of .out, a regular expression, where no two runs print the same (an address)
//   .in    its standard input
//   .args  options for the command, one a line
// A program with a line `# also: 2.7 3.8` is one of each of these presets too, whose output is in .2.7.out and .3.8.out (and .err).
// A program runs in its own folder under its bare name, so that tracebacks are the same everywhere.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** All programs whose path contains one of the words (all of them without words). */
export function findPrograms(words = []) {
  return findSources(words)
    .flatMap((path) => [readProgram(path), ...alsoOf(path).map((preset) => readProgram(path, preset))])
    .filter(({ out, match }) => out !== undefined || match !== undefined);
}

/** The paths of the programs, also of those without an output yet. */
export function findSources(words = []) {
  const found = ["examples", "tests/lang", "tests/oracle/kept", "tests/oracle/gc/kept"].flatMap((folder) => {
    const top = join(root, folder);
    if (!existsSync(top)) return [];
    return readdirSync(top, { recursive: true }).map((name) => join(top, name));
  });
  const isWanted = (path) => words.length === 0 || words.some((word) => relative(root, path).includes(word));
  return found.filter((path) => path.endsWith(".py") && isWanted(path)).sort();
}

export const ofPreset = (extension, preset) => (preset ? `.${preset}${extension}` : extension);

/** The presets that a program is run with besides its own. */
export function alsoOf(path) {
  const head = readFileSync(path, "utf8").split("\n", 5).join("\n");
  return /^# also: (.+)$/m.exec(head)?.[1].split(" ") ?? [];
}

/** The program of a path; with a preset: as it is run with that one. */
export function readProgram(path, preset) {
  const beside = (extension) => {
    const file = path.replace(/\.py$/, extension);
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  };
  const err = beside(ofPreset(".err", preset));
  const pattern = beside(".match");
  const exit = /^# exit: (\d+)\n/.exec(err ?? "");
  return {
    name: relative(root, path) + (preset ? ` (${preset})` : ""),
    folder: dirname(path),
    file: basename(path),
    out: beside(ofPreset(".out", preset)),
    match: pattern === undefined ? undefined : new RegExp(`^(?:${pattern.trimEnd()})\\s*$`),
    err: exit ? err.slice(exit[0].length) : (err ?? ""),
    code: exit ? Number(exit[1]) : err === undefined ? 0 : 1,
    input: beside(".in") ?? "",
    args: [...(beside(".args") ?? "").split("\n").filter(Boolean), ...(preset ? ["--preset", preset] : [])],
  };
}

/** The command with its paths made absolute, since every program runs in its own folder. */
export function absolute(command) {
  return command.map((word) => (word.includes("/") && existsSync(join(root, word)) ? join(root, word) : word));
}

/** Runs [command] on a program; `onData` sees its output in pieces. Kills it after [seconds]. */
export function runProgram(command, program, onData, seconds = 120) {
  const [file, ...args] = [...command, ...program.args, program.file];
  const child = spawn(file, args, { cwd: program.folder, stdio: ["pipe", "pipe", "pipe"] });
  const errors = [];
  child.stdout.on("data", onData);
  child.stderr.on("data", (data) => errors.push(data));
  child.stdin.on("error", () => {}); // a program need not read its input
  child.stdin.end(program.input);
  const timer = setTimeout(() => child.kill("SIGKILL"), seconds * 1000);
  return new Promise((done) => {
    child.on("error", (error) => errors.push(Buffer.from(`${error}\n`)));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      done({ code, signal, err: Buffer.concat(errors).toString() });
    });
  });
}

/** Calls [work] on each item, as many at once as there are processors. */
export async function forEachParallel(items, work) {
  const rest = [...items];
  const worker = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
