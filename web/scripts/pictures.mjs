// Takes the pictures of the READMEs from the built page: node web/scripts/pictures.mjs (after ./dev build web).
import { existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serveFolder } from "../../tests/package/browser.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const pictures = [
  { file: "playground.png", lang: "en" },
  { file: "playground.zh.png", lang: "zh" },
];

mkdirSync(at("../../docs/img"), { recursive: true });
const site = await serveFolder(at("../dist"));
const executablePath = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));
const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
for (const { file, lang } of pictures) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
  await page.goto(`${site.address}#ex=getrefcount&lang=${lang}&theme=light`);
  await page.locator('main[data-phase="ready"]').waitFor();
  await page.locator(".cm-content").waitFor();
  await page.waitForTimeout(600);
  await page.screenshot({ path: at(`../../docs/img/${file}`) });
}
await browser.close();
site.close();
