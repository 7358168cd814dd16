// The package's main entry for Node: the same, with the module read from the package's folder.
import { readFile } from "node:fs/promises";
import libraryUrl from "#wasm/library.txt?url";
import moduleUrl from "#wasm/pyrena.wasm?url";
import speedUrl from "#wasm/pyrena-speed.wasm?url";
import { type Engine, loadEngine } from "../engine/index.ts";

export * from "../engine/index.ts";

let engine: Promise<Engine> | null = null;

async function start(): Promise<Engine> {
  const [module, library, speed] = await Promise.all(
    [moduleUrl, libraryUrl, speedUrl].map((url) => readFile(new URL(url))),
  );
  const started = await loadEngine(module as Uint8Array<ArrayBuffer>, library, [], speed);
  await started.hasten();
  return started;
}

/** The engine over the package's own modules, which are read once. All runs are on the one that is made for speed: nothing is fetched. */
export function startEngine(): Promise<Engine> {
  engine ??= start();
  return engine;
}
