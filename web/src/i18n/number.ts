// Numbers as both languages write them: digits in threes, at most three of a fraction. The browser's own formatter would say the
// same, but asking it for the first time takes longer than drawing a figure.

/** 1234567.8 is "1,234,567.8", in English and in Chinese. */
export function grouped(value: number): string {
  const [whole = "", fraction] = String(Math.round(value * 1000) / 1000).split(".");
  const threes = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? threes : `${threes}.${fraction}`;
}
