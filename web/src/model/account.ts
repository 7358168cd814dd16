// The account of one object at the shown step: who holds it, how its count came to be, where it stands.
import type { Address, HeapState, History, HolderRow, PathStep, PoolRow } from "../engine/index.ts";
import type { Messages } from "../i18n/index.ts";
import { shortAddress } from "./address.ts";
import { countUpTo } from "./steps.ts";
import { nameOf, thingAt } from "./thing.ts";
import type { View } from "./view.ts";

export interface AccountLine {
  readonly key: string;
  readonly text: string;
  readonly count: number;
  readonly fresh: boolean;
}

export interface BlockPlace {
  readonly start: Address;
  readonly pool: PoolRow | null;
  readonly poolIndex: number;
}

export interface Account {
  readonly address: Address;
  readonly value: string;
  readonly count: number;
  readonly size: number;
  readonly generation: number;
  readonly lines: readonly AccountLine[];
  readonly sum: number;
  readonly path: readonly string[];
  readonly reached: boolean;
  readonly cycle: number;
  readonly block: BlockPlace | null;
}

const mostLines = 9;

function holderText(row: HolderRow, view: View, words: Messages): string {
  if (row.kind !== "container" && row.kind !== "attribute") return words.holder[row.kind](row.label).trim();
  if (row.from === 0) return row.label;
  const holder = thingAt(view.state, row.from, view.now, null);
  const type = words.types[holder.type] ?? holder.type;
  return `${type} ${holder.name ?? shortAddress(row.from)}${row.label.startsWith("[") || row.label.startsWith(".") ? "" : " "}${row.label}`;
}

function isFresh(row: HolderRow, address: Address, view: View): boolean {
  if (view.before === null) return false;
  if (row.kind === "container" || row.kind === "attribute") {
    const slot = view.now.nodes
      .get(row.from)
      ?.slots.find((candidate) => candidate.to === address && view.changes.keys.has(candidate.key));
    return slot !== undefined;
  }
  return view.changes.bound.some(({ name }) => name.address === address && name.name === row.label);
}

/** Names first, then what objects hold, then what the machine holds for a moment. */
const holderOrder: readonly HolderRow["kind"][] = ["global", "local", "cell", "attribute", "container", "stack"];

function holderRank({ kind }: HolderRow): number {
  const rank = holderOrder.indexOf(kind);
  return rank < 0 ? holderOrder.length : rank;
}

function linesOf(rows: readonly HolderRow[], address: Address, view: View, words: Messages): AccountLine[] {
  const sorted = rows.toSorted((a, b) => holderRank(a) - holderRank(b));
  const lines = sorted.map((row, index) => ({
    key: `${index}/${row.kind}/${row.from}/${row.label}`,
    text: holderText(row, view, words),
    count: row.count,
    fresh: isFresh(row, address, view),
  }));
  if (lines.length <= mostLines) return lines;
  const rest = lines.slice(mostLines - 1);
  const count = rest.reduce((sum, line) => sum + line.count, 0);
  return [...lines.slice(0, mostLines - 1), { key: "rest", text: words.cut(rest.length), count, fresh: false }];
}

function stepText(step: PathStep, index: number, words: Messages): string {
  if (index === 0) return words.holder[step.kind](step.label).trim();
  return step.label;
}

/** The chain from a root: "global keep", then what each object holds the next by. */
function pathOf(steps: readonly PathStep[], view: View, words: Messages): string[] {
  // The dictionary of globals is the root of every global name: the name says it.
  const [root, next] = steps;
  if (root?.kind === "global" && root.label === "globals" && next !== undefined)
    return pathOf([{ ...next, kind: "global" }, ...steps.slice(2)], view, words);
  return steps.map((step, index) => {
    const thing = thingAt(view.state, step.address, view.now, null);
    const type = words.types[thing.type] ?? thing.type;
    const held = stepText(step, index, words);
    return `${held} → ${type} ${shortAddress(step.address)}`;
  });
}

export function blockOf(heap: HeapState, start: Address): BlockPlace | null {
  if (start === 0) return null;
  const poolIndex = heap.poolOf(start);
  return { start, pool: poolIndex < 0 ? null : heap.pools.row(poolIndex), poolIndex };
}

/** What the account is of: by a name that it has now, as one that it has just lost says nothing of who holds it. */
export function accountTitle({ state, now, before }: View, address: Address, words: Messages): string {
  const thing = thingAt(state, address, now, state.object(address) === null ? before : null);
  return words.accountOf(words.say.the(thing).replaceAll("`", ""));
}

export function accountOf(view: View, address: Address, words: Messages): Account | null {
  const row = view.state.valid ? view.state.object(address) : null;
  if (row === null) return null;
  const holders = view.state.holders(address);
  const steps = view.state.whyAlive(address);
  return {
    address,
    value: row.value,
    count: row.count,
    size: row.size,
    generation: row.generation,
    lines: linesOf(holders.rows, address, view, words),
    sum: holders.rows.reduce((sum, holder) => sum + holder.count, 0),
    path: pathOf(steps, view, words),
    reached: steps.length > 0,
    cycle: view.state.cycle(address).length,
    block: blockOf(view.heap, row.block),
  };
}

export interface Life {
  readonly ticks: Uint32Array;
  readonly counts: Int32Array;
  readonly lines: Uint32Array;
  readonly causes: readonly string[];
  readonly top: number;
}

/** The part of an address's history that is one object's: from its birth before [tick] to the next birth there. */
export function lifeAt(history: History, tick: number, end: number): Life {
  let from = 0;
  let to = countUpTo(history.ticks, end);
  for (const birth of history.births) {
    const at = history.ticks.findIndex((candidate) => candidate >= birth);
    if (at < 0) continue;
    if (birth <= tick) from = at;
    else if (at > from) {
      to = at;
      break;
    }
  }
  const counts = history.counts.subarray(from, to);
  let top = 1;
  for (const count of counts) top = Math.max(top, count);
  return {
    ticks: history.ticks.subarray(from, to),
    counts,
    lines: history.lines.subarray(from, to),
    causes: Array.from(history.causes.subarray(from, to), (cause) => history.causeNames[cause] ?? ""),
    top,
  };
}

/** One change of a count: the line and the instruction that made it. */
export interface CountStep {
  readonly tick: number;
  readonly line: number;
  readonly cause: string;
  readonly from: number;
  readonly to: number;
}

/** The changes around [tick], at most [room] of them, and how many there are before and after these. */
export function countSteps(
  life: Life,
  tick: number,
  room: number,
): { steps: CountStep[]; before: number; after: number } {
  const { length } = life.ticks;
  const here = countUpTo(life.ticks, tick);
  const start = Math.max(0, Math.min(length - room, here - Math.ceil(room * 0.6)));
  const end = Math.min(length, start + room);
  const steps = Array.from({ length: end - start }, (_, index) => {
    const at = start + index;
    return {
      tick: life.ticks[at] ?? 0,
      line: life.lines[at] ?? 0,
      cause: life.causes[at] ?? "",
      from: at === 0 ? 0 : (life.counts[at - 1] ?? 0),
      to: life.counts[at] ?? 0,
    };
  });
  return { steps, before: start, after: length - end };
}

/** The count that a life has at [tick]. */
export function countAt(life: Life, tick: number): number {
  return life.counts[countUpTo(life.ticks, tick) - 1] ?? 0;
}

export function nameFor(view: View, address: Address): string | null {
  return nameOf(address, view.now);
}
