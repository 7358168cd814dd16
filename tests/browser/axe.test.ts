// axe in every view of the page, in both languages and themes and at both widths: it finds nothing.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../web/node_modules/playwright-core/index.js";
import { openSite, ready, type Site } from "./page.ts";
import { views } from "./views.ts";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What axe says of the page as it stands: a line for each element that it finds. */
async function findings(page: Page, how: string): Promise<string[]> {
  // Colours are read when nothing moves any more.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => 0))),
  );
  const lines = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("../../web/node_modules/axe-core/axe.js") };
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
    );
  });
  return lines.map((line) => `${how}: ${line}`);
}

/** Presses a button of the top line also where a dialog lies over it: what is looked at stays open. */
const choose = (page: Page, name: string) =>
  page.evaluate(
    (wanted) => document.querySelector<HTMLElement>(`header button[aria-label="${wanted}"]`)?.click(),
    name,
  );

// Each language and each theme at each width; a view that differs by both at once has not been found, and axe takes seconds.
const looks = {
  wide: [
    ["EN", "light"],
    ["中文", "dark"],
  ],
  narrow: [
    ["EN", "dark"],
    ["中文", "light"],
  ],
} as const;

describe.each([1280, 390])("at %d pixels", (width) => {
  const room = width < 760 ? "narrow" : "wide";
  const shown = views.filter(({ only = room, alike = false }) => only === room && !alike);

  test.each(shown)("$name", async ({ hash = "", show }) => {
    const page = await site.open({ viewport: { width, height: 800 }, hasTouch: room === "narrow", hash });
    await ready(page);
    await page.locator(".cm-content").waitFor();
    await page.addScriptTag({ content: axeSource });
    await show?.(page, "en");
    const found: string[] = [];
    for (const [language, colorScheme] of looks[room]) {
      await choose(page, language);
      await page.locator(`html[lang="${language === "EN" ? "en" : "zh-CN"}"]`).waitFor();
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
      found.push(...(await findings(page, `${language} ${colorScheme}`)));
    }
    expect(found).toEqual([]);
    await page.context().close();
  });
});
