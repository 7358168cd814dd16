// After one visit the site works without network; a new version is offered, and taken when the reader says so.
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, press, ready, type Site, text } from "./page.ts";

const dist = fileURLToPath(new URL("../../web/dist/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "pyrena-offline-"));
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
};

let site: Site;
let server: Server | null = null;
let port = 0;

/** A server of its own, which can go away and come back at the same address. */
async function start(): Promise<void> {
  server = createServer((request, response) => {
    const file = join(folder, (request.url ?? "/").replace(/[?#].*$/, "").replace(/\/$/, "/index.html"));
    if (!existsSync(file)) response.writeHead(404).end();
    else {
      response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
      createReadStream(file).pipe(response);
    }
  });
  await new Promise<void>((done) => server?.listen(port, "127.0.0.1", done));
  const at = server.address();
  port = typeof at === "object" && at !== null ? at.port : 0;
}

async function stop(): Promise<void> {
  server?.closeAllConnections();
  await new Promise((done) => server?.close(done));
}

beforeAll(async () => {
  cpSync(dist, folder, { recursive: true });
  await start();
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  await stop();
  rmSync(folder, { recursive: true });
});

/** More ticks than the player keeps, and so more than a run has before the module for long runs is fetched. */
const long = "total = 0\nfor i in range(10 ** 7):\n    total += len([i, total])\n";
const longPage = () => `http://127.0.0.1:${port}/#code=${encodeURIComponent(long)}`;

test("playground and document work without network after one visit, and update when asked to", async () => {
  const page = await site.open({ file: "embed.html", hash: "#code=pass&loading=click", serviceWorkers: "allow" });
  await page.goto(`http://127.0.0.1:${port}/#ex=getrefcount`);
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  // The module for long runs is not among what is kept at once; a long run fetches it, and then it is.
  const kept = () => page.evaluate(async () => (await (await caches.open("speed")).keys()).map(({ url }) => url));
  expect(await kept()).toEqual([]);
  // By another page: a link into the page that is open makes it load itself again, at a moment of its own.
  await page.goto("about:blank");
  await page.goto(longPage());
  await ready(page);
  await expect.poll(kept).toHaveLength(1);
  const [speed = ""] = await kept();

  await stop();
  expect(await page.evaluate(async (url) => (await fetch(url)).arrayBuffer().then((b) => b.byteLength), speed)).toBe(
    statSync(join(folder, new URL(speed).pathname)).size,
  );
  await page.goto(`http://127.0.0.1:${port}/index.html#ex=getrefcount&lang=en`);
  await page.reload();
  await ready(page);
  await press(page, "Last step");
  expect((await text(page, "output")).trim()).toBe("2\n3");
  await page.getByRole("tab", { name: "Memory map" }).click();
  await page.getByTestId("whole-map").waitFor();
  await page.goto(`http://127.0.0.1:${port}/document/zh.html`);
  await page.locator("pyrena-playground").first().locator("section[data-phase=ready]").waitFor();

  const worker = readFileSync(join(folder, "sw.js"), "utf8");
  writeFileSync(join(folder, "sw.js"), worker.replace(/("url":"index\.html","revision":")\w+/, "$1other"));
  const home = readFileSync(join(folder, "index.html"), "utf8");
  writeFileSync(join(folder, "index.html"), home.replace("<title>", "<title>New "));
  await start();
  await page.goto(`http://127.0.0.1:${port}/#ex=getrefcount&lang=en`);
  await ready(page);
  expect(await page.title()).not.toContain("New");
  await page.getByRole("button", { name: "Reload" }).click();
  await page.waitForFunction(() => document.title.startsWith("New "));
  await ready(page);
  await page.context().close();
});
