// The runtime inside the script itself, for a page without a server: packed, and unpacked by the browser's own inflate.
import libraryPacked from "#wasm/library.txt?packed";
import modulePacked from "#wasm/pyrena.wasm?packed";

const current = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

export const assets: { module: string; library: string; more: string; rest: string } = {
  module: "",
  library: "",
  more: "",
  rest: "",
};

async function inflate(packed: string): Promise<Response> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
}

export const fetchRuntime = (): { module: Promise<Response>; library: Promise<Response>; others: string[] } => ({
  module: inflate(modulePacked),
  library: inflate(libraryPacked),
  others: [], // the module is whole
});

export const ownSite = (): string | null =>
  current !== null && /\/embed\/pyrena-playground-[^/]*\.js$/.test(current.src)
    ? new URL("../", current.src).href
    : null;

export const scriptElement = (): HTMLScriptElement | null => current;
