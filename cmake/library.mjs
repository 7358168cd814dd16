// The frozen modules for the wasm build: their texts one behind another in library.txt, which a page loads when a program
// imports one of them, and a C file that says where in it each module stands.
//
//   node cmake/library.mjs OUT.c OUT.txt MODULE.py...
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

const [source, library, ...modules] = process.argv.slice(2);
let at = 0;
const texts = modules.sort().map((path) => readFileSync(path));
const rows = texts.map((text, i) => {
  const row = `    {"${basename(modules[i], ".py")}", pyrena_library + ${at}, ${text.length}},`;
  at += text.length;
  return row;
});
writeFileSync(library, Buffer.concat(texts));
writeFileSync(
  source,
  `// Written by cmake/library.mjs from core/vm/modules/*.py.
#include "vm/modules/modules.h"

extern char pyrena_library[];
char pyrena_library[${at}];

const pyr_frozen_def pyr_frozen_modules[] = {
${rows.join("\n")}
};
const uint32_t pyr_frozen_count = ${texts.length};
`,
);
