// Every view that a reader can bring before his eyes, with what he does to get there. Whoever looks at all of them takes them from
// here: axe (axe.test.ts) and the pictures of web/scripts/pictures.mjs.
import type { Page } from "../../web/node_modules/playwright-core/index.js";
import { type Language, runProgram, words } from "./page.ts";

export interface View {
  readonly name: string;
  /** Another page of the site than the playground. */
  readonly file?: string;
  readonly hash?: string;
  /** Only where there is that much room. */
  readonly only?: "wide" | "narrow";
  /** Differs from the one before it only in what is painted. */
  readonly alike?: boolean;
  show?(page: Page, language: Language): Promise<void>;
}

const tab = (page: Page, name: string) => page.locator(`[data-tab="${name}"]`).click();
const button = (page: Page, name: string | RegExp) =>
  page
    .getByRole("button", typeof name === "string" ? { name, exact: true } : { name })
    .first()
    .click();

const toCollection = async (page: Page, language: Language) => button(page, words[language].toCollection);
/** The [at]th button of the row that goes to the phases of a collection. */
const toPhase = (page: Page, at: number) => page.locator("#stage-panel ol li button").nth(at).click();

const weakAndDeep = `import weakref
class Node:
    def __init__(self, name):
        self.name = name
        self.next = None
first = Node("first")
first.next = Node("second")
first.next.next = first
watch = weakref.ref(first)
numbers = list(range(200))
table = {n: str(n) * 3 for n in range(12)}
nested = [[1, [2, [3, [4]]]], (5, 6), {7, 8}]
text = "a long string that does not fit into any card of a picture, whatever its size"
del first
print(numbers, table)
`;

const fails = `def outer(n):
    if n == 0:
        return 1 / n
    return outer(n - 1)
print("before")
outer(3)
`;

const asksForInput = `name = input("Who? ")
print("Hello", name)
`;

const runsLong = `total = 0
while True:
    total = [total]
    total = total[0] + 1
`;

const mapParts = ["layers", "map", "raw", "classes"] as const;
const toPart = (page: Page, part: (typeof mapParts)[number]) =>
  page.locator("#stage-panel [role=toolbar]").first().getByRole("button").nth(mapParts.indexOf(part)).click();

const map = (
  name: string,
  more: (page: Page, language: Language) => Promise<void>,
  hash = "#ex=fragmentation",
): View => ({
  name,
  hash,
  async show(page, language) {
    await tab(page, "memory");
    await more(page, language);
  },
});

const colours = ["state", "class", "use", "type", "generation", "age", "count"] as const;

export const views: readonly View[] = [
  { name: "first" },
  {
    name: "objects-table",
    hash: "#ex=cycle-stays",
    show: async (page, language) => button(page, words[language].table),
  },
  { name: "objects-lost", hash: "#ex=cycle-stays" },
  { name: "objects-call", hash: "#ex=rise-argument", alike: true },
  { name: "objects-end", hash: "#ex=resurrection" },
  {
    name: "objects-many",
    async show(page, language) {
      await runProgram(page, weakAndDeep, language);
      await button(page, words[language].last);
    },
  },
  {
    name: "objects-everything",
    hash: "#ex=weakref-order",
    show: (page) => page.locator("#stage-panel [role=toolbar] button").nth(2).click(),
  },
  {
    name: "objects-numbered",
    hash: "#ex=cycle-stays&step=10",
    show: (page) => page.locator("#stage-panel [role=toolbar] button").nth(1).click(),
  },
  {
    name: "account",
    hash: "#ex=effective-count&step=3",
    only: "narrow",
    show: (page) => tab(page, "account"),
  },
  {
    name: "account-cycle",
    hash: "#ex=cycle",
    async show(page) {
      const object = page.locator("#stage-panel svg [role=button]").first();
      if (await object.isVisible()) await object.click();
      if (await page.locator('[data-tab="account"]').isVisible()) await tab(page, "account");
    },
  },
  { name: "counts", hash: "#ex=list-grows" },
  { name: "counts-two", alike: true, hash: "#ex=getrefcount", show: (page) => tab(page, "counts") },
  { name: "counts-none", hash: "#ex=getrefcount&step=1", show: (page) => tab(page, "counts") },
  { name: "collector-rest", hash: "#ex=thresholds" },
  { name: "collector-past", hash: "#ex=full-ones-are-rare" },
  { name: "collector-none", hash: "#ex=is", show: (page) => tab(page, "collector") },
  { name: "collector-start", hash: "#ex=moved-back", show: (page) => toPhase(page, 0) },
  { name: "collector-copied", alike: true, hash: "#ex=moved-back", show: (page) => toPhase(page, 1) },
  { name: "collector-subtract", hash: "#ex=effective-count" },
  { name: "collector-unreachable", hash: "#ex=moved-back" },
  { name: "collector-finalizers", hash: "#ex=finalizer-in-a-cycle" },
  {
    name: "collector-cleared",
    hash: "#ex=cycle-stays",
    async show(page, language) {
      await toCollection(page, language);
      await button(page, words[language].clear);
    },
  },
  map("map-state", async () => {}),
  ...colours.slice(1).map((colour) => ({
    ...map(`map-${colour}`, async (page, language) => {
      await page.getByLabel(words[language].colourBy).selectOption(colour);
    }),
    alike: !["type", "count"].includes(colour),
  })),
  map("map-arena", (page, language) => button(page, new RegExp(`^${words[language].arena(2)} ·`))),
  map(
    "map-blocks",
    async (page) => {
      const tools = page.locator("#stage-panel [role=toolbar]").nth(1).getByRole("button");
      for (let times = 0; times < 7; times++) await tools.first().click();
    },
    "#ex=block-reused",
  ),
  map(
    "map-bytes",
    async (page) => {
      const tools = page.locator("#stage-panel [role=toolbar]").nth(1).getByRole("button");
      await tools.nth(3).click();
      for (let times = 0; times < 4; times++) await tools.first().click();
      await page.getByTestId("bytes").locator("summary").click();
    },
    "#ex=cycle",
  ),
  map("map-layers", (page) => toPart(page, "layers"), "#ex=request-threshold"),
  map("map-raw", (page) => toPart(page, "raw"), "#ex=request-threshold"),
  map("map-classes", (page) => toPart(page, "classes")),
  { ...map("map-small", async () => {}, "#ex=getrefcount"), alike: true },
  { name: "compare", hash: "#ex=request-threshold", show: (page) => tab(page, "compare") },
  {
    name: "compare-generations",
    alike: true,
    hash: "#ex=generations",
    async show(page) {
      await tab(page, "compare");
      await page.locator("#stage-panel select").selectOption("oneGeneration");
      await page.waitForTimeout(500);
    },
  },
  {
    name: "experiment",
    async show(page, language) {
      const direct = page.getByRole("button", { name: words[language].experiment, exact: true });
      if (!(await direct.isVisible())) await button(page, words[language].more);
      await direct.click();
    },
  },
  { name: "bytecode", hash: "#ex=rise-argument", show: (page) => tab(page, "bytecode") },
  { name: "output", hash: "#ex=cycle-stays", only: "narrow", show: (page) => tab(page, "output") },
  {
    name: "traceback",
    async show(page, language) {
      await runProgram(page, fails, language);
      await button(page, words[language].last);
      if (await page.locator('[data-tab="output"]').isVisible()) await tab(page, "output");
    },
  },
  {
    name: "input",
    async show(page, language) {
      await runProgram(page, asksForInput, language);
    },
  },
  {
    name: "running",
    async show(page, language) {
      await runProgram(page, runsLong, language);
      await page
        .getByRole("button", { name: words[language].stop })
        .waitFor({ timeout: 2000 })
        .catch(() => {});
      await page.waitForTimeout(1000);
    },
  },
  { name: "prediction", hash: "#ex=257-is-257" },
  {
    name: "prediction-answered",
    hash: "#ex=257-is-257",
    async show(page, language) {
      await page.getByLabel(words[language].predict(4)).fill("False");
      await button(page, words[language].check);
    },
  },
  { name: "gallery", show: (page) => page.locator("[data-menu] > button").click() },
  {
    name: "gallery-own",
    async show(page, language) {
      await runProgram(page, fails, language);
      await page.locator("[data-menu] > button").click();
      await button(page, words[language].save);
    },
  },
  {
    name: "share",
    async show(page, language) {
      const share = page.getByRole("button", { name: language === "en" ? "Share" : "分享", exact: true });
      if (!(await share.isVisible())) await button(page, words[language].more);
      await share.click();
      await page.locator("dialog textarea").first().waitFor();
    },
  },
  { name: "more", show: (page, language) => button(page, words[language].more) },
  { name: "jumps", hash: "#ex=cycle-stays", show: (page) => page.locator("[aria-haspopup=menu]").click() },
  { name: "help", show: (page) => page.locator("body").press("?") },
  {
    name: "stale",
    async show(page) {
      await page.locator(".cm-content").click();
      await page.keyboard.type("x = 1\n");
    },
  },
  {
    name: "sentence-opened",
    hash: "#ex=resurrection",
    async show(page) {
      const opener = page.getByTestId("narration").getByRole("button");
      if (await opener.isVisible()) await opener.click();
    },
  },
  {
    name: "long-run",
    hash: "#ex=fragmentation",
    alike: true,
    async show(page, language) {
      await page.getByLabel(words[language].step).selectOption("event");
    },
  },
  { name: "damaged-link", hash: "#v=2&code=AAAA" },
];

const figureReady = (page: Page) => page.locator("pyrena-playground section[data-phase=ready]").first().waitFor();
/** A tab of a frame, by its place. */
const figureTab = (at: number) => async (page: Page) => {
  await figureReady(page);
  await page.getByRole("tab").nth(at).click();
};
const frame = (name: string, hash: string, show: NonNullable<View["show"]> = figureReady): View => ({
  name,
  file: "embed.html",
  hash: `#lang=LANG&${hash}`,
  show,
});
const allPanes = "panes=program,objects,account,counts,collector,memory,layers,raw,bytecode,generations,output";

/** The pages beside the playground. LANG in their address is the language. */
export const otherPages: readonly View[] = [
  { name: "document", file: "document/LANG.html" },
  {
    name: "document-figure",
    file: "document/LANG.html",
    async show(page) {
      await page.locator("pyrena-playground").first().scrollIntoViewIfNeeded();
      await figureReady(page);
    },
  },
  frame("embed", "ex=cycle"),
  frame("embed-lost", "ex=cycle-stays&step=11"),
  ...["objects", "account", "counts", "collector", "memory", "layers", "raw", "bytecode", "generations"].map(
    (name, at) => frame(`embed-tab-${name}`, `ex=cycle-stays&step=11&${allPanes}`, figureTab(at)),
  ),
  frame("embed-edit", "ex=getrefcount", async (page, language) => {
    await figureReady(page);
    await button(page, language === "en" ? "Edit" : "编辑");
    await page.locator(".cm-content").waitFor();
  }),
  frame("embed-click", "ex=getrefcount&loading=click", async (page) => {
    await page.locator("pyrena-playground").waitFor();
  }),
  frame("embed-error", `code=${encodeURIComponent("print(1 +")}`, async (page) => {
    await page.locator("pyrena-playground").waitFor();
    await page.waitForTimeout(500);
  }),
];
