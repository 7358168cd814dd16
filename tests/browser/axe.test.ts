// axe in every view of the page, in both languages and themes and at both widths: it finds nothing.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../web/node_modules/playwright-core/index.js";
import { languages, openSite, ready, type Site, words } from "./page.ts";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What axe says of the page as it stands: a line for each element that it finds. */
async function findings(page: Page, view: string): Promise<string[]> {
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
  return lines.map((line) => `${view}: ${line}`);
}

const combinations = languages.flatMap((language) =>
  (["light", "dark"] as const).flatMap((theme) => [1280, 390].map((width) => ({ language, theme, width }))),
);

describe.each(combinations)("$language, $theme, $width pixels", ({ language, theme, width }) => {
  const say = words[language];
  const narrow = width < 760;
  const start = async (hash: string) => {
    const page = await site.open({
      locale: say.locale,
      colorScheme: theme,
      viewport: { width, height: 800 },
      hasTouch: narrow,
      hash,
    });
    await ready(page);
    await page.locator(".cm-content").waitFor();
    await page.addScriptTag({ content: axeSource });
    return page;
  };

  test("every tab of a program, tables and dialogs", async () => {
    const page = await start("#ex=cycle-stays");
    const found = await findings(page, "first");
    const tabs = await page.getByRole("tab").all();
    expect(tabs.length).toBe(narrow ? 8 : 6);
    for (const tab of tabs) {
      await tab.click();
      found.push(...(await findings(page, (await tab.textContent()) ?? "")));
    }
    await page.getByRole("tab").first().click();
    await page.getByRole("button", { name: say.table, exact: true }).click();
    found.push(...(await findings(page, "table")));
    await page.keyboard.press("Escape");
    await page.locator("body").press("?");
    found.push(...(await findings(page, "help")));
    await page.keyboard.press("Escape");
    await page.locator("[data-menu] > button").click();
    found.push(...(await findings(page, "examples")));
    await page.keyboard.press("Escape");
    if (!narrow) {
      await page.getByRole("button", { name: say.experiment, exact: true }).click();
      found.push(...(await findings(page, "experiment")));
    }
    expect(found).toEqual([]);
    await page.context().close();
  });

  test("a collection under way, and the parts of the memory map", async () => {
    const page = await start("#ex=cycle-stays");
    await page.getByRole("button", { name: say.toCollection, exact: true }).click();
    const found = await findings(page, "copied");
    for (const phase of [say.moveUnreachable, say.clear]) {
      await page.getByRole("button", { name: phase, exact: true }).click();
      found.push(...(await findings(page, phase)));
    }
    await page.getByRole("tab", { name: say.map, exact: true }).click();
    for (const colours of say.colours) {
      await page.getByLabel(say.colourBy).selectOption({ label: colours });
      found.push(...(await findings(page, colours)));
    }
    await page.getByRole("button", { name: new RegExp(`^${say.arena(0)} ·`) }).click();
    found.push(...(await findings(page, "arena")));
    for (const part of say.mapParts) {
      await page.getByRole("button", { name: part, exact: true }).click();
      found.push(...(await findings(page, part)));
    }
    expect(found).toEqual([]);
    await page.context().close();
  });
});
