// The benchmarks: each is an executable tests/bench/<name> (or tests/bench/<name>.mjs) that prints its
// table and, with --json FILE, writes its rows {name, build, peer, ratio, low, high} as an array.
//
//   node tests/run-bench.mjs all [--json FILE]
//   node tests/run-bench.mjs NAME [OPTION...]      its own options: its first lines say which
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./lib/programs.mjs";

const all = ["alloc", "gc", "vm", "travel", "page"];

function commandOf(name) {
  const path = join(root, "tests", "bench", name);
  if (existsSync(`${path}.mjs`)) return ["node", `${path}.mjs`];
  return existsSync(path) ? [path] : undefined;
}

const [name, ...options] = process.argv.slice(2);
const at = options.indexOf("--json");
const jsonFile = at >= 0 ? options[at + 1] : undefined;
if (at >= 0) options.splice(at, 2);
if ((at >= 0 && jsonFile === undefined) || (name === "all" && options.length > 0)) {
  console.error("usage: ./dev bench [all] [--json FILE], or ./dev bench NAME [OPTION...]");
  process.exit(2);
}
const wanted = name === "all" ? all.filter(commandOf) : [name];
if (wanted.length === 0 || !wanted.every(commandOf)) {
  console.error(`no such benchmark: ${wanted[0] ?? name}; there are ${all.filter(commandOf).join(", ") || "none"}`);
  process.exit(2);
}

const scratch = mkdtempSync(join(tmpdir(), "pyrena-bench-"));
const rows = [];
let failed = false;
for (const bench of wanted) {
  const file = join(scratch, `${bench}.json`);
  const [command, ...args] = commandOf(bench);
  const { status } = spawnSync(command, [...args, ...options, "--json", file], { cwd: root, stdio: "inherit" });
  if (status === 0 && existsSync(file)) rows.push(...JSON.parse(readFileSync(file, "utf8")));
  else failed = true;
}
rmSync(scratch, { recursive: true });
if (jsonFile !== undefined) writeFileSync(jsonFile, `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = failed ? 1 : 0;
