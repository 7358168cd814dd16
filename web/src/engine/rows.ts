// Reads tables: the field list of a row (abi.ts) becomes a reader by adding up the fields' sizes, as rows.def promises that
// there is no padding. A table is copied out of memory once, with its texts, and stays true when memory moves on.
import { FINGERPRINT, ROWS } from "./abi.ts";
import type { Machine } from "./machine.mjs";
import type { Table } from "./types.ts";

type Rows = typeof ROWS;
export type RowName = keyof Rows;
type Value<Kind> = Kind extends "text" ? string : number;
export type Raw<Name extends RowName> = { readonly [Field in keyof Rows[Name]]: Value<Rows[Name][Field]> };

const sizes = { f64: 8, u32: 4, i32: 4, text: 8 } as const;

interface Field {
  readonly name: string;
  readonly kind: keyof typeof sizes;
  readonly offset: number;
}

interface Layout {
  readonly fields: readonly Field[];
  readonly stride: number;
}

function layoutOf(row: Readonly<Record<string, keyof typeof sizes>>): Layout {
  let stride = 0;
  const fields = Object.entries(row).map(([name, kind]) => {
    const field = { name, kind, offset: stride };
    stride += sizes[kind];
    return field;
  });
  return { fields, stride };
}

const layouts = Object.fromEntries(Object.entries(ROWS).map(([name, row]) => [name, layoutOf(row)])) as Record<
  RowName,
  Layout
>;

const decoder = new TextDecoder();
const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** The rows that the query just called has left, copied. */
export class RowTable<Name extends RowName, Row = Raw<Name>> implements Table<Row> {
  readonly length: number;
  readonly #data: DataView;
  readonly #bytes: Uint8Array;
  readonly #layout: Layout;
  readonly #make: (raw: Raw<Name>) => Row;

  constructor(machine: Machine, name: Name, make: (raw: Raw<Name>) => Row) {
    this.#layout = layouts[name];
    const { at, count } = machine.rows;
    this.length = count;
    // Rows and, behind them, the texts, which rows place from the first row on.
    this.#bytes = machine.view(at, machine.areaEnd - at).slice();
    this.#data = new DataView(this.#bytes.buffer);
    this.#make = make;
  }

  row(index: number): Row {
    const raw: Record<string, string | number> = {};
    const base = index * this.#layout.stride;
    for (const { name, kind, offset } of this.#layout.fields) {
      const at = base + offset;
      if (kind === "text") raw[name] = this.#text(at);
      else if (kind === "f64") raw[name] = this.#data.getFloat64(at, true);
      else raw[name] = kind === "u32" ? this.#data.getUint32(at, true) : this.#data.getInt32(at, true);
    }
    return this.#make(raw as Raw<Name>);
  }

  *[Symbol.iterator](): Iterator<Row> {
    for (let i = 0; i < this.length; i++) yield this.row(i);
  }

  /** One F64 field of all rows. */
  doubles(field: keyof Rows[Name] & string): Float64Array {
    const offset = this.#layout.fields.find(({ name }) => name === field)?.offset ?? 0;
    const all = new Float64Array(this.length);
    const { stride } = this.#layout;
    if (stride % 8 === 0 && offset % 8 === 0 && littleEndian) {
      const words = new Float64Array(this.#bytes.buffer, 0, (this.length * stride) >> 3);
      for (let i = 0, at = offset >> 3; i < all.length; i++, at += stride >> 3) all[i] = words[at] ?? 0;
    } else {
      for (let i = 0; i < all.length; i++) all[i] = this.#data.getFloat64(i * stride + offset, true);
    }
    return all;
  }

  #text(at: number): string {
    const length = this.#data.getUint32(at + 4, true);
    if (length === 0) return "";
    const start = this.#data.getUint32(at, true);
    return decoder.decode(this.#bytes.subarray(start, start + length));
  }
}

/** Makes sure that a machine speaks of the same rows, events and fields. */
export function checkFingerprint(machine: Machine): void {
  if (machine.exports.pyrena_fingerprint() >>> 0 !== FINGERPRINT) {
    throw new Error("pyrena.wasm is of another make than this page: build both again");
  }
}
