// The package's main entry for Node: the same, with the module read from the package's folder.
import { readFile } from "node:fs/promises";
import libraryUrl from "#wasm/library.txt?url";
import moduleUrl from "#wasm/pyrena.wasm?url";
import { type Engine, loadEngine } from "../engine/index.ts";

export * from "../engine/index.ts";

let engine: Promise<Engine> | null = null;

/** The engine over the package's own module, which is read once. */
export function startEngine(): Promise<Engine> {
  engine ??= Promise.all([readFile(new URL(moduleUrl)), readFile(new URL(libraryUrl))]).then(([module, library]) =>
    loadEngine(module, library),
  );
  return engine;
}
