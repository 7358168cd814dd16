// Links into the playground, and what it gives away: everything that was shared stands there again.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages, openSite, press, ready, type Site, text, words } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const share = { en: "Share", zh: "分享" };
const link = { en: "Link", zh: "链接" };
const frame = { en: "Frame (iframe)", zh: "框架（iframe）" };
const tag = { en: "Tag in a page", zh: "网页标签" };

describe.each(languages)("in %s", (language) => {
  test("the other sees the same step of the same program", async () => {
    const page = await site.open({
      locale: words[language].locale,
      hash: "#ex=getrefcount&preset=mini&set=arena_return:0",
    });
    await ready(page);
    await press(page, words[language].last);
    const said = await text(page, "narration");
    await press(page, share[language]);
    const given = await page.getByLabel(link[language], { exact: true }).inputValue();
    expect(given).toContain("#ex=getrefcount&preset=mini&set=arena_return:0");
    const other = await site.open({ locale: words.en.locale });
    await other.goto("about:blank");
    await other.goto(given);
    await ready(other);
    await expect.poll(() => text(other, "narration")).toBe(said);
    const component = await page.getByLabel(tag[language], { exact: true }).inputValue();
    expect(component).toContain('<pyrena-playground preset="mini" set="arena_return:0" step="5"');
    const address =
      /src="([^"]+)"/.exec(await page.getByLabel(frame[language], { exact: true }).inputValue())?.[1] ?? "";
    await other.goto(address.replaceAll("&amp;", "&"));
    await other.locator("section[data-phase=ready]").waitFor();
    expect(await other.getByTestId("narration").textContent()).toBe(said);
    await page.context().close();
    await other.context().close();
  });
});

test("an edited program goes into the link", async () => {
  const page = await site.open({ hash: `#code=${encodeURIComponent("a = ['ä', 1]\nprint(a)\n")}` });
  await ready(page);
  await press(page, "Share");
  const given = await page.getByLabel("Link", { exact: true }).inputValue();
  expect(given).toMatch(/#v=2&code=[\w-]+/);
  await page.goto("about:blank");
  await page.goto(given);
  await ready(page);
  await press(page, "Last step");
  expect((await text(page, "output")).trim()).toBe("['ä', 1]");
  await page.context().close();
});

test("a damaged link says so, and the page shows what it shows without one", async () => {
  const page = await site.open({ hash: "#v=2&code=eNpLVLBViDbUUTDSUTCO5QIAGjsDQQ&preset=mini" });
  await ready(page);
  expect(await page.getByRole("status").getByText("This link is damaged").count()).toBe(1);
  expect(await page.locator('[data-pane="program"]').textContent()).toContain("getrefcount");
  await page.context().close();
});
