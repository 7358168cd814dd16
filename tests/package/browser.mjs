// A folder served as any static server would, and headless Chromium to look at it.
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const { chromium } = require("playwright-core");

// As a plain server has it: no type for wasm, no headers of isolation.
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css" };
const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export function serveFolder(folder) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(request.url.replace(/[?#].*$/, ""))).replace(/\/$/, "/index.html");
    const file = join(folder, path);
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve({
        address: `http://127.0.0.1:${server.address().port}/`,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}

/** A page that throws or logs an error fails at `close`. */
export async function openBrowser() {
  const executablePath = browsers.find((path) => existsSync(path));
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
  const browser = await chromium.launch({ args, executablePath });
  const errors = [];
  return {
    async open(address) {
      const context = await browser.newContext({ locale: "en-US" });
      const page = await context.newPage();
      page.on("pageerror", (error) => errors.push(String(error.stack ?? error)));
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      await page.goto(address);
      return page;
    },
    async close() {
      await browser.close();
      if (errors.length > 0) throw new Error(`the page said: ${errors.join("\n")}`);
    },
  };
}
