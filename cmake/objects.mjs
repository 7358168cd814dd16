// Object files of wasm (the tool conventions' "linking" section): which functions and data refer to which, and object files written
// again with other names, so that the linker puts data together by the part that it goes with. Knows nothing of what the parts are.
import { readFileSync } from "node:fs";
import { nameBytes, numberBytes, Reader, readSections, readSegments, SECTION, sized, writeModule } from "./binary.mjs";

const LINKING = { segments: 5, symbols: 8 };
const SYMBOL = { function: 0, data: 1, section: 3 };
const FLAG = { bindingMask: 3, local: 2, undefined: 16, explicitName: 64 };
const isString = 1;
/** Kinds of relocation: those of types have no symbol, those of addresses an addend more. */
const RELOCATION = { type: 6, withAddend: new Set([3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23, 25]) };

/** The limits of memory and table in an import are passed over. */
function skipLimits(reader) {
  const flags = reader.number();
  reader.number();
  if (flags & 1) reader.number();
}

function readImports(reader) {
  const functions = [];
  reader.list(() => {
    reader.name();
    const name = reader.name();
    const kind = reader.byte();
    if (kind === 0) {
      reader.number();
      functions.push(name);
    } else if (kind === 1) {
      reader.byte();
      skipLimits(reader);
    } else if (kind === 2) skipLimits(reader);
    else reader.take(2);
  });
  return functions;
}

/** Where the bodies of functions or the contents of segments stand in their section. */
const readBodies = (reader) =>
  reader.list(() => {
    const length = reader.number();
    const from = reader.at;
    reader.take(length);
    return { from, to: reader.at };
  });

function readSymbol(reader, imports) {
  const kind = reader.byte();
  const flags = reader.number();
  const isHere = !(flags & FLAG.undefined);
  const symbol = { kind, flags, isHere, isLocal: (flags & FLAG.bindingMask) === FLAG.local, name: "", rest: [] };
  if (kind === SYMBOL.data) {
    symbol.name = reader.name();
    if (isHere) symbol.rest = [reader.number(), reader.number(), reader.number()];
  } else {
    symbol.rest = [reader.number()];
    if (kind === SYMBOL.section) return symbol;
    symbol.isNamed = isHere || Boolean(flags & FLAG.explicitName);
    symbol.name = symbol.isNamed ? reader.name() : kind === SYMBOL.function ? imports[symbol.rest[0]] : "";
  }
  return symbol;
}

function writeSymbol({ kind, flags, name, isNamed, rest }) {
  const head = [Buffer.from([kind]), numberBytes(flags)];
  const numbers = rest.map(numberBytes);
  if (kind === SYMBOL.data) return Buffer.concat([...head, nameBytes(name), ...numbers]);
  return Buffer.concat([...head, ...numbers, ...(isNamed ? [nameBytes(name)] : [])]);
}

function readRelocations(reader) {
  const section = reader.number();
  const entries = reader.list(() => {
    const entry = { type: reader.byte(), at: reader.number(), symbol: reader.number() };
    if (RELOCATION.withAddend.has(entry.type)) reader.number();
    return entry;
  });
  return { section, entries };
}

/** Reads an object file: its functions and segments, the symbols, and what refers to what. */
export function readObject(bytes) {
  const sections = readSections(bytes);
  const object = { sections, symbols: [], segments: [], functions: [], imports: [], info: [], relocations: [] };
  for (const section of sections) {
    const { id, content } = section;
    if (id === SECTION.import) object.imports = readImports(content);
    else if (id === SECTION.code) object.functions = readBodies(content);
    else if (id === SECTION.data) object.segments = readSegments(content);
    else if (id === SECTION.custom) {
      const name = content.name();
      if (name.startsWith("reloc.")) object.relocations.push(readRelocations(content));
      if (name !== "linking") continue;
      content.number();
      section.parts = [];
      while (!content.isAtEnd) {
        const kind = content.byte();
        const part = new Reader(content.take(content.number()));
        section.parts.push({ kind, bytes: part.bytes });
        if (kind === LINKING.symbols) object.symbols = part.list(() => readSymbol(part, object.imports));
        if (kind === LINKING.segments) {
          object.info = part.list(() => ({ name: part.name(), alignment: part.number(), flags: part.number() }));
        }
      }
    }
  }
  object.segments.forEach((segment, index) => Object.assign(segment, object.info[index]));
  for (const segment of object.segments) segment.isText = (segment.flags & isString) !== 0;
  return object;
}

/** The object file as bytes, with the names and alignments that its symbols and segments have now. */
export function writeObject({ sections, symbols, segments }) {
  const linking = (kind, bytes) => {
    if (kind === LINKING.symbols) return [numberBytes(symbols.length), ...symbols.map(writeSymbol)];
    if (kind !== LINKING.segments) return [bytes];
    const one = ({ name, alignment, flags }) => [nameBytes(name), numberBytes(alignment), numberBytes(flags)];
    return [numberBytes(segments.length), ...segments.flatMap(one)];
  };
  const written = sections.map(({ id, content, parts }) => {
    if (parts === undefined) return { id, bytes: content.bytes };
    const all = parts.map(({ kind, bytes: old }) => sized(kind, Buffer.concat(linking(kind, old))));
    return { id, bytes: Buffer.concat([nameBytes("linking"), numberBytes(2), ...all]) };
  });
  return writeModule(written);
}

/** For each function (by name) and each segment of all objects: the functions and segments that it refers to. */
export function references(objects) {
  const defined = new Map();
  for (const object of objects) {
    for (const symbol of object.symbols) {
      if (symbol.isHere && !symbol.isLocal && symbol.kind <= SYMBOL.data) defined.set(symbol.name, { object, symbol });
    }
  }
  const targetOf = (object, symbol) => {
    const here = symbol.isHere ? { object, symbol } : defined.get(symbol.name);
    if (here === undefined || symbol.kind > SYMBOL.data) return null;
    return symbol.kind === SYMBOL.data ? here.object.segments[here.symbol.rest[0]] : here.symbol.name;
  };
  const found = new Map();
  for (const object of objects) {
    const nameOf = new Map();
    for (const symbol of object.symbols) {
      if (symbol.kind === SYMBOL.function && symbol.isHere) nameOf.set(symbol.rest[0] - object.imports.length, symbol.name);
    }
    object.functions.forEach((_, index) => found.set(nameOf.get(index), new Set()));
    for (const segment of object.segments) found.set(segment, new Set());
    for (const { section, entries } of object.relocations) {
      const isCode = object.sections[section].id === SECTION.code;
      if (!isCode && object.sections[section].id !== SECTION.data) continue;
      const places = isCode ? object.functions : object.segments;
      for (const { type, at, symbol } of entries) {
        if (type === RELOCATION.type) continue;
        const index = places.findIndex(({ from, to }) => from <= at && at < to);
        const target = targetOf(object, object.symbols[symbol]);
        if (target !== null) found.get(isCode ? nameOf.get(index) : places[index]).add(target);
      }
    }
  }
  return found;
}

/** The bytes of a file that a link's map names: an object file, or "archive.a(member.o)". */
export function readInput(path) {
  const [, archive, member] = /^(.*)\((.*)\)$/.exec(path) ?? [];
  if (archive === undefined) return readFileSync(path);
  const bytes = readFileSync(archive);
  let longNames = "";
  for (let at = 8; at < bytes.length; ) {
    const field = (from, to) => bytes.toString("latin1", at + from, at + to).trimEnd();
    const size = Number(field(48, 58));
    const content = bytes.subarray(at + 60, at + 60 + size);
    const short = field(0, 16);
    const name = /^\/\d/.test(short) ? longNames.slice(Number(short.slice(1))).split("/\n", 1)[0] : short.replace(/\/$/, "");
    if (short === "//") longNames = content.toString("latin1");
    else if (name === member) return content;
    at += 60 + size + (size % 2);
  }
  throw new Error(`${member} is not in ${archive}`);
}
