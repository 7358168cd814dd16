// Loads the module once; every program that is opened gets an instance of its own.
import { PRESET_FIELDS } from "./abi.ts";
import { Machine } from "./machine.mjs";
import { opcodeName, phaseName } from "./names.ts";
import { MachinePlayer } from "./player.ts";
import { checkFingerprint } from "./rows.ts";
import * as tables from "./tables.ts";
import type { Engine, OpenOptions, Player } from "./types.ts";

const encoder = new TextEncoder();

type Preset = Player["preset"];

/** The values of preset [index] of the table, or of the open session (-1). */
function readPreset(machine: Machine, index: number): Preset {
  const values = [...tables.query(machine, "pyrena_preset_values", "address", ({ address }) => address, index)];
  const fields = PRESET_FIELDS.map(([field], i) => [field, values[i] ?? 0]);
  return { ...(Object.fromEntries(fields) as Omit<Preset, "name">), name: machine.text } as Preset;
}

/** An engine over a compiled module; several players may share it. */
export function createEngine(module: WebAssembly.Module): Engine {
  const probe = new Machine(module, () => {});
  checkFingerprint(probe);
  const count = probe.exports.pyrena_preset_count?.() ?? 0;
  const presets = Array.from({ length: count }, (_, index) => readPreset(probe, index));
  return {
    presets,
    opcodeName,
    phaseName,
    open(source: string, options: OpenOptions = {}): Player {
      const open = (observe: (why: number, machine: Machine) => void) => {
        const machine = new Machine(module, observe);
        const { input, limits, filename, preset, overrides } = options;
        const lines = (input ?? []).map((line) => encoder.encode(line));
        machine.line = (number) => lines[number];
        const status = machine.open(source, {
          preset,
          overrides: overrides ?? {},
          limits: { memory: 64 << 20, steps: 10_000_000, output: 1 << 20, ...limits },
          ...(filename === undefined ? {} : { filename }),
        });
        return { machine, status };
      };
      return new MachinePlayer(source, options, open, (machine) => readPreset(machine, -1));
    },
  };
}

/** Fetches and compiles the module; works with bytes, a response or an address. */
export async function loadEngine(from: URL | string | Response | BufferSource): Promise<Engine> {
  if (from instanceof URL || typeof from === "string") return loadEngine(await fetch(from));
  if (from instanceof Response) {
    // A server that names another type than application/wasm must not break the page.
    return createEngine(await WebAssembly.compile(await from.arrayBuffer()));
  }
  return createEngine(await WebAssembly.compile(from));
}
