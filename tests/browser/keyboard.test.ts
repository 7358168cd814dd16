// The keys that the help lists do what it says, and none of them while somebody types; paper shows everything.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "../../web/node_modules/playwright-core/index.js";
import { openSite, press, ready, type Site, text, words } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const open = async (hash: string) => {
  const page = await site.open({ hash });
  await ready(page);
  await page.locator(".cm-content").waitFor();
  return page;
};

/** Number of the shown step, and how many there are. */
const step = async (page: Page) =>
  (/(\d[\d,]*) \/ (\d[\d,]*)/.exec((await await page.locator("output").last().textContent()) ?? "") ?? [])
    .slice(1)
    .map((part) => Number(part.replaceAll(",", "")));

test("every key of the list", async () => {
  const page = await open("#ex=list-grows&step=0");
  const key = async (name: string) => {
    await page.keyboard.press(name);
    return (await step(page))[0];
  };
  const [, all = 0] = await step(page);
  expect(all).toBeGreaterThan(30);
  expect(await key("ArrowRight")).toBe(2);
  expect(await key("ArrowLeft")).toBe(1);
  expect(await key("PageDown")).toBe(11);
  expect(await key("PageUp")).toBe(1);
  expect(await key("End")).toBe(all);
  expect(await key("Home")).toBe(1);
  expect(await key("PageDown")).toBe(11);
  expect(await key("r")).toBe(1);

  await page.keyboard.press("5");
  expect(await page.getByLabel("Speed").inputValue()).toBe("4");
  await page.keyboard.press(" ");
  await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
  await page.keyboard.press(" ");
  await page.getByRole("button", { name: "Play", exact: true }).waitFor();

  await page.keyboard.press("Shift+ArrowRight");
  expect(await page.getByLabel(words.en.step).inputValue()).toBe("instruction");

  await page.keyboard.press("/");
  const search = page.getByRole("searchbox");
  await expect.poll(() => search.evaluate((one) => document.activeElement === one)).toBe(true);
  // What is typed is typed.
  const [before] = await step(page);
  await page.keyboard.type("r1 ?");
  expect(await search.inputValue()).toBe("r1 ?");
  expect((await step(page))[0]).toBe(before);
  await page.getByRole("tab").first().focus();
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  expect(await page.getByRole("dialog").locator("dt").count()).toBe(14);
  // A dialog has its own keys, and gives the focus back to where it was.
  await page.keyboard.press("ArrowRight");
  expect((await step(page))[0]).toBe(before);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  expect(
    await page
      .getByRole("tab")
      .first()
      .evaluate((one) => document.activeElement === one),
  ).toBe(true);
  await page.context().close();
});

test("the editor takes Tab, and gives it back after Escape; Control and Enter run", async () => {
  const page = await open("#ex=getrefcount");
  const editor = page.locator(".cm-content");
  await press(page, words.en.first);
  await editor.click();
  await page.keyboard.press("Control+Home");
  for (let line = 1; line < 6; line++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("F8");
  await expect.poll(() => page.locator(".cm-line.pyrena-next").textContent()).toBe("b = a");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Tab");
  expect(await editor.evaluate((one) => document.activeElement === one)).toBe(true);
  expect(await page.locator(".cm-line").last().textContent()).toBe("    ");
  await page.keyboard.insertText("\nprint('typed')");
  await page.keyboard.press("Control+Enter");
  await page.getByTestId("narration").getByText("Nothing has run yet").first().waitFor();
  await press(page, words.en.last);
  await expect.poll(() => text(page, "output")).toContain("typed");
  await editor.click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await editor.evaluate((one) => document.activeElement === one)).toBe(false);
  await page.context().close();
});

test("the menu of jumps: an arrow moves along it, and only Enter leads away", async () => {
  const page = await open("#ex=cycle-stays&step=0");
  const button = page.getByRole("button", { name: `${words.en.jump}…`, exact: true });
  const items = page.getByRole("menuitem");
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  await button.focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(focused).toBe("next collection");
  for (const [key, item] of [
    ["ArrowDown", "next change of arenas"],
    ["ArrowUp", "next collection"],
    ["ArrowUp", "next breakpoint"],
    ["Home", "next collection"],
    ["End", "next breakpoint"],
    ["ArrowUp", "next exception"],
  ] as const) {
    await page.keyboard.press(key);
    expect(await focused()).toBe(item);
  }
  // There is none: nothing happens, and the menu stays.
  await page.keyboard.press("Enter");
  expect(await items.count()).toBe(5);
  await page.keyboard.press("Escape");
  await expect.poll(() => items.count()).toBe(0);
  expect(await focused()).toBe(`${words.en.jump}…`);
  expect((await step(page))[0]).toBe(1);
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("next collection");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => text(page, "output")).toContain("no names are left");
  expect(await focused()).toBe(`${words.en.jump}…`);
  // A press elsewhere closes it.
  await button.click();
  await expect.poll(() => items.count()).toBe(5);
  await page.getByTestId("narration").click();
  await expect.poll(() => items.count()).toBe(0);
  await page.context().close();
});

test("on paper everything stands below one another, without what can only be pressed", async () => {
  const page = await open("#ex=cycle-stays");
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("tablist").isVisible()).toBe(false);
  expect(await page.getByRole("slider").first().isVisible()).toBe(false);
  const panes = page.locator("[data-pane], [role=tabpanel]");
  const boxes = await panes.evaluateAll((all) =>
    all.map((one) => {
      const box = one.getBoundingClientRect();
      return {
        name: one.getAttribute("data-pane"),
        top: box.top,
        bottom: box.bottom,
        cut: one.scrollHeight - box.height,
      };
    }),
  );
  expect(boxes.length).toBeGreaterThanOrEqual(6);
  for (const { name, cut } of boxes) expect(cut, `${name}`).toBeLessThanOrEqual(1);
  const sorted = boxes.toSorted((a, b) => a.top - b.top);
  for (const [index, box] of sorted.entries())
    expect(box.top).toBeGreaterThanOrEqual((sorted[index - 1]?.bottom ?? 0) - 1);
  await page.context().close();
});
