// The tables of the state at one tick: rows of the module (rows.ts) as the types of the contract, and the look-ups over them.
import { EDGE_KINDS, FRAME_KINDS, HOLDER_KINDS, NAME_KINDS, POOL_STATES, USES } from "./abi.ts";
import type { Machine } from "./machine.mjs";
import { ADDRESS_BASE } from "./recorder.ts";
import { type Raw, type RowName, RowTable } from "./rows.ts";
import type {
  Address,
  ArenaRow,
  Asked,
  AskedOf,
  EdgeRow,
  EdgeTable,
  FrameRow,
  HeapState,
  HolderRow,
  NameRow,
  ObjectRow,
  ObjectTable,
  PathStep,
  PoolRow,
  RawRow,
  Table,
} from "./types.ts";

/** The rows of pyrena_asked, in the order of pyr_asked_of (core/mem/heap.h). */
const askedOf: readonly AskedOf[] = ["host", "runs", "raw", "pools", "kept", "objects"];

type Make<Name extends RowName, Row> = (raw: Raw<Name>) => Row;

/** Calls an export that leaves a table, and copies the table. */
export function query<Name extends RowName, Row>(
  machine: Machine,
  call: string,
  name: Name,
  make: Make<Name, Row>,
  ...numbers: number[]
): RowTable<Name, Row> {
  const count = machine.ask(call, ...numbers);
  if (count < 0) throw new Error(`the query ${call} failed: memory is at its limit`);
  return new RowTable(machine, name, make);
}

export const frames = (machine: Machine): Table<FrameRow> =>
  query(machine, "pyrena_frames", "frame", ({ kind, ...rest }) => ({ ...rest, kind: FRAME_KINDS[kind] ?? "call" }));

export const names = (machine: Machine): Table<NameRow> =>
  query(machine, "pyrena_names", "name", ({ kind, index: _, ...rest }) => ({
    ...rest,
    kind: NAME_KINDS[kind] ?? "local",
  }));

export const holders = (machine: Machine, address: Address): HolderRow[] => [
  ...query(machine, "pyrena_holders", "holder", toHolder, address),
];

const toHolder: Make<"holder", HolderRow> = ({ kind, ...rest }) => ({ ...rest, kind: HOLDER_KINDS[kind] ?? "running" });

export const whyAlive = (machine: Machine, address: Address): PathStep[] => [
  ...query(
    machine,
    "pyrena_why_alive",
    "holder",
    ({ from, kind, label }) => ({ address: from, kind: HOLDER_KINDS[kind] ?? "machine", label }),
    address,
  ),
];

export const addresses = (machine: Machine, call: string, number: number): Address[] => [
  ...query(machine, call, "address", ({ address }) => address, number),
];

const toObject: Make<"object", ObjectRow> = ({ type_name, gc_refs, ...rest }) => ({
  ...rest,
  typeName: type_name,
  gcRefs: gc_refs,
});

class Objects extends RowTable<"object", ObjectRow> implements ObjectTable {
  readonly addresses: Float64Array;
  readonly counts: Float64Array;
  #index: Map<Address, number> | null = null;

  constructor(machine: Machine) {
    super(machine, "object", toObject);
    this.addresses = this.doubles("address");
    this.counts = this.doubles("count");
  }

  find(address: Address): number {
    this.#index ??= new Map(Array.from(this.addresses, (at, index) => [at, index]));
    return this.#index.get(address) ?? -1;
  }

  at(address: Address): ObjectRow | null {
    const index = this.find(address);
    return index < 0 ? null : this.row(index);
  }
}

export function objects(machine: Machine): ObjectTable {
  if (machine.ask("pyrena_objects") < 0) throw new Error("the objects do not fit into memory");
  return new Objects(machine);
}

/** A byte for each 16 bytes of the heap: the generation + 1 of the object that begins there. */
export function ages(machine: Machine): Uint8Array {
  if (machine.ask("pyrena_ages") < 0) throw new Error("the generations do not fit into memory");
  return machine.textBytes;
}

/** One object, at a cost that does not grow with their number; null if none begins at [address]. */
export function object(machine: Machine, address: Address, ages: Uint8Array): ObjectRow | null {
  const [row] = query(machine, "pyrena_object", "object", toObject, address);
  return row ? { ...row, generation: (ages[Math.floor((address - ADDRESS_BASE) / 16)] ?? 0) - 1 } : null;
}

const toEdge: Make<"edge", EdgeRow> = ({ kind, counted, ...rest }) => ({
  ...rest,
  kind: EDGE_KINDS[kind] ?? "part",
  counted: counted !== 0,
});

export const edgesOf = (machine: Machine, address: Address): EdgeRow[] => [
  ...query(machine, "pyrena_edges_of", "edge", toEdge, address),
];

class Edges extends RowTable<"edge", EdgeRow> implements EdgeTable {
  readonly from: Float64Array;
  readonly to: Float64Array;

  constructor(machine: Machine) {
    super(machine, "edge", toEdge);
    this.from = this.doubles("from");
    this.to = this.doubles("to");
  }
}

export function edges(machine: Machine): EdgeTable {
  if (machine.ask("pyrena_edges") < 0) throw new Error("the edges do not fit into memory");
  return new Edges(machine);
}

export function heap(machine: Machine): HeapState {
  const arenas: Table<ArenaRow> = query(machine, "pyrena_arenas", "arena", ({ free_pools, ...rest }) => ({
    ...rest,
    freePools: free_pools,
  }));
  const raw: Table<RawRow> = query(machine, "pyrena_raw", "raw", ({ address, size, use, free }) => ({
    address,
    size,
    use: USES[use] ?? "raw",
    free: free !== 0,
  }));
  const [totals] = query(machine, "pyrena_heap", "heap", (row) => row);
  const rows = [...query(machine, "pyrena_asked", "asked", (row) => row)];
  const asked = Object.fromEntries(askedOf.map((place, i) => [place, rows[i]])) as Record<AskedOf, Asked>;
  const pools = query(machine, "pyrena_pools", "pool", toPool);
  const cells = machine.textBytes; // of the pools: the last call's text
  const starts = pools.doubles("address");
  const arenaStarts = Array.from(arenas, ({ address, size }) => ({ address, size }));
  return {
    arenas,
    pools,
    raw,
    cells,
    uses: USES,
    asked,
    systemBytes: totals?.system_bytes ?? 0,
    poolOf(address) {
      let [low, high] = [0, starts.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((starts[middle] ?? 0) <= address) low = middle + 1;
        else high = middle;
      }
      const inArena = arenaStarts.some((arena) => address >= arena.address && address < arena.address + arena.size);
      return inArena ? low - 1 : -1;
    },
  };
}

const toPool: Make<"pool", PoolRow> = ({ state, size_class, block_size, cell_start, unused: _, ...rest }) => ({
  ...rest,
  state: POOL_STATES[state] ?? "virgin",
  sizeClass: size_class,
  blockSize: block_size,
  cellStart: cell_start,
});
