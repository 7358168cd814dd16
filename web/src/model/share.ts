// A program and its place in the hash of the page's address, so that a link never tells a server anything.
//
//   #v=2&code=<base64url of zlib>&preset=3.11&set=request_threshold:256&panes=memory&unit=line&step=12&input=...&lang=zh&theme=dark
//
// Read for ever: v=2 (as written today: deflate with its own checksum, so that a damaged link is noticed), v=1 (raw deflate,
// without one), and what a person writes by hand: `code=<percent-encoded>` without v, `ex=<id>` of the gallery, and
// `codeurl=<https address of a text>`. Whatever stands in a hash, or at that address, becomes at most a program for the player and
// settings out of fixed lists.
import { readOverrides, writeOverrides } from "./overrides.ts";
import { presetNames } from "./presets.ts";
import type { Overrides } from "./session.ts";
import { type Unit, units } from "./steps.ts";

/** What is wrong with a link; the rest of it is then not used. */
export type LinkProblem =
  | "damaged"
  | "newer"
  | "large"
  | "preset"
  | "overrides"
  | "example"
  | "address"
  | "unreachable"
  | "text";

export interface Shared {
  readonly example: string | null;
  readonly source: string | null;
  readonly preset: string | null;
  readonly overrides: Overrides;
  /** Names of panes, for who knows them. */
  readonly panes: readonly string[];
  readonly unit: Unit | null;
  readonly step: number | null;
  readonly input: string;
  readonly lang: string | null;
  readonly theme: string | null;
}

export interface ReadShared extends Shared {
  readonly problem: LinkProblem | null;
}

const nothing: Shared = {
  example: null,
  source: null,
  preset: null,
  overrides: {},
  panes: [],
  unit: null,
  step: null,
  input: "",
  lang: null,
  theme: null,
};

/** Of a program, unpacked: far more than anybody reads, far less than fills a memory. */
const mostCharacters = 1 << 20;

class TooLarge extends Error {}

async function read(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      // A few packed bytes may unpack to gigabytes: nothing is read beyond what is wanted.
      void reader.cancel();
      throw new TooLarge();
    }
    pieces.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

export async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate"));
  const bytes = await read(stream, Number.POSITIVE_INFINITY);
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

export async function unpack(packed: string, format: "deflate" | "deflate-raw"): Promise<string> {
  const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format));
  return new TextDecoder("utf-8", { fatal: true }).decode(await read(stream, mostCharacters));
}

/** How long a page waits for a program from elsewhere. */
const patience = 10_000;

/** Where a program may come from: an https address, or the place that this page itself came from. */
function programAddress(text: string): URL | null {
  const here = globalThis.location?.href;
  const address = URL.canParse(text, here) ? new URL(text, here) : null;
  if (address === null || address.username !== "" || address.password !== "") return null;
  return address.protocol === "https:" || (here !== undefined && address.origin === new URL(here).origin)
    ? address
    : null;
}

/** The text at [address]: asked for without telling who asks, and read as text whatever it says that it is. */
async function fetchCode(address: string): Promise<string | LinkError> {
  const url = programAddress(address);
  if (url === null) return new LinkError("address");
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(url, { credentials: "omit", referrerPolicy: "no-referrer", signal });
    if (!answer.ok || answer.body === null) return new LinkError("unreachable");
    // A page about a program is not the program.
    if (/^text\/html\b/i.test(answer.headers.get("content-type") ?? "")) {
      void answer.body.cancel();
      return new LinkError("text");
    }
    bytes = await read(answer.body, mostCharacters);
  } catch (error) {
    return new LinkError(error instanceof TooLarge ? "large" : "unreachable");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new LinkError("text");
  }
}

async function readCode(fields: URLSearchParams): Promise<string | null | LinkError> {
  const code = fields.get("code");
  const version = fields.get("v");
  if (version !== null && !/^\d{1,6}$/.test(version)) return new LinkError("damaged");
  if (Number(version ?? 0) > 2) return new LinkError("newer");
  if (code === null) {
    const address = fields.get("codeurl");
    return address === null ? null : fetchCode(address);
  }
  if (code.length > mostCharacters) return new LinkError("large");
  if (version === null || version === "0") return code;
  try {
    return await unpack(code, version === "1" ? "deflate-raw" : "deflate");
  } catch (error) {
    return new LinkError(error instanceof TooLarge ? "large" : "damaged");
  }
}

class LinkError {
  readonly problem: LinkProblem;
  constructor(problem: LinkProblem) {
    this.problem = problem;
  }
}

function readStep(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

const oneOf = (names: readonly string[], wanted: string | null) => names.find((name) => name === wanted) ?? null;

export async function readHash(hash: string): Promise<ReadShared> {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const lang = oneOf(["en", "zh"], fields.get("lang"));
  const theme = oneOf(["auto", "light", "dark"], fields.get("theme"));
  const fail = (problem: LinkProblem): ReadShared => ({ ...nothing, lang, theme, problem });
  const source = await readCode(fields);
  if (source instanceof LinkError) return fail(source.problem);
  const preset = fields.get("preset");
  if (preset !== null && !presetNames.includes(preset)) return fail("preset");
  const overrides = readOverrides(fields.get("set") ?? "");
  if (overrides === null) return fail("overrides");
  const panes = (fields.get("panes") ?? fields.get("view") ?? "").split(/[\s,]+/).filter((name) => /^\w+$/.test(name));
  return {
    example: fields.get("ex"),
    source,
    preset,
    overrides,
    panes,
    unit: units.find((name) => name === fields.get("unit")) ?? null,
    step: readStep(fields.get("step")),
    input: (fields.get("input") ?? "").slice(0, mostCharacters),
    lang,
    theme,
    problem: null,
  };
}

export async function writeHash(shared: Partial<Shared>): Promise<string> {
  const { example, source, preset, overrides, panes, unit, step, input, lang, theme } = { ...nothing, ...shared };
  const fields = new URLSearchParams();
  const put = (name: string, value: string | number | null) => {
    if (value !== null && value !== "") fields.set(name, String(value));
  };
  if (example !== null) put("ex", example);
  else if (source !== null) {
    put("v", 2);
    fields.set("code", await pack(source));
  }
  put("preset", preset);
  put("set", writeOverrides(overrides));
  put("panes", panes.join(","));
  put("unit", unit);
  put("step", step);
  put("input", input);
  put("lang", lang);
  put("theme", theme);
  // Commas and colons may stand in a fragment as they are; links stay readable.
  return `#${fields.toString().replaceAll("%2C", ",").replaceAll("%3A", ":")}`;
}
