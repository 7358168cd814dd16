// Straight to the next collection, arena, output, exception or breakpoint. A button that opens a menu and not a choice of a form: an arrow
// key only moves along it, and nothing happens before one is pressed.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Target } from "../engine/index.ts";
import { programMarks } from "../model/steps.ts";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import css from "./jump-choice.module.css";

const kinds = ["collection", "arena", "output", "exception", "breakpoint"] as const;

/** Where a key leads from the [at]th of [n] items. */
const moves: Record<string, (at: number, n: number) => number> = {
  ArrowDown: (at, n) => (at + 1) % n,
  ArrowUp: (at, n) => (Math.max(at, 0) + n - 1) % n,
  Home: () => 0,
  End: (_, n) => n - 1,
};

export function JumpChoice() {
  const { session, words } = useApp();
  const text = words.value;
  const open = useSignal(false);
  const box = useRef<HTMLDivElement>(null);
  const player = session.player.value;
  const marks = player === null ? undefined : programMarks(player);
  const ready = session.phase.value === "ready" && marks !== undefined;
  const shown = open.value && ready;
  const counts = {
    collection: marks?.collections.length ?? 0,
    arena: (marks?.arenasNew.length ?? 0) + (marks?.arenasFreed.length ?? 0),
    output: marks?.output.length ?? 0,
    exception: marks?.exceptions.length ?? 0,
    breakpoint: session.breakpoints.value.size,
  };
  const items = () => [...(box.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  const close = () => {
    open.value = false;
    box.current?.querySelector("button")?.focus();
  };
  const jump = (kind: (typeof kinds)[number]) => {
    const target: Target = kind === "breakpoint" ? { kind, lines: [...session.breakpoints.value] } : { kind };
    close();
    if (kind === "collection") session.setUnit("event");
    session.jump(target);
  };
  useEffect(() => {
    if (!shown) return;
    items()[0]?.focus();
    // By its path: in an article the target of a press is the whole figure.
    const away = (event: Event) => {
      if (box.current !== null && !event.composedPath().includes(box.current)) open.value = false;
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [shown, open]);
  const onKey = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (event.key === "Tab") open.value = false;
    else if (event.key === "Escape" && shown) close();
    else if (move !== undefined && shown) {
      const all = items();
      const at = all.findIndex((item) => item.matches(":focus"));
      all[move(at, all.length)]?.focus();
    } else if (event.key === "ArrowDown" && ready) open.value = true;
    else return;
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the keys of the buttons inside
    <div class={css.jump} ref={box} onKeyDown={onKey}>
      <button
        type="button"
        class={controls.choice}
        aria-haspopup="menu"
        aria-expanded={shown}
        disabled={!ready}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {text.jump}…
      </button>
      {shown && (
        <div class={css.list} role="menu" aria-label={text.jump}>
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              role="menuitem"
              class={`${controls.button} ${controls.quiet}`}
              tabIndex={-1}
              aria-disabled={counts[kind] === 0}
              onClick={() => counts[kind] > 0 && jump(kind)}
            >
              {text.jumps[kind]}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
