// What a newcomer does on the page, by visible names only: every journey once with the keyboard alone (in English, on a desk) and once with
// a finger (in Chinese, on a phone). By keyboard the focus is never lost: after no key is it nowhere.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../web/node_modules/playwright-core/index.js";
import { type Language, openSite, ready, type Site, text, words } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

type Name = string | RegExp;

const more = {
  en: {
    examples: /^Example: /,
    open: (title: string) => new RegExp(`^${title}`),
    hold: "Two lists that hold each other",
    surprise: "257 is 257",
    share: "Share",
    link: "Link",
    close: "Close",
    svg: "Save as SVG",
    timeline: "Timeline",
    search: "Search by name, address or type",
    objects: "Objects and references",
    refused: "Line 2 cannot be compiled.",
    play: "Play",
    stopped: "was stopped by you",
    inMap: "Show in the map",
    selected: "Selected block",
    output: "Output",
    samePreset: "document",
    runWith: "Run with these",
    asPreset: "As the preset has them",
  },
  zh: {
    examples: /^示例: /,
    open: (title: string) => new RegExp(`^${title}`),
    hold: "循环引用",
    surprise: "257 is 257",
    share: "分享",
    link: "链接",
    close: "关闭",
    svg: "保存为 SVG",
    timeline: "时间轴",
    search: "按名字、地址或类型查找",
    objects: "对象",
    refused: "第 2 行无法编译。",
    play: "播放",
    stopped: "已由你停止",
    inMap: "在内存图中显示",
    selected: "选定的块",
    output: "输出",
    samePreset: "document",
    runWith: "用这些值运行",
    asPreset: "恢复预设的值",
  },
} as const;

/** A reader who works with one thing only. */
abstract class Reader {
  readonly page: Page;
  readonly language: Language;
  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
  }
  get say() {
    return { ...words[this.language], ...more[this.language] };
  }
  abstract press(name: Name): Promise<void>;
  abstract choose(list: string, option: string): Promise<void>;
  abstract fill(field: Name, written: string): Promise<void>;
  abstract write(program: string): Promise<void>;
  abstract breakpoint(line: number): Promise<void>;
  abstract dragTo(part: number): Promise<void>;
  abstract tab(name: string): Promise<void>;
  abstract stop(): Promise<void>;
  /** On a phone the account has a tab of its own. */
  abstract account(): Promise<void>;
  abstract output(): Promise<string>;
}

class Keys extends Reader {
  /** The name and the role of what has the focus; fails where nothing has it. */
  private focused() {
    return this.page.evaluate(() => {
      const one = document.activeElement as HTMLElement | null;
      if (one === null || one === document.body) return { name: "", lost: true, area: "" };
      // What a label holds beside its words is not its name, nor is all that stands in a pane the pane's.
      const label = (one as HTMLInputElement).labels?.[0]?.cloneNode(true) as HTMLElement | undefined;
      for (const field of label?.querySelectorAll("select, textarea, input") ?? []) field.remove();
      const words = one.matches("button, a, [role=button], [role=tab]") ? one.textContent : "";
      const name = one.getAttribute("aria-label") ?? label?.textContent ?? words ?? "";
      return { name: name.replace(/\s+/g, " ").trim(), lost: false, area: one.getAttribute("class") ?? "" };
    });
  }

  private async key(key: string) {
    await this.page.keyboard.press(key);
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }

  async kept(after: string) {
    await expect.poll(async () => (await this.focused()).lost, { message: `no focus after ${after}` }).toBe(false);
  }

  async reach(name: Name) {
    const wanted = (found: string) => (typeof name === "string" ? found === name : name.test(found));
    for (let n = 0; n < 160; n++) {
      const { name: found, area } = await this.focused();
      if (wanted(found)) return;
      if (area.includes("cm-content")) await this.page.keyboard.press("Escape");
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not lead to ${name}`);
  }

  async press(name: Name) {
    await this.reach(name);
    await this.key("Enter");
    await this.kept(`${name}`);
  }

  async choose(list: string, option: string) {
    await this.reach(list);
    // What was typed for another choice is forgotten after a second.
    await this.page.waitForTimeout(1050);
    await this.page.keyboard.type(option.slice(0, 12), { delay: 5 });
    await this.kept(option);
  }

  async fill(field: Name, written: string) {
    await this.reach(field);
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.type(written);
  }

  async write(program: string) {
    await this.reach(this.say.program);
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.insertText(program);
    await this.key("Control+Enter");
    await this.kept("Control+Enter");
  }

  async breakpoint(line: number) {
    await this.reach(this.say.program);
    await this.page.keyboard.press("Control+Home");
    for (let n = 1; n < line; n++) await this.page.keyboard.press("ArrowDown");
    await this.key("F9");
  }

  async dragTo(part: number) {
    await this.reach(this.say.timeline);
    await this.key("Home");
    const all = Number(await this.page.getByRole("slider").getAttribute("aria-valuemax"));
    for (let n = 0; n < Math.round(part * (all - 1)); n++) await this.key("ArrowRight");
  }

  async tab(name: string) {
    for (let n = 0; n < 160; n++) {
      if (await this.page.evaluate(() => document.activeElement?.getAttribute("role") === "tab")) break;
      const { area } = await this.focused();
      if (area.includes("cm-content")) await this.page.keyboard.press("Escape");
      await this.page.keyboard.press("Tab");
    }
    for (let n = 0; n < 8 && (await this.focused()).name !== name; n++) await this.key("ArrowRight");
    expect((await this.focused()).name).toBe(name);
  }

  stop() {
    return this.key("Escape");
  }

  async account() {}

  output() {
    return text(this.page, "output");
  }
}

class Finger extends Reader {
  private control(name: Name) {
    const exact = typeof name === "string";
    return this.page.getByRole("button", { name, exact }).or(this.page.getByRole("textbox", { name, exact })).first();
  }

  async press(name: Name) {
    const found = this.control(name);
    // What has no room in the top line of a phone is in the list of more.
    if (!(await found.isVisible())) await this.page.getByRole("button", { name: this.say.more, exact: true }).tap();
    await found.tap();
  }

  async choose(list: string, option: string) {
    const found = this.page.getByLabel(list);
    const labels = await found.locator("option").allTextContents();
    const label = labels.find((one) => one.startsWith(option));
    await found.selectOption({ label: label ?? option });
  }

  async fill(field: Name, written: string) {
    const found = this.page.getByLabel(field).first();
    await found.tap();
    await found.fill(written);
  }

  async write(program: string) {
    await this.page.getByRole("textbox", { name: this.say.program, exact: true }).tap();
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.insertText(program);
    await this.page.getByRole("button", { name: this.say.run, exact: true }).tap();
  }

  async breakpoint(line: number) {
    await this.page.locator(".cm-lineNumbers").getByText(String(line), { exact: true }).tap();
  }

  async dragTo(part: number) {
    const box = await this.page.getByRole("slider").boundingBox();
    const session = await this.page.context().newCDPSession(this.page);
    const point = (x: number) => [
      { x: (box?.x ?? 0) + x * (box?.width ?? 0), y: (box?.y ?? 0) + (box?.height ?? 0) / 2 },
    ];
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: point(0.02) });
    for (const x of [part / 3, part / 2, part])
      await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: point(x) });
    // The finger rests before it is lifted: after a throw the browser takes the next touch for what ends it.
    await this.page.waitForTimeout(150);
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: point(part) });
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }

  async tab(name: string) {
    await this.page.getByRole("tab", { name, exact: true }).tap();
  }

  stop() {
    return this.press(this.say.stop);
  }

  async account() {
    await this.tab(this.say.account);
  }

  async output() {
    await this.tab(this.say.output);
    return text(this.page, "output");
  }
}

const kinds = [
  ["by keyboard", "en", 1280, Keys],
  ["with a finger", "zh", 390, Finger],
] as const;

describe.each(kinds)("%s", (_, language, width, Kind) => {
  const start = async (hash = "") => {
    const page = await site.open({
      locale: words[language].locale,
      viewport: { width, height: 800 },
      hasTouch: width < 760,
      hash,
      acceptDownloads: true,
    });
    await ready(page);
    await page.locator(".cm-content").waitFor();
    return new Kind(page, language);
  };

  test("a mistake is mended, a breakpoint is played to, a place on the timeline is gone to", async () => {
    const reader = await start();
    const { page, say } = reader;
    await reader.write("a = []\nb = [a\nprint(b)\n");
    await page.getByRole("alert").getByText(say.refused).waitFor();
    await reader.write("a = []\nb = [a]\nc = b\nd = c\nprint(b)\n");
    await ready(page);
    await reader.breakpoint(4);
    await reader.press(say.play);
    const next = page.locator(".cm-line.pyrena-next");
    await expect.poll(() => next.textContent()).toBe("d = c");
    await page.getByRole("button", { name: say.play, exact: true }).waitFor();
    await reader.dragTo(1);
    expect((await reader.output()).trim()).toBe("[[]]");
    await reader.dragTo(0.4);
    expect(await next.textContent()).toBe("c = b");
    await page.context().close();
  });

  test("an object is found by its address, its holders add up, its block leads back to it", async () => {
    const reader = await start();
    const { page, say } = reader;
    await reader.press(say.examples);
    await reader.press(say.open(say.hold));
    await ready(page);
    await reader.press(say.last);
    await reader.tab(say.objects);
    await reader.press(say.table);
    const address =
      (await page.getByTestId("names").locator("tbody tr").nth(1).getByRole("button").textContent()) ?? "";
    await reader.fill(say.search, address.slice(-5));
    expect(await page.getByTestId("names").locator("tbody tr").count()).toBe(1);
    await reader.press(address);
    await reader.account();
    const holders = page.getByTestId("holders");
    expect(await holders.locator("tfoot td").textContent()).toBe(await text(page, "count"));
    expect(await holders.locator("tbody tr").count()).toBe(2);
    await reader.press(say.inMap);
    await page.getByTestId("whole-map").waitFor();
    // Somewhere else, and from the block there back to its object.
    const title = () => page.locator('[data-pane="account"] h2').textContent();
    await reader.press(say.selected);
    await page.getByTestId("bytes").getByText(address.slice(-4, -2)).first().waitFor();
    if (reader instanceof Keys) {
      const before = await title();
      await reader.reach(/^Memory map\. /);
      for (let n = 0; n < 7; n++) await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Enter");
      await expect.poll(title).not.toBe(before);
    } else {
      const box = await page.getByTestId("whole-map").boundingBox();
      await page.touchscreen.tap((box?.x ?? 0) + 12, (box?.y ?? 0) + (box?.height ?? 0) / 2);
      await reader.account();
      await expect.poll(title).not.toContain(address.slice(-5));
    }
    await page.context().close();
  });

  test("two versions and two allocators are compared", async () => {
    const reader = await start("#ex=request-threshold");
    const { page, say } = reader;
    await reader.tab(say.compare);
    await reader.choose(say.compareWith, "CPython 2.7");
    const differs = page.getByTestId("compare").locator("td", { hasText: "≠" });
    await expect.poll(() => differs.count()).toBeGreaterThan(2);
    await reader.choose(say.compareWith, say.poolsOff);
    const row = page.getByTestId("compare").locator("tr", { hasText: say.arenasRow }).last();
    await expect.poll(() => row.locator("td").last().textContent()).toContain("0");
    // And back: the pools are on again, as in the run itself, and nothing differs.
    await reader.choose(say.compareWith, say.samePreset);
    await expect.poll(() => differs.count()).toBe(0);
    // In the run itself, too: no pools at all, and then the preset's own again.
    await reader.press(say.experiment);
    await reader.fill(/^request_threshold/, "0");
    await reader.press(say.runWith);
    await ready(page);
    const mine = async () => (await row.locator("td").allTextContents()).slice(-2)[0];
    await expect.poll(mine).toBe("0");
    await reader.press(say.experiment);
    await page.getByRole("dialog").waitFor();
    await reader.press(say.asPreset);
    await reader.press(say.runWith);
    await ready(page);
    await expect.poll(mine).toBe("1");
    await expect.poll(() => differs.count()).toBe(0);
    await page.context().close();
  });

  test("a program is kept and found again, and removed", async () => {
    const reader = await start();
    const { page, say } = reader;
    await reader.write("print(6 * 7)\n");
    await ready(page);
    await reader.press(say.examples);
    await reader.fill(say.programName, "six times seven");
    await reader.press(say.save);
    await page.reload();
    await ready(page);
    await page.locator(".cm-content").waitFor();
    await reader.press(say.examples);
    await reader.press("six times seven");
    await ready(page);
    await reader.press(say.last);
    expect((await reader.output()).trim()).toBe("42");
    await reader.press(say.examples);
    await reader.press(say.remove("six times seven"));
    await page.context().close();
  });

  test("a surprise is predicted, a figure saved, a link given away", async () => {
    const reader = await start();
    const { page, say } = reader;
    await reader.press(say.examples);
    await reader.press(say.open(say.surprise));
    await ready(page);
    await reader.fill(new RegExp(`^${say.predict(4)}`), "True");
    await reader.press(say.check);
    await page.getByText(say.right).waitFor();
    const download = page.waitForEvent("download");
    await reader.press(say.svg);
    expect((await download).suggestedFilename()).toMatch(/\.svg$/);
    await reader.press(say.share);
    const given = await page.getByLabel(say.link, { exact: true }).inputValue();
    await reader.press(say.close);
    const said = await text(page, "narration");
    await page.goto("about:blank");
    await page.goto(given);
    await ready(page);
    await expect.poll(() => text(page, "narration")).toBe(said);
    await page.context().close();
  });

  test("a program is given its input, and one that never ends is stopped", async () => {
    const reader = await start();
    const { page, say } = reader;
    await reader.write('name = input("Who? ")\nprint("hello", name)\n');
    await ready(page);
    await reader.fill(new RegExp(`^${say.input}`), "Pyrena");
    await reader.press(say.run);
    await ready(page);
    await reader.press(say.last);
    expect(await reader.output()).toContain("hello Pyrena");
    await reader.write(
      "total = 0\nwhile True:\n    total = [total, total]\n    total = total[0]\n    total = len([total])\n",
    );
    await reader.stop();
    await ready(page);
    await page.getByTestId("narration").getByText(say.stopped).first().waitFor();
    await reader.press(say.run);
    await reader.stop();
    await ready(page);
    await page.context().close();
  });
});
