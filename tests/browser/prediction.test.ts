// Predict, then reveal: the page asks before the line has run, and answers with what the program prints.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
    await page.getByLabel(say.predict(4)).fill(guess);
    await press(page, say.check);
    expect(await page.locator("main").textContent()).toContain(answer);
    expect((await text(page, "output")).trim()).toBe("True");
    await press(page, say.back);
    expect(await text(page, "output")).not.toContain("True");
    await page.context().close();
  });
});
