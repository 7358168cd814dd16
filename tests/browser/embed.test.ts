// The tag <pyrena-playground> in a page of somebody else's: what stands first, what is loaded when, attributes, properties, events,
// several on one page, another page's styles; and the one script from file://.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BrowserContextOptions, Page } from "../../web/node_modules/playwright-core/index.js";
import { openSite, type Site, typeFast } from "./page.ts";

const web = fileURLToPath(new URL("../../web/", import.meta.url));
const { version } = JSON.parse(readFileSync(join(web, "package.json"), "utf8")) as { version: string };
const script = `embed/pyrena-playground-${version}.js`;
const program = "from sys import getrefcount\n\na = [1, 2, 3]\nprint(getrefcount(a))\n\nb = a\nprint(getrefcount(b))\n";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface Author extends BrowserContextOptions {
  /** Runs before the page's own scripts. */
  before?: string;
}

/** A page that an author wrote, on the same server. */
async function author(body: string, { before, ...options }: Author = {}): Promise<{ page: Page; asked: string[] }> {
  const page = await site.open({ file: "embed.html", hash: "#code=pass&loading=click", ...options });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  if (before !== undefined) await page.addInitScript(before);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Tutorial</title>${body}`;
  await page.route("**/tutorial/page.html", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
  );
  await page.goto(`${site.address}tutorial/page.html`);
  return { page, asked };
}

const tag = `<script type="module" src="../${script}"></script>`;
const done = (page: Page, nth = 0) =>
  page.locator("pyrena-playground").nth(nth).locator("section[data-phase=ready]").waitFor();
const state = (page: Page, nth = 0) =>
  page.evaluate((n) => (document.querySelectorAll("pyrena-playground")[n] as unknown as { state: unknown }).state, nth);

test("a listing becomes a figure that runs, at the step that was asked for", async () => {
  const { page } = await author(`${tag}<pre>${program}</pre><pyrena-playground step="3"></pyrena-playground>`);
  await done(page);
  expect(await state(page)).toMatchObject({ step: 3, steps: 6, output: "2\n", unit: "line", status: "ok", line: 6 });
  expect(await page.locator("body > pre").isVisible()).toBe(false);
  await page.getByRole("button", { name: "Last step", exact: true }).click();
  expect(await page.getByTestId("output").textContent()).toBe("2\n3\n");
  await page.context().close();
});

test("nothing but the small script is loaded until the figure comes near the screen; its first frame stands before", async () => {
  const far = `${tag}<div style="height:4000px">long text</div><pyrena-playground>\n  x = []\n  print(x)\n</pyrena-playground>`;
  const { page, asked } = await author(far);
  await page.locator("pyrena-playground pre").waitFor({ state: "attached" });
  await page.waitForTimeout(300);
  const scripts = asked.filter((path) => !path.endsWith("page.html"));
  expect(scripts.some((path) => path.endsWith(".wasm") || path.includes("figure"))).toBe(false);
  expect(await page.locator("pyrena-playground pre > div").allTextContents()).toEqual(["1x = []", "2print(x)"]);
  const before = await page.locator("pyrena-playground").boundingBox();
  await page.locator("pyrena-playground").scrollIntoViewIfNeeded();
  await done(page);
  const after = await page.locator("pyrena-playground").boundingBox();
  expect(after?.height).toBe(before?.height);
  expect(asked.filter((path) => path.endsWith(`/pyrena-first-${version}.wasm`))).toHaveLength(1);
  await page.context().close();
});

test.each([
  [390, ""],
  [390, 'height="300"'],
  [1280, ""],
])("at a width of %i, %s each pane has room, and nothing moves when the run comes", async (width, height) => {
  const long = "import gc\n\n\nclass Node:\n    pass\n\n\na = Node()\na.me = a\ndel a\nprint(gc.collect())\nprint(1)\n";
  const far = `${tag}<meta name="viewport" content="width=device-width"><div style="height:3000px"></div>`;
  const figure = `<pyrena-playground panes="program objects collector output" ${height}>${long}</pyrena-playground><p id="after">.</p>`;
  const { page } = await author(far + figure, { viewport: { width, height: 844 } });
  await page.locator("pyrena-playground pre").waitFor({ state: "attached" });
  const rows = () =>
    page.evaluate(() => {
      const root = document.querySelector("pyrena-playground")?.shadowRoot;
      const tall = (part: string) =>
        Math.round(root?.querySelector(`[part=${part}]`)?.getBoundingClientRect().height ?? 0);
      const top = (document.querySelector("#after")?.getBoundingClientRect().top ?? 0) + scrollY;
      return { program: tall("program"), stage: tall("stage"), output: tall("output"), top };
    });
  const before = await rows();
  await page.locator("pyrena-playground").scrollIntoViewIfNeeded();
  await done(page);
  const first = await rows();
  expect(first.top).toBe(before.top);
  expect(first.program).toBe(before.program);
  expect(first.program).toBeGreaterThan(180);
  expect(first.stage).toBeGreaterThan(300);
  expect(first.output).toBeGreaterThan(80);
  // The whole run: what is printed and said never changes the measures.
  const steps = (await state(page)) as { steps: number };
  for (let n = 1; n < steps.steps; n++) {
    await page
      .locator("pyrena-playground")
      .evaluate((one, step) => (one as unknown as { stepTo(n: number): unknown }).stepTo(step), n);
    expect(await rows()).toEqual(first);
  }
  await page.context().close();
});

test("several figures share one compiled module and do not disturb each other", async () => {
  const count = `addEventListener; const compile = WebAssembly.compile; window.compiled = 0;
    WebAssembly.compile = (...all) => (window.compiled++, compile.apply(WebAssembly, all));`;
  const figures = [1, 2, 3]
    .map((n) => `<pyrena-playground loading="eager" height="300">x = [${n}]\nprint(x)</pyrena-playground>`)
    .join("");
  const { page, asked } = await author(`${tag}${figures}`, { before: count });
  for (const n of [0, 1, 2]) await done(page, n);
  await page.evaluate(() =>
    (document.querySelectorAll("pyrena-playground")[1] as unknown as { stepTo(n: number): unknown }).stepTo(9),
  );
  expect(await state(page, 1)).toMatchObject({ output: "[2]\n" });
  for (const n of [0, 2]) expect(await state(page, n)).toMatchObject({ step: 0, output: "" });
  // The first part before the frames, the two others after them, each once.
  await page.waitForFunction(() => (window as unknown as { compiled: number }).compiled === 3);
  const parts = asked.filter((path) => path.endsWith(".wasm")).map((path) => /pyrena-(\w+)-/.exec(path)?.[1]);
  expect(parts).toEqual(["first", "more", "rest"]);
  await page.context().close();
});

// Effects run some time after their component was drawn. What another figure has fetched in that time counts too.
test("a picture that comes for one figure while another is being drawn appears in both", async () => {
  const before = `let held = null;
    const [raf, timer] = [requestAnimationFrame.bind(window), setTimeout.bind(window)];
    window.requestAnimationFrame = (call) => (held === null ? raf(call) : held.push(call));
    window.setTimeout = (call, ...more) => (held === null ? timer(call, ...more) : held.push(call));
    window.holdEffects = () => { held = []; };
    window.releaseEffects = () => { const calls = held; held = null; for (const call of calls) call(performance.now()); };`;
  const figure = (source: string) =>
    `<pyrena-playground panes="program pools" loading="eager" height="300">${source}</pyrena-playground>`;
  const { page } = await author("", { before });
  let send = () => {};
  const sent = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route("**/pyrena-memory-strip-*.js", async (route) => {
    await sent;
    await route.continue();
  });
  const asked = page.waitForRequest("**/pyrena-memory-strip-*.js");
  await page.setContent(`<base href="${site.address}tutorial/">${tag}<main>${figure("a = []")}</main>`);
  await asked;
  await done(page);
  await page.evaluate((html) => {
    (window as unknown as { holdEffects(): void }).holdEffects();
    document.querySelector("main")?.insertAdjacentHTML("beforeend", html);
  }, figure("b = []"));
  const panel = (nth: number) => page.locator("pyrena-playground").nth(nth).getByTestId("map");
  await page.locator("pyrena-playground").nth(1).locator("section[part=figure]").waitFor({ state: "attached" });
  send();
  await panel(0).waitFor();
  await page.evaluate(() => (window as unknown as { releaseEffects(): void }).releaseEffects());
  await panel(1).waitFor();
  await page.context().close();
});

test("attributes choose preset, overrides, panes, step, language, theme, height, read-only", async () => {
  const { page } = await author(
    `${tag}<pyrena-playground preset="mini" set="request_threshold=0" panes="program memory counts" step="last" lang="zh"
      theme="dark" height="520" readonly>a = []\nb = a\n</pyrena-playground>`,
  );
  await done(page);
  const figure = page.locator("pyrena-playground");
  expect(await figure.evaluate((element) => (element as unknown as { preset: string }).preset)).toBe("mini");
  expect(await figure.getByRole("tab").allTextContents()).toEqual(["内存图", "计数"]);
  expect(await figure.getByText("编辑").count()).toBe(0);
  expect(await figure.locator("[part=output]").count()).toBe(0);
  expect((await figure.boundingBox())?.height).toBe(520);
  expect(await figure.locator(".pyrena-root").getAttribute("data-theme")).toBe("dark");
  expect(await state(page)).toMatchObject({ line: 0 });
  await figure.evaluate((element) => element.setAttribute("lang", "en"));
  // The words of another language are fetched first.
  await figure.getByRole("tab", { name: "Memory map" }).waitFor();
  expect(await figure.getByRole("tab").allTextContents()).toEqual(["Memory map", "Counts"]);
  await figure.evaluate((element) => element.setAttribute("preset", "2.7"));
  await page.waitForFunction(
    () => (document.querySelector("pyrena-playground") as unknown as { preset: string }).preset === "2.7",
  );
  await page.context().close();
});

test("events tell what happens, and methods make it happen", async () => {
  const listen = `<script>window.heard = [];
    for (const name of ["ready", "step", "gc", "error"])
      document.addEventListener(name, (event) => { if (event.detail) heard.push([name, event.detail]); }, true);</script>`;
  const cycle = "import gc\na = []\na.append(a)\ndel a\nprint(gc.collect())\nprint('end')\n";
  const { page } = await author(`${listen}${tag}<pyrena-playground>${cycle}</pyrena-playground>`);
  await done(page);
  const heard = (name: string) =>
    page.evaluate(
      (wanted) =>
        (window as unknown as { heard: [string, unknown][] }).heard
          .filter(([of]) => of === wanted)
          .map(([, detail]) => detail),
      name,
    );
  expect(await heard("ready")).toMatchObject([{ steps: 7, status: "ok" }]);
  const last = await page.evaluate(async () => {
    const figure = document.querySelector("pyrena-playground") as unknown as {
      stepTo(n: number): Promise<unknown>;
      step: number;
    };
    for (let n = 1; n < 7; n++) await figure.stepTo(n);
    return figure.step;
  });
  expect(last).toBe(6);
  expect(await heard("step")).toHaveLength(7);
  expect(await heard("gc")).toMatchObject([{ collections: 1 }]);
  await page.evaluate(() =>
    (document.querySelector("pyrena-playground") as unknown as { run(text: string): unknown }).run("print(40 + 2)"),
  );
  await page.waitForFunction(
    () => (window as unknown as { heard: [string][] }).heard.filter(([name]) => name === "ready").length === 2,
  );
  await page.evaluate(() => document.querySelector("pyrena-playground")?.setAttribute("set", "request_threshold=7777"));
  await page.waitForFunction(() =>
    (window as unknown as { heard: [string][] }).heard.some(([name]) => name === "error"),
  );
  expect(await heard("error")).toMatchObject([{ message: expect.stringContaining("request_threshold") }]);
  expect(await heard("ready")).toHaveLength(2);
  await page.context().close();
});

test("a step is also a line, or a phase of the last collection", async () => {
  const { page } = await author(
    `${tag}<pyrena-playground step="line:5" panes="program objects collector">import gc\nfor i in [1, 2]:\n    a = [i]\n    a.append(a)\n    del a\ngc.collect()\n</pyrena-playground>`,
  );
  await done(page);
  expect(await state(page)).toMatchObject({ line: 5, unit: "line" });
  await page.locator("pyrena-playground").evaluate((element) => element.setAttribute("step", "phase:subtract_refs"));
  await page.getByRole("tab", { name: "Collector", selected: true }).waitFor();
  expect(await state(page)).toMatchObject({ unit: "event" });
  await page.context().close();
});

test("the page's styles stay outside, custom properties and parts reach in", async () => {
  const styles = `<style>button { display: none !important } pre { font-size: 90px !important; color: red !important }
    :root { --accent: red; --ground: red; --pyrena-ground: rgb(250, 240, 230); --pyrena-radius: 0px }
    pyrena-playground::part(timeline) { background: rgb(1, 2, 3) }</style>`;
  const { page } = await author(`${styles}${tag}<pyrena-playground>x = 1</pyrena-playground>`);
  await done(page);
  const look = await page.locator("pyrena-playground").evaluate((element) => {
    const of = (selector: string) => getComputedStyle(element.shadowRoot?.querySelector(selector) ?? element);
    return {
      button: of("button").display,
      size: of("pre").fontSize,
      ground: of("[part=figure]").backgroundColor,
      radius: of("[part=figure]").borderRadius,
      foot: of("[part=timeline]").backgroundColor,
    };
  });
  expect(look).toEqual({
    button: expect.not.stringMatching("none"),
    size: "13px",
    ground: "rgb(250, 240, 230)",
    radius: "0px",
    foot: "rgb(1, 2, 3)",
  });
  await page.context().close();
});

test("a reader edits, runs, puts back, and takes the edited program to the playground", async () => {
  const { page } = await author(`${tag}<pyrena-playground>print("first")</pyrena-playground>`);
  await done(page);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("print(6 * 7)\n");
  await page.keyboard.press("Control+Enter");
  await done(page);
  await page.getByRole("button", { name: "Last step", exact: true }).click();
  expect(await page.getByTestId("output").textContent()).toBe("42\n");
  await page.waitForTimeout(250);
  const popup = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Open in the playground" }).click();
  const opened = await popup;
  await opened.locator('main[data-phase="ready"]').waitFor();
  expect(await opened.getByTestId("output").textContent()).toBe("42\n");
  await page.getByRole("button", { name: "Reset", exact: true }).click();
  await done(page);
  await page.getByRole("button", { name: "Last step", exact: true }).click();
  expect(await page.getByTestId("output").textContent()).toBe("first\n");
  await page.context().close();
});

test("a selector upgrades every listing that it finds", async () => {
  const upgrade = tag.replace("<script", '<script data-selector="pre.py" data-height="320"');
  const { page } = await author(
    `${upgrade}<pre class="py">a = 1\n</pre><pre>not python</pre><pre class="py" data-preset="mini">b = 2\n</pre>`,
  );
  await done(page, 0);
  await done(page, 1);
  expect(await page.locator("pyrena-playground").count()).toBe(2);
  expect(await page.locator("pyrena-playground").nth(1).getAttribute("preset")).toBe("mini");
  expect(await page.getByText("not python").isVisible()).toBe(true);
  await page.context().close();
});

test("keys work in the figure that has the focus, and only there", async () => {
  const { page } = await author(
    `${tag}<pyrena-playground height="300">a = 1\nb = 2</pyrena-playground><pyrena-playground height="300">c = 3\nd = 4</pyrena-playground>`,
  );
  await done(page, 0);
  await done(page, 1);
  await page.getByRole("button", { name: "Forward", exact: true }).nth(1).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => state(page, 1)).toMatchObject({ step: 1 });
  expect(await state(page, 0)).toMatchObject({ step: 0 });
  await page.context().close();
});

test("the one script works from a file, without any server", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pyrena-"));
  const inline = `pyrena-playground-${version}.inline.js`;
  copyFileSync(join(web, "dist/embed", inline), join(folder, inline));
  writeFileSync(
    join(folder, "page.html"),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tutorial</title><script src="${inline}"></script>
    <pre>import heapq\nprint(heapq.nsmallest(2, [3, 1, 2]))\n</pre><pyrena-playground step="last" panes="program output memory objects"></pyrena-playground>`,
  );
  const page = await site.open({ file: "embed.html", hash: "#code=pass&loading=click" });
  await page.goto(pathToFileURL(join(folder, "page.html")).href);
  await done(page);
  expect(await state(page)).toMatchObject({ output: "[1, 2]\n" });
  await page.getByRole("tab", { name: "Memory map" }).waitFor();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.locator(".cm-content").waitFor();
  await page.context().close();
  rmSync(folder, { recursive: true });
});

test("whoever types into a figure faster than it draws loses no letter", async () => {
  const { page } = await author(`${tag}<pyrena-playground>a = 1</pyrena-playground>`);
  await done(page);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const editor = page.locator("pyrena-playground .cm-content");
  await editor.click();
  await page.keyboard.press("Control+a");
  const typed = "first = [1, 2, 3]; second = first; print(second)";
  await typeFast(page, typed);
  expect(await editor.textContent()).toBe(typed);
  const source = () =>
    page.evaluate(() => (document.querySelector("pyrena-playground") as unknown as { source: string }).source);
  await expect.poll(source).toBe(typed);
  await page.context().close();
});
