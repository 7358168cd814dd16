// What can be read from memory at one tick: tables of objects, names, edges and blocks, and the State that offers them.
// A part of the contract in types.ts; no code.
import type { EDGE_KINDS, FRAME_KINDS, HOLDER_KINDS, NAME_KINDS, POOL_STATES } from "./abi.ts";
import type { Address, Tick, TraceEvent } from "./types.ts";

/** A table copied out of memory: rows are made when asked for. */
export interface Table<Row> extends Iterable<Row> {
  readonly length: number;
  row(index: number): Row;
}

export interface ObjectRow {
  readonly address: Address;
  readonly type: Address;
  readonly typeName: string;
  readonly count: number;
  /** sys.getsizeof. */
  readonly size: number;
  /** repr, shortened to about 60 characters; made without running any Python. */
  readonly value: string;
  /** Generation of the collector 0..2, 3 permanent, -1 untracked. */
  readonly generation: number;
  /** Copy of the count that the running collection works on, or -1. */
  readonly gcRefs: number;
  readonly flags: number; // ObjectFlag
  /** Start of the block that holds it (0: in the static block). */
  readonly block: Address;
  readonly length: number; // items, or -1
}

export interface ObjectTable extends Table<ObjectRow> {
  readonly addresses: Float64Array;
  readonly counts: Float64Array;
  /** Index of the object at [address], or -1. */
  find(address: Address): number;
  at(address: Address): ObjectRow | null;
}

export type FrameKind = (typeof FRAME_KINDS)[number];

export interface FrameRow {
  readonly address: Address;
  readonly function: string;
  readonly kind: FrameKind;
  readonly line: number;
  /** Index of the instruction about to run or running, -1 before the first. */
  readonly instruction: number;
  /** 0 is the outermost. */
  readonly depth: number;
  readonly code: Address;
  readonly callable: Address;
}

export type NameKind = (typeof NAME_KINDS)[number];

export interface NameRow {
  readonly frame: Address;
  readonly name: string;
  readonly kind: NameKind;
  /** The object that it is bound to (for a cell: what the cell holds). */
  readonly address: Address;
  /** Of the cell, or 0. */
  readonly cell: Address;
}

/** "part": of an object, but no item, key, value or attribute (the code of a function, the bases of a class). "root": of the machine. */
export type EdgeKind = (typeof EDGE_KINDS)[number];

export interface EdgeRow {
  readonly from: Address;
  readonly to: Address;
  readonly kind: EdgeKind;
  /** The index or key as text: "[0]", "['a']", ".next". */
  readonly label: string;
  /** False for a weak reference. */
  readonly counted: boolean;
}

export interface EdgeTable extends Table<EdgeRow> {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Who holds an object: `count` references of one kind from one place. They add up to the object's count. */
export interface HolderRow {
  readonly kind: HolderKind;
  /** The holding object or frame, or 0. */
  readonly from: Address;
  readonly label: string;
  readonly count: number;
}

/**
 * What sort of place holds a reference. "frame" is the frame itself (its function, code, mapping), "machine" the interpreter's own
 * roots, "static" the built-in objects, and "running" what is left: held by the running instruction or built-in.
 */
export type HolderKind = (typeof HOLDER_KINDS)[number];

export interface Holders {
  readonly count: number;
  readonly rows: HolderRow[];
}

export interface PathStep {
  readonly address: Address;
  /** How the step before it (or the root) holds it. */
  readonly label: string;
  readonly kind: HolderKind;
}

export interface ArenaRow {
  readonly address: Address;
  readonly size: number;
  readonly ordinal: number;
  readonly pools: number;
  readonly freePools: number;
  /** Position in the order of usable arenas (0 is used next), or -1 if it is full. */
  readonly rank: number;
}

export type PoolState = (typeof POOL_STATES)[number];

export interface PoolRow {
  readonly address: Address;
  readonly arena: number;
  readonly state: PoolState;
  readonly sizeClass: number;
  readonly blockSize: number;
  readonly blocks: number;
  readonly used: number;
  /** Address of its first block. */
  readonly first: Address;
  /** Its blocks are `cells[cellStart .. cellStart + blocks)` of the heap. */
  readonly cellStart: number;
}

export interface RawRow {
  readonly address: Address;
  readonly size: number;
  readonly use: string;
  readonly free: boolean;
}

/** Where requests are counted: `kept` are those for objects that a free list served, `raw` those for raw blocks. */
export type AskedOf = "host" | "runs" | "raw" | "pools" | "kept" | "objects";

/** What was asked of one place since the heap was made. */
export interface Asked {
  readonly requests: number;
  readonly bytes: number;
}

/** What `cells` says of a block: 0 never used, 1 on its pool's free list, else live and for `uses[cell - 2]`. */
export interface HeapState {
  readonly arenas: Table<ArenaRow>;
  readonly pools: Table<PoolRow>;
  readonly raw: Table<RawRow>;
  readonly cells: Uint8Array;
  readonly uses: readonly string[];
  /** Index of the pool that holds [address], or -1. */
  poolOf(address: Address): number;
  readonly systemBytes: number;
  readonly asked: Readonly<Record<AskedOf, Asked>>;
}

export interface GenerationRow {
  readonly generation: number;
  readonly count: number;
  readonly threshold: number;
  readonly objects: number;
  readonly collections: number;
  readonly collected: number;
  readonly uncollectable: number;
}

export interface Generations {
  readonly rows: readonly [GenerationRow, GenerationRow, GenerationRow];
  readonly permanent: number;
  readonly enabled: boolean;
  readonly longLivedTotal: number;
  readonly longLivedPending: number;
  /** The work of all collections so far: objects whose count was copied, references looked at, objects found to be garbage. */
  readonly visited: number;
  readonly followed: number;
  readonly freed: number;
}

/** The collection that is running at this tick. */
export interface Collection {
  readonly generation: number;
  readonly phase: string;
  /**
   * Objects in the order of the lists that they hang in: "young" is the generation that is collected, with the younger ones merged
   * into it; then "unreachable", "finalizers", "weakref_callbacks", "finalized", "still_unreachable", as far as they have members.
   */
  readonly lists: readonly { readonly name: string; readonly members: Float64Array }[];
}

/** Memory at one tick. Valid until the player moves; then every method throws. */
export interface State {
  readonly tick: Tick;
  readonly valid: boolean;
  readonly event: TraceEvent;
  readonly line: number;
  readonly previousLine: number;
  /** Name of the instruction that runs, or "" outside any. */
  readonly instruction: string;

  frames(): Table<FrameRow>;
  names(): Table<NameRow>;
  objects(): ObjectTable;
  /** One object, quickly however many there are; null if none begins at [address]. */
  object(address: Address): ObjectRow | null;
  edges(): EdgeTable;
  /** References that leave one object, in the order of its slots. */
  edgesOf(address: Address): EdgeRow[];
  holders(address: Address): Holders;
  /** The shortest path from a root, root first; empty if nothing reaches it. */
  whyAlive(address: Address): PathStep[];
  /** Members of the reference cycle it is in (its strongly connected component), itself included; empty if in none. */
  cycle(address: Address): Address[];
  heap(): HeapState;
  /** Addresses of the live blocks that keep an arena from going back. */
  arenaPins(ordinal: number): Address[];
  generations(): Generations;
  /** Null while no collection runs. */
  collection(): Collection | null;
  /** The text of sys._debugmallocstats(). */
  stats(): string;
  /** Bytes of memory from [address], as far as the space goes. */
  bytes(address: Address, length: number): Uint8Array;
  /** The address that stands in the eight bytes at [address], without its two lowest bits; 0 if they lead nowhere in memory. */
  reference(address: Address): Address;
  /** Disassembly of the code of the innermost Python frame, as `pyrena dis` prints it. */
  disassembly(): string;
}
