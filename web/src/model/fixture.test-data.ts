// A hand-made run for the model's tests: a player whose ticks are written down as pictures of memory, no engine.
import type {
  Collection,
  EdgeRow,
  Engine,
  EventName,
  GenerationRow,
  HeapState,
  HolderRow,
  Marks,
  NameRow,
  ObjectRow,
  ObjectTable,
  Player,
  PoolRow,
  State,
  Table,
  TraceEvent,
} from "../engine/index.ts";

export interface Moment {
  readonly kind: EventName;
  readonly a?: number;
  readonly b?: number;
  readonly c?: number;
  readonly line: number;
  readonly names: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<number, number>>;
  readonly printed?: string;
  readonly collection?: Collection;
  readonly gcRefs?: Readonly<Record<number, number>>;
}

export interface FakeObject {
  readonly address: number;
  readonly type: string;
  readonly value: string;
  readonly items?: readonly number[];
}

const base = 0x7f0000000000;
export const frame = base + 0x10;

function table<Row>(rows: readonly Row[]): Table<Row> {
  return {
    length: rows.length,
    row(index) {
      const found = rows[index];
      if (found === undefined) throw new RangeError("no such row");
      return found;
    },
    [Symbol.iterator]: () => rows[Symbol.iterator](),
  };
}

const blockSizes = [16, 32, 48, 64, 80, 112];
const poolSize = 4096;

function fakeHeap(step: number): HeapState {
  const pools: PoolRow[] = [];
  const cells: number[] = [];
  blockSizes.forEach((blockSize, index) => {
    const blocks = Math.floor((poolSize - 48) / blockSize);
    const used = Math.min(blocks - 2, Math.floor(blocks / 2) + step);
    pools.push({
      address: base + 0x10000 + index * poolSize,
      arena: 0,
      state: "used",
      sizeClass: blockSize / 16 - 1,
      blockSize,
      blocks,
      used,
      first: base + 0x10000 + index * poolSize + 48,
      cellStart: cells.length,
    });
    for (let block = 0; block < blocks; block++)
      cells.push(block < used ? (block % 11 === 7 ? 1 : 2 + (block % 3)) : 0);
  });
  return {
    arenas: table([{ address: base + 0x10000, size: 262144, ordinal: 0, pools: 64, freePools: 58, rank: 0 }]),
    pools: table(pools),
    raw: table([{ address: base + 0x200000, size: 1200, use: "list items", free: false }]),
    cells: Uint8Array.from(cells),
    uses: ["unknown", "object", "list items", "dict table"],
    poolOf: (address) => pools.findIndex((pool) => address >= pool.address && address < pool.address + poolSize),
    systemBytes: 1 << 20,
    asked: {
      host: { requests: 10, bytes: 1000 },
      runs: { requests: 20, bytes: 2000 },
      raw: { requests: 30, bytes: 3000 },
      pools: { requests: 40, bytes: 4000 },
      kept: { requests: 50, bytes: 5000 },
      objects: { requests: 60, bytes: 6000 },
    },
  };
}

const generation = (n: number, count: number): GenerationRow => ({
  generation: n,
  count,
  threshold: n === 0 ? 700 : 10,
  objects: n === 2 ? 0 : 322,
  collections: n,
  collected: 0,
  uncollectable: 0,
});

function objectTable(rows: readonly ObjectRow[]): ObjectTable {
  const find = (address: number) => rows.findIndex((row) => row.address === address);
  return {
    ...table(rows),
    addresses: Float64Array.from(rows, (row) => row.address),
    counts: Float64Array.from(rows, (row) => row.count),
    find,
    at: (address) => rows[find(address)] ?? null,
  };
}

function fakeState(tick: number, moment: Moment, previousLine: number, objects: readonly FakeObject[]): State {
  const live = objects.filter((object) => (moment.counts[object.address] ?? 0) > 0);
  const rows = live.map((object): ObjectRow => {
    const shared = object.type === "int";
    return {
      address: object.address,
      type: 1,
      typeName: object.type,
      count: moment.counts[object.address] ?? 0,
      size: shared ? 28 : 56 + 8 * (object.items?.length ?? 0),
      value: object.value,
      generation: shared ? -1 : 0,
      gcRefs: moment.gcRefs?.[object.address] ?? -1,
      flags: 0,
      block: shared ? 0 : object.address - 16,
      length: object.items?.length ?? -1,
    };
  });
  const edgesOf = (from: number): EdgeRow[] =>
    (live.find((object) => object.address === from)?.items ?? []).map((to, index) => ({
      from,
      to,
      kind: "item",
      label: `[${index}]`,
      counted: true,
    }));
  const edges = live.flatMap((object) => edgesOf(object.address));
  const names = Object.entries(moment.names).map(
    ([name, address]): NameRow => ({ frame, name, kind: "global", address, cell: 0 }),
  );
  const holders = (address: number): HolderRow[] => [
    ...names
      .filter((name) => name.address === address)
      .map((name): HolderRow => ({ kind: "global", from: frame, label: name.name, count: 1 })),
    ...edges
      .filter((edge) => edge.to === address)
      .map((edge): HolderRow => ({ kind: "container", from: edge.from, label: edge.label, count: 1 })),
  ];
  return {
    tick,
    valid: true,
    event: eventOf(tick, moment),
    line: moment.line,
    previousLine,
    instruction: "",
    frames: () =>
      table([
        {
          address: frame,
          function: "<module>",
          kind: "module",
          line: moment.line,
          instruction: 0,
          depth: 0,
          code: 0,
          callable: 0,
        },
      ]),
    names: () => table(names),
    objects: () => objectTable(rows),
    object: (address) => rows.find((row) => row.address === address) ?? null,
    edges: () => ({
      ...table(edges),
      from: Float64Array.from(edges, (e) => e.from),
      to: Float64Array.from(edges, (e) => e.to),
    }),
    edgesOf,
    holders: (address) => ({ count: moment.counts[address] ?? 0, rows: holders(address) }),
    whyAlive: (address) =>
      holders(address)
        .slice(0, 1)
        .map((row) => ({ address, label: row.label, kind: row.kind })),
    cycle: () => [],
    heap: () => fakeHeap(tick),
    arenaPins: () => [],
    generations: () => ({
      rows: [generation(0, 300 + tick), generation(1, 3), generation(2, 0)],
      permanent: 0,
      enabled: true,
      longLivedTotal: 0,
      longLivedPending: 0,
      visited: 0,
      followed: 0,
      freed: 0,
    }),
    collection: () => moment.collection ?? null,
    stats: () => "",
    bytes: (_address, length) => new Uint8Array(length),
    reference: () => 0,
    disassembly: () => "  1  0 LOAD_CONST 0 (1)",
  };
}

function eventOf(tick: number, moment: Moment): TraceEvent {
  return { tick, kind: moment.kind, a: moment.a ?? 0, b: moment.b ?? 0, c: moment.c ?? 0 };
}

export function fakePlayer(source: string, moments: readonly Moment[], objects: readonly FakeObject[]): Player {
  const ticksOf = (kind: EventName) =>
    Uint32Array.from(moments.flatMap((moment, tick) => (moment.kind === kind ? [tick] : [])));
  const at = (tick: number): Moment => {
    const moment = moments[Math.max(0, Math.min(moments.length - 1, tick))];
    if (moment === undefined) throw new RangeError("no such tick");
    return moment;
  };
  const previous = (tick: number) => {
    for (let k = tick; k >= 0; k--) if (at(k).line !== at(tick).line) return at(k).line;
    return 0;
  };
  const marks: Marks = {
    lines: ticksOf("line"),
    lineNumbers: Uint32Array.from(ticksOf("line"), (tick) => at(tick).line),
    instructions: ticksOf("instr"),
    calls: ticksOf("call"),
    returns: ticksOf("return"),
    collections: ticksOf("gc_start"),
    collectionEnds: ticksOf("gc_end"),
    arenasNew: ticksOf("arena_new"),
    arenasFreed: ticksOf("arena_free"),
    output: ticksOf("output"),
    exceptions: ticksOf("raise"),
  };
  const seek = (tick: number) => fakeState(tick, at(tick), previous(tick), objects);
  const result = { status: "ok", exitCode: 0, length: moments.length, steps: moments.length } as const;
  const events = (from: number, to: number) => moments.slice(from, to).map((moment, k) => eventOf(from + k, moment));
  return {
    status: "ok",
    exitCode: 0,
    preset: { name: "3.11", alignment: 16 } as Player["preset"],
    length: moments.length,
    programEnd: moments.length - 1,
    position: 0,
    source,
    run: async () => result,
    runSync: () => result,
    cancel: () => undefined,
    seek,
    state: seek(0),
    stepTarget: () => -1,
    step: () => null,
    targetTick: () => -1,
    runTo: () => null,
    marks,
    eventAt: (tick) => eventOf(tick, at(tick)),
    events,
    outputAt(tick) {
      const pieces = moments.flatMap((moment, k) =>
        k <= tick && moment.printed !== undefined ? [{ stream: 1 as const, text: moment.printed, tick: k }] : [],
      );
      return { out: pieces.map((piece) => piece.text).join(""), err: "", pieces };
    },
    lineAt: (tick) => ({ line: at(tick).line, previous: previous(tick) }),
    depthAt: () => 1,
    history(address) {
      const changes = moments.flatMap((moment, k) => {
        const count = moment.counts[address] ?? 0;
        return count === (k > 0 ? (at(k - 1).counts[address] ?? 0) : 0) ? [] : [{ k, count, line: moment.line }];
      });
      return {
        ticks: Uint32Array.from(changes, (change) => change.k),
        counts: Int32Array.from(changes, (change) => change.count),
        lines: Uint32Array.from(changes, (change) => change.line),
        causes: new Uint16Array(changes.length),
        causeNames: ["STORE_NAME"],
        births: Uint32Array.from(changes.slice(0, 1), (change) => change.k),
        deaths: new Uint32Array(),
      };
    },
    generationsOverTime: () => ({
      ticks: new Uint32Array(),
      counts: [new Int32Array(), new Int32Array(), new Int32Array()],
    }),
    heapOverTime: () => ({
      ticks: new Uint32Array(),
      liveBytes: new Float64Array(),
      liveBlocks: new Uint32Array(),
      pools: new Uint32Array(),
      arenas: new Uint32Array(),
      systemBytes: new Float64Array(),
    }),
    difference: () => ({ born: [], freed: [], changed: [] }),
    checkpoints: { count: 0, bytes: 0, longestGap: 0 },
    dispose: () => undefined,
  };
}

export function fakeEngine(open: (source: string) => Player): Engine {
  return {
    open,
    whole: true,
    complete: () => Promise.resolve(),
    hasten: () => Promise.resolve(),
    presets: [],
    opcodeName: () => "STORE_NAME",
    phaseName: () => "move_unreachable",
  };
}
