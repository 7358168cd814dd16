// The first path through the page, in both languages: run a program of the document, step it, read it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages, openSite, press, ready, runProgram, type Site, text, typeFast, words } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(languages)("in %s", (language) => {
  const say = words[language];

  test("getrefcount says 2 and then 3, and the count on the page is 1 and then 2", async () => {
    const page = await site.open({ locale: say.locale, hash: "#ex=getrefcount" });
    await ready(page);
    await press(page, say.first);
    expect(await text(page, "output")).not.toMatch(/\d/);
    const seen: { output: string; count: string }[] = [];
    while (await page.getByRole("button", { name: say.forward, exact: true }).isEnabled()) {
      await press(page, say.forward);
      const counted = (await page.getByTestId("count").count()) > 0;
      seen.push({
        output: (await text(page, "output")).trim(),
        count: counted ? await text(page, "count") : "",
      });
    }
    expect(seen).toContainEqual({ output: "2", count: "1" });
    expect(seen).toContainEqual({ output: "2", count: "2" });
    expect(seen.at(-1)).toMatchObject({ output: "2\n3", count: "2" });
    await press(page, say.back, 2);
    expect((await text(page, "output")).trim()).toBe("2");
    await page.context().close();
  });

  test("every name stands with its object, address and count", async () => {
    const page = await site.open({ locale: say.locale, hash: "#ex=getrefcount" });
    await ready(page);
    await press(page, say.last);
    await press(page, say.table);
    const rows = await page
      .getByTestId("names")
      .locator("tbody tr")
      .evaluateAll((found) =>
        found.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? "")),
      );
    const a = rows.find((row) => row[0] === "a");
    const b = rows.find((row) => row[0] === "b");
    expect(a?.[2]).toBe("[1, 2, 3]");
    expect(a?.[3]).toMatch(/^0x7f[0-9a-f]{10}$/);
    expect(b?.[3]).toBe(a?.[3]);
    expect(a?.[5]).toBe("2");
    await page.context().close();
  });

  test("the holders of the shown object add up to its count at every instruction", async () => {
    const page = await site.open({ locale: say.locale, hash: "#ex=getrefcount" });
    await ready(page);
    await page.getByLabel(say.step).selectOption({ label: say.instruction });
    await press(page, say.first);
    let compared = 0;
    while (await page.getByRole("button", { name: say.forward, exact: true }).isEnabled()) {
      await press(page, say.forward);
      if ((await page.getByTestId("holders").count()) === 0) continue;
      const sum = await page.getByTestId("holders").locator("tfoot td").textContent();
      expect(sum).toBe(await text(page, "count"));
      compared++;
    }
    expect(compared).toBeGreaterThan(10);
    await page.context().close();
  });

  test("a cycle survives del and is collected before the reader's eyes", async () => {
    const page = await site.open({ locale: say.locale, hash: "#ex=cycle-stays" });
    await ready(page);
    await press(page, `${say.jump}…`);
    await page.getByRole("menuitem", { name: say.nextCollection }).click();
    await page.getByRole("tab", { name: say.collector, selected: true }).waitFor();
    await page.getByRole("button", { name: say.moveUnreachable, exact: true }).click();
    for (let n = 0; n < 12 && (await page.locator('[data-list="unreachable"]').count()) < 2; n++)
      await press(page, say.nextOwnChange);
    expect(await page.locator('[data-list="unreachable"]').allTextContents()).toEqual([
      expect.stringMatching(/Node.*1 → gc_refs 0/),
      expect.stringMatching(/Node.*1 → gc_refs 0/),
    ]);
    expect(await page.getByRole("tabpanel").textContent()).toContain(say.unreachable);
    await press(page, say.last);
    expect(await text(page, "output")).toContain("reclaimed a");
    await page.context().close();
  });
});

test("a program that fails ends with its traceback, and every step tells what was raised", async () => {
  const page = await site.open();
  await ready(page);
  await runProgram(page, "def divide(n):\n    return 1 / n\nprint('before')\ndivide(0)\n");
  await ready(page);
  await press(page, words.en.last);
  expect((await text(page, "output")).trim()).toBe("before");
  const after = await text(page, "output-after");
  expect(after).toContain("Traceback (most recent call last)");
  expect(after).toContain("ZeroDivisionError: division by zero");
  expect(await text(page, "narration")).toContain("A ZeroDivisionError is raised.");
  await press(page, words.en.back);
  expect(await page.getByTestId("output-after").count()).toBe(0);
  await page.context().close();
});

test("a program that cannot be compiled says why and where, and runs when it is put right", async () => {
  const page = await site.open();
  await ready(page);
  await page.locator(".cm-content").waitFor();
  await runProgram(page, "a = []\nb = [a\nprint(b)\n");
  const said = page.getByRole("alert");
  await said.waitFor();
  expect(await said.textContent()).toBe("Line 2 cannot be compiled. SyntaxError: '[' was never closed");
  expect(await text(page, "output")).toContain('File "main.py", line 2');
  expect(await page.locator(".cm-line.pyrena-next").textContent()).toBe("b = [a");
  expect(await page.getByRole("tabpanel").textContent()).toContain("Nothing runs before all of it is compiled");
  expect(await page.getByRole("button", { name: "Play", exact: true }).isDisabled()).toBe(true);
  await press(page, "中文");
  expect(await said.textContent()).toContain("第 2 行无法编译。");
  await press(page, "EN");
  await runProgram(page, "a = []\nb = [a]\nprint(b)\n");
  await ready(page);
  await press(page, words.en.last);
  expect((await text(page, "output")).trim()).toBe("[[]]");
  await page.context().close();
});

test("the account of an object begins with the line that made it, however long ago, and leads there", async () => {
  const page = await site.open({ hash: "#ex=cycle-stays" });
  await ready(page);
  const changes = page.getByRole("list", { name: "What changed the count" });
  expect(await changes.getByRole("listitem").nth(1).textContent()).toMatch(/^\d+ earlier$/);
  const made = changes.getByRole("button").first();
  expect(await made.textContent()).toContain("line 11: 0 → 1");
  await made.click();
  expect(await page.getByTestId("count").textContent()).toBe("1");
  expect(await text(page, "narration")).toContain("Line 11");
  await page.context().close();
});

test("a block of the map changes between two steps", async () => {
  const page = await site.open({ hash: "#ex=getrefcount" });
  await ready(page);
  await press(page, "First step");
  const picture = () => page.getByTestId("map").evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  const before = await picture();
  await press(page, "Forward", 3);
  expect(await picture()).not.toBe(before);
  await page.context().close();
});

test("the language is switched without losing the step", async () => {
  const page = await site.open({ hash: "#ex=getrefcount&step=3" });
  await ready(page);
  const before = await page.locator("output").first().textContent();
  await press(page, "中文");
  expect(await page.getByTestId("narration").textContent()).toContain("第 4 步");
  expect(await page.locator("output").first().textContent()).toBe(before);
  expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
  await press(page, "EN");
  expect(await page.getByTestId("narration").textContent()).toContain("step 4");
  await page.context().close();
});

test("a program that never ends leaves the page alive and is ended at a limit", async () => {
  const page = await site.open({ hash: "#ex=getrefcount" });
  await ready(page);
  await page.locator(".cm-content").waitFor();
  // Frames that the page draws while the program runs are counted by the page itself: how many it draws in a time depends on the
  // machine, that it draws some before a run of five million events has ended does not.
  await page.evaluate(() => {
    const drawn = { frames: 0 };
    const frame = () => {
      if (document.querySelector('main[data-phase="running"]')) drawn.frames++;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, { drawn });
  });
  await runProgram(page, "while True:\n    pass\n");
  await page.waitForFunction(() => (window as unknown as { drawn: { frames: number } }).drawn.frames > 8);
  await ready(page);
  await press(page, "Last step");
  expect(await text(page, "narration")).toContain("the limit of recorded events is reached");
  await press(page, "First step");
  // A reader at the beginning knows already that the end is not the program's own.
  expect(await text(page, "narration")).toContain("the limit of recorded events is reached");
  await press(page, "Forward", 2);
  expect(await text(page, "narration")).toContain("step 3");
  await page.context().close();
});

test("whoever types faster than the page draws loses no letter", async () => {
  const page = await site.open();
  await ready(page);
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+a");
  const typed = "first = [1, 2, 3]; second = first; print(second)";
  await typeFast(page, typed);
  expect(await page.locator(".cm-content").textContent()).toBe(typed);
  await page.context().close();
});

test("an own program runs, and comes back with the next visit", async () => {
  const page = await site.open();
  await ready(page);
  await page.locator(".cm-content").waitFor();
  await runProgram(page, "x = []\ny = x\nprint(len(y), 40 + 2)\n");
  await ready(page);
  await press(page, "Last step");
  expect(await text(page, "output")).toContain("0 42");
  await page.reload();
  await ready(page);
  expect(await page.locator(".cm-content").textContent()).toContain("40 + 2");
  await page.context().close();
});
