// One object as the picture shows it: a value, a row of slots, or named attributes.
import type { Address, EdgeRow, ObjectRow } from "../engine/index.ts";

export interface SlotView {
  /** Same slot at another tick: same key. */
  readonly key: string;
  /** "0", "'a'", ".next"; empty for items whose place says it. */
  readonly label: string;
  readonly to: Address;
  readonly weak: boolean;
}

export interface NodeView {
  readonly address: Address;
  readonly type: string;
  readonly value: string;
  readonly count: number;
  readonly size: number;
  readonly generation: number;
  readonly gcRefs: number;
  /** "value": no references of its own; "row": items side by side; "fields": one labelled slot a line. */
  readonly shape: "value" | "row" | "fields";
  readonly slots: readonly SlotView[];
  /** Slots that are left out, and after which of [slots]. */
  readonly cut: number;
  readonly cutAfter: number;
  /** It stands in the block of built-in objects and is shared by all. */
  readonly shared: boolean;
}

const values = new Set(["int", "float", "str", "bytes", "bool", "NoneType", "complex", "range", "ellipsis", "slice"]);
const rows = new Set(["list", "tuple", "set", "frozenset"]);
const head = 5;
const tail = 1;

function slotLabel(edge: EdgeRow): string {
  const bracket = /^\[(.*)\]$/s.exec(edge.label);
  return bracket?.[1] ?? edge.label;
}

export function makeNode(row: ObjectRow, edges: readonly EdgeRow[], shown: (edge: EdgeRow) => boolean): NodeView {
  const shape = values.has(row.typeName) ? "value" : rows.has(row.typeName) ? "row" : "fields";
  const slots: SlotView[] = [];
  let left = 0;
  const usable = shape === "value" ? [] : edges.filter((edge) => edge.kind !== "class" && edge.kind !== "key");
  const cutAfter = usable.length > head + tail + 1 ? head : usable.length;
  usable.forEach((edge, index) => {
    if (index >= cutAfter && index < usable.length - tail) {
      left++;
      return;
    }
    const visible = shown(edge);
    if (!visible && shape === "fields" && edge.kind !== "value" && edge.kind !== "attribute") return;
    const label = slotLabel(edge);
    slots.push({
      key: `${row.address}/${edge.kind}/${label || index}`,
      label: shape === "row" ? "" : label,
      to: visible ? edge.to : 0,
      weak: !edge.counted,
    });
  });
  return {
    address: row.address,
    type: row.typeName,
    value: row.value,
    count: row.count,
    size: row.size,
    generation: row.generation,
    gcRefs: row.gcRefs,
    shape: shape === "fields" && slots.length === 0 ? "value" : shape,
    slots,
    cut: left,
    cutAfter,
    shared: row.block === 0,
  };
}

/** An object that all programs share: nobody tells its count. */
export function isSharedNode(node: NodeView): boolean {
  return node.shared;
}
