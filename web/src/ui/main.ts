// Where the page starts: this is read first and starts the run; what draws (start.tsx) is fetched and read beside it.
import libraryUrl from "#wasm/library.txt?url";
import moduleUrl from "#wasm/pyrena-first.wasm?url";
import moreUrl from "#wasm/pyrena-more.wasm?url";
import restUrl from "#wasm/pyrena-rest.wasm?url";
import speedUrl from "#wasm/pyrena-speed.wasm?url";
import { type Engine, loadEngine } from "../engine/index.ts";
import { begin } from "./begin.ts";

/** A second call fetches again: the first one may have failed. */
async function load(): Promise<Engine> {
  const early = globalThis.pyrenaModule;
  globalThis.pyrenaModule = undefined;
  return loadEngine((await early) ?? moduleUrl, libraryUrl, [moreUrl, restUrl], speedUrl);
}

// No await: what is read later imports from this file, and would wait for it.
export const begun = begin(load);
