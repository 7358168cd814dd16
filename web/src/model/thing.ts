// An object as a sentence names it: by its value if that is short, by a name, or by its address.
import type { Address, ObjectRow, State } from "../engine/index.ts";
import type { Thing } from "../i18n/thing.ts";
import { shortAddress } from "./address.ts";
import type { NodeView } from "./node.ts";
import type { Snapshot } from "./snapshot.ts";

const byValue = new Set(["int", "float", "str", "bytes", "bool", "NoneType", "complex"]);
const longest = 20;

export function nameOf(address: Address, snapshot: Snapshot): string | null {
  let found: string | null = null;
  for (const frame of snapshot.frames) {
    if (frame.kind === "stack") continue;
    for (const name of frame.names) if (name.address === address) found ??= name.name;
  }
  return found;
}

function thing(address: Address, type: string, value: string, name: string | null): Thing {
  const short = byValue.has(type) && value.length <= longest ? value.replaceAll("`", "'") : null;
  return { type, value: short, name, address: shortAddress(address) };
}

export function thingOfNode(node: NodeView, snapshot: Snapshot): Thing {
  return thing(node.address, node.type, node.value, nameOf(node.address, snapshot));
}

function ownName(row: ObjectRow): string | null {
  return /^<(?:built-in )?(?:function|class|module|method) '?([\w.]+)'?/.exec(row.value)?.[1] ?? null;
}

export function thingAt(state: State, address: Address, now: Snapshot, before: Snapshot | null): Thing {
  const row = state.object(address);
  const name = nameOf(address, now) ?? (before === null ? null : nameOf(address, before));
  if (row !== null) return thing(address, row.typeName, row.value, name ?? ownName(row));
  const old = before?.nodes.get(address);
  if (old !== undefined) return thing(address, old.type, old.value, name);
  return { type: "object", value: null, name, address: shortAddress(address) };
}
