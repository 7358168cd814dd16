// One configuration for the page, the development server and the two test projects. The wasm modules are
// served from the build folder of the core, so that nothing has to be copied while working.
import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { firstExample } from "./scripts/gallery-plugin.mjs";
import { pageChunks } from "./scripts/page-chunks.mjs";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The module is fetched beside the scripts, not after them. */
const preloadModule: Plugin = {
  name: "preload-module",
  transformIndexHtml: {
    order: "post",
    handler(_html, { bundle, path }) {
      const module = Object.keys(bundle ?? {}).find((name) => /pyrena-first-[^/]*\.wasm$/.test(name));
      if (module === undefined || path !== "/index.html") return [];
      const attrs = { rel: "preload", as: "fetch", crossorigin: "", href: `./${module}` };
      return [{ tag: "link", attrs, injectTo: "head" }];
    },
  },
};

export default defineConfig({
  base: "./",
  plugins: [preact(), firstExample("getrefcount"), preloadModule],
  resolve: { alias: { "#wasm": at("../build/wasm") } },
  server: { fs: { allow: [at("..")] } },
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: pageChunks(at("src/ui/main.tsx")) }] },
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
          fileParallelism: false,
        },
      },
    ],
  },
});
