// The marks of the run above the timeline: collections as bands, arenas, output and exceptions as strokes of their own
// length and colour. At most one of a kind is drawn per pixel or so. A press on a mark leads to the step that shows it; a long band is
// pressed like the timeline below it.
import { useMemo } from "preact/hooks";
import { programMarks } from "../model/steps.ts";
import { useApp } from "./app-state.ts";
import css from "./timeline.module.css";

const grains = 500;

interface Mark {
  readonly left: number;
  /** The first event of those that this mark stands for. */
  readonly tick: number;
}

function places(ticks: readonly number[], place: (tick: number) => number): Mark[] {
  const found = new Map<number, number>();
  for (const tick of ticks) {
    const grain = Math.round(place(tick) * grains);
    if (!found.has(grain)) found.set(grain, tick);
  }
  return [...found].map(([grain, tick]) => ({ left: (grain / grains) * 100, tick }));
}

/** A band up to this part of the timeline, in hundredths, is a mark. */
const shortBand = 1.5;

export function Marks() {
  const { session, words } = useApp();
  const player = session.player.value;
  const steps = session.steps.value;
  const marks = useMemo(() => {
    if (player === null || steps === null) return null;
    const all = programMarks(player);
    const bands = new Map<number, { to: number; tick: number }>();
    all.collections.forEach((tick, index) => {
      const from = Math.round(steps.place(tick) * grains);
      const to = Math.round(steps.place(all.collectionEnds[index] ?? tick) * grains);
      const old = bands.get(from);
      bands.set(from, { to: Math.max(to, old?.to ?? from), tick: old?.tick ?? tick });
    });
    return {
      bands: [...bands].map(([from, { to, tick }]) => ({
        left: (from / grains) * 100,
        width: ((to - from) / grains) * 100,
        tick,
      })),
      arena: places([...all.arenasNew, ...all.arenasFreed], steps.place),
      output: places([...all.output], steps.place),
      exception: places([...all.exceptions], steps.place),
    };
  }, [player, steps]);
  if (marks === null) return null;
  const text = words.value.marks;
  /** The timeline itself sees that the press has been answered. */
  const goTo =
    (tick: number, collection = false) =>
    (event: Event) => {
      event.preventDefault();
      session.pause();
      session.goToEffect(tick, collection);
    };
  return (
    <div class={css.marks} aria-hidden="true">
      {marks.bands.map(({ left, width, tick }) => (
        <i
          key={left}
          class={css.collection}
          title={text.collection}
          {...(width <= shortBand ? { onPointerDown: goTo(tick, true) } : {})}
          style={{ left: `${left}%`, width: `max(8px, ${width}%)` }}
        />
      ))}
      {(["arena", "output", "exception"] as const).flatMap((kind) =>
        marks[kind].map(({ left, tick }) => (
          <i
            key={`${kind}${left}`}
            class={css[kind]}
            data-mark={kind}
            title={text[kind]}
            style={{ left: `${left}%` }}
            onPointerDown={goTo(tick)}
          />
        )),
      )}
    </div>
  );
}
