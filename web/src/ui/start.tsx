// Draws the playground that has begun (begin.ts): its first frame, then what that did not need.
import { batch, effect } from "@preact/signals";
import { hydrate, render } from "preact";
import { languages, loadLanguage } from "../i18n/index.ts";
import { loadGallery } from "../model/gallery.ts";
import { App } from "./app.tsx";
import { makeAppState, type Tab, type Theme } from "./app-state.ts";
import { known } from "./begin.ts";
import { firstFrame } from "./first-frame.ts";
import { fetchLazyParts, holdLazyParts } from "./lazy.tsx";
import { begun } from "./main.ts";
import { remember } from "./memory-of-reader.ts";
import "./tokens.css";

const tabs: readonly Tab[] = ["objects", "counts", "collector", "memory", "compare", "bytecode"];
/** Milliseconds for which the page waits for the run before it shows itself without one. */
const patience = 120;
const themes: readonly Theme[] = ["auto", "light", "dark"];

/** What was pressed while nothing listened yet (put-frame.ts). */
function pressAgain(root: HTMLElement): void {
  const pressed = root.querySelector("[data-pressed]");
  pressed?.removeAttribute("data-pressed");
  pressed?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
}

async function show(root: HTMLElement): Promise<void> {
  const { session, run, lang, words, kept, shared, figure, problem } = await begun;
  const pane = known<Tab>(tabs, shared?.panes[0]);
  await words;
  const theme = known<Theme>(themes, shared?.theme) ?? known<Theme>(themes, kept.theme) ?? "auto";
  const drawn = root.dataset.drawn !== undefined;
  // A drawn frame is as the page is for everybody; what this reader has chosen is added when it has been taken over.
  const app = makeAppState(session, lang, drawn ? "auto" : theme);
  const restore = () => {
    app.theme.value = theme;
    app.layout.value = kept.layout;
    app.programs.value = kept.programs;
  };
  if (pane !== null) app.tab.value = pane;
  if (shared?.step == null && pane === null) app.tab.value = figure.view;
  // Only a program that asks needs this before its first frame; the page needs it before another one is opened.
  const ask = async () => (await import("./asking.ts")).startAsking(app);
  const asks = figure.predict !== undefined;
  if (asks) await ask();
  // A drawn frame stands until the run is there; an empty page is drawn only if the run keeps it waiting.
  await (drawn ? run : Promise.race([run, new Promise((resolve) => setTimeout(resolve, patience))]));
  // Before anything is drawn: the frame is noted before what the panes do after it.
  const shown = firstFrame(session);
  holdLazyParts(shown);
  root.onclick = null;
  if (drawn && session.view.value !== null) {
    hydrate(<App app={app} />, root);
    batch(restore);
    pressAgain(root);
  } else {
    restore();
    root.replaceChildren();
    render(<App app={app} />, root);
  }
  if (problem !== null) app.notice.value = (await import("../i18n/link-words.ts")).linkWords[lang].problems[problem];
  effect(() => {
    const { source, example: of } = session.program.value;
    remember({
      lang: app.lang.value ?? null,
      theme: app.theme.value ?? null,
      source: of === null ? source : null,
      programs: app.programs.value,
      layout: app.layout.value,
    });
  });
  // On paper the ground is white.
  addEventListener("beforeprint", () => {
    document.documentElement.dataset.theme = "light";
  });
  addEventListener("afterprint", () => {
    document.documentElement.dataset.theme = app.dark.value ? "dark" : "light";
  });
  // Another link into the page that is open already.
  addEventListener("hashchange", () => location.reload());
  await shown;
  void fetchLazyParts(loadGallery, ...(asks ? [] : [ask]), ...languages.map((other) => () => loadLanguage(other)));
  // What the first frame did not need of the module; a failure is told by the run that needs it.
  effect(() => void session.engine.value?.complete().catch(() => undefined));
  (await import("./offline.ts")).startOffline();
}

const root = document.getElementById("app");
if (root) void show(root);
