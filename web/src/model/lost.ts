// Garbage in cycles, found as the collector finds it: of the objects that the program has made, take the references among
// them off a copy of their counts; what keeps a count is held from outside, and so is all that it leads to. The rest is lost.
import { type Address, ObjectFlag, type ObjectRow, type State } from "../engine/index.ts";

/** A program that makes more objects than this is not searched: it would be felt at every step. */
const mostBorn = 2000;

export function lostObjects(state: State, born: ReadonlySet<Address>, hidden: (row: ObjectRow) => boolean): Address[] {
  if (born.size > mostBorn) return [];
  const left = new Map<Address, number>();
  for (const address of born) {
    const row = state.object(address);
    if (row !== null && row.count > 0 && (row.flags & ObjectFlag.TRACKED) !== 0) left.set(address, row.count);
  }
  const leads = new Map<Address, Address[]>();
  for (const from of left.keys()) {
    const targets: Address[] = [];
    for (const edge of state.edgesOf(from)) {
      const count = left.get(edge.to);
      if (count === undefined || !edge.counted) continue;
      left.set(edge.to, count - 1);
      targets.push(edge.to);
    }
    leads.set(from, targets);
  }
  const held = [...left].filter(([, count]) => count > 0).map(([address]) => address);
  const reached = new Set(held);
  for (let address = held.pop(); address !== undefined; address = held.pop())
    for (const to of leads.get(address) ?? [])
      if (!reached.has(to)) {
        reached.add(to);
        held.push(to);
      }
  return [...left.keys()].filter((address) => {
    const row = reached.has(address) ? null : state.object(address);
    return row !== null && !hidden(row);
  });
}
