// Puts the list of the site's files into the built service worker: what the playground and the document need, each with a mark
// of its content. The one script with everything in it is for other people's pages and is left out; the module for long runs is kept
// when one has fetched it (src/site/worker.ts).
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));

const files = readdirSync(dist, { recursive: true })
  .map((name) => join(dist, name))
  .filter(
    (path) => statSync(path).isFile() && !/(\.inline\.js|\.map|[\\/]sw\.js|pyrena-speed-[^\\/]*\.wasm)$/.test(path),
  )
  .sort();
const manifest = files.map((path) => ({
  url: relative(dist, path).replaceAll("\\", "/"),
  revision: createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16),
}));

const worker = join(dist, "sw.js");
const code = readFileSync(worker, "utf8");
if (!code.includes("self.__WB_MANIFEST")) throw new Error("dist/sw.js has no place for the list of files");
writeFileSync(
  worker,
  code.replace("self.__WB_MANIFEST", () => JSON.stringify(manifest)),
);
