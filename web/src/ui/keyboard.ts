// Keys of the playground; silent while somebody types.
import { useEffect } from "preact/hooks";
import { allSpeeds } from "../model/session.ts";
import { type AppState, useApp } from "./app-state.ts";
import { keepFocus } from "./keep-focus.ts";

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable=true]") !== null;
}

function fineStep(app: AppState, by: number): void {
  const { session } = app;
  if (session.unit.value === "line") session.setUnit("instruction");
  else if (session.unit.value === "instruction") session.setUnit("event");
  session.move(by);
}

export function handleKey(app: AppState, event: KeyboardEvent): void {
  const { session } = app;
  // A dialog has its own keys.
  if (document.querySelector("dialog[open]") !== null) return;
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
    event.preventDefault();
    void session.run();
    return;
  }
  if (event.key === "Escape" && session.phase.value === "running") session.stop();
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const index = session.view.value?.index ?? 0;
  const actions: Record<string, () => void> = {
    ArrowLeft: () => (event.shiftKey ? fineStep(app, -1) : session.move(-1)),
    ArrowRight: () => (event.shiftKey ? fineStep(app, 1) : session.move(1)),
    Home: () => session.move(-index),
    End: () => session.move(session.steps.value?.length ?? 0),
    PageUp: () => session.move(-10),
    PageDown: () => session.move(10),
    " ": () => (session.playing.value ? session.pause() : session.play()),
    "/": () => {
      app.tab.value = "objects";
      app.tables.value = true;
      setTimeout(() => document.querySelector<HTMLElement>("[data-search]")?.focus(), 0);
    },
    r: () => session.move(-index),
    R: () => session.move(-index),
    "?": () => {
      app.help.value = true;
    },
  };
  const speed = /^[1-5]$/.test(event.key) ? allSpeeds[Number(event.key) - 1] : undefined;
  const onButton =
    event.target instanceof HTMLElement && event.target.closest("button, [role=button], [role=tab]") !== null;
  if (onButton && (event.key === " " || event.key === "Enter")) return;
  const setSpeed = () => {
    session.speed.value = speed ?? 1;
  };
  const action = speed === undefined ? actions[event.key] : setSpeed;
  if (action === undefined) return;
  event.preventDefault();
  action();
}

/** Listens for the keys of a whole page, and keeps its focus. */
export function Keyboard(): null {
  const app = useApp();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handleKey(app, event);
    document.addEventListener("keydown", listen);
    const stop = keepFocus(document.body);
    return () => {
      document.removeEventListener("keydown", listen);
      stop();
    };
  }, [app]);
  return null;
}
