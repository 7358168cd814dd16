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

/** FNV-1a over the names of both sides; cmake/fingerprint.mjs does the same for the module. */
function hashOf(words) {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(words.map((word) => `${word},`).join("")))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

/** The rows of a list of rows of strings, as they stand in the text. */
function rowsOf(text, list) {
  const [, body] = new RegExp(`export const ${list} = (\\[[\\s\\S]*?\\n\\]) as const;`).exec(text) ?? [];
  if (body === undefined) throw new Error(`abi: no list ${list}`);
  return JSON.parse(body.replace(/,\s*\]/g, "]"));
}

/** What a page needs of the lists before its first frame, without the sentences about them. */
function shortLists(text) {
  const events = rowsOf(text, "EVENTS");
  const isAddress = (meaning) => (meaning.startsWith("addr") ? 1 : 0);
  const list = (values) => JSON.stringify(values);
  return `
// As the lists above, without their sentences.
export const EVENT_NAMES: readonly EventName[] = ${list(events.map(([name]) => name))};
// By kind: 1 if a is an address, 2 if b is.
export const EVENT_ADDRESSES: readonly number[] = ${list(events.map(([, a, b]) => isAddress(a) + 2 * isAddress(b)))};
export const PRESET_FIELD_NAMES: readonly PresetField[] = ${list(rowsOf(text, "PRESET_FIELDS").map(([name]) => name))};
`;
}

const banner = "// Generated from the lists of the C sources by scripts/abi.mjs; not kept, not edited by hand.";
const expanded = expandWithAny(process.argv.length > 2 ? process.argv.slice(2) : ["cc", "clang", "emcc"])
  .replace("PYR_BANNER", `${banner}\n`)
  .replace(/^\s+|\n{3,}/g, "")
  .replace(/export const FINGERPRINT_WORDS = (\[[^\]]*\]);/, (_all, words) => {
    const hash = hashOf(JSON.parse(words.replace(/,\s*\]/, "]")));
    return `export const FINGERPRINT = 0x${hash.toString(16)};`;
  });
const text = expanded + shortLists(expanded);
// An unchanged file keeps its time, so that nothing is rebuilt for it.
if (!existsSync(target) || readFileSync(target, "utf8") !== text) writeFileSync(target, text);
