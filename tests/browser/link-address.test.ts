// Links that take their program from an address, in the playground: what is there becomes a program for the player, and nothing else.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "../../web/node_modules/playwright-core/index.js";
import { openSite, press, ready, type Site, text, words } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const answer = { headers: { "access-control-allow-origin": "*" } };

/** The playground with this hash, on an internet of two files. */
async function open(hash: string, locale: string): Promise<Page> {
  const page = await site.open({ file: "embed.html", hash: "#code=pass&loading=click", locale });
  await page.route("https://programs.example/**", (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === "/good.py")
      return route.fulfill({ ...answer, contentType: "text/plain", body: "a = [1]\nprint(a)\n" });
    return route.fulfill({ ...answer, contentType: "text/html", body: "<script>window.hurt = 1</script>" });
  });
  await page.goto(`${site.address}${hash}`);
  await ready(page);
  return page;
}

test("the program at an address runs, and is given on as a program", async () => {
  const page = await open("#codeurl=https://programs.example/good.py&preset=mini", "en-US");
  await press(page, words.en.last);
  expect((await text(page, "output")).trim()).toBe("[1]");
  await press(page, "Share");
  expect(await page.getByLabel("Link", { exact: true }).inputValue()).toMatch(/#v=2&code=[\w-]+&preset=mini/);
  await page.context().close();
});

test.each([
  ["#codeurl=https://programs.example/page", "原始文件"],
  ["#codeurl=javascript:window.hurt=1", "不是 https 地址"],
])("%s: the page says why not, and runs nothing of it", async (hash, message) => {
  const page = await open(hash, "zh-CN");
  await page.getByText(message).waitFor();
  expect(await page.evaluate(() => "hurt" in window)).toBe(false);
  await page.context().close();
});
