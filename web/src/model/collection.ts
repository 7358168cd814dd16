// A collection as it stands at one event of it: whose turn it is, who is on which list, what has been counted so far.
import type { Address, Collection, Player, State, TraceEvent } from "../engine/index.ts";
import { bornInProgram } from "./births.ts";
import { type ShownPhase, shownPhase } from "./phases.ts";
import { countUpTo } from "./steps.ts";

export type { ShownPhase } from "./phases.ts";

export interface Member {
  readonly address: Address;
  readonly type: string;
  readonly value: string;
  readonly count: number;
  readonly gcRefs: number;
  readonly unreachable: boolean;
  readonly movedBack: boolean;
  readonly refersTo: readonly Address[];
}

export interface CollectionFigures {
  readonly examined: number;
  readonly subtracted: number;
  readonly unreachable: number;
  readonly movedBack: number;
  readonly cleared: number;
  readonly freed: number;
}

/** An object of the program that this collection has freed. */
export interface Freed {
  readonly address: Address;
  readonly type: string;
}

export interface CollectionView {
  readonly phase: ShownPhase;
  readonly event: TraceEvent;
  readonly members: readonly Member[];
  readonly freed: readonly Freed[];
  readonly othersReachable: number;
  readonly othersUnreachable: number;
  readonly figures: CollectionFigures;
}

const mostMembers = 24;
const mostEvents = 60_000;
const reachableLists = new Set(["young", "reachable", "generation", "candidates"]);

interface Progress extends CollectionFigures {
  readonly rescued: ReadonlySet<Address>;
  /** Address and type of what was found unreachable and is freed by now. */
  readonly gone: ReadonlyMap<Address, Address>;
}

function progressOf(player: Player, tick: number): Progress {
  const { collections } = player.marks;
  const start = collections[countUpTo(collections, tick) - 1] ?? tick;
  const rescued = new Set<Address>();
  const found = new Set<Address>();
  const gone = new Map<Address, Address>();
  const counts = { examined: 0, subtracted: 0, cleared: 0, freed: 0, movedBack: 0 };
  for (const event of player.events(start, Math.min(tick + 1, start + mostEvents))) {
    if (event.kind === "gc_copy") counts.examined++;
    else if (event.kind === "gc_subtract") counts.subtracted++;
    else if (event.kind === "gc_clear") counts.cleared++;
    else if (event.kind === "gc_unreachable") found.add(event.a);
    else if (event.kind === "dealloc") {
      counts.freed++;
      if (found.has(event.a)) gone.set(event.a, event.b);
    } else if (event.kind === "gc_reachable" && event.c === 1) {
      rescued.add(event.a);
      counts.movedBack++;
    }
  }
  return { ...counts, unreachable: found.size - rescued.size, rescued, gone };
}

/** "Node" of the class at [address], from its repr `<class Node>`. */
function typeNameOf(state: State, address: Address): string {
  return /<class '?(?:[\w.]*\.)?(\w+)/.exec(state.object(address)?.value ?? "")?.[1] ?? "object";
}

/** [picture]: the objects that the picture shows; the rest of a list is counted only. */
export function viewCollection(
  state: State,
  player: Player,
  collection: Collection,
  picture: ReadonlyMap<Address, unknown>,
): CollectionView {
  const born = bornInProgram(player);
  const lists = collection.lists.map((list) => ({ ...list, unreachable: !reachableLists.has(list.name) }));
  const unreachable = lists.reduce((sum, list) => sum + (list.unreachable ? list.members.length : 0), 0);
  const reachable = lists.reduce((sum, list) => sum + (list.unreachable ? 0 : list.members.length), 0);
  const progress = progressOf(player, state.tick);
  const shown = new Map<Address, boolean>();
  for (const list of lists)
    for (const address of list.members)
      if (picture.has(address) && shown.size < mostMembers) shown.set(address, list.unreachable);
  const members = [...shown].flatMap(([address, off]): Member[] => {
    const row = state.object(address);
    if (row === null) return [];
    const refersTo = [...new Set(state.edgesOf(address).map((edge) => edge.to))].filter((to) => shown.has(to));
    const { typeName: type, value, count } = row;
    // On the unreachable list the copy has given its place to a link; that it was 0 is why the object is there.
    const gcRefs = off && row.gcRefs < 0 ? 0 : row.gcRefs;
    return [
      {
        address,
        type,
        value,
        count,
        gcRefs,
        unreachable: off,
        movedBack: !off && progress.rescued.has(address),
        refersTo,
      },
    ];
  });
  const freed = [...progress.gone]
    .filter(([address]) => born.has(address))
    .slice(0, mostMembers)
    .map(([address, type]) => ({ address, type: typeNameOf(state, type) }));
  const shownOff = members.filter((member) => member.unreachable).length;
  return {
    phase: shownPhase(collection.phase),
    event: state.event,
    members,
    freed,
    othersReachable: reachable - (members.length - shownOff),
    othersUnreachable: unreachable - shownOff,
    figures: progress,
  };
}

const chunk = 4096;

/** The next collector's event about one of [members], or the end of the collection. */
export function nextChangeOf(player: Player, tick: number, members: ReadonlySet<Address>): number {
  const end = player.marks.collectionEnds.find((candidate) => candidate > tick) ?? player.programEnd;
  for (let from = tick + 1; from <= end; from += chunk)
    for (const event of player.events(from, Math.min(from + chunk, end + 1))) {
      const told = event.kind.startsWith("gc_") || event.kind === "finalize" || event.kind === "dealloc";
      if (event.kind === "gc_end" || (told && event.kind !== "gc_phase" && members.has(event.a))) return event.tick;
    }
  return end;
}
