// The build of the service worker: one classic script at the site's root, because its folder is what it serves.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  publicDir: false,
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: {
    outDir: at("dist"),
    emptyOutDir: false,
    target: "es2022",
    modulePreload: false,
    rolldownOptions: { input: at("src/site/worker.ts"), output: { format: "iife", entryFileNames: "sw.js" } },
  },
});
