// Where the page starts.
import libraryUrl from "#wasm/library.txt?url";
import moduleUrl from "#wasm/pyrena.wasm?url";
import { loadEngine } from "../engine/index.ts";
import { startPlayground } from "./start.tsx";
import "./tokens.css";

const root = document.getElementById("app");
if (root) void startPlayground(root, () => loadEngine(moduleUrl, libraryUrl));
