// Every program of the gallery opens with its picture, runs without a word from the console, and says what it is about in
// both languages. What it prints in the page is what is kept beside it.
import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import index from "../../examples/index.json" with { type: "json" };
import { openSite, press, ready, type Site, text, words } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const kept = (file: string) => new URL(`../../examples/${file.replace(/\.py$/, ".out")}`, import.meta.url);

describe("the gallery", () => {
  test.each(index.examples)("$id", async ({ id, file, title, caption }) => {
    const page = await site.open({ hash: `#ex=${id}` });
    await ready(page);
    const opener = page.locator("[data-menu] > button");
    const program = page.locator('[data-pane="program"]');
    expect(await opener.textContent()).toContain(title.en);
    // A caption that would answer what the page asks comes with the answer.
    const asks = asking.has(id);
    expect((await program.textContent())?.includes(caption.en)).toBe(!asks);
    expect(await page.getByRole("tabpanel").textContent()).not.toBe("");
    expect(((await text(page, "narration")) ?? "").length).toBeGreaterThan(20);
    await press(page, "中文");
    expect(await opener.textContent()).toContain(title.zh);
    const last = page.getByRole("button", { name: words.zh.last, exact: true });
    if (await last.isEnabled()) await last.click();
    expect(await program.textContent()).toContain(caption.zh);
    // What it prints when the interpreter takes itself apart comes after its last step.
    const printed = await page.getByTestId("output").locator("span").allTextContents();
    const output = kept(file);
    if (existsSync(output) && !ownPreset.has(id)) {
      const wanted = readFileSync(output, "utf8");
      const cut = (await text(page, "narration")).includes("达到事件记录上限");
      if (wanted !== "" && !cut) expect(wanted.slice(0, printed.join("").length)).toBe(printed.join(""));
      expect(printed.join("").length).toBeGreaterThan(0);
    }
    await page.context().close();
  });
});

/** These open in another preset than their output is kept for. */
const ownPreset = new Set(["fragmentation"]);

/** These ask for a prediction first. */
const asking = new Set(["plus-one", "257-is-257", "interning", "address-reused", "holds-itself", "sizes"]);
