// Fails unless the observer is the only import of the given wasm modules. Run after every link, so
// that a forgotten libc function is an error of the build and not of the page.
import { readFileSync } from "node:fs";

const allowed = "env.pyrena_observe function";

let wrong = 0;
for (const file of process.argv.slice(2)) {
  const module = new WebAssembly.Module(readFileSync(file));
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (`${from}.${name} ${kind}` !== allowed) {
      console.error(`${file}: imports ${from}.${name} (${kind}); only ${allowed} is allowed`);
      wrong += 1;
    }
  }
}
process.exit(wrong === 0 ? 0 : 1);
