// Checkpoints over a memory that the test changes by hand.
import { describe, expect, it } from "vitest";
import { Checkpoints } from "./checkpoints.ts";
import type { Machine } from "./machine.mjs";

const page = 4096;
const stack = 2 * page;

function makeMachine(pages: number, constantsEnd = 0) {
  const buffer = new ArrayBuffer(pages * page);
  const bytes = new Uint8Array(buffer);
  const machine = {
    constantsEnd,
    heapEnd: pages * page,
    top: pages * page,
    eventBuffer: { at: 3 * page, bytes: page },
    highest: 0,
    outputBuffer: { at: 0, bytes: 0 },
    exports: { memory: { buffer }, stackSave: () => stack, stackRestore: () => {} },
    refresh() {},
    view: (at: number, length: number) => bytes.subarray(at, at + length),
  };
  return { machine: machine as unknown as Machine, bytes };
}

describe("checkpoints", () => {
  it("put memory back, at the last one before a tick", () => {
    const { machine, bytes } = makeMachine(10);
    const checkpoints = new Checkpoints(machine, 1 << 20);
    bytes[5 * page] = 1;
    checkpoints.add(0);
    bytes[5 * page] = 2;
    bytes[9 * page + 7] = 3;
    checkpoints.add(100);
    bytes.fill(77);
    expect(checkpoints.restore(150)).toBe(100);
    expect([bytes[5 * page], bytes[9 * page + 7], bytes[4 * page]]).toEqual([2, 3, 0]);
    expect(checkpoints.restore(99)).toBe(0);
    expect([bytes[5 * page], bytes[9 * page + 7]]).toEqual([1, 0]);
  });

  it("leave the stack and the event buffer alone", () => {
    const { machine, bytes } = makeMachine(10);
    const checkpoints = new Checkpoints(machine, 1 << 20);
    checkpoints.add(0);
    bytes.fill(9);
    checkpoints.restore(0);
    expect([bytes[page], bytes[3 * page], bytes[2 * page]]).toEqual([9, 9, 0]);
  });

  it("leave constants alone, which may have come since", () => {
    const { machine, bytes } = makeMachine(10, 5 * page);
    const checkpoints = new Checkpoints(machine, 1 << 20);
    checkpoints.add(0);
    bytes.fill(9);
    checkpoints.restore(0);
    expect([bytes[2 * page], bytes[5 * page - 1], bytes[5 * page]]).toEqual([9, 9, 0]);
  });

  it("keep only the pages that differ", () => {
    const { machine, bytes } = makeMachine(100);
    const checkpoints = new Checkpoints(machine, 10 << 20);
    checkpoints.add(0);
    const first = checkpoints.bytes;
    bytes[50 * page] = 1;
    checkpoints.add(10);
    expect(checkpoints.bytes - first).toBeLessThan(2 * page);
  });

  it("zero what stands above the copy", () => {
    const { machine, bytes } = makeMachine(10);
    const checkpoints = new Checkpoints(machine, 1 << 20);
    (machine as unknown as { heapEnd: number }).heapEnd = 6 * page;
    checkpoints.add(0);
    bytes.fill(5, 6 * page);
    checkpoints.restore(0);
    expect(bytes.subarray(6 * page).every((byte) => byte === 0)).toBe(true);
  });

  it("stay within their budget and keep the first and the last", () => {
    const { machine, bytes } = makeMachine(40);
    const budget = 100 * page;
    const checkpoints = new Checkpoints(machine, budget);
    for (let tick = 0; tick <= 100; tick++) {
      bytes.fill(tick, 4 * page);
      checkpoints.add(tick);
    }
    expect(checkpoints.bytes).toBeLessThanOrEqual(budget);
    expect(checkpoints.restore(0)).toBe(0);
    expect(bytes[5 * page]).toBe(0);
    expect(checkpoints.restore(1000)).toBe(100);
    expect(bytes[5 * page]).toBe(100);
    for (let tick = 0; tick <= 100; tick += 7)
      expect(bytes[checkpoints.restore(tick) >= 0 ? 5 * page : 0]).toBeLessThanOrEqual(tick);
  });
});
