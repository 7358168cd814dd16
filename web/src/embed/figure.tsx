// The figure itself: a session of the playground in an element of somebody else's page. Loaded when it is needed.
import { effect, signal } from "@preact/signals";
import { render } from "preact";
import { type Engine, loadEngine } from "../engine/index.ts";
import { loadLanguage, plain } from "../i18n/index.ts";
import { type Landing, landingIndex, landingTick, landingUnit } from "../model/landing.ts";
import { type Program, Session } from "../model/session.ts";
import { type AppState, makeAppState } from "../ui/app-state.ts";
import { painted } from "../ui/painted.ts";
import { FigureView } from "./figure-view.tsx";
import type { FigureState, PlaygroundEvents } from "./public.ts";
import type { Settings } from "./settings.ts";

export interface FigureHandle {
  readonly source: string;
  readonly preset: string;
  readonly state: FigureState;
  run(): Promise<void>;
  stepTo(index: number): Promise<void>;
  play(): void;
  pause(): void;
  /** The attribute [name] of the element has changed. */
  change(settings: Settings, source: string, name: string): void;
  dispose(): void;
}

export interface FigureOptions {
  readonly root: HTMLElement;
  readonly source: string;
  readonly settings: Settings;
  readonly site: string | null;
  runtime(): {
    module: Promise<Response>;
    library: Promise<string | Response>;
    others: readonly string[];
    speed: string | undefined;
  };
  emit<Name extends keyof PlaygroundEvents>(name: Name, detail: PlaygroundEvents[Name]): void;
}

let engine: Promise<Engine> | null = null;

/** One compiled module for all figures of the page; a failure is forgotten, so that the next run tries again. */
function sharedEngine(runtime: FigureOptions["runtime"]): Promise<Engine> {
  engine ??= (async () => {
    const { module, library, others, speed } = runtime();
    return loadEngine(await module, await library, others, speed);
  })().catch((error: unknown) => {
    engine = null;
    throw error;
  });
  return engine;
}

/** What the styles call narrow: 760 px of a window, which scripts/embed-plugins.mjs turns into this much of an element. */
const narrowBelow = 608;

/** The width of the element decides what is narrow, not that of the window. */
function watchWidth(root: HTMLElement) {
  const value = signal(root.clientWidth < narrowBelow);
  const observer = new ResizeObserver(() => {
    value.value = root.clientWidth < narrowBelow;
  });
  observer.observe(root);
  return { value, stop: () => observer.disconnect() };
}

function programOf(source: string, settings: Settings): Program {
  const { preset, input, overrides } = settings;
  return { source, example: null, preset, input, overrides };
}

function stateOf(session: Session, app: AppState): FigureState {
  const view = session.view.value;
  const player = session.player.value;
  return {
    phase: session.phase.value,
    status: session.status.value,
    unit: session.unit.value,
    step: view?.index ?? -1,
    steps: session.steps.value?.length ?? 0,
    tick: view?.tick ?? -1,
    line: view?.nextLine ?? 0,
    output: view !== null && player !== null ? player.outputAt(view.tick).out : "",
    sentence: plain(app.sentence.value),
  };
}

/** Tells the page around what happens. */
function tell(session: Session, app: AppState, emit: FigureOptions["emit"]): () => void {
  const stopSteps = effect(() => {
    const view = session.view.value;
    const player = session.player.value;
    if (view === null || player === null) return;
    const { step, steps, tick, line, unit, sentence } = stateOf(session, app);
    emit("step", { step, steps, tick, line, unit, sentence });
    const { collections } = player.marks;
    const begun = collections.filter((at) => at > view.from && at <= view.tick).length;
    if (begun > 0) emit("gc", { step, tick, collections: begun, generation: view.collection?.generation ?? null });
  });
  const stopPhase = effect(() => {
    const phase = session.phase.value;
    if (phase === "failed") emit("error", { message: session.failure.value });
  });
  return () => {
    stopSteps();
    stopPhase();
  };
}

/** Goes to a place in the run that is there. */
function place(session: Session, landing: Landing): void {
  const { value: engine } = session.engine;
  const { value: player } = session.player;
  if (engine === null || player === null || session.steps.value === null) return;
  const tick = landingTick(landing, engine, player);
  const unit = landingUnit(landing, session.unit.value);
  if (unit !== session.unit.value) session.setUnit(unit);
  if (tick !== null) session.goToTick(tick);
  else session.go(landingIndex(landing, session.steps.value));
}

export function makeFigure({ root, source, settings, site, runtime, emit }: FigureOptions): FigureHandle {
  const shown = signal(settings);
  const session = new Session(() => sharedEngine(runtime), programOf(source, settings));
  session.unit.value = settings.unit;
  const app = makeAppState(session, settings.lang, settings.theme, {
    narrow: watchWidth(root),
    paneRole: { role: "group" },
    apply(dark, languageTag) {
      root.dataset.theme = dark ? "dark" : "light";
      root.lang = languageTag;
    },
  });
  const stopTelling = tell(session, app, emit);
  root.replaceChildren();
  render(<FigureView app={app} settings={shown} original={source} site={site} />, root);

  let last: Promise<void> = Promise.resolve();
  let runs = 0;
  const run = (): Promise<void> => {
    const own = ++runs;
    last = session.run(shown.value.step).then(() => {
      // A run that another one has followed meanwhile (run(source) sets the source, too) is not told.
      if (own !== runs || session.phase.value !== "ready") return;
      const { steps, status } = stateOf(session, app);
      emit("ready", { steps, status });
      if (shown.value.autoplay && !matchMedia("(prefers-reduced-motion: reduce)").matches) session.play();
      // What this frame did not need of the module; a failure is told by the run that needs it.
      void painted().then(() => session.engine.value?.complete().catch(() => undefined));
    });
    return last;
  };
  const changes: Record<string, (next: Settings, source: string) => void> = {
    unit: (next) => session.setUnit(next.unit),
    step: (next) => place(session, next.step),
    lang: (next) => {
      const tell = () => {
        app.lang.value = next.lang;
      };
      loadLanguage(next.lang).then(tell, () => {});
    },
    theme: (next) => {
      app.theme.value = next.theme;
    },
    height: (next) => root.style.setProperty("--figure-height", next.height ?? ""),
    preset: (next, program) => again(next, program),
    set: (next, program) => again(next, program),
    input: (next, program) => again(next, program),
    source: (next, program) => again(next, program),
    for: (next, program) => again(next, program),
  };
  const again = (next: Settings, program: string) => {
    session.program.value = programOf(program, next);
    void run();
  };
  void run();

  return {
    get source() {
      return session.program.value.source;
    },
    get preset() {
      return session.player.value?.preset.name ?? "";
    },
    get state() {
      return stateOf(session, app);
    },
    run,
    async stepTo(index) {
      await last;
      session.pause();
      session.go(index);
    },
    play: () => session.play(),
    pause: () => session.pause(),
    change(next, program, name) {
      shown.value = next;
      changes[name]?.(next, program);
    },
    dispose() {
      stopTelling();
      render(null, root);
      app.dispose();
    },
  };
}
