// The order of core's parts and the habits of its C code, by reading the sources.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bare, files, grep, read } from "../lib/tree.mjs";

// What each part may include from, beside itself: gc and lang never see each other.
const below = { base: [], trace: ["base"] };
below.mem = ["trace", ...below.trace];
below.obj = ["mem", ...below.mem];
below.gc = ["obj", ...below.obj];
below.lang = ["obj", ...below.obj];
below.vm = ["gc", "lang", ...below.gc];
below.replay = ["vm", ...below.vm];
below.cli = ["replay", ...below.replay];
below.include = [];

// All of the C library that core may see; mmap is for the one file that gives the heap its pages.
const headers = ["float", "limits", "math", "stdalign", "stdarg", "stdbool", "stddef", "stdint", "string"];
const pageHeaders = ["sys/mman", "unistd"];

const core = files(/^core\/.*\.(c|h|def)$/);
const library = core.filter((path) => !path.startsWith("core/cli/"));
const partOf = (path) => path.split("/")[1];

function includes(path) {
  return [...read(path).matchAll(/^[ \t]*#[ \t]*include[ \t]+([<"])([^>"]+)[>"]/gm)].map(([, kind, name]) => ({
    system: kind === "<",
    name,
  }));
}

test("every part includes only what stands below it", () => {
  const wrong = core.flatMap((path) => {
    const allowed = [partOf(path), ...(below[partOf(path)] ?? []), "include"];
    return includes(path)
      .filter(({ system, name }) => !system && !(allowed.includes(name.split("/")[0]) || name === "pyrena.h"))
      .map(({ name }) => `${path} includes "${name}"`);
  });
  assert.deepEqual(wrong, []);
});

test("every part is known to the order", () => {
  assert.deepEqual(
    core.filter((path) => !(partOf(path) in below)),
    [],
  );
});

test("includes are written from core's root", () => {
  const wrong = core.flatMap((path) =>
    includes(path)
      .filter(({ system, name }) => !system && name !== "pyrena.h" && (!name.includes("/") || name.includes("..")))
      .map(({ name }) => `${path} includes "${name}"`),
  );
  assert.deepEqual(wrong, []);
});

test("the library uses no more of the C library than it may", () => {
  const uses = library.flatMap((path) =>
    includes(path)
      .filter(({ system, name }) => system && !headers.includes(name.replace(/\.h$/, "")))
      .map(({ name }) => ({ path, name: name.replace(/\.h$/, "") })),
  );
  const wrong = uses.filter(({ path, name }) => partOf(path) !== "mem" || !pageHeaders.includes(name));
  assert.deepEqual(wrong, []);
  assert.ok(new Set(uses.map(({ path }) => path)).size <= 1, "pages come from one file");
});

test("nothing includes a .c file", () => {
  const wrong = core.flatMap((path) =>
    includes(path)
      .filter(({ name }) => name.endsWith(".c"))
      .map(({ name }) => `${path}: ${name}`),
  );
  assert.deepEqual(wrong, []);
});

test("no stdio, assert, abort, malloc or long jump in the library", () => {
  const forbidden =
    /\b(printf|fprintf|snprintf|puts|assert|abort|exit|malloc|calloc|realloc|free|setjmp|longjmp|time|rand|getenv)\s*\(/;
  assert.deepEqual(grep(library, forbidden, bare), []);
});

test("comments are // comments", () => {
  const strings = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;
  const code = (text) =>
    text.replace(strings, "").replace(/\/\/[^\n]*/g, (found) => (found.startsWith("///") ? "/*" : ""));
  assert.deepEqual(grep(files(/^(core|wasm|tests)\/.*\.(c|h|def)$/), /\/\*/, code), []);
});

test("every file opens by saying what it is", () => {
  const silent = files(/^(core|wasm|tests\/core)\/.*\.(c|h|def)$/).filter((path) => !read(path).startsWith("// "));
  assert.deepEqual(silent, []);
});

test("header guards are spelled from the path", () => {
  const wrong = files(/^(core|wasm)\/.*\.h$/).flatMap((path) => {
    const place = path.startsWith("core/include/") ? path.slice("core/include/".length) : path.replace(/^core\//, "");
    const words = place.replace(/[^A-Za-z0-9]/g, "_").toUpperCase();
    const guard = words.startsWith("PYRENA") ? words : `PYR_${words}`;
    return read(path).includes(`#ifndef ${guard}\n#define ${guard}\n`) ? [] : [`${path}: ${guard}`];
  });
  assert.deepEqual(wrong, []);
});

test("files stay within 650 lines", () => {
  const exempt = /^core\/vm\/eval\.c$/; // one dispatch function
  const long = files(/^(core|wasm)\/.*\.(c|h)$/)
    .map((path) => [path, read(path).split("\n").length - 1])
    .filter(([path, lines]) => lines > 650 && !exempt.test(path));
  assert.deepEqual(long, []);
});

test("structures of the managed heap hold no size_t, long or enum-sized guess", () => {
  // A managed structure is one whose layout is asserted; see PYR_REF_TYPE in base/ref.h.
  const wrong = files(/^core\/(obj|gc|lang|vm|mem)\/.*\.h$/).flatMap((path) => {
    const text = bare(read(path));
    const asserted = [...text.matchAll(/_Static_assert\(\s*sizeof\((?:struct )?(\w+)\)/g)].map(([, name]) => name);
    return asserted.flatMap((name) => {
      const body = new RegExp(`struct ${name} \\{([^}]*)\\}|struct \\{([^}]*)\\} ${name};`).exec(text);
      const fields = (body?.[1] ?? body?.[2] ?? "").split(";");
      return fields
        .filter((field) => /\b(size_t|ssize_t|ptrdiff_t|intptr_t|uintptr_t|long)\b|\*/.test(field))
        .map((field) => `${path}: ${name}: ${field.trim()}`);
    });
  });
  assert.deepEqual(wrong, []);
});
