// The player itself, in Node: what the page shows is compared with what it answers about the same program.
import { readFileSync } from "node:fs";
import index from "../../examples/index.json" with { type: "json" };
import { type Engine, loadEngine, type OpenOptions, type Player } from "../../web/src/engine/index.ts";

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));

let engine: Promise<Engine> | null = null;

export function engineInNode(): Promise<Engine> {
  engine ??= loadEngine(file("build/wasm/pyrena.wasm"), file("build/wasm/library.txt"));
  return engine;
}

export async function playerOf(source: string, options: OpenOptions = {}): Promise<Player> {
  const player = (await engineInNode()).open(source, options);
  await player.run();
  return player;
}

export function sourceOf(example: string): string {
  const found = index.examples.find(({ id }) => id === example);
  if (!found) throw new Error(`no example "${example}"`);
  return file(`examples/${found.file}`).toString();
}

/** The tick at which [line] is the next to run, for the first time. */
export const tickOfLine = ({ marks }: Player, line: number) => marks.lines[marks.lineNumbers.indexOf(line)] ?? -1;
