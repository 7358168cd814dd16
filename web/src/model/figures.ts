// Which picture makes an example's point, and where the reader stands when it opens. What is not named here opens with the
// objects, before its first line. The first example's stands in gallery.ts, because the page begins with it.
import type { Landing } from "./landing.ts";

export type FigureView = "objects" | "counts" | "collector" | "memory" | "compare";

export interface Figure {
  readonly view: FigureView;
  readonly at: Landing;
  /** The preset that shows it best, if it is not the program's own. */
  readonly preset?: string;
  /** The line whose output the reader is asked to predict before it is shown. */
  readonly predict?: number;
}

const objects = (at: Landing, predict?: number): Figure => ({
  view: "objects",
  at,
  ...(predict === undefined ? {} : { predict }),
});
const memory = (at: Landing): Figure => ({ view: "memory", at });
const counts = (at: Landing): Figure => ({ view: "counts", at });

const figures: Readonly<Record<string, Figure>> = {
  cycle: objects({ line: 6 }),
  "rise-argument": objects({ line: 6 }),
  "count-zero": objects({ line: 12 }),
  "cycle-stays": objects({ line: 16 }),
  "mark-and-sweep": { view: "collector", at: { phase: "move_unreachable", collection: -1 } },
  "effective-count": { view: "collector", at: { phase: "subtract_refs", collection: -1 } },
  generations: objects({ line: 15 }),
  "delayed-garbage": objects({ line: 15 }),
  thresholds: { view: "collector", at: { line: 10 } },
  "request-threshold": memory("last"),
  "request-511-512-513": memory("last"),
  "block-reused": memory({ line: 6 }),
  "arenas-grow-and-go": memory({ line: 4 }),
  "plus-one": objects({ line: 10 }, 10),
  "257-is-257": objects({ line: 4 }, 4),
  interning: objects({ line: 7 }, 7),
  "address-reused": objects({ line: 6 }, 6),
  "del-takes-a-name": objects({ line: 10 }),
  "holds-itself": objects({ line: 11 }, 11),
  "moved-back": { view: "collector", at: { phase: "move_unreachable", collection: -1 } },
  untracked: objects({ line: 9 }),
  "finalizer-in-a-cycle": { view: "collector", at: { phase: "finalizers", collection: -1 } },
  resurrection: objects({ line: 11 }),
  "weakref-order": objects({ line: 16 }),
  "the-701st": { view: "collector", at: { line: 12 } },
  "full-ones-are-rare": { view: "collector", at: "last" },
  // arenas of 256 KiB: there are several of them, and they are not kept as spares
  fragmentation: { ...memory({ line: 6 }), preset: "3.8" },
  sizes: objects({ line: 12 }, 12),
  "exception-and-frame": objects({ line: 21 }),
  "list-grows": counts("last"),
  "free-lists": memory({ line: 6 }),
  "what-collect-returns": objects({ line: 13 }, 13),
  "when-it-runs": { view: "collector", at: { line: 17 } },
  "at-exit": objects("last"),
  borrowed: objects({ line: 7 }),
  "no-increments": { view: "collector", at: { line: 6 } },
  "free-threaded": { view: "collector", at: { line: 6 } },
};

export function figureOfExample(example: string): Figure | null {
  return figures[example] ?? null;
}
