// The collector at rest, and the bytecode: what they show is compared with what the program and the player say.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages, openSite, press, ready, type Site, text, words } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(languages)("in %s", (language) => {
  const say = words[language];

  test("the lanes count what the program prints, and every collection can be gone to", async () => {
    const page = await site.open({ locale: say.locale, hash: "#ex=thresholds" });
    await ready(page);
    await press(page, say.last);
    // [young, middle, full] collections of the loop, after one that was asked for.
    const [young = 0, middle = 0, full = 0] = (/\[(\d+), (\d+), (\d+)\]/.exec(await text(page, "output")) ?? [])
      .slice(1)
      .map(Number);
    expect(young).toBeGreaterThan(5);
    const rows = page.getByTestId("collections").locator("tbody tr");
    expect(await rows.count()).toBe(young + middle + full + 1);
    const lanes = await page.getByTestId("lanes").locator("section").allTextContents();
    expect(
      lanes.map((lane) => Number(/(\d+)\s*(?:collections?|次)|回收 (\d+) 次/.exec(lane)?.slice(1).join(""))),
    ).toEqual([young, middle, full + 1]);
    await press(page, say.collectionNumber(2));
    expect(await page.locator('main[data-phase="ready"]').textContent()).toContain(say.moveUnreachable);
    await page.context().close();
  });

  test("a copied count is never more than the count that it is a copy of, in no phase", async () => {
    const page = await site.open({ locale: say.locale, hash: "#ex=finalizer-in-a-cycle" });
    await ready(page);
    const phases = page.locator("#stage-panel ol li button");
    let copies = 0;
    for (const phase of await phases.all()) {
      await phase.click();
      for (let more = 0; more < 8; more++) {
        for (const card of await page.locator("[data-list]").allTextContents()) {
          const [, count, copy] = /(\d+) → gc_refs (\d+)/.exec(card) ?? [];
          if (copy === undefined) continue;
          copies++;
          expect(Number(copy), card).toBeLessThanOrEqual(Number(count));
        }
        await press(page, say.forward);
      }
    }
    expect(copies).toBeGreaterThan(30);
    await page.context().close();
  });

  test("at 390 pixels a collection is whole: no count leaves its card, no card its list, no tool its row", async () => {
    const page = await site.open({
      locale: say.locale,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      reducedMotion: "reduce",
      hash: "#ex=mark-and-sweep",
    });
    await ready(page);
    await page.locator('[data-list="unreachable"]').first().waitFor();
    const outside = await page.evaluate(() => {
      const found: string[] = [];
      const within = (inner: Element, outer: Element) => {
        const [a, b] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
        if (a.left < b.left || a.right > b.right + 0.5)
          found.push(`${inner.tagName} ${inner.textContent?.slice(0, 40)} ${a.left} ${a.right}, ${b.left} ${b.right}`);
      };
      const panel = document.getElementById("stage-panel");
      const picture = panel?.querySelector("svg:has([data-list])");
      if (!panel || !picture) return ["no picture"];
      within(picture, panel);
      for (const card of picture.querySelectorAll("[data-list]")) {
        within(card, picture);
        for (const line of card.querySelectorAll('text:not([text-anchor="end"])'))
          within(line, card.querySelector("rect") ?? card);
      }
      return found;
    });
    expect(outside).toEqual([]);
    await page.getByRole("tab", { selected: false }).first().click();
    await press(page, say.first);
    const bars = page.getByRole("toolbar");
    for (const bar of await bars.all())
      expect(await bar.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test("at 390 pixels no tab makes the page larger than the screen", async () => {
    const page = await site.open({
      locale: say.locale,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      hash: "#ex=thresholds",
    });
    await ready(page);
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      const size = () =>
        page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
      await expect
        .poll(size, await tab.textContent().then((message) => ({ message: message ?? "" })))
        .toEqual([390, 844]);
    }
    await page.context().close();
  });

  test("the listing of the bytecode marks the instruction that comes next", async () => {
    const page = await site.open({ locale: say.locale, hash: "#ex=getrefcount" });
    await ready(page);
    await page.getByRole("tab", { name: say.bytecode, exact: true }).click();
    await page.getByLabel(say.step).selectOption({ label: say.instruction });
    await press(page, say.first);
    for (let n = 0; n < 12; n++) {
      await press(page, say.forward);
      const next = /(?:Next: |下一条：)(\w+)/.exec(await text(page, "narration"))?.[1];
      if (next !== undefined) expect(await page.getByTestId("bytecode").locator("mark").textContent()).toContain(next);
    }
    await page.context().close();
  });
});
