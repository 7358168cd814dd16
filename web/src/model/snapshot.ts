// What the page shows of one tick as plain data: frames with their names, the objects that the names lead to, and the
// references between them. Taken right after a seek, it stays good when the player has moved on, so two of them can be
// compared. Walks from the names only: its cost follows what is shown, not the size of the heap.
import type { Address, EdgeRow, FrameRow, NameRow, ObjectRow, State, Tick } from "../engine/index.ts";
import { lostObjects } from "./lost.ts";
import { makeNode, type NodeView } from "./node.ts";

export interface NameView {
  /** Same name of the same frame at another tick: same key. */
  readonly key: string;
  readonly name: string;
  readonly kind: NameRow["kind"];
  readonly address: Address;
  /** Of the cell that holds the object in place of the name, or 0. */
  readonly cell: Address;
}

export interface FrameView {
  readonly address: Address;
  readonly function: string;
  readonly kind: FrameRow["kind"] | "stack";
  readonly line: number;
  readonly depth: number;
  readonly names: readonly NameView[];
  readonly hidden: number;
  /** Names of built-ins, modules, types and functions, with the type of what they refer to. */
  readonly hiddenNames: readonly { readonly name: NameView; readonly type: string }[];
}

export interface Snapshot {
  readonly tick: Tick;
  readonly line: number;
  readonly previousLine: number;
  readonly frames: readonly FrameView[];
  readonly nodes: ReadonlyMap<Address, NodeView>;
  /** References between the nodes, with the slots that they leave from. */
  readonly undrawn: number;
  /** Objects that the program made and that nothing reaches any more, but that are still there: garbage in cycles. */
  readonly lost: ReadonlySet<Address>;
}

export interface SnapshotOptions {
  /** Also built-ins, modules, types and functions. */
  readonly everything: boolean;
  /** Also the evaluation stack and built-in calls: below the granularity of lines. */
  readonly fine: boolean;
  /** Where the program has made objects; those that nothing reaches are shown too. */
  readonly born: ReadonlySet<Address>;
}

const hiddenTypes = new Set([
  "module",
  "type",
  "builtin_function_or_method",
  "function",
  "code",
  "method_descriptor",
  "wrapper_descriptor",
  "classmethod_descriptor",
  "getset_descriptor",
  "member_descriptor",
  "method-wrapper",
  "mappingproxy",
]);

const maximumNodes = 90;
const maximumNames = 24;
const maximumFrames = 14;

export function isHidden(row: ObjectRow): boolean {
  return hiddenTypes.has(row.typeName);
}

function isMachinery(name: NameRow): boolean {
  return name.kind === "builtin" || (name.name.startsWith("__") && name.name.endsWith("__"));
}

function namesByFrame(state: State): Map<Address, NameRow[]> {
  const found = new Map<Address, NameRow[]>();
  for (const name of state.names()) {
    const list = found.get(name.frame);
    if (list) list.push(name);
    else found.set(name.frame, [name]);
  }
  return found;
}

function viewFrame(frame: FrameRow, names: readonly NameRow[], state: State, options: SnapshotOptions): FrameView[] {
  const shown: NameView[] = [];
  const stack: NameView[] = [];
  const hiddenNames: { name: NameView; type: string }[] = [];
  for (const name of names) {
    const view = {
      key: `${frame.address}/${name.kind}/${name.name}`,
      name: name.name,
      kind: name.kind,
      address: name.address,
      cell: name.cell,
    };
    if (name.kind === "stack" || name.kind === "native") {
      if (options.fine && name.address !== 0) stack.push(view);
      continue;
    }
    const row = name.address === 0 ? null : state.object(name.address);
    const hide = isMachinery(name) || (row !== null && isHidden(row));
    if (!options.everything && hide) {
      if (!isMachinery(name)) hiddenNames.push({ name: view, type: row?.typeName ?? "" });
    } else if (!(isMachinery(name) && name.kind === "builtin")) shown.push(view);
  }
  const base = { address: frame.address, function: frame.function, line: frame.line, depth: frame.depth };
  const cut = shown.length > maximumNames ? shown.length - maximumNames : 0;
  const frames: FrameView[] = [];
  if (frame.kind !== "native" || shown.length > 0)
    frames.push({
      ...base,
      kind: frame.kind,
      names: shown.slice(0, maximumNames),
      hidden: hiddenNames.length + cut,
      hiddenNames,
    });
  if (stack.length > 0)
    frames.push({ ...base, kind: "stack", names: stack.slice(-maximumNames), hidden: 0, hiddenNames: [] });
  return frames;
}

function viewFrames(state: State, options: SnapshotOptions): FrameView[] {
  const names = namesByFrame(state);
  const rows = [...state.frames()].sort((a, b) => a.depth - b.depth);
  const kept = rows.length <= maximumFrames ? rows : [rows[0], ...rows.slice(1 - maximumFrames)];
  return kept.flatMap((row) => (row ? viewFrame(row, names.get(row.address) ?? [], state, options) : []));
}

const mostLost = 24;

export function takeSnapshot(state: State, options: SnapshotOptions): Snapshot {
  const frames = viewFrames(state, options);
  const nodes = new Map<Address, NodeView>();
  const waiting: Address[] = frames.flatMap((frame) => frame.names.map((name) => name.address));
  let undrawn = walk(state, options, waiting, nodes);
  const lost = lostObjects(state, options.born, isHidden)
    .filter((address) => !nodes.has(address))
    .slice(0, mostLost);
  undrawn += walk(state, options, [...lost], nodes);
  const { tick, line, previousLine } = state;
  return { tick, line, previousLine, frames, nodes, undrawn, lost: new Set(lost) };
}

/** Adds what [waiting] leads to; the number of objects for which there was no room. */
function walk(state: State, options: SnapshotOptions, waiting: Address[], nodes: Map<Address, NodeView>): number {
  const seen = new Set<Address>(nodes.keys());
  let undrawn = 0;
  for (let at = 0; at < waiting.length; at++) {
    const address = waiting[at];
    if (address === undefined || address === 0 || seen.has(address)) continue;
    seen.add(address);
    const row = state.object(address);
    if (row === null || (!options.everything && isHidden(row))) continue;
    if (nodes.size >= maximumNodes) {
      undrawn++;
      continue;
    }
    const node = makeNode(row, state.edgesOf(address), (to) => shows(state, to, options));
    nodes.set(address, node);
    for (const slot of node.slots) if (slot.to !== 0) waiting.push(slot.to);
  }
  return undrawn;
}

function shows(state: State, edge: EdgeRow, options: SnapshotOptions): boolean {
  if (options.everything) return true;
  const row = state.object(edge.to);
  return row !== null && !isHidden(row);
}
