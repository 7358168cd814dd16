// The whole playground around one session.
import css from "./app.module.css";
import { AppContext, type AppState, useApp } from "./app-state.ts";
import { Header } from "./header.tsx";
import { type Layout, type PaneName, sizeNames } from "./layout.ts";
import { allHere, lazy } from "./lazy.tsx";
import { Narration } from "./narration.tsx";
import { OutputPane } from "./output-pane.tsx";
import { Pane } from "./pane.tsx";
import { ProgramPane } from "./program-pane.tsx";
import { Stage } from "./stage.tsx";
import { Timeline } from "./timeline.tsx";
import { Toast } from "./toast.tsx";

/** Keeps the place of a pane that is still being fetched. */
const roomOf =
  (name: "account" | "memory" | "generations") =>
  ({ class: className }: { class?: string | undefined }) => {
    const { words, asked } = useApp();
    const title = words.value[name];
    return (
      <Pane title={title} label={title} class={className} id={name}>
        {asked.value !== null && <p class={css.hidden}>{words.value.afterAnswer}</p>}
      </Pane>
    );
  };
const rooms = { account: roomOf("account"), memory: roomOf("memory"), generations: roomOf("generations") };

const AccountPane = lazy(async () => (await import("./account-pane.tsx")).AccountPane, rooms.account);
const MemoryStrip = lazy(async () => (await import("./memory-strip.tsx")).MemoryStrip, rooms.memory);
const GenerationsPane = lazy(async () => (await import("./generations-pane.tsx")).GenerationsPane, rooms.generations);
const Splitter = lazy(async () => (await import("./splitter.tsx")).Splitter);
const Keyboard = lazy(async () => (await import("./keyboard.ts")).Keyboard);
const Experiment = lazy(async () => (await import("./experiment.tsx")).Experiment);
const Help = lazy(async () => (await import("./help.tsx")).Help);

/** The sizes that the reader has chosen; what is hidden takes no room. */
function styleOf({ sizes: chosen, hidden }: Layout): Record<string, string> {
  const style: Record<string, string> = {};
  for (const name of sizeNames) if (chosen[name] !== undefined) style[`--${name}`] = `${chosen[name]}px`;
  const gone = (...names: PaneName[]) => names.every((name) => hidden.includes(name));
  if (gone("program", "output")) style["--program"] = "0px";
  if (gone("account")) style["--account"] = "0px";
  if (gone("memory", "generations")) style["--bottom"] = "0px";
  if (gone("output")) style["--output"] = "0px";
  return style;
}

export function App({ app }: { app: AppState }) {
  const narrow = app.narrow.value;
  const text = app.words.value;
  const shows = (name: PaneName) => !app.layout.value.hidden.includes(name);
  const left = shows("program") || shows("output");
  // What would give an answer away waits for it.
  const asked = app.asked.value !== null;
  const Account = asked ? rooms.account : AccountPane;
  const Memory = asked ? rooms.memory : MemoryStrip;
  const Generations = asked ? rooms.generations : GenerationsPane;
  const bottom = shows("memory") || shows("generations");
  return (
    <AppContext.Provider value={app}>
      <main
        class={`${css.app} ${narrow ? css.narrow : ""}`}
        style={styleOf(app.layout.value)}
        data-phase={app.session.phase.value}
        data-parts={allHere.value ? "all" : "first"}
      >
        <Header />
        <Narration />
        {shows("program") && <ProgramPane class={narrow || shows("output") ? css.program : css["whole-left"]} />}
        <Stage class={css.stage} />
        {!narrow && (
          <>
            {shows("output") && <OutputPane class={shows("program") ? css.output : css["whole-left"]} />}
            {left && <Splitter name="program" class={css["by-program"]} label={text.sizeOf(text.program)} />}
            {shows("output") && shows("program") && (
              <Splitter name="output" class={css["by-output"]} label={text.sizeOf(text.output)} backward />
            )}
            {shows("account") && (
              <>
                <Account class={css.account} />
                <Splitter name="account" class={css["by-account"]} label={text.sizeOf(text.account)} backward />
              </>
            )}
            {bottom && (
              <div class={css.bottom}>
                {shows("memory") && <Memory class={css.memory} />}
                {shows("generations") && <Generations class={css.generations} />}
                <Splitter name="bottom" class={css["by-bottom"]} label={text.sizeOf(text.memory)} backward />
              </div>
            )}
          </>
        )}
        <Timeline />
      </main>
      {app.help.value && <Help />}
      {app.experiment.value && <Experiment />}
      <Toast />
      <Keyboard />
    </AppContext.Provider>
  );
}
