// Straight to the next collection, arena, output, exception or breakpoint.
import type { Target } from "../engine/index.ts";
import { programMarks } from "../model/steps.ts";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";

const kinds = ["collection", "arena", "output", "exception", "breakpoint"] as const;

export function JumpChoice() {
  const { session, words } = useApp();
  const text = words.value;
  const player = session.player.value;
  const marks = player === null ? undefined : programMarks(player);
  const ready = session.phase.value === "ready" && marks !== undefined;
  const counts = {
    collection: marks?.collections.length ?? 0,
    arena: (marks?.arenasNew.length ?? 0) + (marks?.arenasFreed.length ?? 0),
    output: marks?.output.length ?? 0,
    exception: marks?.exceptions.length ?? 0,
    breakpoint: session.breakpoints.value.size,
  };
  const jump = (kind: (typeof kinds)[number]) => {
    const target: Target = kind === "breakpoint" ? { kind, lines: [...session.breakpoints.value] } : { kind };
    if (kind === "collection") session.setUnit("event");
    session.jump(target);
  };
  return (
    <select
      class={controls.choice}
      aria-label={text.jump}
      value=""
      disabled={!ready}
      onChange={(event) => {
        const kind = kinds.find((name) => name === event.currentTarget.value);
        event.currentTarget.value = "";
        if (kind !== undefined) jump(kind);
      }}
    >
      <option value="">{text.jump}…</option>
      {kinds.map((kind) => (
        <option key={kind} value={kind} disabled={counts[kind] === 0}>
          {text.jumps[kind]}
        </option>
      ))}
    </select>
  );
}
