// A view that needs a part of the module which has not come: it is taken again when it is there, unless the reader is elsewhere by then.
import { expect, test } from "vitest";
import type { Engine, Player } from "../engine/index.ts";
import { fakeEngine } from "./fixture.test-data.ts";
import { getrefcountPlayer, source } from "./fixture-programs.test-data.ts";
import { Session } from "./session.ts";

const program = { source, example: null, preset: null, input: "", overrides: {} };

/** An engine without its other parts: states cannot be asked for, but for the one of the first step. */
function engineInParts() {
  let whole = false;
  let [give, fail] = [() => {}, (_error: Error) => {}];
  const coming = new Promise<void>((resolve, reject) => {
    give = () => {
      whole = true;
      resolve();
    };
    fail = reject;
  });
  const open = (): Player => {
    const player = getrefcountPlayer();
    const seek = (tick: number) => {
      if (!whole && tick > 0) throw new WebAssembly.RuntimeError("table index is out of bounds");
      return player.seek(tick);
    };
    return { ...player, seek };
  };
  const engine: Engine = { ...fakeEngine(open), complete: () => coming };
  Object.defineProperty(engine, "whole", { get: () => whole });
  return { engine, give: () => give(), fail: (error: Error) => fail(error) };
}

async function sessionOf(engine: Engine): Promise<Session> {
  const session = new Session(async () => engine, program);
  await session.run();
  return session;
}

/** Lets what waits for the parts go on. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test("a step that waits for a part is shown when the part is there", async () => {
  const { engine, give } = engineInParts();
  const session = await sessionOf(engine);
  const first = session.view.value;
  expect(first).not.toBeNull();
  session.go(2);
  expect(session.view.value).toBe(first);
  expect(session.phase.value).toBe("ready");
  session.go(3); // the last one that was asked for counts
  await settled();
  expect(session.view.value).toBe(first);
  give();
  await settled();
  expect(session.view.value?.index).toBe(3);
});

test("another run is not moved by what an older one has waited for", async () => {
  const { engine, give } = engineInParts();
  const session = await sessionOf(engine);
  session.go(2);
  await session.run();
  const shown = session.view.value;
  give();
  await settled();
  expect(session.view.value).toBe(shown);
  expect(session.view.value?.index).toBe(0);
});

test("a part that cannot be had is told", async () => {
  const { engine, fail } = engineInParts();
  const session = await sessionOf(engine);
  session.go(2);
  fail(new Error("the network is gone"));
  await settled();
  expect([session.phase.value, session.failure.value]).toEqual(["failed", "the network is gone"]);
});

test("with all parts there an error is an error", async () => {
  const { engine, give } = engineInParts();
  const session = await sessionOf(engine);
  give();
  const { player } = session;
  if (player.value === null) throw new Error("there is a player");
  player.value.seek = () => {
    throw new Error("broken");
  };
  expect(() => session.go(2)).toThrow("broken");
});
