// The live document, in both languages: every figure runs the program that stands before it, says what the kept output says, and
// shows what the text claims; axe finds nothing in either theme.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../web/node_modules/playwright-core/index.js";
import { languages, openSite, type Site } from "./page.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const index = JSON.parse(readFileSync(join(root, "examples/index.json"), "utf8")) as {
  examples: { id: string; file: string }[];
};
const axe = join(root, "web/node_modules/axe-core/axe.min.js");

/** What the example is known to print with the preset that the page gives it; null where addresses are printed. */
function expected(id: string, preset: string | null): string | null {
  const file = index.examples.find((example) => example.id === id)?.file.replace(/\.py$/, ".out") ?? "";
  const path = join(root, "examples", file);
  return preset === "2.7" || !existsSync(path) ? null : readFileSync(path, "utf8");
}

/** The programs that are not of the gallery, in the order of the page: what CPython 3.11 prints for each. */
const ownOutputs = ["3\n1\n", "0 Phoenix\n", "1\n5002\n", "True\n", "257\n", "513\n", "11 31\n", "136 856\n", "200\n"];

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface Shown {
  readonly id: string | null;
  readonly preset: string | null;
  readonly output: string;
  readonly status: string;
}

const figures = (page: Page) => page.locator("pyrena-playground");

async function runAll(page: Page): Promise<void> {
  const count = await figures(page).count();
  for (let n = 0; n < count; n++) {
    await figures(page).nth(n).scrollIntoViewIfNeeded();
    await figures(page).nth(n).locator("section[data-phase=ready]").waitFor();
  }
}

const lastOf = (page: Page) =>
  figures(page).evaluateAll((all) =>
    Promise.all(
      all.map(async (one) => {
        const figure = one as unknown as { stepTo(n: number): Promise<{ output: string; status: string }> };
        const { output, status } = await figure.stepTo(1e9);
        return { id: one.getAttribute("data-ex"), preset: one.getAttribute("preset"), output, status };
      }),
    ),
  );

describe.each(languages)("in %s", (language) => {
  test("every figure runs and prints what it always prints", async () => {
    const page = await site.open({ file: `document/${language}.html`, locale: "en-US" });
    await runAll(page);
    const shown: Shown[] = await lastOf(page);
    expect(shown.length).toBeGreaterThan(20);
    for (const { id, preset, output, status } of shown) {
      expect([id, status]).toEqual([id, "ok"]);
      const known = id === null ? null : expected(id, preset);
      // The page's last step is the program's; what finalizers say at the interpreter's end comes after it.
      if (known !== null) expect([id, known.slice(0, output.length)]).toEqual([id, output]);
      if (id !== "mark-and-sweep" && known !== null) expect(output.length).toBe(known.length);
    }
    // The figures that are not of the gallery, and the preset without an own output.
    expect(shown.filter(({ id }) => id === null).map(({ output }) => output)).toEqual(ownOutputs);
    expect(shown.find(({ preset }) => preset === "2.7")?.output).toMatch(
      /^\[<__main__\.Node object at .*Node object at /,
    );
    await page.context().close();
  });

  test("both languages show the same programs in the same places", async () => {
    const page = await site.open({ file: `document/${language}.html` });
    const other = await site.open({ file: "document/en.html" });
    const tags = (from: Page) =>
      figures(from).evaluateAll((all) =>
        all.map((one) => [...one.attributes].map(({ name, value }) => `${name}=${value}`)),
      );
    expect(await tags(page)).toEqual(await tags(other));
    await page.context().close();
    await other.context().close();
  });

  test("axe finds nothing in either theme", async () => {
    const page = await site.open({ file: `document/${language}.html`, colorScheme: "light" });
    await runAll(page);
    await page.addScriptTag({ path: axe });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(async () => {
        const { axe: checker } = window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
        };
        const { violations } = await checker.run();
        return violations.map(({ id, nodes }) => ({
          id,
          nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`),
        }));
      });
      expect(found, colorScheme).toEqual([]);
    }
    await page.context().close();
  });
});

test("without JavaScript the document is complete", async () => {
  const page = await site.open({ file: "document/en.html", javaScriptEnabled: false });
  expect(await page.locator("pre").count()).toBeGreaterThan(18);
  expect(await page.getByText("a.append(b)").first().isVisible()).toBe(true);
  await page.context().close();
});

test("the border of the pools is where the boxes say", async () => {
  const page = await site.open({ file: "document/en.html" });
  await runAll(page);
  /** The sizes of the blocks that the shown step has put among the raw ones. */
  const fresh = (source: string) =>
    page
      .locator("pyrena-playground", { hasText: source })
      .locator("[data-testid=raw] tr[data-fresh=true] td:nth-child(2)")
      .allTextContents();
  expect(await fresh("257 - header")).toEqual(["257"]);
  expect(await fresh("513 - header")).toEqual(["513"]);
  expect(await fresh("str(10 ** 30)")).toContain("80");
  expect(await fresh("[None] * 100")).toContain("800");
  const before = page.locator("pyrena-playground", { hasText: "257 - header" });
  const rows = () => before.getByTestId("raw").locator("tbody tr").count();
  const after = await rows();
  for (const _line of [7, 6]) await before.getByRole("button", { name: "Back", exact: true }).click();
  expect(await rows()).toBe(after - 1);
  await before.getByRole("button", { name: "Back", exact: true }).click();
  expect(await rows()).toBe(after - 1);
  await page.context().close();
});

test("what the boxes claim can be read off the figures", async () => {
  const page = await site.open({ file: "document/en.html" });
  await runAll(page);
  const figure = (id: string) => page.locator(`pyrena-playground[data-ex="${id}"]`).first();
  const lists = figure("moved-back").locator("[data-list]");
  await lists.first().waitFor();
  expect(await figure("moved-back").getByText("moved back", { exact: true }).count()).toBe(2);
  expect(await figure("mark-and-sweep").getByText("gc_refs").count()).toBeGreaterThan(0);
  const thresholds = await figure("thresholds").evaluate(
    (one) => (one as unknown as { state: { output: string } }).state.output,
  );
  expect(thresholds).toContain("[13, 1, 0]");
  const kept = figure("fragmentation");
  expect(await kept.getByRole("button", { name: /^arena \d/ }).count()).toBeGreaterThan(1);
  await page.context().close();
});
