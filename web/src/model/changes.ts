// What differs between two snapshots: names bound and unbound, objects made and freed, counts, slots.
import type { Address } from "../engine/index.ts";
import type { NodeView } from "./node.ts";
import type { FrameView, NameView, Snapshot } from "./snapshot.ts";

export interface CountChange {
  readonly node: NodeView;
  readonly from: number;
  readonly to: number;
}

export interface Changes {
  /** Names that refer to something else than before, or are new. */
  readonly bound: readonly { readonly name: NameView; readonly was: Address; readonly frame: Address }[];
  /** Names that now refer to something that is not shown. */
  readonly boundHidden: readonly { readonly name: NameView; readonly type: string }[];
  readonly unbound: readonly NameView[];
  readonly counts: readonly CountChange[];
  /** Shown now and not before. */
  readonly appeared: ReadonlySet<Address>;
  /** Shown before and not now. */
  readonly left: readonly NodeView[];
  /** Keys of names and slots that changed: what is drawn as new. */
  readonly keys: ReadonlySet<string>;
  /** Slots of objects that were there before and now refer to something else. */
  readonly slots: readonly { readonly owner: NodeView; readonly label: string; readonly to: Address }[];
  /** Frames of calls, and those of generators, which come and go with each value. */
  readonly framesMade: readonly FrameView[];
  readonly framesLeft: readonly { readonly function: string; readonly address: Address }[];
}

export const noChanges: Changes = {
  bound: [],
  boundHidden: [],
  unbound: [],
  counts: [],
  appeared: new Set(),
  left: [],
  keys: new Set(),
  slots: [],
  framesMade: [],
  framesLeft: [],
};

function allNames(snapshot: Snapshot): Map<string, { name: NameView; frame: Address }> {
  const found = new Map<string, { name: NameView; frame: Address }>();
  for (const frame of snapshot.frames)
    for (const name of frame.names) found.set(name.key, { name, frame: frame.address });
  return found;
}

function slotsOf(snapshot: Snapshot): Map<string, Address> {
  const found = new Map<string, Address>();
  for (const node of snapshot.nodes.values()) for (const slot of node.slots) found.set(slot.key, slot.to);
  return found;
}

function hiddenNames(snapshot: Snapshot): FrameView["hiddenNames"] {
  return snapshot.frames.flatMap((frame) => frame.hiddenNames);
}

export function compare(before: Snapshot, now: Snapshot): Changes {
  const keys = new Set<string>();
  const bound: Changes["bound"][number][] = [];
  const oldNames = allNames(before);
  const newNames = allNames(now);
  for (const [key, { name, frame }] of newNames) {
    const was = oldNames.get(key)?.name.address ?? 0;
    if (was === name.address) continue;
    keys.add(key);
    if (name.address !== 0) bound.push({ name, was, frame });
  }
  const unbound = [...oldNames].flatMap(([key, { name }]) => {
    const still = newNames.get(key);
    return (still === undefined || still.name.address === 0) && name.address !== 0 ? [name] : [];
  });
  const oldSlots = slotsOf(before);
  const slots: Changes["slots"][number][] = [];
  for (const node of now.nodes.values())
    for (const slot of node.slots) {
      if (slot.to === 0 || oldSlots.get(slot.key) === slot.to) continue;
      keys.add(slot.key);
      if (before.nodes.get(node.address)?.type === node.type)
        slots.push({ owner: node, label: slot.label, to: slot.to });
    }
  const counts: CountChange[] = [];
  const appeared = new Set<Address>();
  for (const node of now.nodes.values()) {
    const old = before.nodes.get(node.address);
    if (old === undefined || old.type !== node.type) appeared.add(node.address);
    else if (old.count !== node.count) counts.push({ node, from: old.count, to: node.count });
  }
  const left = [...before.nodes.values()].filter((node) => now.nodes.get(node.address)?.type !== node.type);
  const calls = ({ frames }: Snapshot) => frames.filter(({ kind }) => kind === "call" || kind === "generator");
  const madeAt = new Set(calls(now).map((frame) => frame.address));
  const hadAt = new Set(calls(before).map((frame) => frame.address));
  const hiddenBefore = new Map(hiddenNames(before).map(({ name }) => [name.key, name.address]));
  return {
    bound,
    boundHidden: hiddenNames(now).filter(({ name }) => hiddenBefore.get(name.key) !== name.address),
    unbound,
    counts,
    appeared,
    left,
    keys,
    slots,
    framesMade: calls(now).filter((frame) => !hadAt.has(frame.address)),
    framesLeft: calls(before).filter((frame) => !madeAt.has(frame.address)),
  };
}
