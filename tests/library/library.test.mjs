// What the built libraries consist of: no state of their own, and of the C library only what a
// freestanding program could bring itself. Reads the symbols of the debug build.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../lib/programs.mjs";

const memory = ["memchr", "memcmp", "memcpy", "memmove", "memset", "strchr", "strcmp", "strlen", "strncmp", "strrchr"];
const pages = ["mmap", "mprotect", "munmap", "madvise", "sysconf"];
const compilers = ["_GLOBAL_OFFSET_TABLE_", "__popcountdi2", "__stack_chk_fail"];
const math =
  /^(acosh?|asinh?|atan2?|atanh|cbrt|ceil|copysign|cosh?|erfc?|exp|exp2|expm1|fabs|floor|fma|fmod|frexp|hypot|ldexp|lgamma|log|log10|log1p|log2|modf|nextafter|pow|remainder|rint|round|scalbn|sinh?|sqrt|tanh?|tgamma|trunc|isnan|isinf|isfinite|signbit)$/;
const isAllowed = (name) => [...memory, ...pages, ...compilers].includes(name) || math.test(name);

for (const name of ["libpyrena-trace.a", "libpyrena-fast.a"]) {
  const listing = execFileSync("nm", ["-A", join(root, "build", "debug", name)], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const symbols = [...listing.matchAll(/:([^:\s]+\.o):\S*\s+([A-Za-z]) (\S+)$/gm)].map(([, object, kind, symbol]) => ({
    object,
    kind,
    symbol,
  }));
  const defined = new Set(symbols.filter(({ kind }) => kind !== "U").map(({ symbol }) => symbol));

  test(`${name}: no state of its own`, () => {
    // B, D, C: variables. Tables of pointers are in .data.rel.ro (d), which nm shows like a variable; see the next test.
    const state = symbols
      .filter(({ kind }) => "bBCsSgG".includes(kind))
      .map(({ object, symbol }) => `${object}: ${symbol}`);
    assert.deepEqual(state, []);
  });

  test(`${name}: every table is constant`, () => {
    const sizes = execFileSync("size", ["-A", join(root, "build", "debug", name)], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    let object = "";
    const written = sizes.split("\n").flatMap((line) => {
      object = /^(\S+\.o)\b/.exec(line)?.[1] ?? object;
      const section = /^\.(data|bss|data\.rel|data\.rel\.local|tdata|tbss)\s+([1-9]\d*)\s/.exec(line);
      return section ? [`${object}: .${section[1]} ${section[2]} bytes`] : [];
    });
    assert.deepEqual(written, []);
  });

  test(`${name}: nothing of the C library but memory, pages and mathematics`, () => {
    const outside = symbols.filter(({ kind, symbol }) => kind === "U" && !defined.has(symbol) && !isAllowed(symbol));
    assert.deepEqual([...new Set(outside.map(({ object, symbol }) => `${object}: ${symbol}`))], []);
  });

  test(`${name}: every global name is ours`, () => {
    const foreign = symbols.filter(({ kind, symbol }) => "TDRB".includes(kind) && !/^_?pyr_|^pyrena_/.test(symbol));
    assert.deepEqual(
      foreign.map(({ object, symbol }) => `${object}: ${symbol}`),
      [],
    );
  });
}
