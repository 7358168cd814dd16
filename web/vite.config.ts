// One configuration for the page, the development server and the two test projects. The wasm modules are
// served from the build folder of the core, so that nothing has to be copied while working.
import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { shortClass } from "./scripts/class-names.mjs";
import { drawnFrame } from "./scripts/drawn-frame-plugin.mjs";
import { firstExample } from "./scripts/gallery-plugin.mjs";
import { pageChunks } from "./scripts/page-chunks.mjs";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const viewOf = (bundle: Record<string, unknown>) =>
  Object.keys(bundle).find((name) => /\/view-[^/]*\.js$/.test(name)) ?? "";

/**
 * Nearly all of these two scripts is called before the first frame: Chromium compiles it while it fetches it, on another thread, and
 * not function by function when each is called. Other browsers read a comment.
 */
const compileAtOnce: Plugin = {
  name: "compile-at-once",
  // The bundler's own last step puts something before whatever stands first, so this writes again what was written.
  writeBundle({ dir }, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === "chunk" && /^(first|view)$/.test(chunk.name)) {
        // The style stands in the page itself (drawn-frame-plugin.mjs): who would fetch it is given the script that is there, too.
        const code = chunk.code.replace(/"\.\/view-[\w-]{8}\.css"/g, `"./${basename(viewOf(bundle))}"`);
        writeFileSync(join(dir ?? "", chunk.fileName), `//# allFunctionsCalledOnLoad\n${code}`);
      }
  },
};

const example = firstExample("getrefcount");
const css = { modules: { generateScopedName: shortClass } };

export default defineConfig({
  base: "./",
  plugins: [preact(), example, drawnFrame({ css, plugins: [example] }), compileAtOnce],
  resolve: { alias: { "#wasm": at("../build/wasm") } },
  server: { fs: { allow: [at("..")] } },
  css,
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: pageChunks(at("src/ui/main.ts"), at("src/ui/start.tsx")) }],
        },
      },
    },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
  },
  test: {
    projects: [
      { extends: true, test: { name: "unit", include: ["src/**/*.test.{ts,tsx}"], environment: "node" } },
      {
        extends: true,
        root: at(".."),
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          environment: "node",
          testTimeout: 60_000,
          // What a slow machine takes, and no measure of the page.
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
