// A program and its place in the hash of the page's address, so that a link never tells a server anything.
// `#v=1&code=<base64url of deflate-raw>&preset=3.11&unit=line&step=12&lang=zh&theme=dark`; `ex=<id>` for the gallery and a
// readable `code=<percent-encoded>` without v are read as well. Old forms are read for ever.
import { type Unit, units } from "./steps.ts";

export interface Shared {
  readonly example: string | null;
  readonly source: string | null;
  readonly preset: string | null;
  readonly unit: Unit | null;
  readonly step: number | null;
  readonly lang: string | null;
  readonly theme: string | null;
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

export async function pack(text: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

export async function unpack(packed: string): Promise<string> {
  const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return new TextDecoder().decode(await through(bytes, new DecompressionStream("deflate-raw")));
}

export async function readHash(hash: string): Promise<Shared> {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const code = fields.get("code");
  const step = Number(fields.get("step") ?? Number.NaN);
  const unit = units.find((name) => name === fields.get("unit")) ?? null;
  let source: string | null = null;
  if (code !== null) source = fields.get("v") === null ? code : await unpack(code).catch(() => null);
  return {
    example: fields.get("ex"),
    source,
    preset: fields.get("preset"),
    unit,
    step: Number.isInteger(step) && step >= 0 ? step : null,
    lang: fields.get("lang"),
    theme: fields.get("theme"),
  };
}

export async function writeHash(shared: Shared): Promise<string> {
  const fields = new URLSearchParams();
  if (shared.example !== null) fields.set("ex", shared.example);
  else if (shared.source !== null) {
    fields.set("v", "1");
    fields.set("code", await pack(shared.source));
  }
  for (const key of ["preset", "unit", "step", "lang", "theme"] as const)
    if (shared[key] !== null) fields.set(key, String(shared[key]));
  return `#${fields.toString()}`;
}
