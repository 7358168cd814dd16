// The middle of the page: one picture at a time, chosen by tabs. While a collection runs, the objects' picture turns into
// the collector's lists by itself.
import { useEffect, useRef } from "preact/hooks";
import { type Tab, useApp } from "./app-state.ts";
import { lazy } from "./lazy.tsx";
import { ObjectsPane } from "./objects-pane.tsx";
import { OutputPane } from "./output-pane.tsx";
import { Questions } from "./questions.tsx";
import css from "./stage.module.css";

const AccountPane = lazy(async () => (await import("./account-pane.tsx")).AccountPane);
const BytecodePane = lazy(async () => (await import("./bytecode-pane.tsx")).BytecodePane);
const CollectorPane = lazy(async () => (await import("./collector-pane.tsx")).CollectorPane);
const ComparePane = lazy(async () => (await import("./compare-pane.tsx")).ComparePane);
const CountsPane = lazy(async () => (await import("./counts-pane.tsx")).CountsPane);
const MapPane = lazy(async () => (await import("./map-pane.tsx")).MapPane);
const Prediction = lazy(async () => (await import("./prediction.tsx")).Prediction);

const wideTabs: readonly Tab[] = ["objects", "counts", "collector", "memory", "compare", "bytecode"];
const narrowTabs: readonly Tab[] = [
  "objects",
  "account",
  "output",
  "counts",
  "memory",
  "collector",
  "compare",
  "bytecode",
];

/** The tab that is shown: the chosen one, or the collector while it works. */
export function shownTab(chosen: Tab, collecting: boolean, narrow: boolean): Tab {
  const known = (narrow ? narrowTabs : wideTabs).includes(chosen) ? chosen : "objects";
  return collecting && known === "objects" ? "collector" : known;
}

function Shown({ tab }: { tab: Tab }) {
  switch (tab) {
    case "objects":
      return <ObjectsPane />;
    case "counts":
      return <CountsPane />;
    case "collector":
      return <CollectorPane />;
    case "memory":
      return <MapPane />;
    case "compare":
      return <ComparePane />;
    case "bytecode":
      return <BytecodePane />;
    case "account":
      return <AccountPane />;
    case "output":
      return <OutputPane />;
  }
}

export function Stage({ class: className }: { class?: string | undefined }) {
  const app = useApp();
  const text = app.words.value;
  const narrow = app.narrow.value;
  const tab = shownTab(app.tab.value ?? "objects", app.session.view.value?.collection != null, narrow);
  const tabs = narrow ? narrowTabs : wideTabs;
  const row = useRef<HTMLDivElement>(null);
  // Where the tabs have less room than they need, the one that is shown is in sight.
  useEffect(() => {
    const shown = row.current?.querySelector<HTMLElement>(`#tab-${tab}`);
    if (narrow && shown) row.current?.scrollTo({ left: shown.offsetLeft - 90 });
  }, [tab, narrow]);
  const titles: Record<Tab, string> = {
    objects: narrow ? text.objectsShort : text.objects,
    counts: text.countsShort,
    collector: text.collector,
    memory: text.memoryMap,
    compare: text.compare,
    bytecode: text.bytecode,
    account: text.account,
    output: text.output,
  };
  const choose = (next: Tab) => {
    app.tab.value = next;
  };
  return (
    <div class={`${css.stage} ${className ?? ""}`}>
      <div
        class={css.tabs}
        role="tablist"
        ref={row}
        onKeyDown={(event) => {
          const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
          if (by === 0) return;
          const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length] ?? "objects";
          choose(next);
          row.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
          event.stopPropagation();
        }}
      >
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            data-tab={name}
            aria-selected={tab === name}
            aria-controls="stage-panel"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => choose(name)}
          >
            {titles[name]}
          </button>
        ))}
      </div>
      {app.asked.value === null && <Prediction />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div class={css.panel} role="tabpanel" id="stage-panel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        {app.asked.value === null || tab === "output" ? <Shown tab={tab} /> : <Prediction />}
        {narrow && tab === "objects" && app.session.view.value !== null && <Questions />}
      </div>
      {!narrow && tab === "objects" && <Questions />}
    </div>
  );
}
