// Every program of the gallery opens with its picture, runs without a word from the console, and says what it is about in
// both languages. What it prints in the page is what is kept beside it.
import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import index from "../../examples/index.json" with { type: "json" };
import { withComments } from "../../web/src/model/comments.mjs";
import { openSite, press, ready, type Site, text, words } from "./page.ts";

import { playerOf, sourceOf } from "./player.ts";

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

describe("comments in Chinese", () => {
  const translated = index.examples.flatMap(({ id, comments }) =>
    comments === undefined ? [] : [{ id, comments: comments.zh as Record<string, string> }],
  );

  test("stand in the place of every comment that has words, and of nothing else", () => {
    for (const { id, file } of index.examples) {
      const comments = translated.find((one) => one.id === id)?.comments ?? {};
      const lines = sourceOf(id).split("\n");
      const chinese = withComments(sourceOf(id), comments).split("\n");
      expect(chinese.length).toBe(lines.length);
      for (const [number, line] of lines.entries()) {
        const worded = /#(?! pyrena:).*[a-z]{3,}/.test(line) && !/#\s*(True|False)\s*$/.test(line);
        expect(`${number + 1}` in comments, `${file}:${number + 1}`).toBe(worded);
        const [code = "", ...rest] = (chinese[number] ?? "").split("#");
        expect(line.startsWith(code), `${file}:${number + 1}`).toBe(true);
        if (worded) expect(rest.join("#")).toMatch(/\p{Script=Han}/u);
      }
    }
  });

  test.each(translated)("change nothing that $id does", async ({ id, comments }) => {
    const source = sourceOf(id);
    const [english, chinese] = [await playerOf(source), await playerOf(withComments(source, comments))];
    expect([chinese.length, chinese.status]).toEqual([english.length, english.status]);
    expect(chinese.outputAt(chinese.length)).toEqual(english.outputAt(english.length));
    // Reading a million events takes longer than recording them: some of a long run, all of a short one.
    const step = Math.max(1, Math.floor(english.length / 4_000));
    for (let tick = 0; tick < english.length; tick += step)
      expect(chinese.eventAt(tick)).toEqual(english.eventAt(tick));
  });

  test("are shown on a Chinese page, and change with the language without a new run", async () => {
    const page = await site.open({ locale: "zh-CN", hash: "#ex=moved-back" });
    await ready(page);
    const editor = page.locator(".cm-content");
    await editor.waitFor();
    expect(await editor.textContent()).toContain("后来被移回");
    const said = await text(page, "narration");
    await press(page, "EN");
    await editor.getByText("are moved back").waitFor();
    expect(await page.locator('main[data-phase="ready"]').count()).toBe(1);
    await press(page, "中文");
    await editor.getByText("后来被移回").waitFor();
    expect(await text(page, "narration")).toBe(said);
    expect(await page.locator("[data-menu] > button").textContent()).not.toContain("自己的程序");
    await page.context().close();
  });
});

/** These open in another preset than their output is kept for. */
const ownPreset = new Set(["fragmentation"]);

/** These ask for a prediction first. */
const asking = new Set([
  "plus-one",
  "257-is-257",
  "interning",
  "address-reused",
  "holds-itself",
  "sizes",
  "what-collect-returns",
]);
