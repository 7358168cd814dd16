// Structures of a million objects die without exhausting a stack, in each build (deep.py; CPython prints the same).
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../lib/programs.mjs";

const expected = `a linked list
a nested list
a cycle of lists 1000000
a cycle of instances 1000000
0
0
`;
const native = (name) => join(root, "build", "native", name);
const commands = {
  "the command": [native("pyrena"), "run"],
  "the command without events": [native("pyrena-fast"), "run"],
  "the module": [process.execPath, join(root, "web", "bin", "pyrena.mjs"), "run"],
  "the module without events": [process.execPath, join(root, "web", "bin", "pyrena.mjs"), "run", "--fast"],
};

for (const [name, [command, ...args]] of Object.entries(commands)) {
  test(`${name} frees what is a million deep`, { skip: !existsSync(command) }, () => {
    const { status, stdout, stderr } = spawnSync(command, [...args, join(root, "tests", "wasm", "deep.py")], {
      encoding: "utf8",
    });
    assert.equal(stderr, "");
    assert.equal(stdout, expected);
    assert.equal(status, 0);
  });
}
