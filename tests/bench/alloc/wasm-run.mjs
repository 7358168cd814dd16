// One wasm allocator's run of the work, in a process of its own: node wasm-run.mjs MODULE WORK, prints one JSON object.
import { readFileSync } from "node:fs";

const [path, work] = process.argv.slice(2);
const now = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
};
const nothing = () => 0;
const env = new Proxy({ now }, { get: (target, name) => target[name] ?? nothing });
const module = new WebAssembly.Module(readFileSync(path));
const imports = {};
for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = env[name];
const { exports } = new WebAssembly.Instance(module, imports);
if (exports.setup() !== 0) process.exit(2);

const works = {
  // V8 tiers up while it runs: the first round is not the measured one.
  lifo: () => (exports.lifo(), { lifo: exports.lifo() }),
  cold: () => ({ cold: exports.take(), "fifo-free": exports.give() }),
  random: () => (exports.take(), { "random-free": exports.give_random(), "alloc-after-random-free": exports.take() }),
  churn: () => (exports.churn(), exports.drop(), { churn: exports.churn() }),
};
console.log(JSON.stringify(works[work]()));
