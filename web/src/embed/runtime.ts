// Where the runtime comes from, in the build with files beside the script. One module is fetched and compiled for all figures of
// a page. The other build (runtime-inline.ts) takes this file's place with the same names.
import libraryUrl from "#wasm/library.txt?url";
import moduleUrl from "#wasm/pyrena-first.wasm?url";
import moreUrl from "#wasm/pyrena-more.wasm?url";
import restUrl from "#wasm/pyrena-rest.wasm?url";
import speedUrl from "#wasm/pyrena-speed.wasm?url";

const here = new URL(import.meta.url);

/** Addresses of the files; a page that keeps them elsewhere sets them before the first figure is near. */
export const assets: { module: string; library: string; more: string; rest: string; speed: string } = {
  module: moduleUrl,
  more: moreUrl,
  library: libraryUrl,
  rest: restUrl,
  speed: speedUrl,
};

export const fetchRuntime = (): {
  module: Promise<Response>;
  library: Promise<string>;
  others: string[];
  speed: string;
} => ({
  module: fetch(assets.module),
  // Only addresses: the engine fetches the files when a program needs them, and the parts after the first frame; the last one only
  // if an author's program is long.
  library: Promise.resolve(assets.library),
  others: [assets.more, assets.rest],
  speed: assets.speed,
});

/** The playground that this script was served with, if it was: `<site>/embed/pyrena-playground-<version>.js`. */
export const ownSite = (): string | null =>
  /\/embed\/pyrena-playground-[^/]*\.js$/.test(here.pathname) ? new URL("../", here).href : null;

export const scriptElement = (): HTMLScriptElement | null =>
  [...document.querySelectorAll<HTMLScriptElement>("script[type=module][src]")].find(({ src }) => src === here.href) ??
  null;
