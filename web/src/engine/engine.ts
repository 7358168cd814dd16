// Loads the module once; every program that is opened gets an instance of its own.
import { PRESET_FIELD_NAMES } from "./abi.ts";
import { Machine } from "./machine.mjs";
import { opcodeName, phaseName } from "./names.ts";
import { type Library, lacksRest, type Rest } from "./parts.ts";
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

/** Loads and compiles the rest of a module in two parts, once. */
function lazyRest(from: Source): Rest {
  const code = lazyLibrary(from);
  const rest = {
    module: null as WebAssembly.Module | null,
    async load() {
      await code.load();
      if (code.bytes) rest.module ??= await WebAssembly.compile(code.bytes as BufferSource);
    },
  };
  return rest;
}

/**
 * An engine over a compiled module; several players may share it. [library]: library.txt, for programs that import. [rest]: the
 * second part, if the module is only the first.
 */
export function createEngine(
  module: WebAssembly.Module,
  library: Library = lazyLibrary(undefined),
  rest: Rest | null = null,
): Engine {
  const probe = new Machine(module, () => {}, rest?.module);
  checkFingerprint(probe);
  const count = probe.exports.pyrena_preset_count?.() ?? 0;
  const presets = Array.from({ length: count }, (_, index) => readPreset(probe, index));

  const load = (machine: Machine, source: string, { limits, filename, preset, overrides }: OpenOptions) => {
    try {
      return machine.open(source, {
        preset,
        overrides: overrides ?? {},
        limits: { memory: 64 << 20, steps: 10_000_000, output: 1 << 20, ...limits },
        ...(filename === undefined ? {} : { filename }),
      });
    } catch (error) {
      if (lacksRest(error, rest)) return null;
      throw error;
    }
  };

  return {
    presets,
    opcodeName,
    phaseName,
    open(source: string, options: OpenOptions = {}): Player {
      const lines = (options.input ?? []).map((line) => encoder.encode(line));
      const open = (observe: (why: number, machine: Machine) => void) => {
        const machine = new Machine(module, observe, rest?.module);
        machine.line = (number) => lines[number];
        return { machine, status: load(machine, source, options) };
      };
      return new MachinePlayer(source, options, open, (machine) => readPreset(machine, -1), library, rest);
    },
  };
}

const isAddress = (from: Source): from is URL | string => from instanceof URL || typeof from === "string";

/**
 * Fetches and compiles the module. [from], [library] (library.txt, the modules written in Python) and [rest] (pyrena-rest.wasm, if
 * the module is pyrena-first.wasm) are addresses, responses or bytes. The library is fetched when a program first imports from it,
 * the rest when a program first calls what is there. As bytes they also serve runSync.
 */
export async function loadEngine(from: Source, library?: Source, rest?: Source): Promise<Engine> {
  // A server that names another type than application/wasm must not break the page, so this is not compileStreaming.
  const module = await WebAssembly.compile(await bytesOf(from));
  const lazy = lazyLibrary(library);
  if (library && !isAddress(library)) await lazy.load();
  const second = rest ? lazyRest(rest) : null;
  if (rest && !isAddress(rest)) await second?.load();
  return createEngine(module, lazy, second);
}
