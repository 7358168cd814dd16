// The runtime inside the script itself, for a page without a server: packed, and unpacked by the browser's own inflate.
import libraryPacked from "#wasm/library.txt?packed";
import modulePacked from "#wasm/pyrena.wasm?packed";
import { fromBase85 } from "./base85.mjs";

const current = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

export const assets: { module: string; library: string; more: string; rest: string; speed: string } = {
  module: "",
  library: "",
  more: "",
  rest: "",
  speed: "",
};

async function inflate(packed: string): Promise<Response> {
  return new Response(new Blob([fromBase85(packed)]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
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
