// What stands on the page before its program has run: the first frame as the build drew it. It is what the page's own run shows, is
// taken over without anything moving, and is not there where it would be of another program.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserContextOptions, Page } from "../../web/node_modules/playwright-core/index.js";
import { languages, openSite, press, ready, type Site, words } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What the browser keeps of an earlier visit. */
const kept = (fields: object) => `localStorage.setItem("pyrena", ${JSON.stringify(JSON.stringify(fields))});`;

const watchMoves = `
  moved = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries())
      moved.push(value + ": " + sources.map(({ node }) => node?.outerHTML?.slice(0, 120)).join(", "));
  }).observe({ type: "layout-shift", buffered: true });`;

/** Opens the page and keeps the scripts with such names waiting until they are released. */
async function hold(
  names: RegExp,
  { before = "", ...options }: BrowserContextOptions & { before?: string; hash?: string } = {},
): Promise<{ page: Page; release: () => void }> {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const prepare = async (page: Page) => {
    await page.addInitScript(before + watchMoves);
    await page.route(names, async (route) => {
      await held;
      await route.continue();
    });
  };
  return { page: await site.open({ ...options, prepare }), release };
}

const scripts = /\/assets\/(first|view)-[^/]*\.js$/;
const afterFrame = /\/assets\/(panes|editor|link|programs|offline|workbox)[^/]*\.js$/;

const moves = (page: Page) => page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved);

/** What main is made of, element by element. */
const tellPage = (page: Page) =>
  page.evaluate(() => {
    // What an option says counts, not whether by an attribute or by its text; which one is chosen, the choice says.
    const attributes = (element: Element) =>
      element instanceof HTMLOptionElement
        ? [element.value, element.disabled]
        : [...element.attributes]
            .map(({ name, value }) =>
              name === "style" ? (element as HTMLElement | SVGElement).style.cssText : `${name}=${value}`,
            )
            .filter((attribute) => attribute !== "" && attribute !== "data-pressed=")
            .sort();
    const value = (element: Element) =>
      element instanceof HTMLSelectElement ? element.value : element.children.length === 0 ? element.textContent : "";
    const tell = (element: Element): unknown[] => [
      element.localName,
      attributes(element),
      value(element),
      [...element.children].map(tell),
    ];
    return tell(document.querySelector("main") ?? document.body);
  });

/** The page's own run has taken over. */
const live = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName("pyrena-live-frame").length > 0).then(() => page);

const [en, zh] = [words.en, words.zh];

test.each([
  { name: "wide and light", say: en, width: 1280, before: kept({ theme: "light" }), dark: false },
  { name: "wide and dark by the system", say: zh, width: 1280, colorScheme: "dark" as const, dark: true },
  {
    name: "panes sized and dark by choice",
    say: en,
    width: 1280,
    before: kept({ theme: "dark", layout: { sizes: { program: 400, bottom: 240, output: 130 }, hidden: [] } }),
    dark: true,
  },
  { name: "a narrow window", say: en, width: 800, dark: false },
  { name: "a phone", say: zh, width: 390, hasTouch: true, dark: false },
])(
  "the drawn frame stays where it is when the run comes: $name",
  async ({ say, width, dark, name: _name, ...options }) => {
    const { page, release } = await hold(scripts, { locale: say.locale, viewport: { width, height: 800 }, ...options });
    await page.getByText("getrefcount(a)").waitFor();
    const parts = [
      "header",
      "[role=tablist]",
      "[data-pane=program]",
      "[role=tabpanel]",
      "#stage-panel svg",
      "[data-address]",
    ];
    const shown = () =>
      page.evaluate(
        (selectors) =>
          selectors.map((selector) => {
            const { x, y, width, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
            return [selector, x, y, width, height].join(" ");
          }),
        parts,
      );
    expect(await page.getByRole("tab", { name: say.objects, exact: width > 760 }).count()).toBe(width > 760 ? 1 : 0);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(dark ? "dark" : "light");
    const before = await shown();
    release();
    await live(page);
    expect(await shown()).toEqual(before);
    await ready(page);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(dark ? "dark" : "light");
    expect((await shown()).slice(0, 4)).toEqual(before.slice(0, 4));
    expect(await moves(page)).toEqual([]);
  },
);

describe.each(languages)("in %s", (language) => {
  const say = words[language];

  test.each([1280, 800, 390])("what the build drew is what the page's own run shows: %i pixels", async (width) => {
    const options = { locale: say.locale, viewport: { width, height: 800 } };
    const { page: held } = await hold(scripts, options);
    await held.locator("#stage-panel svg").waitFor();
    const drawn = await tellPage(held);
    const { page: taken } = await hold(afterFrame, options);
    const { page: fresh } = await hold(afterFrame, { ...options, hash: "#ex=getrefcount" });
    const run = await tellPage(await live(fresh));
    expect(JSON.stringify(run)).toContain("getrefcount");
    expect(drawn).toEqual(run);
    expect(await tellPage(await live(taken))).toEqual(run);
    // And it works.
    await press(taken, say.last);
    await taken.locator('[aria-valuenow="6"]').waitFor();
  });
});

test("what is pressed before the page can answer is answered when it can", async () => {
  const { page, release } = await hold(scripts, { locale: en.locale });
  await press(page, en.first);
  await press(page, en.last);
  expect(await page.locator('[aria-valuenow="5"]').count()).toBe(1);
  release();
  await page.locator('[aria-valuenow="6"]').waitFor();
  expect(await page.locator("[data-pressed]").count()).toBe(0);
});

test("nothing is fetched for what comes after the first frame before it", async () => {
  const { page, release } = await hold(/\.wasm$/);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.getByText("getrefcount(a)").waitFor();
  await page.waitForTimeout(600);
  expect(asked.filter((url) => /\/(panes|editor|programs|link-words)-/.test(url))).toEqual([]);
  release();
  await ready(page);
  expect(asked.filter((url) => /\/panes-/.test(url))).not.toEqual([]);
});

test("a link, and a program of the reader's own, do not show the first one before theirs", async () => {
  const own = kept({ source: "mine = [1]\n" });
  for (const options of [{ hash: "#ex=cycle" }, { hash: `#code=${encodeURIComponent("x = []\n")}` }, { before: own }]) {
    const { page, release } = await hold(scripts, options);
    await page.waitForFunction(() => document.documentElement.dataset.theme);
    expect(await page.locator("#app").innerHTML()).toBe("");
    release();
    await ready(page);
    expect(await page.getByText("getrefcount(a)").count()).toBe(0);
  }
});

test("without scripts the page says what it needs, and shows no frame", async () => {
  const page = await site.open({ javaScriptEnabled: false });
  expect(await page.locator("main").count()).toBe(0);
  expect(await page.locator("noscript").textContent()).toMatch(
    /JavaScript and WebAssembly.*JavaScript 和 WebAssembly/s,
  );
});

test("a module that does not come is told in place of the run", async () => {
  const prepare = (page: Page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 200, body: "no module" }));
  const page = await site.open({ prepare });
  await page.getByRole("alert").waitFor();
  expect(await page.locator("main").getAttribute("data-phase")).toBe("failed");
});
