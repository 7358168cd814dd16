// Memory at one tick: the queries of the module, each asked at most once and kept. A state reads the machine as it stands, so it
// is valid only until the player moves it; what it has given out (copied tables) stays true.
import { MEMBER_LISTS } from "./abi.ts";
import { instructionAt, lineAt } from "./history.ts";
import type { Machine } from "./machine.mjs";
import { phaseName } from "./names.ts";
import { ADDRESS_BASE, lastAtMost, type Recorder } from "./recorder.ts";
import * as tables from "./tables.ts";
import type {
  Address,
  Collection,
  EdgeRow,
  EdgeTable,
  FrameRow,
  GenerationRow,
  Generations,
  HeapState,
  Holders,
  NameRow,
  ObjectRow,
  ObjectTable,
  PathStep,
  State,
  Table,
  Tick,
  TraceEvent,
} from "./types.ts";

/** Lists up to this one are the generations and the permanent one, those behind it belong to a collection. */
const permanent = MEMBER_LISTS.indexOf("permanent");

export class MachineState implements State {
  readonly tick: Tick;
  readonly #machine: Machine;
  readonly #recorder: Recorder;
  readonly #isCurrent: (state: State) => boolean;
  readonly #kept = new Map<string, unknown>();

  constructor(machine: Machine, recorder: Recorder, tick: Tick, isCurrent: (state: State) => boolean) {
    this.#machine = machine;
    this.#recorder = recorder;
    this.tick = tick;
    this.#isCurrent = isCurrent;
  }

  get valid(): boolean {
    return this.#isCurrent(this);
  }
  get event(): TraceEvent {
    return this.#recorder.event(this.tick);
  }
  get line(): number {
    return lineAt(this.#recorder, this.tick);
  }
  get previousLine(): number {
    const index = lastAtMost(this.#recorder.more.currentTicks.array, this.tick);
    return index < 1 ? 0 : this.#recorder.more.currentLines.at(index - 1);
  }
  get instruction(): string {
    return instructionAt(this.#recorder, this.tick);
  }

  frames(): Table<FrameRow> {
    return this.#once("frames", tables.frames);
  }
  names(): Table<NameRow> {
    return this.#once("names", tables.names);
  }
  objects(): ObjectTable {
    return this.#once("objects", tables.objects);
  }
  object(address: Address): ObjectRow | null {
    return this.#once(`object ${address}`, (machine) =>
      tables.object(
        machine,
        address,
        this.#once("ages", (asked) => tables.ages(asked)),
      ),
    );
  }
  edges(): EdgeTable {
    return this.#once("edges", tables.edges);
  }
  edgesOf(address: Address): EdgeRow[] {
    return this.#once(`edges ${address}`, (machine) => tables.edgesOf(machine, address));
  }
  holders(address: Address): Holders {
    return this.#once(`holders ${address}`, (machine) => {
      const rows = tables.holders(machine, address);
      return { count: rows.reduce((sum, row) => sum + row.count, 0), rows };
    });
  }
  whyAlive(address: Address): PathStep[] {
    return this.#once(`why ${address}`, (machine) => tables.whyAlive(machine, address));
  }
  cycle(address: Address): Address[] {
    return this.#once(`cycle ${address}`, (machine) => tables.addresses(machine, "pyrena_cycle", address));
  }
  heap(): HeapState {
    return this.#once("heap", tables.heap);
  }
  arenaPins(ordinal: number): Address[] {
    return this.#once(`pins ${ordinal}`, (machine) => tables.addresses(machine, "pyrena_arena_pins", ordinal));
  }

  generations(): Generations {
    return this.#once("generations", (machine) => {
      const rows = [...tables.query(machine, "pyrena_generations", "generation", (row) => row)].map(
        (row, generation): GenerationRow => ({ generation, ...row }),
      );
      const [a, b, c] = rows;
      const collector = this.#collector(machine);
      if (!a || !b || !c || !collector) throw new Error("there are three generations");
      return {
        rows: [a, b, c],
        permanent: collector.permanent,
        enabled: collector.enabled !== 0,
        longLivedTotal: collector.long_lived_total,
        longLivedPending: collector.long_lived_pending,
        visited: collector.visited,
        followed: collector.followed,
        freed: collector.freed,
      };
    });
  }

  collection(): Collection | null {
    return this.#once("collection", (machine) => {
      const collector = this.#collector(machine);
      if (!collector || collector.phase === 0) return null;
      const members = [...tables.query(machine, "pyrena_members", "member", (row) => row)];
      const lists = MEMBER_LISTS.map((name, list) => ({
        name: list === collector.generation ? "young" : name,
        takesPart: list === collector.generation || list > permanent,
        members: Float64Array.from(members.filter((row) => row.list === list).map((row) => row.address)),
      }));
      const phase = phaseName(collector.phase);
      return {
        generation: collector.generation,
        phase,
        lists: lists.filter((list) => list.takesPart && list.members.length > 0),
      };
    });
  }

  stats(): string {
    return this.#once("stats", (machine) => {
      machine.ask("pyrena_stats");
      return machine.text;
    });
  }
  disassembly(): string {
    return this.#once("disassembly", (machine) => {
      machine.ask("pyrena_disassembly");
      return machine.text;
    });
  }

  bytes(address: Address, length: number): Uint8Array {
    this.#check();
    const machine = this.#machine;
    const at = machine.managedBase + (address - ADDRESS_BASE);
    const end = Math.min(at + length, machine.heapEnd);
    return address < ADDRESS_BASE || at >= end ? new Uint8Array() : machine.view(at, end - at).slice();
  }

  reference(address: Address): Address {
    const bytes = this.bytes(address, 8);
    if (bytes.length < 8) return 0;
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const [low, high] = [view.getUint32(0, true), view.getUint32(4, true)];
    const at = low - (low % 4);
    const { managedBase, heapEnd } = this.#machine;
    return high === 0 && at >= managedBase && at < heapEnd ? ADDRESS_BASE + at - managedBase : 0;
  }

  #collector(machine: Machine) {
    return [...tables.query(machine, "pyrena_collector", "collector", (row) => row)][0];
  }

  #check(): void {
    if (!this.valid) throw new Error(`the player has moved on from tick ${this.tick}`);
  }

  #once<Result>(name: string, ask: (machine: Machine) => Result): Result {
    if (!this.#kept.has(name)) {
      this.#check();
      this.#kept.set(name, ask(this.#machine));
    }
    return this.#kept.get(name) as Result;
  }
}
