// Puts a playground into an element: reads the address and what the browser remembers, draws the first frame, then loads
// the engine and runs.
import { effect } from "@preact/signals";
import { render } from "preact";
import type { Engine } from "../engine/index.ts";
import { type Lang, languages, loadLanguage, preferredLanguage } from "../i18n/index.ts";
import { exampleOf, figureOf, firstExample, loadGallery } from "../model/gallery.ts";
import { type Program, Session } from "../model/session.ts";
import { App } from "./app.tsx";
import { type AppState, makeAppState, type Tab, type Theme } from "./app-state.ts";
import { firstFrame } from "./first-frame.ts";
import { fetchLazyParts } from "./lazy.tsx";
import { recall, remember } from "./memory-of-reader.ts";

const tabs: readonly Tab[] = ["objects", "counts", "collector", "memory", "compare", "bytecode"];
/** Milliseconds for which the page waits for the run before it shows itself without one. */
const patience = 120;
const themes: readonly Theme[] = ["auto", "light", "dark"];

/** What a link says, and the gallery if it names a program of it. */
async function readLink() {
  const { readHash } = await import("../model/share.ts");
  const shared = await readHash(location.hash);
  if (exampleOf(shared.example) === null && shared.example !== null) await loadGallery();
  return shared;
}

function known<T extends string>(all: readonly T[], wanted: string | null | undefined): T | null {
  return all.find((one) => one === wanted) ?? null;
}

export async function startPlayground(root: HTMLElement, load: () => Promise<Engine>): Promise<AppState> {
  const kept = recall();
  const shared = location.hash.length > 1 ? await readLink() : null;
  const lang =
    known<Lang>(languages, shared?.lang) ?? known<Lang>(languages, kept.lang) ?? preferredLanguage(navigator.languages);
  const words = loadLanguage(lang);
  const unknown = shared !== null && shared.example !== null && exampleOf(shared.example) === null;
  const problem = shared?.problem ?? (unknown ? "example" : null);
  const asked = unknown ? null : (shared?.example ?? null);
  const example = shared?.source == null ? (asked ?? (kept.source === null ? firstExample : null)) : null;
  const found = exampleOf(example);
  const figure = figureOf(found?.id ?? null);
  const program: Program = {
    source: shared?.source ?? found?.source ?? kept.source ?? "",
    example: found?.id ?? null,
    preset: shared?.preset ?? figure.preset ?? null,
    input: shared?.input ?? "",
    overrides: shared?.overrides ?? {},
  };
  const session = new Session(load, program);
  if (shared?.unit != null) session.unit.value = shared.unit;
  const pane = known<Tab>(tabs, shared?.panes[0]);
  // The run does not wait for the words.
  const run = session.run(shared?.step ?? figure.at);
  await words;
  const theme = known<Theme>(themes, shared?.theme) ?? known<Theme>(themes, kept.theme) ?? "auto";
  const app = makeAppState(session, lang, theme);
  app.layout.value = kept.layout;
  app.programs.value = kept.programs;
  if (pane !== null) app.tab.value = pane;
  if (shared?.step == null && pane === null) app.tab.value = figure.view;
  // Only a program that asks needs this before its first frame; the page needs it before another one is opened.
  const ask = async () => (await import("./asking.ts")).startAsking(app);
  const asks = figure.predict !== undefined;
  if (asks) await ask();
  // An empty page is drawn only if the run keeps it waiting.
  await Promise.race([run, new Promise((resolve) => setTimeout(resolve, patience))]);
  render(<App app={app} />, root);
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
  await firstFrame(session);
  void fetchLazyParts(loadGallery, ...(asks ? [] : [ask]), ...languages.map((other) => () => loadLanguage(other)));
  // What the first frame did not need of the module; a failure is told by the run that needs it.
  effect(() => void session.engine.value?.complete().catch(() => undefined));
  return app;
}
