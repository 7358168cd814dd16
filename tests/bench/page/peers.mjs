// What a reader may compare the playground with: pages in which another Python on wasm prints one line. For information only: they
// show nothing of memory, and the playground prints more than a line. The packages are those that the benchmark of the interpreter
// fetches into .cache/peers; what is not there is left out.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../lib/programs.mjs";

const home = join(root, ".cache", "peers", "node_modules");

const all = [
  {
    name: "MicroPython",
    at: "@micropython/micropython-webassembly-pyscript",
    load: `import { loadMicroPython } from "./micropython.mjs";
  const python = await loadMicroPython({ stdout });`,
  },
];

const page = (load) => `<!doctype html>
<meta charset="utf-8" />
<pre id="out"></pre>
<script type="module">
  const stdout = (line) => (document.getElementById("out").textContent += line);
  ${load}
  python.runPython("print('one line')");
  requestAnimationFrame(() => setTimeout(() => performance.mark("pyrena-first-frame")));
</script>
`;

/** Name, version and address of each peer's page; [make] gives what is served at an address, null for what is no peer's. */
export const peers = all
  .filter(({ at }) => existsSync(join(home, at, "package.json")))
  .map(({ name, at, load }) => {
    const { version } = JSON.parse(readFileSync(join(home, at, "package.json"), "utf8"));
    return { name: `${name} ${version}`, path: `/peers/${at}/`, html: Buffer.from(page(load)), folder: join(home, at) };
  });

export function ofPeer(path) {
  const peer = peers.find((one) => path.startsWith(one.path));
  if (!peer) return null;
  if (path === peer.path) return peer.html;
  const file = join(peer.folder, path.slice(peer.path.length));
  return file.startsWith(peer.folder) && existsSync(file) ? readFileSync(file) : null;
}
