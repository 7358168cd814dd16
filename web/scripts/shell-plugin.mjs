// Writes into index.html what stands there before any script has come: the style, and the page's shell in each language and width
// (src/ui/shell.tsx) with the lines that choose among them (src/ui/shell-choice.ts).
import { fileURLToPath } from "node:url";
import { build, createServer } from "vite";

const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** A text as a script writes it, inside a page. */
const quoted = (/** @type {string} */ text) =>
  `'${text.replace(/[\\']/g, "\\$&").replace(/\n/g, "\\n").replace(/<\//g, "<\\/")}'`;

/** @param {import("vite").UserConfig} shared what the sources need to be read */
async function drawShells(shared) {
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
    const { shells } = await server.ssrLoadModule("/src/ui/shell.tsx");
    /** @type {[string, string][]} */
    const drawn = [];
    for (const { key, draw } of shells) drawn.push([key, await draw()]);
    return drawn;
  } finally {
    await server.close();
  }
}

/** shell-choice.ts as one expression. */
async function choiceScript() {
  const [made] = /** @type {import("vite").Rolldown.RolldownOutput[]} */ (
    await build({
      configFile: false,
      logLevel: "error",
      build: { write: false, lib: { entry: at("../src/ui/shell-choice.ts"), formats: ["iife"], name: "shell" } },
    })
  );
  const [chunk] = made?.output ?? [];
  if (chunk === undefined) throw new Error("the script that chooses the shell could not be built");
  return chunk.code.trim();
}

/** @param {import("vite").UserConfig} shared @returns {import("vite").Plugin} */
export function shellFirst(shared) {
  return {
    name: "shell-first",
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
        const shells = list(await drawShells(shared));
        const words = list(["en", "zh"].map((lang) => [lang, `./${of(new RegExp(`/${lang}-[^/]*\\.js$`))}`]));
        const script = `${await choiceScript()};shell.putShell(${shells},${words})`;
        return html
          .replace(/\s*<link rel="stylesheet"[^>]*>/, () => `\n    <style>${String(style.source).trim()}</style>`)
          .replace("<!--shell-->", () => `<script>${script}</script>`);
      },
    },
  };
}
