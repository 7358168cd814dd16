// axe in every view of the playground, of the document and of a frame, in both languages and themes and at both widths: it finds nothing.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../web/node_modules/playwright-core/index.js";
import { openSite, ready, type Site } from "./page.ts";
import { otherPages, views } from "./views.ts";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

// A view is opened once a width, in English and light, and all rules are asked. Then theme and language are switched where it stands,
// and what they can change is asked again: colours by either; names, and how large what can be pressed is, by the words. What
// elements there are, with which roles and in which order, is the same in all looks: the components read neither.
const colour = ["color-contrast", "link-in-text-block"];
const words = [
  "aria-command-name",
  "aria-dialog-name",
  "aria-input-field-name",
  "aria-meter-name",
  "aria-progressbar-name",
  "aria-toggle-field-name",
  "aria-treeitem-name",
  "button-name",
  "document-title",
  "empty-heading",
  "empty-table-header",
  "frame-title",
  "html-has-lang",
  "html-lang-valid",
  "image-alt",
  "input-button-name",
  "label",
  "landmark-unique",
  "link-name",
  "scrollable-region-focusable",
  "select-name",
  "summary-name",
  "svg-img-alt",
  "target-size",
  "valid-lang",
];

interface Look {
  readonly lang: "en" | "zh";
  readonly colorScheme: "light" | "dark";
  readonly rules?: readonly string[];
}
const looks: readonly Look[] = [
  { lang: "en", colorScheme: "light" },
  { lang: "en", colorScheme: "dark", rules: colour },
  { lang: "zh", colorScheme: "dark", rules: [...colour, ...words] },
  { lang: "zh", colorScheme: "light", rules: colour },
];

/** What axe says of the page as it stands: a line for each element that it finds. */
async function findings(page: Page, { lang, colorScheme, rules }: Look): Promise<string[]> {
  const found = await page.evaluate(
    async (only) => {
      // Colours are read when nothing moves any more.
      await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => 0)));
      const { axe } = window as unknown as { axe: typeof import("../../web/node_modules/axe-core/axe.js") };
      const { violations } = await axe.run(document, {
        resultTypes: ["violations"],
        rules: { "target-size": { enabled: true } },
        ...(only === null ? {} : { runOnly: { type: "rule", values: only } }),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
      );
    },
    rules === undefined ? null : [...rules],
  );
  return found.map((line) => `${lang}, ${colorScheme}: ${line}`);
}

/** Presses a button of the top line also where a dialog lies over it: what is looked at stays open. */
async function speak(page: Page, lang: Look["lang"]): Promise<void> {
  const name = lang === "en" ? "EN" : "中文";
  await page.evaluate(
    (wanted) => document.querySelector<HTMLElement>(`header button[aria-label="${wanted}"]`)?.click(),
    name,
  );
  await page.locator(`html[lang="${lang === "en" ? "en" : "zh-CN"}"]`).waitFor();
}

describe.each([1280, 390])("at %d pixels", (width) => {
  const room = width < 760 ? "narrow" : "wide";
  const options = { viewport: { width, height: 800 }, hasTouch: room === "narrow", reducedMotion: "reduce" } as const;
  // Pages are used again, so that scripts need not be compiled anew, and two are at work at once. Nothing is remembered between views.
  const idle: Promise<Page>[] = [];
  beforeAll(() => {
    const open = () =>
      site.open({
        ...options,
        prepare: (page) => page.addInitScript(() => origin.startsWith("http") && localStorage.clear()),
      });
    idle.push(open(), open());
  });
  afterAll(async () => {
    for (const page of idle) await (await page).context().close();
  });
  const waiting: (() => void)[] = [];
  async function withPage(use: (page: Page) => Promise<void>): Promise<void> {
    while (idle.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    const page = (await idle.shift()) as Page;
    try {
      await page.goto("about:blank");
      await page.emulateMedia({ colorScheme: "light" });
      await use(page);
    } finally {
      idle.push(Promise.resolve(page));
      waiting.shift()?.();
    }
  }

  const shown = views.filter(({ only = room, alike = false }) => only === room && !alike);
  test.concurrent.each(shown)("$name", ({ hash = "", show }) =>
    withPage(async (page) => {
      await page.goto(`${site.address}${hash}`);
      await ready(page);
      await page.locator(".cm-content").waitFor();
      await show?.(page, "en");
      await page.evaluate(axeSource);
      const found: string[] = [];
      for (const look of looks) {
        await speak(page, look.lang);
        await page.emulateMedia({ colorScheme: look.colorScheme });
        await page.locator(`html[data-theme="${look.colorScheme}"]`).waitFor();
        found.push(...(await findings(page, look)));
      }
      expect(found).toEqual([]);
    }),
  );

  // These have their language in their address.
  const pages = otherPages.flatMap((view) => (["en", "zh"] as const).map((lang) => ({ ...view, lang })));
  test.concurrent.each(pages)("$name ($lang)", ({ file = "", hash = "", show, lang }) =>
    withPage(async (page) => {
      await page.goto(`${site.address}${file}${hash}`.replaceAll("LANG", lang));
      await show?.(page, lang);
      await page.evaluate(axeSource);
      const found = await findings(page, { lang, colorScheme: "light" });
      await page.emulateMedia({ colorScheme: "dark" });
      found.push(...(await findings(page, { lang, colorScheme: "dark", rules: colour })));
      expect(found).toEqual([]);
    }),
  );
});
