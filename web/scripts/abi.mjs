// Writes src/engine/abi.ts: the lists of the C sources (events, preset fields, uses, rows of the queries) as TypeScript,
// expanded by a C preprocessor from wasm/abi.ts.in. Nothing of it is copied by hand.
//
//   node scripts/abi.mjs [PREPROCESSOR]     default: the first of cc, clang, emcc that is there
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const target = at("../src/engine/abi.ts");

function expand(compiler) {
  const args = ["-E", "-P", "-x", "c", `-I${at("../../core")}`, at("../../wasm/abi.ts.in")];
  return execFileSync(compiler, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

function expandWithAny(compilers) {
  for (const compiler of compilers) {
    try {
      return expand(compiler);
    } catch {
      // the next one
    }
  }
  throw new Error(`abi: no C preprocessor (${compilers.join(", ")}) could expand wasm/abi.ts.in`);
}

const banner = "// Generated from the lists of the C sources by scripts/abi.mjs; not kept, not edited by hand.";
const text = expandWithAny(process.argv.length > 2 ? process.argv.slice(2) : ["cc", "clang", "emcc"])
  .replace("PYR_BANNER", `${banner}\n`)
  .replace(/^\s+|\n{3,}/g, "");
// An unchanged file keeps its time, so that nothing is rebuilt for it.
if (!existsSync(target) || readFileSync(target, "utf8") !== text) writeFileSync(target, text);
