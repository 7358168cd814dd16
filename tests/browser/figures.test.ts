// What the figures show is what the player says: read off the page, and compared with the player's own answers about the
// same program at the same step.
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../web/node_modules/playwright-core/index.js";
import { freeChain } from "../../web/src/model/block-bytes.ts";
import { openSite, press, ready, runProgram, type Site, text, words } from "./page.ts";
import { playerOf, sourceOf, tickOfLine } from "./player.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const say = words.en;
const of = (n: number) => n.toLocaleString("en");
const number = (shown: string) => Number(shown.replaceAll(",", ""));

async function open(hash: string, options: Parameters<Site["open"]>[0] = {}): Promise<Page> {
  const page = await site.open({ hash, ...options });
  await ready(page);
  return page;
}

const rowsOf = (page: Page, id: string) =>
  page
    .getByTestId(id)
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? "")));

describe("the collector", () => {
  test("lanes, needles and the 25 % gauge stand where the counters stand", async () => {
    const page = await open("#ex=full-ones-are-rare");
    const player = await playerOf(sourceOf("full-ones-are-rare"));
    const { rows, longLivedPending, longLivedTotal } = player.seek(player.programEnd).generations();
    const lanes = await page.getByTestId("lanes").locator("section > header").allTextContents();
    rows.forEach(({ count, threshold, objects }, generation) => {
      expect(lanes[generation]).toContain(`${of(count)} / ${of(threshold)}`);
      expect(lanes[generation]).toContain(`${of(objects)} objects`);
    });
    const fills = page.getByTestId("lanes").locator('section > [aria-hidden="true"] > i');
    const parts = await fills.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().width / (one.parentElement?.clientWidth ?? 1)),
    );
    rows.forEach(({ count, threshold }, generation) => {
      expect(parts[generation]).toBeCloseTo(Math.min(1, count / threshold), 1);
    });
    const gauge = page.getByTestId("lanes").getByTestId("quarter");
    expect(await gauge.textContent()).toContain(`waiting ${of(longLivedPending)}`);
    expect(await gauge.textContent()).toContain(of(longLivedTotal));
    const [full = 0, needle = 0] = await gauge.locator('[aria-hidden="true"]').evaluate((bar) =>
      [...bar.children].map((one, at) => {
        const { left, right } = one.getBoundingClientRect();
        const start = bar.getBoundingClientRect().left;
        return ((at === 0 ? right : left) - start) / bar.clientWidth;
      }),
    );
    // A full collection has to wait exactly as long as the filled part ends left of the needle.
    expect(full / needle).toBeCloseTo(longLivedPending / (longLivedTotal / 4), 1);
    await page.context().close();
  });

  test("the reference that is being taken off is marked", async () => {
    const player = await playerOf(sourceOf("mark-and-sweep"));
    const start = player.marks.collections.findLast((tick) => tick < player.programEnd) ?? 0;
    const nodes = new Set(
      [...player.seek(start).objects()].filter((row) => row.typeName === "Node").map((row) => row.address),
    );
    const taken = player
      .events(start, player.programEnd)
      .find((event) => event.kind === "gc_subtract" && nodes.has(event.a) && nodes.has(event.b));
    expect(taken).toBeDefined();
    const page = await open(`#ex=mark-and-sweep&unit=event&step=${taken?.tick}&panes=collector`);
    const marked = page.locator('[data-edge="taken"]');
    expect(await marked.evaluateAll((all) => all.map((one) => one.getAttribute("data-ends")))).toEqual([
      `${taken?.b}>${taken?.a}`,
    ]);
    await page.context().close();
  });
});

describe("memory", () => {
  test("the blocks that keep an arena, and what is live of it, are the heap's", async () => {
    const page = await open("#ex=fragmentation");
    const player = await playerOf(sourceOf("fragmentation"), { preset: "3.8" });
    const state = player.seek(tickOfLine(player, 6));
    const { arenas, pools } = state.heap();
    const third = [...arenas][2];
    await page.getByRole("button", { name: new RegExp(`^${say.arena(third?.ordinal ?? -1)} ·`) }).click();
    const pins = state.arenaPins(third?.ordinal ?? -1).length;
    expect(pins).toBeGreaterThan(0);
    expect(await text(page, "pins")).toContain(`${of(pins)} live blocks`);
    const listed = await page.getByTestId("pins").locator("tbody tr > td:first-child").allTextContents();
    expect(listed.reduce((sum, one) => sum + number(one.replace("×", "").trim()), 0)).toBe(pins);

    await press(page, say.mapParts[2]);
    const used = [...pools].filter(({ state: kind }) => kind === "used" || kind === "full");
    const sizes = [...new Set(used.map(({ blockSize }) => blockSize))].sort((a, b) => a - b);
    const poolBytes = (third?.size ?? 0) / (third?.pools ?? 1);
    const wanted = sizes.map((size) => {
      const mine = used.filter(({ blockSize }) => blockSize === size);
      const live = mine.reduce((sum, pool) => sum + pool.used, 0);
      const blocks = mine.reduce((sum, pool) => sum + pool.blocks, 0);
      return [size, mine.length, blocks, live, mine.length * poolBytes - live * size];
    });
    expect((await rowsOf(page, "classes")).map((row) => row.map(number))).toEqual(wanted);
    const live = used.reduce((sum, pool) => sum + pool.used * pool.blockSize, 0);
    const all = [...arenas].reduce((sum, arena) => sum + arena.size, 0);
    expect(Number(await page.getByRole("meter").first().getAttribute("value"))).toBeCloseTo((live / all) * 100, 1);
    await page.context().close();
  });
});

describe("blocks", () => {
  test("byte by byte are what stands in memory, with what was asked for and the chain of free ones", async () => {
    const source =
      "class Node:\n    pass\nkeep = [bytes(100), bytes(100), bytes(100)]\ndel keep[0]\ndel keep[0]\nlast = keep[0]\nend = 1\n";
    const page = await open("");
    await runProgram(page, source);
    await ready(page);
    await press(page, say.last);
    await page.getByRole("button", { name: say.table, exact: true }).click();
    await page.getByTestId("names").locator("tr", { hasText: "last" }).getByRole("button").click();
    await page.getByRole("tab", { name: say.map, exact: true }).click();

    const player = await playerOf(source);
    const state = player.seek(player.programEnd);
    const object = state.object([...state.names()].find(({ name }) => name === "last")?.address ?? 0);
    const { pools } = state.heap();
    const pool = [...pools].find((one) => one.address === pools.row(state.heap().poolOf(object?.block ?? 0)).address);
    const table = page.getByTestId("bytes");
    // 33 bytes of header and end, and the 100.
    expect(await table.locator("summary").textContent()).toContain(
      `${pool?.blockSize} bytes, 133 asked for, ${(pool?.blockSize ?? 0) - 133} left over`,
    );
    await table.locator("summary").click();
    const shown = await rowsOf(page, "bytes");
    const hex = [...state.bytes(object?.block ?? 0, pool?.blockSize ?? 0)].map((byte) =>
      byte.toString(16).padStart(2, "0"),
    );
    const said = shown.map((row) => row[1]?.split(" ") ?? []);
    // Where a byte is a reference, it leads to another place in another machine; counts, lengths and contents are the same.
    expect(said[0]).toEqual(hex.slice(0, 8));
    expect(said.slice(2).flat()).toEqual(hex.slice(16));
    expect(shown[0]?.[2]).toBe("ob_refcnt");
    expect(shown[0]?.[3]).toBe(String(object?.count));
    expect(shown[1]?.[2]).toBe("ob_type");
    expect(shown.at(-1)?.[2]).toBe("padding");

    // The two that were freed are the chain's first, the latest in front, as the next requests will show.
    if (pool === undefined) throw new Error("no pool");
    const chain = freeChain(state, pool);
    expect(chain.length).toBe(
      [...state.heap().cells.subarray(pool.cellStart, pool.cellStart + pool.blocks)].filter((cell) => cell === 1)
        .length,
    );
    const freed = player.events(0, player.programEnd).filter(({ kind, a }) => kind === "free" && chain.includes(a));
    expect(chain[0]).toBe(freed.at(-1)?.a);
    await page.context().close();
  });

  test("that are few in their pool are seen from far, each in its arena", async () => {
    const page = await open("#ex=fragmentation");
    const [live, arenas] = await page.getByTestId("whole-map").evaluate((canvas: HTMLCanvasElement) => {
      const colour = getComputedStyle(canvas).getPropertyValue("--live").trim();
      const probe = document.createElement("canvas").getContext("2d");
      const own = canvas.getContext("2d");
      if (probe === null || own === null) return [[], 0] as const;
      probe.fillStyle = colour;
      probe.fillRect(0, 0, 1, 1);
      const [r, g, b] = probe.getImageData(0, 0, 1, 1).data;
      const { data, width } = own.getImageData(0, 0, canvas.width, canvas.height);
      const columns = new Set<number>();
      for (let at = 0; at < data.length; at += 4)
        if (data[at] === r && data[at + 1] === g && data[at + 2] === b) columns.add((at / 4) % width);
      return [[...columns], canvas.width] as const;
    });
    // Blocks that live stand in all arenas, not only in the first, which is full of them.
    const first = Math.min(...live);
    const last = Math.max(...live);
    expect(last - first).toBeGreaterThan(arenas * 0.2);
    await page.context().close();
  });
});

describe("objects", () => {
  test("are found by name, by address and by type", async () => {
    const page = await open("#ex=getrefcount");
    const player = await playerOf(sourceOf("getrefcount"));
    const state = player.seek(tickOfLine(player, 7));
    const b = [...state.names()].find(({ name }) => name === "b")?.address ?? 0;
    const address = `0x${b.toString(16)}`;
    await page.keyboard.press("/");
    const search = page.getByRole("searchbox");
    const found = async (wanted: string) => {
      await search.fill(wanted);
      return (await rowsOf(page, "names")).map((row) => row.slice(0, 4));
    };
    expect(await found(address)).toEqual([
      ["a", "list", "[1, 2, 3]", address],
      ["b", "list", "[1, 2, 3]", address],
    ]);
    expect((await found("list")).map(([name]) => name)).toEqual(["a", "b"]);
    expect((await found("int")).map(([, , value]) => value)).toEqual(["1", "2", "3"]);
    expect((await found("nothing like that")).length).toBe(0);
    await page.context().close();
  });

  test("a weak reference is dotted, and a counted one is not", async () => {
    const page = await open("#ex=weakref-order");
    const player = await playerOf(sourceOf("weakref-order"));
    const state = player.seek(tickOfLine(player, 16));
    const address = (wanted: string) => [...state.names()].find(({ name }) => name === wanted)?.address ?? 0;
    const weak = state.edgesOf(address("reference")).filter((edge) => edge.to === address("thing"));
    expect(weak.map(({ counted }) => counted)).toEqual([false]);
    const dashes = await page
      .getByRole("tabpanel")
      .locator("svg > g:last-child path")
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).strokeDasharray !== "none"));
    expect(dashes.filter(Boolean)).toHaveLength(1);
    expect(dashes.length).toBeGreaterThan(1);
    await page.context().close();
  });

  test("a point of a count's curve leads to the step at which the object has that count", async () => {
    const page = await open("#ex=getrefcount");
    const player = await playerOf(sourceOf("getrefcount"));
    const b = [...player.seek(tickOfLine(player, 7)).names()].find(({ name }) => name === "b")?.address ?? 0;
    const { ticks, counts } = player.history(b);
    await page.getByRole("tab", { name: say.counts, exact: true }).click();
    const curve = page.getByRole("tabpanel").getByRole("img");
    const box = await curve.boundingBox();
    await page.getByRole("combobox", { name: say.step }).selectOption({ label: say.event });
    for (const part of [0.5, 0.65, 0.8]) {
      await curve.click({ position: { x: (box?.width ?? 0) * part, y: 20 } });
      const tick =
        number((await page.getByTestId("narration").textContent())?.match(/event ([\d,]+) of/)?.[1] ?? "0") - 1;
      const count = counts[ticks.findLastIndex((at) => at <= tick)];
      expect(await page.getByRole("tabpanel").locator("output").first().textContent()).toBe(String(count));
    }
    await page.context().close();
  });
});

describe("from one to the other", () => {
  test("an account leads to the block in the map, be it a pool's or a raw one", async () => {
    const source = "small = [1, 2]\nlarge = bytes(3000)\nend = 1\n";
    const page = await open("");
    await runProgram(page, source);
    await ready(page);
    await press(page, say.last);
    const state = await playerOf(source).then((player) => player.seek(player.programEnd));
    for (const name of ["small", "large"]) {
      const object = state.object([...state.names()].find((one) => one.name === name)?.address ?? 0);
      const block = `0x${object?.block.toString(16)}`;
      await page.getByRole("tab", { name: say.objects, exact: true }).click();
      if (name === "small") await page.getByRole("button", { name: say.table, exact: true }).click();
      await page.getByTestId("names").locator("tr", { hasText: name }).getByRole("button").click();
      await press(page, "Show in the map");
      if (name === "small") expect(await page.getByTestId("bytes").locator("summary").textContent()).toContain(block);
      else expect(await page.getByTestId("raw").locator("[aria-current]").textContent()).toContain(block);
    }
    await page.context().close();
  });

  test("a mark on the timeline leads to the step that shows what it stands for", async () => {
    const page = await open("#ex=cycle-stays");
    await press(page, say.first);
    const player = await playerOf(sourceOf("cycle-stays"));
    const lines = player.outputAt(player.programEnd).out.trim().split("\n");
    const marks = page.locator('[data-mark="output"]');
    expect(await marks.count()).toBeGreaterThanOrEqual(lines.length);
    const told: string[] = [];
    for (const mark of await marks.all()) {
      const box = await mark.boundingBox();
      // Beside the thin stroke, as a finger does.
      await page.mouse.click((box?.x ?? 0) + 3, (box?.y ?? 0) + 4);
      told.push(await text(page, "narration"));
    }
    for (const line of lines) expect(told.some((one) => one.includes(line))).toBe(true);
    await page.context().close();
  });
});

describe("references", () => {
  test("that no arrow shows are dashed, with their number: arrows and they are the count", async () => {
    const page = await open("#ex=257-is-257&step=3");
    const picture = page.locator("#stage-panel svg[aria-label]").first();
    const stubs = picture.locator("g", { has: page.locator("title", { hasText: "from what is not drawn here" }) });
    await expect.poll(() => stubs.allTextContents()).toEqual([expect.stringMatching(/\+\d+$/)]);
    const unseen = Number(/\+(\d+)$/.exec((await stubs.first().textContent()) ?? "")?.[1]);
    const arrows = await picture.locator('path[marker-end^="url(#head"]').count();
    const dashed = await picture.locator('path[marker-end^="url(#head"]:has(title), g:has(title) > path').count();
    expect(unseen + arrows - dashed).toBe(Number(await page.getByTestId("count").textContent()));
    await page.context().close();
  });

  test("are numbers where the reader wants no arrows: each is the number of the object it leads to", async () => {
    const page = await open("#ex=cycle-stays&step=10");
    const picture = page.locator("#stage-panel svg[aria-label]").first();
    const paths = picture.locator('path[marker-end="url(#head-cycle)"]');
    await expect.poll(() => paths.count()).toBe(2);
    await press(page, "Numbers");
    await expect.poll(() => paths.count()).toBe(0);
    const leads = await picture
      .locator("g[data-to]")
      .evaluateAll((all) => all.map((one) => [one.getAttribute("data-to"), one.textContent]));
    expect(leads.length).toBe(4);
    const numbers = new Map(leads.map(([address, number]) => [number, address]));
    expect(numbers.size).toBe(4);
    await press(page, "Forward");
    const later = await picture
      .locator("g[data-to]")
      .evaluateAll((all) => all.map((one) => [one.getAttribute("data-to"), one.textContent]));
    for (const [address, number] of later) expect(numbers.get(number ?? "")).toBe(address);
    await press(page, "Numbers");
    await expect.poll(() => paths.count()).toBe(2);
    await page.context().close();
  });
});

describe("the run", () => {
  test("stops at a breakpoint that was set by a click on its line", async () => {
    const page = await open("#ex=getrefcount");
    await page.locator(".cm-lineNumbers .cm-gutterElement", { hasText: /^6$/ }).click();
    await press(page, say.first);
    await page.getByRole("combobox", { name: "Speed" }).selectOption("4");
    await press(page, "Play");
    await page.getByRole("button", { name: "Play", exact: true }).waitFor();
    expect(await page.getByTestId("narration").textContent()).toContain("Line 4");
    await press(page, say.first);
    await press(page, `${say.jump}…`);
    await page.getByRole("menuitem", { name: "next breakpoint" }).click();
    expect(await page.getByTestId("narration").textContent()).toContain("Line 4");
    await page.context().close();
  });

  test("of a long program tells its progress and is stopped", async () => {
    const page = await open("");
    await page.locator(".cm-content").waitFor();
    // The page itself presses its button, in the first frame that tells a progress: how long a run takes depends on the machine.
    const told = page.evaluate(
      () =>
        new Promise<string>((pressed) => {
          const frame = () => {
            const said = /[1-9][\d,]* events recorded/.exec(
              document.querySelector('[role="status"]')?.textContent ?? "",
            );
            const button = [...document.querySelectorAll("button")].find((one) => one.textContent?.endsWith("Stop"));
            if (said === null || button === undefined) requestAnimationFrame(frame);
            else {
              button.click();
              pressed(said[0]);
            }
          };
          frame();
        }),
    );
    await runProgram(page, "number = 0\nwhile True:\n    number += 1\n");
    expect(await told).toMatch(/events recorded/);
    await ready(page);
    await press(page, say.last);
    expect(await text(page, "narration")).toContain("was stopped by you");
    // What was recorded until then can be stepped.
    await press(page, say.back);
    expect(await text(page, "narration")).not.toContain("was stopped by you");
    await page.context().close();
  });
});

describe("for everyone", () => {
  test.each([
    ["objects", "#ex=cycle-stays", "pyrena-objects"],
    ["counts", "#ex=list-grows", "pyrena-counts"],
    ["a collection", "#ex=mark-and-sweep", "pyrena-collection"],
    ["raw blocks", "#ex=request-threshold", "pyrena-raw-blocks"],
  ])("%s can be saved as SVG and as PNG", async (name, hash, file) => {
    const page = await open(hash);
    const panel = page.getByRole("tabpanel");
    if (name === "raw blocks") await panel.getByRole("button", { name: "Raw blocks", exact: true }).click();
    const texts = await panel.locator("svg[aria-label] text").allTextContents();
    const save = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        panel.getByRole("button", { name }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: await readFile((await download.path()) ?? "") };
    };
    const svg = await save("Save as SVG");
    expect(svg.name).toBe(`${file}.svg`);
    const words = svg.bytes.toString();
    expect(words).toMatch(/^<svg/);
    expect(words).not.toContain("var(--");
    const plain = words
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
    for (const one of texts) expect(plain).toContain(one);
    const png = await save("Save as PNG");
    expect(png.name).toBe(`${file}.png`);
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    const shown = await panel.locator("svg[aria-label]").first().boundingBox();
    expect(png.bytes.readUInt32BE(16)).toBe(Math.round((shown?.width ?? 0) * 2));
    await page.context().close();
  });

  test.each([
    ["the map", "#ex=block-reused", 1, "pyrena-map"],
    ["the memory strip", "#ex=getrefcount", 0, "pyrena-memory"],
  ] as const)("%s is saved as it is painted, with the meaning of its colours", async (_name, hash, inPanel, file) => {
    const page = await open(hash);
    const pane = inPanel === 1 ? page.getByRole("tabpanel") : page.locator('[data-pane="memory"]');
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      pane.getByRole("button", { name: "Save as PNG" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${file}.png`);
    const bytes = await readFile((await download.path()) ?? "");
    // Read by the page: how many of its pixels have the colour of what lives.
    const found = await pane.locator("canvas").evaluate(async (canvas: HTMLCanvasElement, data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const probe = document.createElement("canvas");
      [probe.width, probe.height] = [image.width, image.height];
      const context = probe.getContext("2d");
      if (context === null) return { live: 0, legend: 0, lower: 0 };
      context.fillStyle = getComputedStyle(canvas).getPropertyValue("--live").trim();
      context.fillRect(0, 0, 1, 1);
      const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
      context.drawImage(image, 0, 0);
      const count = (top: number, height: number) => {
        const pixels = context.getImageData(0, top, image.width, height).data;
        let n = 0;
        for (let at = 0; at < pixels.length; at += 4)
          if (pixels[at] === r && pixels[at + 1] === g && pixels[at + 2] === b) n++;
        return n;
      };
      // The first line of the legend begins with what lives.
      const lower = Math.min(120, image.height);
      return { live: count(0, image.height), legend: count(image.height - lower, lower), lower };
    }, bytes.toString("base64"));
    expect(found.live).toBeGreaterThan(3000);
    expect(found.legend).toBeGreaterThan(60);
    await page.context().close();
  });

  test("a step's events are listed, and lead to each", async () => {
    const page = await site.open({ hash: "#ex=getrefcount" });
    await ready(page);
    await page.getByRole("tab", { name: words.en.bytecode, exact: true }).click();
    const list = page.getByTestId("step-events");
    // Line 6, b = a: the list gets one more reference.
    expect(await list.textContent()).toContain("The instruction LOAD_NAME is about to run.");
    const rows = list.getByRole("listitem");
    const said = Number(/^\d+/.exec((await list.getByRole("heading").textContent()) ?? "")?.[0]);
    expect(await rows.count()).toBe(said);
    await rows.getByRole("button", { name: "One more reference to the list a: its count is now 2." }).first().click();
    expect(await page.getByLabel(words.en.step).inputValue()).toBe("event");
    expect(await text(page, "narration")).toContain("One more reference to the list a: its count is now 2.");
    await page.context().close();
  });

  test("nothing moves for a reader who asked for that", async () => {
    const seen = async (reducedMotion: "reduce" | "no-preference") => {
      const page = await open("#ex=getrefcount", { reducedMotion });
      const durations = await page.evaluate(() =>
        [...document.querySelectorAll("*")].map((one) => {
          const style = getComputedStyle(one);
          return Math.max(
            ...`${style.transitionDuration},${style.animationDuration}`.split(",").map(Number.parseFloat),
          );
        }),
      );
      await page.context().close();
      return Math.max(...durations);
    };
    expect(await seen("no-preference")).toBeGreaterThan(0.05);
    expect(await seen("reduce")).toBeLessThan(0.02);
  });
});
