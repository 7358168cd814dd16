// embed.html: a figure in a frame, sandboxed or not, its height, and links that cannot be read.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "../../web/node_modules/playwright-core/index.js";
import { openSite, type Site } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function around(body: string): Promise<Page> {
  const page = await site.open({ file: "embed.html", hash: "#code=pass&loading=click" });
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Tutorial</title>${body}`;
  await page.route("**/tutorial/page.html", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
  );
  await page.goto(`${site.address}tutorial/page.html`);
  return page;
}

const frame = (hash: string, sandbox: string, more = "") =>
  `<iframe src="../embed.html${hash}" title="A figure" width="800" height="500" style="border:0" ${sandbox} ${more}></iframe>`;

test.each([
  ["in a sandbox without an origin", 'sandbox="allow-scripts"'],
  ["in a sandbox with its origin", 'sandbox="allow-scripts allow-same-origin allow-popups"'],
  ["without a sandbox", ""],
])("a gallery program runs %s", async (_how, sandbox) => {
  const page = await around(frame("#ex=getrefcount&step=3&lang=zh", sandbox));
  const inside = page.frameLocator("iframe");
  await inside.locator("section[data-phase=ready]").waitFor();
  expect(await inside.getByTestId("output").textContent()).toBe("2\n");
  expect(await inside.getByTestId("narration").textContent()).toContain("第 4 步");
  await page.context().close();
});

test("the frame tells its height, and again when it changes", async () => {
  const listen = `<script>window.heights = [];
    addEventListener("message", (event) => {
      const frame = document.querySelector("iframe");
      if (event.source !== frame.contentWindow || event.data?.type !== "pyrena:height") return;
      heights.push(event.data.height);
      frame.style.height = event.data.height + "px";
    });</script>`;
  const page = await around(listen + frame("#ex=getrefcount&height=410", 'sandbox="allow-scripts allow-same-origin"'));
  await page.frameLocator("iframe").locator("section[data-phase=ready]").waitFor();
  await page.waitForFunction(() => document.querySelector("iframe")?.clientHeight === 410);
  await page.evaluate((address) => {
    const frame = document.querySelector("iframe");
    if (frame !== null) frame.src = `${address}embed.html#ex=getrefcount&height=555`;
  }, site.address);
  await page.waitForFunction(() => document.querySelector("iframe")?.clientHeight === 555);
  await page.context().close();
});

test.each([
  ["#v=2&code=AAAA", "damaged"],
  ["#v=9&code=AAAA", "newer version"],
  ["#ex=no-such-thing", "does not exist"],
  ["#code=pass&preset=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "does not exist"],
])("the link %s says what is wrong and runs nothing", async (hash, message) => {
  const page = await around(frame(hash, ""));
  expect(await page.frameLocator("iframe").getByRole("alert").textContent()).toContain(message);
  expect(await page.frameLocator("iframe").locator("pyrena-playground").count()).toBe(0);
  await page.context().close();
});

test("a program from an address runs in the frame, and an address that cannot be read says so", async () => {
  const page = await around("");
  await page.route("https://programs.example/**", (route) =>
    route.request().url().endsWith("/good.py")
      ? route.fulfill({
          contentType: "text/plain",
          headers: { "access-control-allow-origin": "*" },
          body: "print(6 * 7)\n",
        })
      : route.fulfill({
          contentType: "text/html",
          headers: { "access-control-allow-origin": "*" },
          body: "<script>parent.hurt = 1</script>",
        }),
  );
  const show = (hash: string) =>
    page.evaluate(
      (html) => {
        document.body.innerHTML = html;
      },
      frame(hash, "").replace("../", site.address),
    );
  await show("#codeurl=https://programs.example/good.py&step=1");
  const inside = page.frameLocator("iframe");
  await inside.locator("section[data-phase=ready]").waitFor();
  expect(await inside.getByTestId("output").textContent()).toBe("42\n");
  await show("#codeurl=https://programs.example/page");
  await expect.poll(() => inside.getByRole("alert").textContent()).toContain("not the text of a program");
  expect(await page.evaluate(() => "hurt" in window)).toBe(false);
  await page.context().close();
});
