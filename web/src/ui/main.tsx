// Where the page starts.
import libraryUrl from "#wasm/library.txt?url";
import moduleUrl from "#wasm/pyrena-first.wasm?url";
import moreUrl from "#wasm/pyrena-more.wasm?url";
import restUrl from "#wasm/pyrena-rest.wasm?url";
import { type Engine, loadEngine } from "../engine/index.ts";
import { startPlayground } from "./start.tsx";
import "./tokens.css";

const load = () => loadEngine(moduleUrl, libraryUrl, [moreUrl, restUrl]);

// The module is fetched while the page draws its first, empty frame. A failure is told by the run that waits for it.
let early: Promise<Engine> | null = load();
early.catch(() => undefined);

function take(): Promise<Engine> {
  const engine = early ?? load();
  early = null;
  return engine;
}

const root = document.getElementById("app");
// No await here: what is fetched later imports from this file, and would wait for it.
const offline = async () => (await import("./offline.ts")).startOffline();
if (root) void startPlayground(root, take).then(offline);
