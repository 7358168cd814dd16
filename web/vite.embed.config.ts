// The builds of the tag: `vite build -c vite.embed.config.ts` makes the ES module with the runtime beside it,
// `--mode inline` one classic script with everything in it. All names carry the version.
import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import manifest from "./package.json" with { type: "json" };
import { embedStyles, inlineRuntime, packed } from "./scripts/embed-plugins.mjs";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = manifest;
const name = `pyrena-playground-${version}`;

export default defineConfig(({ mode }) => {
  const inline = mode === "inline";
  return {
    base: "./",
    publicDir: false,
    plugins: [preact(), packed(), ...(inline ? [inlineRuntime()] : []), embedStyles()],
    resolve: { alias: { "#wasm": at("../build/wasm") } },
    // A classic script has no address of its own to go by; only Vite's preloading would ask for it.
    define: inline ? { "import.meta.url": "undefined" } : {},
    build: {
      outDir: at("dist-embed"),
      emptyOutDir: !inline,
      target: "es2022",
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: at(inline ? "src/embed/classic.ts" : "src/embed/index.ts"),
        preserveEntrySignatures: inline ? false : "strict",
        output: inline
          ? { format: "iife", codeSplitting: false, entryFileNames: `${name}.inline.js` }
          : {
              format: "es",
              entryFileNames: `${name}.js`,
              chunkFileNames: `pyrena-[name]-${version}-[hash].js`,
              assetFileNames: `[name]-${version}.[ext]`,
            },
      },
    },
  };
});
