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
async function findings(page: Page): Promise<string[]> {
  // Colours are read when nothing moves any more.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => 0))),
  );
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("../../web/node_modules/axe-core/axe.js") };
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
    );
  });
}

/** Presses a button of the top line also where a dialog lies over it: what is looked at stays open. */
const choose = (page: Page, name: string) =>
  page.evaluate(
    (wanted) => document.querySelector<HTMLElement>(`header button[aria-label="${wanted}"]`)?.click(),
    name,
  );

// A view is looked at in one language and theme at the one width and in the other language and theme at the other. What differs only by
// both at once has not been met, and all eight looks of every view would take minutes.
const looks = [
  { button: "EN", lang: "en", colorScheme: "light" },
  { button: "中文", lang: "zh-CN", colorScheme: "dark" },
  { button: "EN", lang: "en", colorScheme: "dark" },
  { button: "中文", lang: "zh-CN", colorScheme: "light" },
] as const;

describe.each([1280, 390])("at %d pixels", (width) => {
  const room = width < 760 ? "narrow" : "wide";
  const shown = views.filter(({ only = room, alike = false }) => only === room && !alike);
  // A pair of looks stands side by side: the other of the pair at the other width.
  const lookOf = (index: number) => looks[(room === "narrow" ? index ^ 1 : index) % looks.length] ?? looks[0];

  test.each(shown.map((view) => ({ ...view, look: lookOf(views.indexOf(view)) })))(
    "$name ($look.lang, $look.colorScheme)",
    async ({ hash = "", show, look: { button, lang, colorScheme } }) => {
      const page = await site.open({ viewport: { width, height: 800 }, hasTouch: room === "narrow", hash });
      await ready(page);
      await page.locator(".cm-content").waitFor();
      await page.addScriptTag({ content: axeSource });
      await show?.(page, "en");
      await choose(page, button);
      await page.locator(`html[lang="${lang}"]`).waitFor();
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
      expect(await findings(page)).toEqual([]);
      await page.context().close();
    },
  );
});
