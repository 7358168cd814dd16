// Which addresses the program itself has made objects at: what a reader knows, among all that the interpreter holds.
import type { Address, Player } from "../engine/index.ts";

const mostEvents = 400_000;
const mostAddresses = 2001;
const chunk = 8192;

const known = new WeakMap<Player, { length: number; born: ReadonlySet<Address> }>();

/** Addresses of objects made, anew or from a free list, in the program's run; of a program that makes very many, the first. */
export function bornInProgram(player: Player): ReadonlySet<Address> {
  const old = known.get(player);
  if (old !== undefined && old.length === player.length) return old.born;
  const born = new Set<Address>();
  const end = Math.min(player.programEnd + 1, mostEvents);
  for (let from = 0; from < end && born.size < mostAddresses; from += chunk)
    for (const event of player.events(from, Math.min(from + chunk, end)))
      if (event.kind === "new" || event.kind === "freelist_get") born.add(event.a);
  known.set(player, { length: player.length, born });
  return born;
}
