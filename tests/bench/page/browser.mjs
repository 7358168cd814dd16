// The browser in which the page is measured: Chromium's headless shell where it is installed, the same engine without windows. The
// whole browser, asked to be headless, loads pages of its own for the frame of each new window while the measured page starts, in some
// visits and not in others (--browser /usr/bin/chromium shows it).
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "../../lib/programs.mjs";

const { chromium } = createRequire(join(root, "web", "package.json"))("playwright-core");
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

/** [path]: of another browser. */
export async function launchBrowser(path = names.map((name) => `/usr/bin/${name}`).find(existsSync)) {
  const browser = await chromium.launch({
    executablePath: path,
    args: ["--headless", "--no-sandbox", "--disable-gpu"],
  });
  console.log(`browser: ${path ?? "playwright's own"}, ${browser.version()}`);
  return browser;
}
