// Two runs of one program side by side: they step together, and what differs is marked.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../web/node_modules/playwright-core/index.js";
import { languages, openSite, press, ready, type Site, words } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What stands in a row of the comparison: this run, the other run. */
async function row(page: Page, name: string): Promise<string[]> {
  const cells = page
    .getByTestId("compare")
    .getByRole("row", { name: new RegExp(`^${name}( |$)`) })
    .getByRole("cell");
  return (await cells.allTextContents()).map((cell) => cell.replace(/^≠\s*/, ""));
}

describe.each(languages)("in %s", (language) => {
  const say = words[language];

  test("with the pools off every request reaches the raw layer", async () => {
    const page = await site.open({ locale: say.locale, hash: "#ex=block-reused" });
    await ready(page);
    await page.getByRole("tab", { name: say.compare, exact: true }).click();
    await page.getByLabel(say.compareWith).selectOption({ label: say.poolsOff });
    await press(page, say.last);
    await expect.poll(() => row(page, say.outputSoFar)).toEqual(["True", "True"]);
    const [arenas, without] = await row(page, say.arenasRow);
    expect(Number(arenas)).toBeGreaterThan(0);
    expect(without).toBe("0");
    const [few, many] = (await row(page, say.rawBlocksRow)).map((cell) => Number(cell.replace(/,/g, "")));
    expect(many).toBeGreaterThan(10 * (few ?? 0));
    await press(page, say.first);
    await expect.poll(() => row(page, say.outputSoFar)).toEqual(["", ""]);
    await page.context().close();
  });

  test("the pyramid counts requests from the top down, and leads into its layers", async () => {
    const page = await site.open({ locale: say.locale, hash: "#ex=request-threshold" });
    await ready(page);
    await page.getByRole("tab", { name: say.map, exact: true }).click();
    await press(page, say.mapParts[0]);
    const requests = async () => {
      const texts = await page.locator("[data-layer]").allTextContents();
      return texts.map((layer) => Number(/([\d,]+) (?:requests|次申请)/.exec(layer)?.[1]?.replaceAll(",", "")));
    };
    const [objects, pools, door, raw, pages] = await requests();
    expect(door).toBe(raw);
    expect(objects).toBeGreaterThan(1000);
    expect(pools).toBeGreaterThan(1000);
    expect(raw).toBeLessThan(pools ?? 0);
    expect(pages).toBeLessThan(raw ?? 0);
    await press(page, say.first);
    const before = await requests();
    expect(before[1]).toBeLessThan(pools ?? 0);
    await page.locator('[data-layer="0"]').focus();
    await page.keyboard.press("Enter");
    await page.getByTestId("raw").waitFor();
    await page.context().close();
  });
});
