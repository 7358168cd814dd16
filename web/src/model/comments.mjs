// A program of the gallery with its comments in a reader's language: other words in the same lines, so that the program does exactly
// the same. Plain JavaScript, because the site is put together with it too.

const encoder = new TextEncoder();
/** @param {string} text */
const bytesOf = (text) => encoder.encode(text).length;

/**
 * The interpreter keeps a program's text in a block of its own: spaces at a comment's end make it as long as it was.
 *
 * @param {string} source
 * @param {Readonly<Record<string, string>> | undefined} comments by the number of their line, each from its # on
 */
export function withComments(source, comments) {
  if (comments === undefined) return source;
  const lines = source.split("\n");
  let last = 0;
  for (const [number, comment] of Object.entries(comments)) {
    last = Number(number) - 1;
    const line = lines[last] ?? "";
    lines[last] = line.slice(0, line.indexOf("#")) + comment;
  }
  lines[last] += " ".repeat(Math.max(0, bytesOf(source) - bytesOf(lines.join("\n"))));
  return lines.join("\n");
}
