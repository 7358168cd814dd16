// Everything that is shown of one step, taken when the player stands there.
import type { Collection, Engine, Generations, HeapState, Player, State, Tick } from "../engine/index.ts";
import type { Messages } from "../i18n/index.ts";
import { bornInProgram } from "./births.ts";
import { type Changes, compare, noChanges } from "./changes.ts";
import { tellStep } from "./narrate.ts";
import { type Snapshot, type SnapshotOptions, takeSnapshot } from "./snapshot.ts";
import type { Steps } from "./steps.ts";
import type { Telling } from "./telling.ts";

export interface View {
  readonly index: number;
  readonly tick: Tick;
  readonly from: Tick;
  /** Valid while this is the latest view of its player. */
  readonly state: State;
  readonly heap: HeapState;
  readonly generations: Generations;
  readonly collection: Collection | null;
  /** The line that has just run (0: none yet), and the one that is about to run or is running (0: none any more). */
  readonly executedLine: number;
  readonly nextLine: number;
  readonly now: Snapshot;
  readonly before: Snapshot | null;
  readonly changes: Changes;
  /** Blocks that were taken or given back in this step, the latest last. */
  readonly touched: ReadonlyMap<number, "alloc" | "free">;
  tell(words: Messages): string;
}

const mostTouched = 20_000;

function touchedBlocks(player: Player, from: Tick, to: Tick): Map<number, "alloc" | "free"> {
  const found = new Map<number, "alloc" | "free">();
  if (to - from > mostTouched) return found;
  for (const event of player.events(from + 1, to + 1)) {
    if (event.kind === "alloc" || event.kind === "free") found.set(event.a, event.kind);
    else if (event.kind === "freelist_get") found.set(event.a, "alloc");
  }
  return found;
}

/** Snapshots of the steps around; a step forward or back takes one seek, not two. */
export class SnapshotCache {
  private readonly kept = new Map<string, Snapshot>();

  take(player: Player, tick: Tick, options: SnapshotOptions): Snapshot {
    const key = `${tick}/${options.everything}/${options.fine}`;
    const old = this.kept.get(key);
    if (old !== undefined) return old;
    const fresh = takeSnapshot(player.seek(tick), options);
    this.kept.set(key, fresh);
    const [oldest] = this.kept.keys();
    if (this.kept.size > 40 && oldest !== undefined) this.kept.delete(oldest);
    return fresh;
  }

  clear(): void {
    this.kept.clear();
  }
}

export function viewStep(
  engine: Engine,
  player: Player,
  steps: Steps,
  index: number,
  everything: boolean,
  cache: SnapshotCache,
): View {
  const options = { everything, fine: steps.unit !== "line", born: bornInProgram(player) };
  const tick = steps.tickAt(index);
  const from = index > 0 ? steps.tickAt(index - 1) : tick;
  const before = index > 0 ? cache.take(player, from, options) : null;
  const state = player.seek(tick);
  const now = cache.take(player, tick, options);
  const current = state.valid ? state : player.seek(tick);
  const changes = before === null ? noChanges : compare(before, now);
  const atEnd = index === steps.length - 1;
  const telling = (words: Messages): Telling => ({ words, engine, player, state: current, now, before });
  return {
    index,
    tick,
    from,
    state: current,
    heap: current.heap(),
    generations: current.generations(),
    collection: current.collection(),
    executedLine: atEnd
      ? current.line
      : steps.unit !== "line"
        ? current.previousLine
        : before === null
          ? 0
          : // A frame that begins on the line from which it is called has none before.
            before.line === current.line
            ? current.line
            : current.previousLine,
    nextLine: atEnd ? 0 : current.line,
    now,
    before,
    changes,
    touched: touchedBlocks(player, from, tick),
    tell: (words) => tellStep({ unit: steps.unit, index, last: atEnd, tick, from, changes }, telling(words)),
  };
}
