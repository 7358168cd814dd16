// Holders add up for every object at every instruction boundary, also in finalizers that run in the middle of an instruction of the
// program: what that instruction still has to drop is held by its frame until then.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createEngine } from "../../web/src/engine/engine.ts";
import { Machine, OBSERVE, STATUS } from "../../web/src/engine/machine.mjs";
import { built } from "../lib/machines.mjs";

/** Every operand that an instruction drops may be an object's last reference, and its end runs code. */
const source = `class A:
    def __init__(self, key=0):
        self.key = key
    def __hash__(self):
        return self.key
    def __eq__(self, other):
        return True
    def __del__(self):
        x = [1]

class B:
    pass

class S:
    __slots__ = ["x"]

def midway(i):
    items = [A()]
    items[0] = i
    table = {1: A()}
    table[1] = 2
    table[A(1)] = 3
    del table[A(1)]
    b = B()
    b.x = A()
    b.x = i
    s = S()
    s.x = A()
    s.x = i
    B().x = A()
    {3: A()}[3]
    {A(3): A()}[A(3)]
    [A(), i][1]
    [A()][0] = A()
    {"k": A()}["k"] = 5
    [A()] is A()
    A() in [A()]
    A() in {5: A()}
    not A()
    A() == A()
    [A()].append(A())
    [A()].pop()
    [A(), A()].insert(0, A())
    len([A()])
    isinstance(A(), (B, A))
    str(A())
    f"{A()}{A()}"
    [A()] + [A()]
    A() and A()
    def inner(first, second=A()):
        return first
    inner(A())
    inner(A(), A())
    a, *rest = [A(), A(), A()]
    a = rest = inner = None
    for a in [A(), A()]:
        pass
    return [A() for j in range(2)][0]

for i in range(12):
    midway(i)
`;

/** The ticks before which an instruction of the program or of a finalizer ends, in the order of the run. */
function boundariesOf(module) {
  const player = createEngine(module).open(source, {});
  assert.equal(player.runSync().status, "ok");
  const boundaries = [...player.marks.instructions];
  player.dispose();
  return boundaries;
}

test("holders add up while finalizers run in the middle of instructions", () => {
  const module = new WebAssembly.Module(built("pyrena.wasm"));
  const boundaries = boundariesOf(module);
  const wrong = [];
  let seen = 0;
  const machine = new Machine(module, (why, running) => {
    if (why === OBSERVE.OUTPUT) running.takeOutput();
    if (why !== OBSERVE.STOP) return;
    const tick = boundaries[seen++];
    running.exports.pyrena_resume(boundaries[seen] ?? -1);
    if (running.exports.pyrena_audit() !== 0) {
      const [address, difference] = new Float64Array(
        running.exports.memory.buffer.slice(running.rows.at, running.rows.at + 16),
      );
      wrong.push(`at ${tick} 0x${address.toString(16)} by ${difference}`);
    }
    running.clearAbove();
  });
  assert.equal(machine.open(source, {}), STATUS.OK);
  machine.clearAbove();
  machine.exports.pyrena_record(boundaries[0]);
  while (seen < boundaries.length && machine.exports.pyrena_run(2000) === STATUS.RUNNING);
  assert.equal(seen, boundaries.length);
  assert.deepEqual(wrong, []);
});
