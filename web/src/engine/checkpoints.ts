// Copies of linear memory at moments when no C frame is live: with the stack pointer they are the whole state of a run.
//
// A copy is a list of 4 KiB pages, shared with the copy before it where they are equal, found by comparing. The C stack, the event
// buffer and the output buffer are left out: they are dead between two slices. So are the constants of a module in parts: those of
// a part that comes later must stay. When the pages take more than the budget,
// every second copy goes (never the first, which every seek may need, and not the newest), and copies are made half as often.
import type { Machine } from "./machine.mjs";
import type { Make } from "./parts.ts";
import type { Tick } from "./types.ts";

const pageSize = 4096;
const pageWords = pageSize / 4;
/** Bytes that a page costs beside its contents, about. */
const pageCost = pageSize + 120;
/**
 * How many ticks are between two copies at least, and for each page: comparing all pages then takes about a tenth of the time that
 * recording them takes. The module that is made for speed runs four times as many in the same time.
 */
const gaps = {
  small: { least: 100_000, perPage: 250 },
  speed: { least: 3_000_000, perPage: 800 },
};

interface Page {
  readonly words: Uint32Array;
  holders: number;
}

interface Checkpoint {
  readonly tick: Tick;
  readonly heapEnd: number;
  readonly stackTop: number;
  readonly pages: readonly Page[];
  /** The same pages as they are put back, but for those that are left out. */
  stretches: readonly Stretch[] | null;
}

/** Pages that stand side by side both in memory and in what was copied: they go back at once. */
interface Stretch {
  readonly at: number;
  readonly words: Uint32Array;
}

export class Checkpoints {
  readonly #machine: Machine;
  readonly #budget: number;
  readonly #first: number; // first page that is copied
  readonly #gap: { readonly least: number; readonly perPage: number };
  readonly #skip: { readonly from: number; readonly to: number }[];
  readonly #all: Checkpoint[] = [];
  #pages = 0;
  #thinned = 1;

  constructor(machine: Machine, budget: number, make: Make = "small") {
    this.#machine = machine;
    this.#gap = gaps[make];
    this.#budget = budget;
    this.#first = Math.floor(Math.max(machine.exports.stackSave(), machine.constantsEnd) / pageSize);
    this.#skip = [machine.eventBuffer, machine.outputBuffer].map(({ at, bytes }) => ({
      from: Math.ceil(at / pageSize),
      to: Math.floor((at + bytes) / pageSize),
    }));
  }

  get count(): number {
    return this.#all.length;
  }

  get bytes(): number {
    const lists = this.#all.reduce((sum, { pages }) => sum + pages.length * 8, 0);
    return this.#pages * pageCost + lists;
  }

  get longestGap(): number {
    let longest = 0;
    for (let i = 1; i < this.#all.length; i++) {
      longest = Math.max(longest, (this.#all[i]?.tick ?? 0) - (this.#all[i - 1]?.tick ?? 0));
    }
    return longest;
  }

  /** True if enough has happened since the last copy for another one. */
  isDue(tick: Tick): boolean {
    const last = this.#all.at(-1);
    if (!last) return true;
    return tick - last.tick >= Math.max(this.#gap.least, last.pages.length * this.#gap.perPage) * this.#thinned;
  }

  /** Copies memory as it is now; no C frame may be live. */
  add(tick: Tick): void {
    const machine = this.#machine;
    const last = this.#all.at(-1);
    if (last?.tick === tick) return;
    const heapEnd = machine.heapEnd;
    const end = Math.ceil(heapEnd / pageSize);
    machine.refresh();
    const memory = new Uint32Array(machine.exports.memory.buffer);
    const pages: Page[] = [];
    // The first copy stays: one array for all of it is made sooner than one for each page.
    const all = last ? null : memory.slice(this.#first * pageWords, end * pageWords);
    for (let number = this.#first; number < end; number++) {
      const before = last?.pages[pages.length];
      const at = number * pageWords;
      const page =
        before && (this.#isSkipped(number) || isEqual(before.words, memory, at))
          ? before
          : pageOf(
              all?.subarray(at - this.#first * pageWords, at + pageWords - this.#first * pageWords) ??
                memory.slice(at, at + pageWords),
            );
      if (page.holders++ === 0) this.#pages++;
      pages.push(page);
    }
    this.#all.push({ tick, heapEnd, stackTop: machine.exports.stackSave(), pages, stretches: null });
    while (this.bytes > this.#budget && this.#all.length > 2) this.#thin();
  }

  /** Puts memory back to the last copy at or before [tick] and answers the tick of that copy. */
  restore(tick: Tick): Tick {
    const machine = this.#machine;
    const checkpoint = this.#before(tick);
    const top = machine.top;
    const memory = new Uint32Array(machine.exports.memory.buffer);
    checkpoint.stretches ??= this.#stretchesOf(checkpoint.pages);
    for (const { at, words } of checkpoint.stretches) memory.set(words, at);
    const end = (this.#first + checkpoint.pages.length) * pageSize;
    if (top > end) machine.view(end, top - end).fill(0);
    machine.highest = 0;
    machine.exports.stackRestore(checkpoint.stackTop);
    return checkpoint.tick;
  }

  clear(): void {
    this.#all.length = 0;
    this.#pages = 0;
  }

  #before(tick: Tick): Checkpoint {
    let low = 0;
    let high = this.#all.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#all[middle]?.tick ?? 0) <= tick) low = middle + 1;
      else high = middle;
    }
    const found = this.#all[Math.max(low - 1, 0)];
    if (!found) throw new Error("there is no checkpoint yet");
    return found;
  }

  #thin(): void {
    const kept = this.#all.filter((_, index) => index % 2 === 0 || index === this.#all.length - 1);
    const gone = this.#all.filter((_, index) => index % 2 === 1 && index !== this.#all.length - 1);
    for (const { pages } of gone) {
      for (const page of pages) if (--page.holders === 0) this.#pages--;
    }
    this.#thinned *= 2;
    this.#all.splice(0, this.#all.length, ...kept);
    if (gone.length === 0) this.#all.splice(1, 1);
  }

  #stretchesOf(pages: readonly Page[]): Stretch[] {
    const found: Stretch[] = [];
    for (let from = 0; from < pages.length; ) {
      const { buffer, byteOffset } = (pages[from] as Page).words;
      let to = from;
      const goesOn = () => {
        const words = pages[to]?.words;
        return words?.buffer === buffer && words.byteOffset === byteOffset + (to - from) * pageSize;
      };
      const skipped = this.#isSkipped(this.#first + from);
      while (goesOn() && this.#isSkipped(this.#first + to) === skipped) to++;
      const length = (to - from) * pageWords;
      if (!skipped)
        found.push({ at: (this.#first + from) * pageWords, words: new Uint32Array(buffer, byteOffset, length) });
      from = to;
    }
    return found;
  }

  #isSkipped(page: number): boolean {
    return this.#skip.some(({ from, to }) => page >= from && page < to);
  }
}

function pageOf(words: Uint32Array): Page {
  return { words, holders: 0 };
}

function isEqual(words: Uint32Array, memory: Uint32Array, at: number): boolean {
  for (let i = 0; i < pageWords; i++) if (words[i] !== memory[at + i]) return false;
  return true;
}
