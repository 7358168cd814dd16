// Which of the shown objects stand in a reference cycle (Tarjan's components of more than one, and self-references).
import type { Address } from "../engine/index.ts";
import type { NodeView } from "./node.ts";

export function inCycles(nodes: ReadonlyMap<Address, NodeView>): Set<Address> {
  const order = new Map<Address, number>();
  const low = new Map<Address, number>();
  const stack: Address[] = [];
  const onStack = new Set<Address>();
  const found = new Set<Address>();
  const close = (address: Address) => {
    const members: Address[] = [];
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      onStack.delete(top);
      members.push(top);
      if (top === address) break;
    }
    const self = nodes.get(address)?.slots.some((slot) => slot.to === address && !slot.weak) === true;
    if (members.length > 1 || self) for (const member of members) found.add(member);
  };
  const visit = (address: Address) => {
    order.set(address, order.size);
    low.set(address, order.size - 1);
    stack.push(address);
    onStack.add(address);
    for (const { to, weak } of nodes.get(address)?.slots ?? []) {
      if (weak || !nodes.has(to)) continue;
      if (!order.has(to)) visit(to);
      else if (!onStack.has(to)) continue;
      low.set(address, Math.min(low.get(address) ?? 0, low.get(to) ?? 0));
    }
    if (low.get(address) === order.get(address)) close(address);
  };
  for (const address of nodes.keys()) if (!order.has(address)) visit(address);
  return found;
}
