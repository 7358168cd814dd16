// Bytes in a text, four in five characters (in base64, in five and a third): their number, a colon, and the bytes four by four, the last
// filled up with zeros. The build writes (scripts/embed-plugins.mjs), the one script reads (runtime-inline.ts).

/** 85 characters that a text in quotes can have as they are. */
const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";

/** @param {Uint8Array} bytes */
export function toBase85(bytes) {
  const filled = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  filled.set(bytes);
  const words = new DataView(filled.buffer);
  let text = `${bytes.length}:`;
  for (let at = 0; at < filled.length; at += 4)
    for (let place = 85 ** 4; place >= 1; place /= 85) text += digits[Math.floor(words.getUint32(at) / place) % 85];
  return text;
}

/** @param {string} text of toBase85 */
export function fromBase85(text) {
  const values = new Uint8Array(128);
  for (let value = 0; value < 85; value++) values[digits.charCodeAt(value)] = value;
  const colon = text.indexOf(":");
  const bytes = new DataView(new ArrayBuffer(((text.length - colon - 1) / 5) * 4));
  for (let from = colon + 1, to = 0; from < text.length; to += 4) {
    let word = 0;
    for (const end = from + 5; from < end; from++) word = word * 85 + (values[text.charCodeAt(from)] ?? 0);
    bytes.setUint32(to, word);
  }
  return new Uint8Array(bytes.buffer, 0, Number(text.slice(0, colon)));
}
