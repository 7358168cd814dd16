// Three questions of a new reader. Each test starts at the first page, uses visible names only and at most six actions, and
// reads the answer where the reader would: the page has to lead there.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../web/node_modules/playwright-core/index.js";
import { languages, openSite, ready, type Site, text, words } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Counts what the reader does. */
class Reader {
  actions = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(name: string | RegExp): Promise<void> {
    this.actions++;
    await this.page
      .getByRole("button", { name, exact: typeof name === "string" })
      .first()
      .click();
    await ready(this.page);
  }
}

const holders = (page: Page) =>
  page
    .getByTestId("holders")
    .locator("tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? "")));

describe.each(languages)("in %s", (language) => {
  const say = words[language];
  const start = async (width = 1280) => {
    const page = await site.open({ locale: say.locale, viewport: { width, height: 800 } });
    await ready(page);
    return new Reader(page);
  };

  test("why getrefcount says 2: the evaluation stack holds its argument too", async () => {
    const reader = await start();
    const { page } = reader;
    expect((await text(page, "output")).trim()).toBe("2");
    expect(await text(page, "count")).toBe("2"); // a and b by now
    await reader.press(new RegExp(`^${say.line(4, 1, 2)}`));
    // Line 4 is under way: a is the only name, and yet the count is what getrefcount will say.
    expect(await text(page, "narration")).toContain("LOAD_NAME");
    expect(await text(page, "narration")).toContain(say.stackTook);
    expect(await text(page, "count")).toBe("2");
    const rows = await holders(page);
    expect(rows[0]).toEqual([say.globalName("a"), "1"]);
    expect(rows[1]?.[0]).toContain(say.stack);
    expect(rows[1]?.[1]).toBe("1");
    expect(rows.at(-1)?.[1]).toBe("2");
    await reader.press(new RegExp(`^${say.line(4, 2, 1)}`));
    expect(await text(page, "count")).toBe("1");
    expect(await holders(page)).toHaveLength(2);
    expect(reader.actions).toBeLessThanOrEqual(6);
    await page.context().close();
  });

  test("a cycle survives del, and is collected phase by phase", async () => {
    const reader = await start();
    const { page } = reader;
    const cards = (list: string) => page.locator(`[data-list="${list}"]`).allTextContents();
    await reader.press(say.askCycle);
    expect(await page.getByRole("tabpanel").textContent()).toContain(say.onlyTheCollector);
    expect(await text(page, "count")).toBe("1");
    await reader.press(say.toCollection);
    expect(await page.getByRole("tab", { name: say.collector }).getAttribute("aria-selected")).toBe("true");
    await reader.press(say.subtract);
    expect(await cards("reachable")).toEqual([
      expect.stringMatching(/Node.* 1 → gc_refs 0/),
      expect.stringMatching(/Node.* 1 → gc_refs 0/),
    ]);
    await reader.press(say.moveUnreachable);
    expect(await cards("unreachable")).toHaveLength(2);
    expect(await cards("reachable")).toEqual([]);
    await reader.press(say.finalizers);
    expect(await text(page, "output")).toMatch(/reclaimed a\s+reclaimed b/);
    expect(await cards("unreachable")).toHaveLength(2);
    await reader.press(say.clear);
    expect(await cards("freed")).toEqual([
      expect.stringMatching(new RegExp(`Node.*${say.freed}`)),
      expect.stringMatching(new RegExp(`Node.*${say.freed}`)),
    ]);
    expect(await cards("unreachable")).toEqual([]);
    expect(reader.actions).toBeLessThanOrEqual(6);
    await page.context().close();
  });

  test("freeing most objects returns no arena, and these blocks keep it", async () => {
    const reader = await start();
    const { page } = reader;
    await reader.press(say.askMemory);
    const list = page.getByRole("button", { name: new RegExp(`^${say.arena(0).replace("0", "\\d+")} ·`) });
    const arenas = await list.count();
    expect(arenas).toBeGreaterThan(3);
    expect(await page.locator('[data-pane="memory"]').textContent()).toContain(say.memoryNote(arenas));
    await reader.press(new RegExp(`^${say.arena(2)} ·`));
    const pins = await text(page, "pins");
    expect(pins).toContain(say.keeps);
    expect(pins).toMatch(/kept/); // the list that the program keeps them in
    // What is listed is what the arena holds: as many blocks as the pools of that arena have live.
    const said = Number(/\d+/.exec(pins.replaceAll(",", ""))?.[0]);
    expect(said).toBeGreaterThan(10);
    expect(said).toBeLessThan(100);
    // One step back nothing was freed yet, and there were as many arenas.
    await reader.press(say.back);
    expect(await list.count()).toBe(arenas);
    expect(reader.actions).toBeLessThanOrEqual(6);
    await page.context().close();
  });
});
