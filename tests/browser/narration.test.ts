// The sentences themselves, in Node, over real runs: what they say of a step is what the player answers about it.
import { beforeAll, expect, test } from "vitest";
import index from "../../examples/index.json" with { type: "json" };
import type { EventName } from "../../web/src/engine/index.ts";
import { languages, loadLanguage, messagesFor, plain } from "../../web/src/i18n/index.ts";
import { loadEvents } from "../../web/src/model/events.ts";
import { Session } from "../../web/src/model/session.ts";
import { engineInNode, sourceOf } from "./player.ts";

beforeAll(() => Promise.all([...languages.map(loadLanguage), loadEvents()]));

async function runOf(source: string) {
  const session = new Session(engineInNode, { source, example: null, preset: null, input: "", overrides: {} });
  await session.run();
  return session;
}

const said = (session: Session, lang: "en" | "zh" = "en") => plain(session.view.value?.tell(messagesFor(lang)) ?? "");

/** Goes to the step in which [line] has just run, for the first time. */
function after(session: Session, line: number): string {
  const length = session.steps.value?.length ?? 0;
  for (let step = 1; step < length; step++) {
    session.go(step);
    if (session.view.value?.executedLine === line) return said(session);
  }
  throw new Error(`line ${line} does not run`);
}

test("a list from the free list of its type is as new as any other", async () => {
  const session = await runOf(sourceOf("fall-container"));
  expect(after(session, 13)).toContain("A list is made and the name inner refers to it: its count is 1.");
  expect(said(session, "zh")).toContain("新建了一个列表，名字 inner 指向它：计数为 1。");
});

test("a list that lets go of an element is told as that, and not as one that holds the next", async () => {
  const session = await runOf(sourceOf("fall-removed"));
  const sentence = after(session, 8);
  expect(sentence).toBe("The list myList no longer refers to the list x. The count of the list x goes from 2 to 1.");
});

test("a name that is given to what is not shown is not gone", async () => {
  const session = await runOf("kept = []\nother = kept\nother = len\nprint(other)\n");
  expect(after(session, 3)).toBe(
    "The name other now refers to a built-in function. The count of the list kept goes from 2 to 1.",
  );
});

test("a call tells its parameters where it has some, a finalizer what it is for", async () => {
  const session = await runOf(
    "class Thing:\n    def __del__(self):\n        print('gone')\n\n\ndef bare():\n    return 1\n\n\nbare()\nthing = Thing()\ndel thing\n",
  );
  expect(after(session, 10)).toBe("bare is called: a frame is made.");
  expect(after(session, 12)).toMatch(/^The finalizer Thing.__del__ is called before its object would be freed/);
});

test("a frame that a traceback keeps is not told to be gone, nor is what its locals hold", async () => {
  const session = await runOf(sourceOf("exception-and-frame"));
  const sentence = after(session, 19);
  expect(sentence).toBe("work is called: a frame is made.");
  const length = session.steps.value?.length ?? 0;
  const sentences = Array.from({ length }, (_, step) => {
    session.go(step);
    return said(session);
  });
  const returned = sentences.find((one) => one.startsWith("work has returned"));
  expect(returned).toMatch(/^work has returned, but something still refers to its frame/);
  expect(returned).not.toContain("name thing");
  const plainReturn = await runOf("def work(item):\n    kept = [item]\n    return kept\n\n\nmade = work(1)\n");
  plainReturn.go((plainReturn.steps.value?.length ?? 0) - 1);
  expect(said(plainReturn)).toMatch(/^work has returned: its frame is gone/);
});

test("a line that begins a frame on itself is the one that has just run", async () => {
  const session = await runOf("numbers = [n for n in range(3)]\n\n\nclass Thing:\n    size = 1\n\n\nprint(numbers)\n");
  const length = session.steps.value?.length ?? 0;
  const lines = Array.from({ length }, (_, step) => {
    session.go(step);
    return session.view.value?.executedLine;
  });
  expect(lines.slice(1)).not.toContain(0);
  expect(new Set(lines)).toEqual(new Set([0, 1, 4, 8]));
});

test("a collection says at its beginning how many objects it will examine", async () => {
  const session = await runOf(sourceOf("cycle-stays"));
  const player = session.player.value;
  const start = player?.marks.collections[0] ?? 0;
  // Counts are copied in one phase; later only those of what was found are, again.
  const events = player?.events(start, player.marks.collectionEnds[0] ?? 0) ?? [];
  const [first = 0] = events.flatMap(({ kind }, at) => (kind === "gc_copy" ? [at] : []));
  const copied = events.slice(first).findIndex(({ kind }) => kind !== "gc_copy");
  session.setUnit("event");
  session.goToTick(start);
  expect(copied).toBeGreaterThan(1000);
  expect(said(session)).toContain(`: ${copied.toLocaleString("en")} objects to examine.`);
});

test("no step of the gallery is told with nothing, and none says that a count goes to what it was", async () => {
  for (const { id } of index.examples) {
    const session = await runOf(sourceOf(id));
    const length = Math.min(session.steps.value?.length ?? 0, 40);
    for (let step = 0; step < length; step++) {
      session.go(step);
      for (const lang of languages) {
        const sentence = said(session, lang);
        expect(sentence, `${id}, step ${step}`).not.toMatch(
          /^$|undefined|null|NaN|from (\d+) to \1\b|由 (\d+) 变为 \2\b/,
        );
        expect(sentence, `${id}, step ${step}`).not.toMatch(/\.\d+ (is gone|不再存在)/);
      }
      const view = session.view.value;
      if (step > 0) expect(view?.executedLine, `${id}, step ${step}`).toBeGreaterThan(0);
    }
    session.dispose();
  }
});

test("every kind of event that a run has is told in both languages", async () => {
  const told = new Set<EventName>();
  for (const id of ["cycle-stays", "generations", "exception-and-frame", "block-reused"]) {
    const session = await runOf(sourceOf(id));
    const player = session.player.value;
    session.setUnit("event");
    for (const event of player?.events(1, Math.min(player.programEnd, 12_000)) ?? []) {
      if (told.has(event.kind)) continue;
      told.add(event.kind);
      session.goToTick(event.tick);
      for (const lang of languages) expect(said(session, lang), event.kind).toMatch(/^\S.*[.。]$/s);
    }
    session.dispose();
  }
  expect(told.size).toBeGreaterThan(28);
});

test("a generator keeps its frame between its values, and is told so", async () => {
  const session = await runOf(
    "def items(held):\n    yield held\n    yield 2\n\n\ngiven = items([1])\nnext(given)\nnext(given)\nprint(next(given, 0))\n",
  );
  const sentences: Record<"en" | "zh", string[]> = { en: [], zh: [] };
  const length = session.steps.value?.length ?? 0;
  for (let step = 2; step < length - 1; step++) {
    session.go(step);
    for (const lang of languages) sentences[lang].push(said(session, lang));
  }
  const count = "The count of the generator given goes from";
  const [runs, pauses] = [
    `The generator items runs: its frame is on the stack again, with the references of its locals. ${count} 1 to 2.`,
    `items gives a value and pauses: the generator keeps its frame, and the references of its locals. ${count} 2 to 1.`,
  ];
  expect(sentences.en).toEqual([
    "items is called: a frame is made, and its parameters are references too.",
    "Nothing of items runs yet: the generator keeps its frame, and the references of its locals. A generator is made and the name given refers to it: its count is 1.",
    runs,
    pauses,
    runs,
    pauses,
  ]);
  expect(sentences.zh[3]).toBe(
    "items 给出一个值后暂停：生成器保留它的栈帧，以及局部变量的引用。生成器 given 的计数由 2 变为 1。",
  );
});
