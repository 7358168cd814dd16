// The figure's panes: the narration above, the program and its output, one picture at a time, the timeline below.
import type { ReadonlySignal } from "@preact/signals";
import { useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { AppContext, type AppState, useApp } from "../ui/app-state.ts";
import { lazy } from "../ui/lazy.tsx";
import { Narration } from "../ui/narration.tsx";
import { ObjectsPane } from "../ui/objects-pane.tsx";
import { OutputPane } from "../ui/output-pane.tsx";
import { Timeline } from "../ui/timeline.tsx";
import css from "./figure.module.css";
import { FigureProgram } from "./figure-program.tsx";
import type { Pane } from "./public.ts";
import type { Settings } from "./settings.ts";
import { Tabs } from "./tabs.tsx";
import { figureWords } from "./words.ts";

export type Picture = Exclude<Pane, "program" | "output">;

const isPicture = (pane: Pane): pane is Picture => pane !== "program" && pane !== "output";

/** The pictures that a first frame need not have are fetched when they are shown. */
const views: Record<Picture, ComponentType<{ class?: string | undefined }>> = {
  objects: () => <ObjectsPane />,
  account: lazy(async () => (await import("../ui/account-pane.tsx")).AccountPane),
  counts: lazy(async () => (await import("../ui/counts-pane.tsx")).CountsPane),
  collector: lazy(async () => (await import("../ui/collector-pane.tsx")).CollectorPane),
  generations: lazy(async () => (await import("../ui/generations-pane.tsx")).GenerationsPane),
  memory: lazy(async () => (await import("../ui/map-pane.tsx")).MapPane),
  layers: lazy(async () => (await import("./heap-parts.tsx")).LayersPicture),
  raw: lazy(async () => (await import("./heap-parts.tsx")).RawPicture),
  pools: lazy(async () => (await import("../ui/memory-strip.tsx")).MemoryStrip),
  bytecode: lazy(async () => (await import("../ui/bytecode-pane.tsx")).BytecodePane),
};

function Stage({ pictures }: { pictures: readonly Picture[] }) {
  const app = useApp();
  const chosen = useSignal<Picture | null>(null);
  // Other panes lead here ("show in the map") by the playground's own choice of a tab.
  const asked = app.tab.value;
  const before = useRef(asked);
  useEffect(() => {
    const found = asked === before.current ? undefined : pictures.find((name) => name === asked);
    before.current = asked;
    if (found !== undefined) chosen.value = found;
  }, [asked, chosen, pictures]);
  const collecting = app.session.view.value?.collection != null;
  const first = pictures[0] ?? "objects";
  const wanted = chosen.value !== null && pictures.includes(chosen.value) ? chosen.value : first;
  // While a collection runs, the objects' picture turns into the collector's lists by itself.
  const picture = collecting && wanted === "objects" && pictures.includes("collector") ? "collector" : wanted;
  const Shown = views[picture];
  return (
    <div class={css.stage} part="stage">
      {pictures.length > 1 && (
        <Tabs
          pictures={pictures}
          shown={picture}
          choose={(next) => {
            chosen.value = next;
          }}
        />
      )}
      <div
        class={css.panel}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        {...(pictures.length > 1 ? { role: "tabpanel", id: "panel", "aria-labelledby": `tab-${picture}` } : {})}
      >
        <Shown class={css.alone} />
      </div>
    </div>
  );
}

/** The way to the playground, with the program as it is now. */
function SiteLink({ site, settings }: { site: string; settings: Settings }) {
  const { session, lang } = useApp();
  const href = useSignal(site);
  const { source, preset, overrides, input } = session.program.value;
  const unit = session.unit.value;
  const step = session.view.value?.index ?? null;
  const language = lang.value ?? "en";
  useEffect(() => {
    let gone = false;
    const pane = settings.panes.find(isPicture);
    const panes = pane === undefined ? [] : [pane];
    const parts = { source, preset, overrides, input, unit, step, lang: language, panes };
    const write = async () => {
      const { writeHash } = await import("../model/share.ts");
      const hash = await writeHash(parts);
      if (!gone) href.value = `${site}${hash}`;
    };
    const timer = setTimeout(() => void write().catch(() => {}), 150);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [href, site, source, preset, overrides, input, unit, step, language, settings.panes]);
  return (
    <a class={css.link} part="link" href={href.value} target="_blank" rel="noopener">
      {figureWords[language].openSite} ↗
    </a>
  );
}

type KeyHandler = typeof import("../ui/keyboard.ts").handleKey;

/** What keys do, fetched once the first step is there: it needs none. A key that comes before has its turn then. */
function useKeys(app: AppState): (event: KeyboardEvent) => void {
  const handler = useRef<KeyHandler | null>(null);
  const early = useRef<KeyboardEvent[]>([]);
  const here = app.session.view.value !== null;
  useEffect(() => {
    if (!here || handler.current !== null) return;
    import("../ui/keyboard.ts").then(
      (found) => {
        handler.current = found.handleKey;
        for (const event of early.current.splice(0)) found.handleKey(app, event);
      },
      () => {},
    );
  }, [here, app]);
  return (event) => {
    const choosing = event.target instanceof HTMLElement && event.target.closest("select, [contenteditable]") !== null;
    if (handler.current !== null) handler.current(app, event);
    else if (!choosing) early.current.push(event);
  };
}

interface FigureViewProps {
  app: AppState;
  settings: ReadonlySignal<Settings>;
  original: string;
  site: string | null;
}

export function FigureView({ app, settings, original, site }: FigureViewProps) {
  const { panes } = settings.value;
  const onKeyDown = useKeys(app);
  const pictures = panes.filter(isPicture);
  const label = figureWords[app.lang.value ?? "en"].figure;
  const program = panes.includes("program");
  const output = panes.includes("output");
  return (
    <AppContext.Provider value={app}>
      <section
        class={css.figure}
        part="figure"
        {...app.paneRole}
        aria-label={label}
        data-phase={app.session.phase.value}
        onKeyDown={onKeyDown}
      >
        <div class={css.said} part="narration">
          <Narration />
        </div>
        <div class={`${css.body} ${program && pictures.length > 0 ? "" : css.single}`}>
          {program && <FigureProgram class={css.program} readOnly={settings.value.readOnly} original={original} />}
          {pictures.length > 0 && <Stage pictures={pictures} />}
          {output && (
            <div class={css.output} part="output">
              <OutputPane />
            </div>
          )}
        </div>
        <div class={css.foot} part="timeline">
          <Timeline />
        </div>
        {site !== null && <SiteLink site={site} settings={settings.value} />}
      </section>
    </AppContext.Provider>
  );
}
