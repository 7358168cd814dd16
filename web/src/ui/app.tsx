// The whole playground around one session.
import { useEffect } from "preact/hooks";
import { AccountPane } from "./account-pane.tsx";
import css from "./app.module.css";
import { AppContext, type AppState } from "./app-state.ts";
import { GenerationsPane } from "./generations-pane.tsx";
import { Header } from "./header.tsx";
import { handleKey } from "./keyboard.ts";
import { lazy } from "./lazy.tsx";
import { MemoryStrip } from "./memory-strip.tsx";
import { Narration } from "./narration.tsx";
import { OutputPane } from "./output-pane.tsx";
import { ProgramPane } from "./program-pane.tsx";
import { Stage } from "./stage.tsx";
import { Timeline } from "./timeline.tsx";
import { Toast } from "./toast.tsx";

const Experiment = lazy(async () => (await import("./experiment.tsx")).Experiment);
const Help = lazy(async () => (await import("./help.tsx")).Help);

export function App({ app }: { app: AppState }) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handleKey(app, event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [app]);
  const narrow = app.narrow.value;
  return (
    <AppContext.Provider value={app}>
      <main class={`${css.app} ${narrow ? css.narrow : ""}`} data-phase={app.session.phase.value}>
        <Header />
        <Narration />
        <ProgramPane class={css.program} />
        <Stage class={css.stage} />
        {!narrow && (
          <>
            <OutputPane class={css.output} />
            <AccountPane class={css.account} />
            <MemoryStrip class={css.memory} />
            <GenerationsPane class={css.generations} />
          </>
        )}
        <Timeline />
      </main>
      {app.help.value && <Help />}
      {app.experiment.value && <Experiment />}
      <Toast />
    </AppContext.Provider>
  );
}
