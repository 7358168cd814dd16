// The fingerprint of all names that cross the border (wasm/fingerprint.def), as a header: the names themselves need not be in
// the module.
//
//   node cmake/fingerprint.mjs OUT.h CC CORE_FOLDER ROOT_FOLDER
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";

const [out, compiler, core, root] = process.argv.slice(2);
const source = '#define PYR_WORD(text) text ","\n#include "wasm/fingerprint.def"\n';
const options = ["-E", "-P", "-x", "c", `-I${core}`, `-I${root}`, "-"];
const expanded = execFileSync(compiler, options, { input: source }).toString();
const words = [...expanded.matchAll(/"([^"\\]*)"/g)].map(([, text]) => text).join("");

// FNV-1a; web/src/engine/rows.ts has its twin.
let hash = 0x811c9dc5;
for (const byte of Buffer.from(words)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
writeFileSync(
  out,
  `// Written by cmake/fingerprint.mjs.
#define PYRENA_FINGERPRINT UINT32_C(0x${hash.toString(16)})
`,
);
