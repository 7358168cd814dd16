// Puts a playground into an element: reads the address and what the browser remembers, draws the first frame, then loads
// the engine and runs.
import { effect } from "@preact/signals";
import { render } from "preact";
import type { Engine } from "../engine/index.ts";
import { type Lang, languages, preferredLanguage } from "../i18n/index.ts";
import { linkWords } from "../i18n/link-words.ts";
import { figureOf } from "../model/figures.ts";
import { examples, firstExample } from "../model/programs.ts";
import { type Program, Session } from "../model/session.ts";
import { readHash } from "../model/share.ts";
import { App } from "./app.tsx";
import { type AppState, makeAppState, type Tab, type Theme } from "./app-state.ts";
import { firstFrame } from "./first-frame.ts";
import { fetchLazyParts } from "./lazy.tsx";
import { recall, remember } from "./memory-of-reader.ts";

const tabs: readonly Tab[] = ["objects", "counts", "collector", "memory", "compare", "bytecode"];
const themes: readonly Theme[] = ["auto", "light", "dark"];

function known<T extends string>(all: readonly T[], wanted: string | null): T | null {
  return all.find((one) => one === wanted) ?? null;
}

export async function startPlayground(root: HTMLElement, load: () => Promise<Engine>): Promise<AppState> {
  const shared = await readHash(location.hash);
  const unknown = shared.example !== null && !examples.has(shared.example);
  const problem = shared.problem ?? (unknown ? "example" : null);
  const kept = recall();
  const asked = unknown ? null : shared.example;
  const example = shared.source === null ? (asked ?? (kept.source === null ? firstExample : null)) : null;
  const found = examples.get(example ?? "");
  const figure = figureOf(found?.id ?? null);
  const program: Program = {
    source: shared.source ?? found?.source ?? kept.source ?? "",
    example: found === undefined ? null : found.id,
    preset: shared.preset ?? figure.preset ?? null,
    input: shared.input,
    overrides: shared.overrides,
  };
  const session = new Session(load, program);
  if (shared.unit !== null) session.unit.value = shared.unit;
  const lang =
    known<Lang>(languages, shared.lang) ?? known<Lang>(languages, kept.lang) ?? preferredLanguage(navigator.languages);
  const theme = known<Theme>(themes, shared.theme) ?? known<Theme>(themes, kept.theme) ?? "auto";
  const app = makeAppState(session, lang, theme);
  app.layout.value = kept.layout;
  app.programs.value = kept.programs;
  const pane = known<Tab>(tabs, shared.panes[0] ?? null);
  if (pane !== null) app.tab.value = pane;
  render(<App app={app} />, root);
  if (problem !== null) app.notice.value = linkWords[lang].problems[problem];
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
  if (shared.step === null && pane === null) app.tab.value = figure.view;
  void session.run(shared.step ?? figure.at);
  void firstFrame(session).then(fetchLazyParts);
  return app;
}
