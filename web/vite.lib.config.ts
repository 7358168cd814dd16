// The package's main entry, once for pages and once for Node. The module is not copied: both refer to the package's wasm/.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { packageFiles } from "./scripts/embed-plugins.mjs";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  publicDir: false,
  plugins: [packageFiles()],
  build: {
    outDir: at("dist-lib"),
    target: "es2022",
    modulePreload: false,
    minify: false,
    rolldownOptions: {
      input: { index: at("src/package/index.ts"), node: at("src/package/node.ts") },
      preserveEntrySignatures: "strict",
      external: [/^node:/],
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
});
