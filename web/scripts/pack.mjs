// Puts the runtime's files into wasm/, where the packed package has them, and takes them out again: while they stand there the
// command would run them instead of the modules that were built last.
//
//   node scripts/pack.mjs put | clear
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const files = [
  "pyrena.wasm",
  "pyrena-first.wasm",
  "pyrena-more.wasm",
  "pyrena-rest.wasm",
  "pyrena-speed.wasm",
  "pyrena-fast.wasm",
  "library.txt",
];

rmSync(at("../wasm"), { recursive: true, force: true });
if (process.argv[2] === "put") {
  mkdirSync(at("../wasm"));
  for (const name of files) copyFileSync(at(`../../build/wasm/${name}`), at(`../wasm/${name}`));
}
