// A block byte by byte: what stands in each eight of them, how much was asked for, and how its pool's free blocks hang together.
import type { Address, Player, PoolRow, State, Tick } from "../engine/index.ts";
import type { Messages } from "../i18n/index.ts";
import { fullAddress } from "./address.ts";
import { objectInBlock } from "./blocks.ts";
import type { View } from "./view.ts";

/** The pool's free blocks in the order in which they will be handed out. */
export function freeChain(state: State, pool: PoolRow): Address[] {
  if (!state.valid || pool.blocks === 0 || pool.state === "full") return [];
  const chain: Address[] = [];
  // A pool's header names the first, each free block the next.
  for (let at = state.reference(pool.address + 8); at !== 0 && chain.length < pool.blocks; at = state.reference(at))
    chain.push(at);
  return chain;
}

export interface ByteRow {
  readonly offset: number;
  readonly hex: string;
  /** A field's name as in CPython's sources, or what stands there in words. */
  readonly field: string;
  readonly value: string;
  readonly idle: boolean;
}

export interface BlockBytes {
  readonly block: Address;
  readonly size: number;
  /** Bytes that were asked for; null if that was before the recorded run. */
  readonly asked: number | null;
  readonly rows: readonly ByteRow[];
  readonly cut: number;
}

const mostRows = 32;
const chunk = 8192;
const mostEvents = 200_000;
/** A new object is told at most so many events after the block that was taken for it. */
const beforeBirth = 64;

/** The last request that the block served, or its last resizing: among the latest events, else where its object was made. */
function askedFor(player: Player, tick: Tick, block: Address, object: Address): number | null {
  const oldest = Math.max(0, tick - mostEvents);
  for (let to = tick + 1; to > oldest; to -= chunk) {
    const events = player.events(Math.max(oldest, to - chunk), to);
    const found = events.findLast(({ kind, a }) => a === block && (kind === "alloc" || kind === "resize"));
    if (found !== undefined) return found.b;
  }
  const birth = object === 0 ? undefined : player.history(object).births.findLast((one) => one <= tick);
  if (birth === undefined) return null;
  const around = player.events(Math.max(0, birth - beforeBirth), birth + 1);
  return around.findLast(({ kind, a }) => a === block && kind === "alloc")?.b ?? null;
}

/** The fields in front of an object, which begins [offset] bytes behind its block's start, and its own first two. */
function fieldsOf(offset: number): ReadonlyMap<number, string> {
  const names = [...(offset === 32 ? ["values", "dict"] : []), ...(offset >= 16 ? ["gc_next", "gc_prev"] : [])];
  return new Map([...names, "ob_refcnt", "ob_type"].map((name, index) => [index * 8, name]));
}

function small(state: State, address: Address): string {
  const bytes = state.bytes(address, 8);
  return new DataView(bytes.buffer, bytes.byteOffset).getBigInt64(0, true).toString();
}

function meaningOf(view: View, words: Messages, at: Address, field: string | undefined): string {
  const { state } = view;
  if (field === "ob_refcnt") return small(state, at);
  const to = state.reference(at);
  if (to === 0) return "";
  const row = state.object(to);
  const what = row === null ? "" : ` ${words.types[row.typeName] ?? row.typeName} ${row.value}`;
  return `→ ${fullAddress(to)}${what}`;
}

/** null if there is no block of a pool at [block]. */
export function blockBytes(view: View, player: Player, block: Address, words: Messages): BlockBytes | null {
  const { state, heap } = view;
  const index = state.valid ? heap.poolOf(block) : -1;
  if (index < 0) return null;
  const pool = heap.pools.row(index);
  const live = (heap.cells[pool.cellStart + Math.round((block - pool.first) / pool.blockSize)] ?? 0) >= 2;
  const object = live ? objectInBlock(view, block) : 0;
  const asked = live ? askedFor(player, view.tick, block, object) : null;
  const fields = object === 0 ? new Map<number, string>() : fieldsOf(object - block);
  const bytes = state.bytes(block, pool.blockSize);
  const all = Math.ceil(pool.blockSize / 8);
  const rows = Array.from({ length: Math.min(all, mostRows) }, (_, line): ByteRow => {
    const offset = line * 8;
    const idle = !live || (asked !== null && offset >= asked);
    const name = fields.get(offset) ?? (live || line > 0 ? undefined : words.blockBytes.next);
    const field =
      name ?? (idle ? (live ? words.blockBytes.padding : words.blockBytes.unused) : words.blockBytes.content);
    const hex = [...bytes.subarray(offset, offset + 8)].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
    const told = idle && name === undefined ? "" : meaningOf(view, words, block + offset, name);
    return { offset, hex, field, value: told, idle };
  });
  return { block, size: pool.blockSize, asked, rows, cut: all - rows.length };
}
