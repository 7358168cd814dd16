// Two hand-made runs: getrefcount with its six lines, and a moment inside a collection.
import { type FakeObject, fakePlayer, type Moment } from "./fixture.test-data.ts";

const heap = 0x7f0000010000;
export const list = heap + 0x3000 + 48 + 64 * 3 + 16;
const small = (n: number) => 0x7f0000001000 + 32 * n;
const getrefcount = 0x7f0000002000;
const always = { [small(1)]: 1000000043, [small(2)]: 1000000020, [small(3)]: 1000000011, [getrefcount]: 3 };

export const source = `from sys import getrefcount

a = [1, 2, 3]
print(getrefcount(a)) # 2

b = a
print(getrefcount(b)) # 3
`;

const objects: FakeObject[] = [
  { address: list, type: "list", value: "[1, 2, 3]", items: [small(1), small(2), small(3)] },
  ...[1, 2, 3].map((n) => ({ address: small(n), type: "int", value: String(n) })),
  { address: getrefcount, type: "builtin_function_or_method", value: "<built-in function getrefcount>" },
];

const none = { names: {}, counts: always };
const one = (count: number) => ({ names: { getrefcount, a: list }, counts: { ...always, [list]: count } });
const two = (count: number) => ({ names: { getrefcount, a: list, b: list }, counts: { ...always, [list]: count } });

export const moments: Moment[] = [
  { kind: "line", a: 1, line: 1, ...none },
  { kind: "instr", line: 1, ...none },
  { kind: "line", a: 3, line: 3, names: { getrefcount }, counts: always },
  { kind: "instr", line: 3, names: { getrefcount }, counts: always },
  { kind: "new", a: list, line: 3, names: { getrefcount }, counts: { ...always, [list]: 1 } },
  { kind: "instr", line: 3, names: { getrefcount }, counts: { ...always, [list]: 1 } },
  { kind: "line", a: 4, line: 4, ...one(1) },
  { kind: "instr", line: 4, ...one(1) },
  { kind: "incref", a: list, b: 2, line: 4, ...one(2) },
  { kind: "output", line: 4, printed: "2\n", ...one(2) },
  { kind: "decref", a: list, b: 1, line: 4, ...one(1) },
  { kind: "line", a: 6, line: 6, ...one(1) },
  { kind: "incref", a: list, b: 2, line: 6, ...one(2) },
  { kind: "instr", line: 6, ...one(2) },
  { kind: "line", a: 7, line: 7, ...two(2) },
  { kind: "incref", a: list, b: 3, line: 7, ...two(3) },
  { kind: "output", line: 7, printed: "3\n", ...two(3) },
  { kind: "decref", a: list, b: 2, line: 7, ...two(2) },
];

export const getrefcountPlayer = () => fakePlayer(source, moments, objects);

const keep = list;
const inner = list + 64;
const cycleA = list + 128;
const cycleB = list + 192;

export const cyclePlayer = () =>
  fakePlayer(
    "import gc\nkeep = []\na = []; b = []\na.append(b); b.append(a)\nkeep.append([keep])\ndel a, b\nprint(gc.collect()) # 2\n",
    [
      {
        kind: "line",
        a: 6,
        line: 6,
        names: { keep, a: cycleA, b: cycleB },
        counts: { [keep]: 2, [inner]: 1, [cycleA]: 2, [cycleB]: 2 },
      },
      { kind: "line", a: 7, line: 7, names: { keep }, counts: { [keep]: 2, [inner]: 1, [cycleA]: 1, [cycleB]: 1 } },
      {
        kind: "gc_start",
        a: 2,
        b: 4,
        c: 1,
        line: 7,
        names: { keep },
        counts: { [keep]: 2, [inner]: 1, [cycleA]: 1, [cycleB]: 1 },
      },
      {
        kind: "gc_unreachable",
        a: cycleB,
        line: 7,
        names: { keep },
        counts: { [keep]: 2, [inner]: 1, [cycleA]: 1, [cycleB]: 1 },
        gcRefs: { [keep]: 1, [inner]: 0, [cycleA]: 0, [cycleB]: 0 },
        collection: {
          generation: 2,
          phase: "move_unreachable",
          lists: [
            { name: "young", members: Float64Array.of(keep, inner) },
            { name: "unreachable", members: Float64Array.of(cycleA, cycleB) },
          ],
        },
      },
      { kind: "gc_end", a: 2, b: 2, line: 7, names: { keep }, counts: { [keep]: 2, [inner]: 1 } },
    ],
    [
      { address: keep, type: "list", value: "[[[...]]]", items: [inner] },
      { address: inner, type: "list", value: "[[...]]", items: [keep] },
      { address: cycleA, type: "list", value: "[[[...]]]", items: [cycleB] },
      { address: cycleB, type: "list", value: "[[[...]]]", items: [cycleA] },
    ],
  );
