// The builds of the tag: `vite build -c vite.embed.config.ts` makes the ES module with the runtime beside it,
// `--mode inline` one classic script with everything in it. All names carry the version.
import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import manifest from "./package.json" with { type: "json" };
import { shortClass } from "./scripts/class-names.mjs";
import { embedStyles, inlineRuntime, packed, plainImports } from "./scripts/embed-plugins.mjs";
import { figureChunks } from "./scripts/figure-chunks.mjs";
import { figureWords } from "./scripts/figure-words.mjs";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = manifest;
const sources = {
  tag: at("src/embed/index.ts"),
  figure: at("src/embed/figure.tsx"),
};
const name = `pyrena-playground-${version}`;

export default defineConfig(({ mode }) => {
  const inline = mode === "inline";
  return {
    base: "./",
    publicDir: false,
    plugins: [
      preact(),
      packed(),
      ...(inline ? [inlineRuntime()] : []),
      plainImports(),
      figureWords(),
      embedStyles(version),
    ],
    resolve: {
      alias: [
        { find: "#wasm", replacement: at("../build/wasm") },
        { find: /^\.\/(source-link|step-events)\.tsx$/, replacement: at("src/embed/left-out.tsx") },
      ],
    },
    css: { modules: { generateScopedName: shortClass } },
    // A classic script has no address of its own to go by; only Vite's preloading would ask for it.
    define: inline ? { "import.meta.url": "undefined" } : {},
    build: {
      outDir: at("dist-embed"),
      emptyOutDir: !inline,
      target: "es2022",
      assetsInlineLimit: 0,
      cssCodeSplit: !inline,
      modulePreload: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: at(inline ? "src/embed/classic.ts" : "src/embed/index.ts"),
        preserveEntrySignatures: inline ? false : "allow-extension",
        output: inline
          ? { format: "iife", codeSplitting: false, entryFileNames: `${name}.inline.js` }
          : {
              format: "es",
              codeSplitting: {
                includeDependenciesRecursively: false,
                groups: [{ name: figureChunks(sources), debugName: "figure" }],
              },
              entryFileNames: `${name}.js`,
              chunkFileNames: `pyrena-[name]-${version}-[hash].js`,
              assetFileNames: `[name]-${version}.[ext]`,
            },
      },
    },
  };
});
