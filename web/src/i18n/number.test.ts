import { expect, test } from "vitest";
import { grouped } from "./number.ts";

test("numbers are written as the browser's own formatter writes them, in both languages", () => {
  const values = [
    0, 7, 999, 1000, 12345, 1234567, 4294967295, 9007199254740991, -1, -1000, 0.5, 1234.5678, 66.66666, -0.25,
  ];
  for (const value of values) for (const tag of ["en", "zh-CN"]) expect(grouped(value)).toBe(value.toLocaleString(tag));
});
