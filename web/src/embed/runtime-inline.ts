// The runtime inside the script itself, for a page without a server: packed, and unpacked by the browser's own inflate.
import libraryPacked from "#wasm/library.txt?packed";
import modulePacked from "#wasm/pyrena.wasm?packed";

const current = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

export const assets: { module: string; library: string; more: string; rest: string; speed: string } = {
  module: "",
  library: "",
  more: "",
  rest: "",
  speed: "",
};

const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";

/** Bytes that the build has written in base 85 (`inBase85` in scripts/embed-plugins.mjs). */
function unpack(packed: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128);
  for (let value = 0; value < 85; value++) values[digits.charCodeAt(value)] = value;
  const colon = packed.indexOf(":");
  const bytes = new DataView(new ArrayBuffer(((packed.length - colon - 1) / 5) * 4));
  for (let from = colon + 1, to = 0; from < packed.length; to += 4) {
    let word = 0;
    for (const end = from + 5; from < end; from++) word = word * 85 + (values[packed.charCodeAt(from)] ?? 0);
    bytes.setUint32(to, word);
  }
  return new Uint8Array(bytes.buffer, 0, Number(packed.slice(0, colon)));
}

async function inflate(packed: string): Promise<Response> {
  const bytes = unpack(packed);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
}

type Runtime = { module: Promise<Response>; library: Promise<Response>; others: string[]; speed: undefined };

export const fetchRuntime = (): Runtime => ({
  module: inflate(modulePacked),
  library: inflate(libraryPacked),
  others: [], // the module is whole
  speed: undefined, // long runs take longer: there is nowhere to fetch it from
});

export const ownSite = (): string | null =>
  current !== null && /\/embed\/pyrena-playground-[^/]*\.js$/.test(current.src)
    ? new URL("../", current.src).href
    : null;

export const scriptElement = (): HTMLScriptElement | null => current;
