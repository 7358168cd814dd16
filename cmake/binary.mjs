// The binary format of wasm modules and object files: numbers, names, sections. Knows nothing of what stands in them.

export class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  get isAtEnd() {
    return this.at >= this.bytes.length;
  }
  byte() {
    return this.bytes[this.at++];
  }
  /** A number in LEB128, not a negative one. */
  number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  name() {
    return Buffer.from(this.take(this.number())).toString();
  }
  list(one) {
    return Array.from({ length: this.number() }, one);
  }
}

export const SECTION = { custom: 0, import: 2, code: 10, data: 11 };

/** The sections of a module, each with a reader of what it has. */
export function readSections(bytes) {
  const sections = [];
  for (const reader = new Reader(bytes, 8); !reader.isAtEnd; ) {
    const id = reader.byte();
    sections.push({ id, content: new Reader(reader.take(reader.number())) });
  }
  return sections;
}

/** The segments of data: the address, the bytes, and where they stand in the section. */
export const readSegments = (reader) =>
  reader.list(() => {
    if (reader.number() !== 0 || reader.byte() !== 0x41) throw new Error("a segment of another kind");
    const address = reader.number();
    reader.byte();
    const length = reader.number();
    const from = reader.at;
    return { address, from, bytes: reader.take(length), to: reader.at };
  });

export function numberBytes(value) {
  const bytes = [];
  let left = value;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  return Buffer.from([...bytes, left]);
}

/** A number that is read as one with a sign. */
const signedBytes = (value) => {
  const bytes = numberBytes(value);
  return bytes.at(-1) < 64 ? bytes : Buffer.from([...bytes.subarray(0, -1), bytes.at(-1) + 128, 0]);
};

export const nameBytes = (name) => Buffer.concat([numberBytes(Buffer.byteLength(name)), Buffer.from(name)]);
export const sized = (id, bytes) => Buffer.concat([Buffer.from([id]), numberBytes(bytes.length), bytes]);

export function dataSection(segments) {
  const all = segments.flatMap(({ address, bytes }) => [
    Buffer.from([0, 0x41]),
    signedBytes(address),
    Buffer.from([0x0b]),
    numberBytes(bytes.length),
    bytes,
  ]);
  return { id: SECTION.data, bytes: Buffer.concat([numberBytes(segments.length), ...all]) };
}

export const writeModule = (sections) =>
  Buffer.concat([Buffer.from("\0asm\x01\0\0\0", "latin1"), ...sections.map(({ id, bytes }) => sized(id, bytes))]);
