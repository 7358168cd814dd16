// What is shown has room: nothing of a program, a table or the top line is cut or lies under something else, at the widths of a
// projector, a tablet, a page at twice its size and a phone.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../web/node_modules/playwright-core/index.js";
import { languages, openSite, press, ready, runProgram, type Site, words } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const long = `holders = {"the first of them": [1, 2, 3], "the second of them": [4, 5, 6], "the third": []}
class Node:
    def __init__(self, name):
        self.name, self.others = name, [number for number in range(30) if number % 3 == 0]
node = Node("a name that is longer than any card of the picture")
answer = input("What does the count of an object say, and who reads it? ")
print("done")
`;

/** How much wider than its room something is that is scrolled sideways. */
const cut = (page: Page, selector: string) =>
  page.locator(selector).evaluate((one) => Math.max(0, one.scrollWidth - one.clientWidth));

const boxes = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) =>
    all
      .map((one) => one.getBoundingClientRect())
      .filter(({ width, height }) => width > 1 && height > 1)
      .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
  );

/** The words of [selector] that are in sight, but have something else lying on them. */
const covered = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => {
    const found: string[] = [];
    for (const one of all) {
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const [range, parent] = [document.createRange(), node.parentElement];
        range.selectNodeContents(node);
        // What is scrolled out of sight is not covered: only what its scrolling ancestors let through counts.
        let [left, right, top, bottom] = [0, innerWidth, 0, innerHeight];
        for (let outer = parent; outer !== null; outer = outer.parentElement) {
          if (getComputedStyle(outer).overflow === "visible") continue;
          const room = outer.getBoundingClientRect();
          [left, right] = [Math.max(left, room.left), Math.min(right, room.right)];
          [top, bottom] = [Math.max(top, room.top), Math.min(bottom, room.bottom)];
        }
        for (const box of range.getClientRects()) {
          const y = (box.top + box.bottom) / 2;
          if (box.width < 4 || y < top + 1 || y > bottom - 1) continue;
          for (const x of [box.left + 2, (box.left + box.right) / 2, box.right - 2]) {
            if (x < left + 1 || x > right - 1) continue;
            const seen = document.elementFromPoint(x, y);
            if (seen !== null && parent !== null && !parent.contains(seen) && !seen.contains(parent))
              found.push(`${node.textContent} under ${seen.tagName} ${seen.textContent?.slice(0, 20)}`);
          }
        }
      }
    }
    return found;
  });

/** The same at every place to which what holds the program can be scrolled, half a screen of it at a time. */
async function coveredWhenScrolled(page: Page, selector: string): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; ; at++) {
    const more = await page
      .locator(selector)
      .first()
      .evaluate((one, times) => {
        let pane: HTMLElement | null = one as HTMLElement;
        while (pane !== null && !(getComputedStyle(pane).overflowY === "auto" && pane.scrollHeight > pane.clientHeight))
          pane = pane.parentElement;
        if (pane === null) return times === 0;
        pane.scrollTop = (times * pane.clientHeight) / 2;
        return pane.scrollTop >= ((times - 1) * pane.clientHeight) / 2;
      }, at);
    if (!more || at > 12) return found;
    found.push(...(await covered(page, selector)));
  }
}

async function open(width: number, height: number, hash: string, locale: string) {
  const page = await site.open({ viewport: { width, height }, hasTouch: width < 760, hash, locale });
  await ready(page);
  await page.locator(".cm-content").waitFor();
  return page;
}

describe.each([
  [1920, 1080],
  [1280, 800],
  [768, 1000],
  [640, 400],
  [390, 800],
])("at %d by %d pixels", (width, height) => {
  test.each(languages)("top line, program and picture have their room (%s)", async (language) => {
    const page = await open(width, height, "", words[language].locale);
    await runProgram(page, long, language);
    await ready(page);
    await press(page, words[language].last);
    const top = await boxes(page, "header h1, header a, header button, header select");
    expect(top.length).toBeGreaterThan(3);
    for (const [at, box] of top.entries()) {
      expect(box.right).toBeLessThanOrEqual(width);
      for (const other of top.slice(at + 1))
        expect(other.left < box.right - 1 && box.left < other.right - 1).toBe(false);
    }
    expect(await cut(page, ".cm-scroller")).toBe(0);
    expect(await coveredWhenScrolled(page, ".cm-content")).toEqual([]);
    await page.locator("label textarea").waitFor();
    expect(await covered(page, "label:has(> textarea), [role=tablist]")).toEqual([]);
    expect(await cut(page, "html")).toBe(0);
    const stage = await page.getByRole("tabpanel").boundingBox();
    expect(stage?.width).toBeGreaterThan(300);
    expect(stage?.height).toBeGreaterThan(200);
    const scale = await page
      .getByRole("tabpanel")
      .locator("svg[viewBox]")
      .first()
      .evaluate((one) => one.clientWidth / (one as SVGSVGElement).viewBox.baseVal.width);
    expect(scale).toBeGreaterThan(0.85);
    await page.context().close();
  });
});

test("at 390 pixels tables take two lines a row, and are still tables", async () => {
  const page = await open(390, 800, "#ex=cycle-stays", "en-US");
  await press(page, words.en.table);
  const names = page.getByRole("table");
  expect(await names.getByRole("columnheader").allTextContents()).toContain("Generation");
  expect(await names.getByRole("row").nth(1).getByRole("cell").allTextContents()).toContain("generation 0");
  expect(await cut(page, "#stage-panel")).toBe(0);
  const cells = await names.getByRole("row").nth(3).getByRole("cell").all();
  for (const cell of cells)
    expect(await cell.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  await page.getByRole("tab", { name: words.en.map, exact: true }).click();
  await page.getByTestId("bytes").locator("summary").click();
  await page.getByRole("button", { name: new RegExp(`^${words.en.arena(0)} ·`) }).click();
  await page.getByTestId("pins").waitFor();
  expect(await page.locator("#stage-panel > div").evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  await page.context().close();
});
