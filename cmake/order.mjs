// The order of a module's functions that compresses best: each next to the one that is most like it, so that a compressor which
// looks back finds what it has seen. Functions are texts in Binaryen's layout, one expression a line.

/** Lines in a row that count as one thing that two functions have in common. */
const rowOfLines = 3;
/** Likeness of short functions would otherwise be chance. */
const handicap = 5;

function rowsOf(text) {
  const lines = text.split("\n").slice(1);
  const trimmed = lines.map((line) => line.trim());
  return new Set(lines.slice(rowOfLines - 1).map((_, at) => trimmed.slice(at, at + rowOfLines).join("\n")));
}

/** The functions' texts, from the first on each followed by what is left and most like it, or else stands nearest. */
export function byLikeness(functions) {
  const rows = functions.map(rowsOf);
  const holders = new Map();
  rows.forEach((own, index) => {
    for (const row of own) holders.set(row, [...(holders.get(row) ?? []), index]);
  });
  const left = new Set(functions.keys());
  const ordered = [];
  for (let last = 0; left.size > 0; ) {
    left.delete(last);
    ordered.push(functions[last]);
    const common = new Map();
    for (const row of rows[last]) {
      for (const index of holders.get(row)) common.set(index, (common.get(index) ?? 0) + 1);
    }
    const likeness = (index) =>
      (common.get(index) ?? 0) / Math.sqrt((rows[last].size + handicap) * (rows[index].size + handicap)) -
      Math.abs(index - last) / 1e6;
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const index of left) {
      const found = likeness(index);
      if (found > most) [best, most] = [index, found];
    }
    last = best;
  }
  return ordered;
}
