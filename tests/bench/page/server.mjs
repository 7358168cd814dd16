// Serves the built page and the tiny one beside it, compressed once.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { ofPeer } from "./peers.mjs";
import { tinyModule, tinyPage } from "./tiny.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
};

export const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

/** Answers the server's address, a function that gives the compressed bytes of a path (or null), and one that ends the server. */
export async function servePages(dist) {
  const made = { "/tiny.html": Buffer.from(tinyPage), "/tiny.wasm": Buffer.from(tinyModule) };
  const kept = new Map();
  const packed = (path) => {
    if (!kept.has(path)) {
      const file = join(dist, path === "/" ? "index.html" : path);
      const bytes =
        made[path] ?? ofPeer(path) ?? (file.startsWith(dist) && existsSync(file) ? readFileSync(file) : null);
      kept.set(path, bytes && brotli(bytes));
    }
    return kept.get(path);
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://page").pathname;
    const bytes = packed(path);
    if (!bytes) return response.writeHead(404).end();
    const type = types[extname(path.endsWith("/") ? "index.html" : path)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-encoding": "br", "content-length": bytes.length });
    return response.end(bytes);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${server.address().port}`, packed, close: () => server.close() };
}
