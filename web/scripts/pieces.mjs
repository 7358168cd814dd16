// Texts that have much in common, kept without what they share: each is a list of pieces. A page reads what is written in it before it
// shows anything, so a tag that six drawn frames have should stand there once.

/**
 * Cuts HTML before its opening tags; pieces that stand next to each other wherever one of them stands are one.
 * @param {readonly string[]} texts
 * @returns {{ pieces: string[], lists: number[][] }} texts[i] is lists[i].map((n) => pieces[n]).join("")
 */
export function sharedPieces(texts) {
  const cut = texts.map((text) => text.split(/(?=<(?!\/))/));
  const always = { before: neighbours(cut.map((parts) => [...parts].reverse())), after: neighbours(cut) };
  const joined = (/** @type {string} */ left, /** @type {string} */ right) =>
    always.after.get(left) === right && always.before.get(right) === left;
  /** @type {Map<string, number>} */
  const numbers = new Map();
  const lists = cut.map((parts) => {
    /** @type {string[]} */
    const runs = [];
    parts.forEach((part, at) => {
      if (at > 0 && joined(parts[at - 1] ?? "", part)) runs.push(runs.pop() + part);
      else runs.push(part);
    });
    return runs.map((run) => {
      if (!numbers.has(run)) numbers.set(run, numbers.size);
      return numbers.get(run) ?? 0;
    });
  });
  return { pieces: [...numbers.keys()], lists };
}

/** By part: the one that follows it everywhere, or null. @param {readonly string[][]} lists */
function neighbours(lists) {
  /** @type {Map<string, string | null>} */
  const next = new Map();
  for (const parts of lists)
    parts.forEach((part, at) => {
      const follows = parts[at + 1] ?? null;
      next.set(part, next.has(part) && next.get(part) !== follows ? null : follows);
    });
  return next;
}
