// Writes into index.html what stands there before any script has come: the style, and the page's first frame in each language and
// width (src/ui/drawn-frame.tsx) with the lines that choose among them (src/ui/put-frame.ts).
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, createServer } from "vite";
import { sharedPieces } from "./pieces.mjs";

const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** A text as a script writes it, inside a page. */
const quoted = (/** @type {string} */ text) =>
  `'${text.replace(/[\\']/g, "\\$&").replace(/\n/g, "\\n").replace(/<\//g, "<\\/")}'`;

/** @param {import("vite").UserConfig} shared what the sources need to be read @returns {Promise<[string, string][]>} */
async function drawnFrames(shared) {
  const server = await createServer({
    ...shared,
    configFile: false,
    root: at("../"),
    appType: "custom",
    logLevel: "error",
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { loadEngine } = await server.ssrLoadModule("/src/engine/index.ts");
    const { drawFrames } = await server.ssrLoadModule("/src/ui/drawn-frame.tsx");
    return await drawFrames(await loadEngine(await readFile(at("../../build/wasm/pyrena.wasm"))));
  } finally {
    await server.close();
  }
}

/** put-frame.ts as one expression. */
async function putScript() {
  const [made] = /** @type {import("vite").Rolldown.RolldownOutput[]} */ (
    await build({
      configFile: false,
      logLevel: "error",
      build: { write: false, lib: { entry: at("../src/ui/put-frame.ts"), formats: ["iife"], name: "drawn" } },
    })
  );
  const [chunk] = made?.output ?? [];
  if (chunk === undefined) throw new Error("the script that puts the first frame there could not be built");
  return chunk.code.trim();
}

/** @param {import("vite").UserConfig} shared @returns {import("vite").Plugin} */
export function drawnFrame(shared) {
  return {
    name: "drawn-frame",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      async handler(html, { bundle, path }) {
        if (path !== "/index.html" || !bundle) return html;
        const files = Object.keys(bundle);
        const of = (/** @type {RegExp} */ wanted) => files.find((file) => wanted.test(file)) ?? "";
        const sheet = of(/\/view-[^/]*\.css$/);
        const style = bundle[sheet];
        if (style?.type !== "asset") throw new Error("the first frame's style is not there");
        delete bundle[sheet];
        const list = (/** @type {[string, string][]} */ pairs) =>
          `{${pairs.map(([key, text]) => `${quoted(key)}:${quoted(text)}`).join(",")}}`;
        const frames = await drawnFrames(shared);
        const { pieces, lists } = sharedPieces(frames.map(([, text]) => text));
        const byKey = frames.map(([key], at) => `${quoted(key)}:[${lists[at]}]`);
        const module = quoted(`./${of(/pyrena-first-[^/]*\.wasm$/)}`);
        const words = list(["en", "zh"].map((lang) => [lang, `./${of(new RegExp(`/${lang}-[^/]*\\.js$`))}`]));
        /** @type {string[]} */
        const scripts = [];
        // The frame is painted before anything is fetched: fetching and compiling take the cores that painting needs.
        const waiting = html.replace(/<script type="module" crossorigin src="([^"]*)"><\/script>/g, (_, src) => {
          scripts.push(src);
          return "";
        });
        if (scripts.length !== 2)
          throw new Error(`the page has ${scripts.length} scripts, not one that runs and one that draws`);
        const addresses = `{module:${module},scripts:[${scripts.map(quoted)}],words:${words}}`;
        const script = `${await putScript()};drawn.putFrame({${byKey}},[${pieces.map(quoted)}],${addresses})`;
        return waiting
          .replace(/\s*<link rel="stylesheet"[^>]*>/, () => `\n    <style>${String(style.source).trim()}</style>`)
          .replace("<!--first frame-->", () => `<script>${script}</script>`);
      },
    },
  };
}
