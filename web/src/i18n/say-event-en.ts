// The sentences of the narration in English: what one event did. They come after the first frame, which tells a line.
import { grouped } from "./number.ts";
import type { sayEn } from "./say-en.ts";
import type { Thing } from "./thing.ts";

const plural = (n: number, word: string) => (n === 1 ? `1 ${word}` : `${grouped(n)} ${word}s`);
const generation = (n: number) => `generation ${n}`;

export const eventsEn = ({ the, an, upper }: typeof sayEn) => ({
  line: (line: number) => `Line ${line} begins.`,
  instr: (opcode: string) => `The instruction \`${opcode}\` is about to run.`,
  call: (thing: Thing | null) =>
    `${thing === null ? "A call begins" : `${upper(the(thing))} is called`}: a frame is pushed.`,
  return: (thing: Thing | null) => `${thing === null ? "A call" : upper(the(thing))} has returned: its frame is gone.`,
  raise: (thing: Thing) => `${upper(the(thing))} is raised.`,
  handle: (thing: Thing) => `${upper(the(thing))} is caught here.`,
  output: "The program writes output.",
  new: (thing: Thing) => `${upper(an({ ...thing, name: null }))} is made, at \`${thing.address}\`. Its count is **1**.`,
  incref: (thing: Thing, count: number) =>
    `One more reference to ${the(thing)}: its count is now **${grouped(count)}**.`,
  decref: (thing: Thing, count: number) =>
    `One reference less to ${the(thing)}: its count is now **${grouped(count)}**.`,
  dealloc: (thing: Thing) => `The count of ${the(thing)} is **0**: it is taken apart.`,
  freelist_put: (thing: Thing, n: number) =>
    `The body of ${the(thing)} goes on its type's free list (${n} there) and not back to the pool.`,
  freelist_get: (thing: Thing, n: number) =>
    `${upper(an({ ...thing, name: null }))} is taken from its type's free list (${n} left): no memory is asked for.`,
  intern: (thing: Thing, added: boolean) =>
    added
      ? `${upper(the(thing))} is interned: equal strings will be this one.`
      : `${upper(the(thing))} leaves the table of interned strings.`,
  gc_track: (thing: Thing, count: number) =>
    `The collector now watches ${the(thing)}: generation 0 counts **${count}**.`,
  gc_untrack: (thing: Thing) => `The collector no longer watches ${the(thing)}.`,
  finalize: (thing: Thing, begins: boolean) =>
    begins ? `The finalizer \`__del__\` of ${the(thing)} begins.` : `The finalizer of ${the(thing)} has run.`,
  weakref_clear: (thing: Thing) => `A weak reference to ${the(thing)} is cleared.`,
  alloc: (bytes: number, size: string | null, large: boolean) =>
    size === null
      ? `${grouped(bytes)} bytes are asked for${large ? ": too large for a pool, so the raw layer serves them" : " of the raw layer, not of the pools"}.`
      : `${bytes} bytes are asked for: a block of **${size}** bytes is taken from its pool.`,
  free: (raw: boolean): string => (raw ? "A raw block is given back." : "A block goes back on its pool's free list."),
  resize: (bytes: number) => `A block is resized in place to ${bytes} bytes.`,
  pool_init: (size: number, arena: number) =>
    `An empty pool of arena ${arena} is taken for blocks of **${size}** bytes.`,
  pool_used: (size: number) => `A full pool of ${size}-byte blocks has room again.`,
  pool_full: (size: number) => `A pool of ${size}-byte blocks is now full.`,
  pool_empty: (size: number) => `The last block of a pool of ${size}-byte blocks is free: the pool is empty.`,
  arena_new: (bytes: string, arena: number) =>
    `A new arena (number ${arena}) of **${bytes}** bytes is taken from the system.`,
  arena_free: (bytes: string, arena: number) =>
    `Arena ${arena} is wholly empty: its **${bytes}** bytes go back to the system.`,
  sys_grow: (bytes: string) => `${bytes} bytes are taken from the system.`,
  sys_shrink: (bytes: string) => `${bytes} bytes go back to the system.`,
  gc_start: (n: number, objects: number, asked: boolean) =>
    `A collection of ${generation(n)} begins, ${asked ? "asked for by the program" : "because its threshold is passed"}: ${plural(objects, "object")} to examine.`,
  gc_phase: (phase: string) => `The collector's next phase: **${phase}**.`,
  gc_copy: (thing: Thing, refs: number) =>
    `The count of ${the(thing)} is copied: \`gc_refs\` is **${refs}**. The real count is never touched.`,
  gc_subtract: (thing: Thing, holder: Thing, refs: number) =>
    `${upper(the(holder))} refers to ${the(thing)}: one is taken off the copy, \`gc_refs\` is now **${refs}**.`,
  gc_unreachable: (thing: Thing) =>
    `\`gc_refs\` of ${the(thing)} is 0: it moves to the unreachable list, unless something reachable refers to it.`,
  gc_reachable: (thing: Thing, holder: Thing | null, back: boolean) =>
    holder === null
      ? `${upper(the(thing))} is held from outside: it is reachable.`
      : back
        ? `${upper(the(holder))} is reachable and refers to ${the(thing)}: it **moves back** to the reachable list.`
        : `${upper(the(holder))} is reachable and refers to ${the(thing)}: it is reachable too.`,
  gc_finalizer: (thing: Thing) => `${upper(the(thing))} has a finalizer, which is called before anything is cleared.`,
  gc_resurrect: (thing: Thing) => `${upper(the(thing))} has come back to life: its finalizer made a new reference.`,
  gc_clear: (thing: Thing) =>
    `${upper(the(thing))} is garbage: its references are cleared, which lets the counts fall to 0.`,
  gc_promote: (thing: Thing, n: number) => `${upper(the(thing))} has survived: it is in ${generation(n)} from now on.`,
  gc_end: (n: number, collected: number, uncollectable: number) =>
    `The collection of ${generation(n)} ends: **${plural(collected, "object")}** freed${uncollectable > 0 ? `, ${uncollectable} uncollectable` : ""}.`,
});
