// Two runs of one program side by side: they step together, and what differs is marked.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../web/node_modules/playwright-core/index.js";
import { experiments } from "../../web/src/model/compare.ts";
import { languages, openSite, press, ready, type Site, words } from "./page.ts";

import { playerOf, sourceOf } from "./player.ts";

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

  test("one generation instead of three: every collection looks at everything", async () => {
    const page = await site.open({ locale: say.locale, hash: "#ex=thresholds" });
    await ready(page);
    await page.getByRole("tab", { name: say.compare, exact: true }).click();
    await page.locator("#stage-panel select").selectOption("oneGeneration");
    await press(page, say.last);
    const source = sourceOf("thresholds");
    const visited = async (overrides: object) => {
      const player = await playerOf(source, { overrides });
      return player.seek(player.programEnd).generations().visited;
    };
    const figures = async () => {
      const lines = await page.getByTestId("compare").locator("tbody tr").allTextContents();
      return lines.map((line) => line.replaceAll(",", ""));
    };
    const [three, one] = [await visited({}), await visited(experiments.oneGeneration)];
    expect(one).toBeGreaterThan(three);
    await expect.poll(async () => (await figures()).some((line) => line.endsWith(`${three}≠ ${one}`))).toBe(true);
    await page.context().close();
  });

  test("a field of the preset that is set otherwise is what the next run has", async () => {
    const page = await site.open({ locale: say.locale, hash: "#ex=request-511-512-513" });
    await ready(page);
    await press(page, say.experiment);
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(/^request_threshold/).fill("256");
    await dialog.locator("button[type=submit]").click();
    await ready(page);
    await press(page, say.last);
    await page.getByRole("tab", { name: say.map, exact: true }).click();
    await press(page, say.mapParts[1]);
    const player = await playerOf(sourceOf("request-511-512-513"), { overrides: { request_threshold: 256 } });
    const raw = [...player.seek(player.programEnd).heap().raw].filter(({ free }) => !free);
    await expect.poll(() => page.getByTestId("raw").locator("tbody tr").count()).toBe(raw.length);
    const usual = await playerOf(sourceOf("request-511-512-513"));
    expect([...usual.seek(usual.programEnd).heap().raw].filter(({ free }) => !free).length).not.toBe(raw.length);
    await page.context().close();
  });

  test("numbers lead to where the source of the release has them", async () => {
    const page = await site.open({ locale: words[language].locale, hash: "#ex=fragmentation" });
    await ready(page);
    const at = (tag: string) => `https://github.com/python/cpython/blob/${tag}/`;
    const threshold = () => page.getByRole("link", { name: /SMALL_REQUEST_THRESHOLD/ }).getAttribute("href");
    await press(page, say.mapParts[2]);
    expect(await threshold()).toBe(`${at("v3.8.18")}Objects/obmalloc.c`);
    await page.locator("header select").selectOption("3.13");
    await ready(page);
    await expect.poll(threshold).toBe(`${at("v3.13.0")}Include/internal/pycore_obmalloc.h#L157`);
    await press(page, say.experiment);
    const dialog = page.getByRole("dialog");
    await expect.poll(() => dialog.getByRole("link").count()).toBeGreaterThan(18);
    expect(
      await dialog
        .getByRole("link", { name: /pycore_runtime_init/ })
        .first()
        .getAttribute("href"),
    ).toBe(`${at("v3.13.0")}Include/internal/pycore_runtime_init.h#L233`);
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
