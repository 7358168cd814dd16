// Predict, then reveal: the page asks before the line has run, and answers with what the program prints.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import index from "../../examples/index.json" with { type: "json" };
import { languages, openSite, press, ready, type Site, text, words } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(languages)("in %s", (language) => {
  const say = words[language];

  test.each([
    ["False", say.wrong],
    ["true ", say.right],
  ])("a reader who says %s is told what is printed", async (guess, answer) => {
    const page = await site.open({ locale: say.locale, hash: "#ex=257-is-257" });
    await ready(page);
    expect(await text(page, "output")).not.toContain("True");
    // Nothing on the page gives it away: no counts, no objects, no memory, not the caption, not the sentence, not the slider.
    for (const id of ["count", "holders", "map", "generations"]) expect(await page.getByTestId(id).count()).toBe(0);
    expect(await page.getByRole("button", { name: /0x7f/ }).count()).toBe(0);
    const caption = index.examples.find(({ id }) => id === "257-is-257")?.caption[language] ?? "?";
    expect(await page.locator("main").textContent()).not.toContain(caption);
    expect(await page.getByRole("slider").getAttribute("aria-valuetext")).toContain(say.predictFirst);
    for (const tab of [say.counts, say.map, say.bytecode]) {
      await page.getByRole("tab", { name: tab }).click();
      expect(await page.getByLabel(say.predict(4)).count()).toBe(1);
    }
    await page.getByRole("tab", { name: say.objects }).click();
    await page.getByLabel(say.predict(4)).fill(guess);
    await press(page, say.check);
    expect(await page.locator("main").textContent()).toContain(answer);
    expect((await text(page, "output")).trim()).toBe("True");
    expect(await page.getByRole("button", { name: /257.*0x7f/ }).count()).toBe(1);
    expect(await page.locator("main").textContent()).toContain(caption);
    await page.getByTestId("map").waitFor();
    await press(page, say.back);
    expect(await text(page, "output")).not.toContain("True");
    await page.context().close();
  });
});
