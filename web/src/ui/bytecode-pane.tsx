// The instructions of the innermost Python frame; the one that is about to run is marked and kept in sight. Below them the events of the
// step.
import { useEffect, useRef } from "preact/hooks";
import type { State } from "../engine/index.ts";
import { useApp } from "./app-state.ts";
import css from "./output.module.css";
import { StepEvents } from "./step-events.tsx";

/** Index of the instruction that the listing is to mark, or -1. */
function currentInstruction(state: State): number {
  const frames = [...state.frames()].filter((frame) => frame.kind !== "native");
  return frames.reduce((inner, frame) => (frame.depth >= inner.depth ? frame : inner), { depth: -1, instruction: -1 })
    .instruction;
}

/** The number that stands before the instruction's name; before it may stand that of a line. */
function instructionOf(row: string): number {
  const found = /^\s*(?:\d+\s+)?(\d+)\s+[A-Z_]{2,}/.exec(row);
  return found === null ? -1 : Number(found[1]);
}

/** Without what is blank in every row between its name and what stands behind, but for two columns. */
function withoutGap(rows: readonly string[]): string[] {
  const less =
    Math.min(...rows.map((row) => / {3,}(?=\S)/.exec(row.trim().replace(/^\d+ +/, ""))?.[0].length ?? 99)) - 2;
  return rows.map((row) => row.replace(/(?<=[A-Z]) {3,}/, (gap) => gap.slice(less)));
}

/** Without what is blank before every row: the room is for what stands behind. */
function withoutMargin(rows: readonly string[]): string[] {
  const blank = Math.min(...rows.filter((row) => row.trim() !== "").map((row) => row.search(/\S/)));
  return rows.map((row) => row.slice(Number.isFinite(blank) ? blank : 0));
}

export function BytecodePane() {
  const { session } = useApp();
  const view = session.view.value;
  const valid = view?.state.valid === true;
  const listing = valid ? view.state.disassembly() : "";
  const current = valid ? currentInstruction(view.state) : -1;
  const marked = useRef<HTMLElement>(null);
  useEffect(() => marked.current?.scrollIntoView({ block: "nearest" }), [listing, current]);
  return (
    <>
      <pre class={`${css.output} ${css.listing}`} data-testid="bytecode">
        {withoutGap(withoutMargin(listing.split("\n"))).map((row, index) => {
          const here = current >= 0 && instructionOf(row) === current;
          return here ? (
            <mark key={`${index}`} ref={marked} class={css.current} aria-current="step">
              {row}
            </mark>
          ) : (
            `${row}\n`
          );
        })}
      </pre>
      {view !== null && <StepEvents view={view} />}
    </>
  );
}
