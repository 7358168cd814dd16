// What the page keeps for its reader: sizes of panes, which are shown, programs saved by name; and lines for input().
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages, openSite, press, ready, runProgram, type Site, text, words } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(languages)("in %s", (language) => {
  const say = words[language];

  test("a pane is sized by keyboard and by pointer, hidden, and found so again", async () => {
    const page = await site.open({ locale: say.locale });
    await ready(page);
    const width = async (pane: string) => (await page.locator(`[data-pane="${pane}"]`).boundingBox())?.width ?? 0;
    const before = await width("program");
    const border = page.getByRole("separator", { name: say.sizeOf(say.program), exact: true });
    await border.focus();
    for (let n = 0; n < 3; n++) await page.keyboard.press("ArrowRight");
    expect(await width("program")).toBe(before + 48);
    expect(await border.getAttribute("aria-valuenow")).toBe(String(before + 48));
    const box = await page.getByRole("separator", { name: say.sizeOf(say.account), exact: true }).boundingBox();
    const account = await width("account");
    await page.mouse.move((box?.x ?? 0) + 3, (box?.y ?? 0) + 100);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) - 57, (box?.y ?? 0) + 100, { steps: 4 });
    await page.mouse.up();
    expect(await width("account")).toBe(account + 60);
    await press(page, say.more);
    await page.getByRole("checkbox", { name: say.memory, exact: true }).uncheck();
    await page.keyboard.press("Escape");
    expect(await page.locator('[data-pane="memory"]').count()).toBe(0);
    await page.reload();
    await ready(page);
    expect(await width("program")).toBe(before + 48);
    expect(await width("account")).toBe(account + 60);
    expect(await page.locator('[data-pane="memory"]').count()).toBe(0);
    await press(page, say.more);
    await page.getByRole("checkbox", { name: say.memory, exact: true }).check();
    expect(await page.locator('[data-pane="memory"]').count()).toBe(1);
    await page.context().close();
  });

  test("programs are kept by name, opened again and removed", async () => {
    const page = await site.open({ locale: say.locale });
    await ready(page);
    await page.locator(".cm-content").waitFor();
    await runProgram(page, "print(6 * 7)\n", language);
    await ready(page);
    const menu = page.locator("[data-menu] > button");
    await menu.click();
    await page.getByLabel(say.programName).fill("six times seven");
    await press(page, say.save);
    await page.keyboard.press("Escape");
    await runProgram(page, "print(1)\n", language);
    await page.reload();
    await ready(page);
    await menu.click();
    await press(page, "six times seven");
    await ready(page);
    await press(page, say.last);
    expect((await text(page, "output")).trim()).toBe("42");
    await menu.click();
    await press(page, say.remove("six times seven"));
    expect(await page.getByRole("button", { name: "six times seven", exact: true }).count()).toBe(0);
    await page.context().close();
  });

  test("input() reads the lines that were written for it", async () => {
    const page = await site.open({ locale: say.locale });
    await ready(page);
    await page.locator(".cm-content").waitFor();
    await runProgram(page, 'name = input()\nprint("hello", name)\n', language);
    await page.getByRole("textbox", { name: new RegExp(`^${say.input}`) }).fill("Pyrena");
    await page.getByRole("button", { name: new RegExp(`${say.run}$`) }).click();
    await ready(page);
    await press(page, say.last);
    expect(await text(page, "output")).toContain("hello Pyrena");
    await page.context().close();
  });
});
