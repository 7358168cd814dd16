// The marks of the run above the timeline: collections as bands, arenas, output and exceptions as strokes of their own
// length and colour. At most one of a kind is drawn per pixel or so.
import { useMemo } from "preact/hooks";
import { programMarks } from "../model/steps.ts";
import { useApp } from "./app-state.ts";
import css from "./timeline.module.css";

const grains = 500;

function places(ticks: Uint32Array, place: (tick: number) => number): number[] {
  const found = new Set<number>();
  for (const tick of ticks) found.add(Math.round(place(tick) * grains));
  return [...found].map((grain) => (grain / grains) * 100);
}

export function Marks() {
  const { session, words } = useApp();
  const player = session.player.value;
  const steps = session.steps.value;
  const marks = useMemo(() => {
    if (player === null || steps === null) return null;
    const all = programMarks(player);
    const bands = new Map<number, number>();
    all.collections.forEach((tick, index) => {
      const from = Math.round(steps.place(tick) * grains);
      const to = Math.round(steps.place(all.collectionEnds[index] ?? tick) * grains);
      bands.set(from, Math.max(to, bands.get(from) ?? from));
    });
    return {
      bands: [...bands].map(([from, to]) => ({ left: (from / grains) * 100, width: ((to - from) / grains) * 100 })),
      arena: [...places(all.arenasNew, steps.place), ...places(all.arenasFreed, steps.place)],
      output: places(all.output, steps.place),
      exception: places(all.exceptions, steps.place),
    };
  }, [player, steps]);
  if (marks === null) return null;
  const text = words.value.marks;
  return (
    <div class={css.marks} aria-hidden="true">
      {marks.bands.map(({ left, width }) => (
        <i
          key={left}
          class={css.collection}
          title={text.collection}
          style={{ left: `${left}%`, width: `max(8px, ${width}%)` }}
        />
      ))}
      {(["arena", "output", "exception"] as const).flatMap((kind) =>
        marks[kind].map((left) => (
          <i key={`${kind}${left}`} class={css[kind]} title={text[kind]} style={{ left: `${left}%` }} />
        )),
      )}
    </div>
  );
}
