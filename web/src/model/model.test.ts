// The model over hand-made runs: steps, differences, sentences.
import { beforeAll, expect, test } from "vitest";
import { languages, loadLanguage, messagesFor, plain } from "../i18n/index.ts";
import { loadEvents } from "./events.ts";
import { fakeEngine } from "./fixture.test-data.ts";
import { getrefcountPlayer, list, source } from "./fixture-programs.test-data.ts";
import { Session } from "./session.ts";
import { countUpTo, stepsOf } from "./steps.ts";

beforeAll(() => Promise.all([...languages.map(loadLanguage), loadEvents()]));

async function session(): Promise<Session> {
  const made = new Session(async () => fakeEngine(getrefcountPlayer), {
    source,
    example: null,
    preset: null,
    input: "",
    overrides: {},
  });
  await made.run();
  return made;
}

test("the stops of a granularity are its marks and the end", () => {
  const steps = stepsOf(getrefcountPlayer(), "line");
  expect(Array.from({ length: steps.length }, (_, index) => steps.tickAt(index))).toEqual([0, 2, 6, 11, 14, 17]);
  expect(steps.indexOf(13)).toBe(3);
  expect(steps.place(0)).toBe(0);
  expect(steps.place(17)).toBe(1);
  expect(steps.tickAtPlace(0.62)).toBe(11);
});

test("counting in sorted ticks", () => {
  const ticks = Uint32Array.of(2, 4, 4, 9);
  expect([1, 2, 4, 8, 9].map((tick) => countUpTo(ticks, tick))).toEqual([0, 1, 3, 3, 4]);
});

test("a second name is told as what it is, in both languages", async () => {
  const made = await session();
  made.go(4);
  const view = made.view.value;
  expect(view?.changes.bound.map(({ name }) => name.name)).toEqual(["b"]);
  expect(view?.changes.counts).toMatchObject([{ from: 1, to: 2 }]);
  expect(made.selected.value).toBe(list);
  expect(plain(view?.tell(messagesFor("en")) ?? "")).toBe(
    "The name b now refers to the list a. No new object is made; the count goes from 1 to 2.",
  );
  expect(plain(view?.tell(messagesFor("zh")) ?? "")).toBe("名字 b 现在指向列表 a。没有新建对象；计数由 1 变为 2。");
});

test("a new object is told with its first count", async () => {
  const made = await session();
  made.go(2);
  expect(plain(made.view.value?.tell(messagesFor("en")) ?? "")).toBe(
    "A list is made and the name a refers to it: its count is 1.",
  );
});

test("output is told, and built-in functions are hidden until asked for", async () => {
  const made = await session();
  made.go(3);
  expect(plain(made.view.value?.tell(messagesFor("en")) ?? "")).toContain("It printed 2.");
  expect(made.view.value?.now.frames[0]).toMatchObject({ hidden: 1 });
  made.setEverything(true);
  expect(made.view.value?.now.frames[0]?.names.map((name) => name.name)).toEqual(["getrefcount", "a"]);
});

test("changing the granularity keeps the place", async () => {
  const made = await session();
  made.go(4);
  made.setUnit("event");
  expect(made.view.value?.tick).toBe(14);
  made.move(1);
  expect(plain(made.view.value?.tell(messagesFor("en")) ?? "")).toBe(
    "One more reference to the list a: its count is now 3.",
  );
});
