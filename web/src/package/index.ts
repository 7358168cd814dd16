// The package's main entry for pages and bundlers: the player, and the engine over the module that comes with the package.
import libraryUrl from "#wasm/library.txt?url";
import moduleUrl from "#wasm/pyrena.wasm?url";
import speedUrl from "#wasm/pyrena-speed.wasm?url";
import { type Engine, loadEngine } from "../engine/index.ts";

export * from "../engine/index.ts";

let engine: Promise<Engine> | null = null;

/** The engine over the package's own module, which is fetched once; the one for long runs when there is one. A failure is forgotten: the next call tries again. */
export function startEngine(): Promise<Engine> {
  engine ??= loadEngine(new URL(moduleUrl), new URL(libraryUrl), [], new URL(speedUrl)).catch((error: unknown) => {
    engine = null;
    throw error;
  });
  return engine;
}
