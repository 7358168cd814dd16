// What the build writes is what the one script reads.
import { expect, test } from "vitest";
import { fromBase85, toBase85 } from "./base85.mjs";

test("bytes come back whole, of any number and any value", () => {
  for (let length = 0; length < 40; length++) {
    for (const byte of [(n: number) => (n * 71 + length) % 256, () => 255, () => 0]) {
      const bytes = Uint8Array.from({ length }, (_, n) => byte(n));
      expect(fromBase85(toBase85(bytes))).toEqual(bytes);
    }
  }
});
