// Loads the module once; every program that is opened gets an instance of its own.
import { PRESET_FIELD_NAMES } from "./abi.ts";
import { Machine } from "./machine.mjs";
import { opcodeName, phaseName } from "./names.ts";
import { type Library, lacksPart, type Make, noParts, noSpeed, type Open, type Parts, type Speed } from "./parts.ts";
import { MachinePlayer } from "./player.ts";
import { checkFingerprint } from "./rows.ts";
import * as tables from "./tables.ts";
import type { Engine, OpenOptions, Player } from "./types.ts";

const encoder = new TextEncoder();

type Preset = Player["preset"];

/** The values of preset [index] of the table, or of the open session (-1). */
function readPreset(machine: Machine, index: number): Preset {
  const values = [...tables.query(machine, "pyrena_preset_values", "address", ({ address }) => address, index)];
  const fields = PRESET_FIELD_NAMES.map((field, i) => [field, values[i] ?? 0]);
  return { ...(Object.fromEntries(fields) as Omit<Preset, "name">), name: machine.text } as Preset;
}

type Source = URL | string | Response | BufferSource;

async function bytesOf(from: Source): Promise<BufferSource> {
  if (from instanceof URL || typeof from === "string") return bytesOf(await fetch(from));
  if (!(from instanceof Response)) return from;
  if (!from.ok) throw new Error(`${from.url}: ${from.status} ${from.statusText}`);
  return from.arrayBuffer();
}

/** Loads once, when it is first needed; a failure is told again at the next run. */
function lazyLibrary(from: Source | undefined): Library {
  let loading: Promise<unknown> | null = null;
  const library = {
    bytes: null as Uint8Array | null,
    load() {
      if (!from || library.bytes) return Promise.resolve();
      loading ??= bytesOf(from)
        .then((bytes) => {
          library.bytes = ArrayBuffer.isView(bytes)
            ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
            : new Uint8Array(bytes);
        })
        .finally(() => {
          loading = null;
        });
      return loading;
    },
  };
  return library;
}

/** Loads and compiles the other parts of a module one after another, each once. */
function lazyParts(sources: readonly Source[]): Parts {
  const modules: WebAssembly.Module[] = [];
  let loading: Promise<unknown> | null = null;
  const next = async (from: Source) => {
    modules.push(await WebAssembly.compile(await bytesOf(from)));
  };
  return {
    modules,
    get complete() {
      return modules.length === sources.length;
    },
    load() {
      const from = sources[modules.length];
      if (from === undefined) return Promise.resolve();
      loading ??= next(from).finally(() => {
        loading = null;
      });
      return loading;
    },
  };
}

/** Loads and compiles the module for long runs when it is first wanted. */
function lazySpeed(from: Source | undefined): Speed {
  if (from === undefined) return noSpeed;
  let loading: Promise<unknown> | null = null;
  const speed = {
    module: null as WebAssembly.Module | null,
    load() {
      loading ??= bytesOf(from)
        .then((bytes) => WebAssembly.compile(bytes))
        .then((module) => {
          speed.module = module;
        })
        .catch((error: unknown) => {
          loading = null;
          throw error;
        });
      return loading;
    },
  };
  return speed;
}

/**
 * An engine over a compiled module; several players may share it. [library]: library.txt, for programs that import. [parts]: the
 * others, if the module is only the first. [speed]: the one for long runs.
 */
export function createEngine(
  module: WebAssembly.Module,
  library: Library = lazyLibrary(undefined),
  parts: Parts = noParts,
  speed: Speed = noSpeed,
): Engine {
  const make = (from: WebAssembly.Module, others?: Parts) => {
    const machine = new Machine(from, () => {}, others);
    checkFingerprint(machine);
    return machine;
  };
  // What shows that the module is the right one is the machine of the first program that is opened.
  let first: Machine | null = make(module, parts);
  let presets: readonly Preset[] | null = null;

  const readPresets = () => {
    const machine = make(module, parts);
    const count = machine.ask("pyrena_preset_count");
    return Array.from({ length: count }, (_, index) => readPreset(machine, index));
  };

  const instance = (wanted: Make, observe: Machine["observe"]) => {
    const machine = wanted === "speed" && speed.module ? make(speed.module) : (first ?? make(module, parts));
    if (machine === first) first = null;
    machine.observe = observe;
    return machine;
  };

  const load = (machine: Machine, source: string, { limits, filename, preset, overrides }: OpenOptions) => {
    try {
      return machine.open(source, {
        preset,
        overrides: overrides ?? {},
        limits: { memory: 64 << 20, steps: 10_000_000, output: 1 << 20, ...limits },
        ...(filename === undefined ? {} : { filename }),
      });
    } catch (error) {
      if (lacksPart(error, parts)) return null;
      throw error;
    }
  };

  return {
    get presets() {
      presets ??= readPresets();
      return presets;
    },
    opcodeName,
    phaseName,
    open(source: string, options: OpenOptions = {}): Player {
      const lines = (options.input ?? []).map((line) => encoder.encode(line));
      const open: Open = (make, observe) => {
        const machine = instance(make, observe);
        machine.line = (number) => lines[number];
        return { machine, status: load(machine, source, options) };
      };
      const presetOf = (machine: Machine) => readPreset(machine, -1);
      return new MachinePlayer(source, options, open, presetOf, { library, parts, speed });
    },
    get whole() {
      return parts.complete;
    },
    async complete() {
      while (!parts.complete) await parts.load();
    },
    async hasten() {
      await speed.load();
    },
  };
}

const isAddress = (from: Source): from is URL | string => from instanceof URL || typeof from === "string";

/**
 * Fetches and compiles the module. [from], [library] (library.txt, the modules written in Python) and [others] (pyrena-more.wasm and
 * pyrena-rest.wasm, if the module is pyrena-first.wasm) are addresses, responses or bytes, [from] also a compiled module. The library is
 * fetched when a program first imports from it, a part when a program first calls what is not there, or by complete(). As bytes they
 * also serve runSync.
 * [speed] (pyrena-speed.wasm) is fetched when a run turns out to be long, or by hasten(); without it long runs take longer.
 */
export async function loadEngine(
  from: Source | WebAssembly.Module,
  library?: Source,
  others: readonly Source[] = [],
  speed?: Source,
): Promise<Engine> {
  // A server that names another type than application/wasm must not break the page, so this is not compileStreaming.
  const module = from instanceof WebAssembly.Module ? from : await WebAssembly.compile(await bytesOf(from));
  const lazy = lazyLibrary(library);
  if (library && !isAddress(library)) await lazy.load();
  const parts = lazyParts(others);
  for (const part of others) if (!isAddress(part)) await parts.load();
  return createEngine(module, lazy, parts, lazySpeed(speed));
}
