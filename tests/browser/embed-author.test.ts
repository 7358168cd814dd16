// What an author of a page may say to the tag, and when: ways to name the program, loading, playing, changes while it runs, parts.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BrowserContextOptions, Page } from "../../web/node_modules/playwright-core/index.js";
import { openSite, type Site } from "./page.ts";

const manifest = new URL("../../web/package.json", import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const tag = `<script type="module" src="../embed/pyrena-playground-${version}.js"></script>`;

/** A page that an author wrote, on the same server. */
async function author(body: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await site.open({ file: "embed.html", hash: "#code=pass&loading=click", ...options });
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Tutorial</title>${tag}${body}`;
  await page.route("**/tutorial/page.html", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
  );
  await page.goto(`${site.address}tutorial/page.html`);
  return page;
}

interface Figure extends HTMLElement {
  source: string;
  overrides: Record<string, number>;
  panes: readonly string[];
  theme: string;
  readOnly: boolean;
  preset: string;
  unit: string;
  readonly state: { step: number; steps: number; output: string; sentence: string; unit: string } | null;
}

const figure = (page: Page) => page.locator("pyrena-playground");
const done = (page: Page) => figure(page).locator("section[data-phase=ready]").waitFor();
const state = (page: Page) => figure(page).evaluate((one) => (one as unknown as Figure).state);

test("the program is an element elsewhere, a script inside, or a listing in a wrapper", async () => {
  const page = await author(
    `<pre id="far">print(1)</pre><p>between</p><pyrena-playground for="far" step="last" height="300"></pyrena-playground>
     <pyrena-playground step="last" height="300"><script type="text/x-python">if 1 < 2:\n    print("<b>")</script></pyrena-playground>
     <div class="highlight"><pre><code>print(3)</code></pre></div><pyrena-playground step="last" height="300"></pyrena-playground>`,
  );
  for (let n = 0; n < 3; n++) {
    await figure(page).nth(n).scrollIntoViewIfNeeded();
    await figure(page).nth(n).locator("section[data-phase=ready]").waitFor();
  }
  const outputs = await figure(page).evaluateAll((all) => all.map((one) => (one as unknown as Figure).state?.output));
  expect(outputs).toEqual(["1\n", "<b>\n", "3\n"]);
  expect(await page.locator("#far").isVisible()).toBe(false);
  expect(await page.locator(".highlight").isVisible()).toBe(false);
  await page.context().close();
});

test("without a program it says so, by an event", async () => {
  const listen = `<script>document.addEventListener("error", (event) => { window.told = event.detail?.message; }, true);</script>`;
  const page = await author(`${listen}<pyrena-playground loading="eager"></pyrena-playground>`);
  await page.waitForFunction(() => "told" in window);
  expect(await page.evaluate(() => (window as unknown as { told: string }).told)).toContain("There is no program");
  await page.context().close();
});

test("a figure that waits for the reader loads nothing before, and runs then", async () => {
  const page = await author(`<pyrena-playground loading="click">print(5)</pyrena-playground>`);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.getByRole("button", { name: "Run and step" }).waitFor();
  await page.waitForTimeout(200);
  expect(asked.filter((url) => url.endsWith(".wasm"))).toEqual([]);
  expect(await state(page)).toBe(null);
  await page.getByRole("button", { name: "Run and step" }).click();
  await done(page);
  expect(await state(page)).toMatchObject({ step: 0, steps: 2 });
  await page.context().close();
});

test.each(["no-preference", "reduce"] as const)("autoplay, motion: %s", async (reducedMotion) => {
  const page = await author(`<pyrena-playground autoplay>a = 1\nb = 2\nc = 3</pyrena-playground>`, { reducedMotion });
  await done(page);
  const at = async () => (await state(page))?.step;
  if (reducedMotion === "reduce") {
    await page.waitForTimeout(1500);
    expect(await at()).toBe(0);
  } else await expect.poll(at).toBe(3);
  await page.context().close();
});

test("attributes and properties may change while it runs", async () => {
  const page = await author(`<pyrena-playground height="400">a = [1]\nprint(a)\n</pyrena-playground>`);
  await done(page);
  const one = figure(page);
  const change = (act: (figure: Figure) => void) => one.evaluate(act as unknown as (element: Element) => void);
  await change((it) => {
    it.panes = ["program", "memory", "raw"];
  });
  await page.getByRole("tab", { name: "Raw blocks" }).click();
  await page.getByTestId("raw").waitFor();
  expect(await page.getByTestId("output").count()).toBe(0);
  await change((it) => {
    it.readOnly = true;
    it.theme = "dark";
  });
  await expect.poll(() => page.getByRole("button", { name: "Edit", exact: true }).count()).toBe(0);
  expect(await one.locator(".pyrena-root").getAttribute("data-theme")).toBe("dark");
  await change((it) => it.setAttribute("lang", "zh"));
  await page.getByRole("tab", { name: "原始块" }).waitFor();
  expect((await state(page))?.sentence).toMatch(/[\u4e00-\u9fff]/);
  await change((it) => it.setAttribute("height", "555"));
  await expect.poll(async () => (await one.locator("[part=figure]").boundingBox())?.height).toBe(555);
  await change((it) => {
    it.preset = "mini";
    it.overrides = { request_threshold: 0 };
  });
  await expect.poll(() => one.evaluate((it) => (it as unknown as Figure).preset)).toBe("mini");
  expect(await one.evaluate((it) => [it.getAttribute("preset"), it.getAttribute("set")])).toEqual([
    "mini",
    "request_threshold=0",
  ]);
  await change((it) => {
    it.unit = "event";
  });
  await expect.poll(async () => (await state(page))?.unit).toBe("event");
  await change((it) => {
    it.source = "print('other')\n";
  });
  await expect.poll(async () => (await state(page))?.steps).toBeGreaterThan(2);
  expect(await one.evaluate((it) => (it as unknown as Figure).source)).toBe("print('other')\n");
  await page.context().close();
});

test("every part can be styled from outside", async () => {
  const names = ["figure", "narration", "program", "stage", "output", "timeline", "link"];
  const rules = names.map((name, n) => `pyrena-playground::part(${name}) { outline: ${n + 1}px solid red }`).join("");
  const page = await author(`<style>${rules}</style><pyrena-playground>a = 1</pyrena-playground>`);
  await done(page);
  const widths = await figure(page).evaluate(
    (one, all) =>
      all.map((name) => getComputedStyle(one.shadowRoot?.querySelector(`[part=${name}]`) ?? one).outlineWidth),
    names,
  );
  expect(widths).toEqual(names.map((_name, n) => `${n + 1}px`));
  await page.context().close();
});

test("an element that is taken out and put in elsewhere runs again, and the listing stands where it stood", async () => {
  const page = await author(
    `<pre>print(7)</pre><pyrena-playground step="last"></pyrena-playground><div id="below"></div>`,
  );
  await done(page);
  const one = await page.evaluateHandle(() => document.querySelector("pyrena-playground"));
  await one.evaluate((it) => it?.remove());
  expect(await page.locator("body > pre").isVisible()).toBe(true);
  await one.evaluate((it) => it && document.querySelector("#below")?.append(it));
  await done(page);
  expect(await state(page)).toMatchObject({ output: "7\n" });
  await page.context().close();
});

test("a page that listens late asks a frame for its height", async () => {
  const page = await author(
    `<iframe src="../embed.html#ex=getrefcount&height=420" title="A figure" width="800" height="300"></iframe>`,
  );
  await page.frameLocator("iframe").locator("section[data-phase=ready]").waitFor();
  const height = await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener("message", ({ data }) => {
          if (data?.type === "pyrena:height") resolve([data.version, data.height]);
        });
        document.querySelector("iframe")?.contentWindow?.postMessage({ type: "pyrena:ask-height" }, "*");
      }),
  );
  expect(height).toEqual([1, 420]);
  await page.context().close();
});

test("under a strict policy a figure runs and is edited at its step; on paper it has nothing to press", async () => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:";
  const page = await author(
    `<meta http-equiv="Content-Security-Policy" content="${policy}"><pre>a = []\nb = [a]\ndel a\n</pre>
     <pyrena-playground step="line:3" panes="program objects counts output"></pyrena-playground>`,
  );
  await done(page);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.locator(".cm-content").waitFor();
  await expect.poll(() => page.locator(".cm-line.pyrena-next").allTextContents()).toEqual(["del a"]);
  const pressed = page.locator("button:visible, [role=slider]:visible");
  expect(await pressed.count()).toBeGreaterThan(8);
  await page.emulateMedia({ media: "print" });
  expect(await pressed.count()).toBe(0);
  expect(await figure(page).locator("svg g[data-address]").first().isVisible()).toBe(true);
  await page.context().close();
});
