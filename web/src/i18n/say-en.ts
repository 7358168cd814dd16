// The sentences of the narration in English: what one step, one instruction or one event did.
import type { Thing } from "./thing.ts";

const nouns: Record<string, string> = {
  builtin_function_or_method: "built-in function",
  int: "integer",
  str: "string",
  NoneType: "None",
  type: "class",
  dict: "dictionary",
  weakref: "weak reference",
  ReferenceType: "weak reference",
  bytes: "bytes object",
};

function noun(thing: Thing): string {
  return nouns[thing.type] ?? thing.type.replaceAll("_", " ");
}

/** "the list `a`", "`1`", "the list at `…2a40`". */
function the(thing: Thing): string {
  if (thing.value !== null) return thing.type === "NoneType" ? "`None`" : `the ${noun(thing)} \`${thing.value}\``;
  if (thing.name !== null) return `the ${noun(thing)} \`${thing.name}\``;
  return `the ${noun(thing)} at \`${thing.address}\``;
}

function an(thing: Thing): string {
  const word = noun(thing);
  return /^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`;
}

const upper = (text: string) => (text.startsWith("`") ? text : text.charAt(0).toUpperCase() + text.slice(1));
const plural = (n: number, word: string) => (n === 1 ? `1 ${word}` : `${n} ${word}s`);
const span = (from: number, to: number) => `from ${from} to **${to}**`;
const generation = (n: number) => `generation ${n}`;

export const sayEn = {
  join: (sentences: readonly string[]) => sentences.join(" "),
  the,
  start: (line: number) => `Nothing has run yet. Line ${line} is next.`,
  end: "The program has ended.",
  endedWith: (status: string) => `The program ${status}.`,
  cutShort: (status: string) => `The run ${status}; every step until then is here.`,
  quiet: "No count that is shown has changed.",

  boundNew: (name: string, thing: Thing, count: number) =>
    `${upper(an({ ...thing, name: null }))} is made and the name \`${name}\` refers to it: its count is **${count}**.`,
  boundSame: (name: string, thing: Thing, from: number, to: number) =>
    `The name \`${name}\` now refers to ${the(thing)}. No new object is made; ${from === to ? `the count stays **${to}**` : `the count goes ${span(from, to)}`}.`,
  boundFound: (name: string, thing: Thing, count: number) =>
    `The name \`${name}\` refers to ${the({ ...thing, name: null })}, which was there already: its count is now **${count}**.`,
  boundShared: (name: string, thing: Thing) =>
    `The name \`${name}\` refers to ${the(thing)}, which exists once and is shared.`,
  boundHidden: (name: string, thing: Thing) => `The name \`${name}\` now refers to ${an({ ...thing, name: null })}.`,
  unbound: (name: string, thing: Thing, from: number, to: number) =>
    `The name \`${name}\` is gone; the count of ${the({ ...thing, name: thing.name === name ? null : thing.name })} goes ${span(from, to)}.`,
  unboundFreed: (name: string, thing: Thing) =>
    `The name \`${name}\` is gone. Nothing else held ${the({ ...thing, name: null })}: its count is **0** and it is freed at once.`,
  unboundHidden: (name: string) => `The name \`${name}\` is gone.`,
  slotHolds: (owner: Thing, label: string, held: Thing) =>
    `${upper(the(owner))} now refers to ${the(held)}${label === "" ? "" : `, as \`${label}\``}.`,
  rose: (thing: Thing, from: number, to: number) => `The count of ${the(thing)} goes ${span(from, to)}.`,
  fell: (thing: Thing, from: number, to: number) => `The count of ${the(thing)} goes ${span(from, to)}.`,
  freed: (thing: Thing) => `The count of ${the(thing)} falls to **0** and it is freed at once.`,
  freedMany: (n: string) => `**${n}** objects freed.`,
  called: (name: string) => `\`${name}\` is called: a frame is made, and its parameters are references too.`,
  returned: (name: string) => `\`${name}\` has returned: its frame is gone, and the references of its locals with it.`,
  returnedMany: (n: number) =>
    `**${n}** calls have ended: their frames are gone, and the references of their locals with them.`,
  printed: (text: string) => `It printed \`${text}\`.`,
  raised: (name: string) => `${upper(an({ type: name, name: null, value: null, address: "" }))} is raised.`,
  collected: (n: number, found: number) =>
    `A collection of ${generation(n)} ran and ${found === 0 ? "found nothing to free" : `freed **${plural(found, "object")}**`}.`,
  ran: (opcode: string) => `\`${opcode}\` has run.`,
  next: (opcode: string) => `Next: \`${opcode}\`.`,
  stackTook: (thing: Thing, from: number, to: number) =>
    `The evaluation stack now holds ${the(thing)} too: its count goes ${span(from, to)}.`,
  stackGave: (thing: Thing, from: number, to: number) =>
    `The evaluation stack lets go of ${the(thing)}: its count goes ${span(from, to)}.`,

  event: {
    line: (line: number) => `Line ${line} begins.`,
    instr: (opcode: string) => `The instruction \`${opcode}\` is about to run.`,
    call: (thing: Thing) => `${upper(the(thing))} is called: a frame is pushed.`,
    return: (thing: Thing) => `${upper(the(thing))} has returned: its frame is gone.`,
    raise: (thing: Thing) => `${upper(the(thing))} is raised.`,
    handle: (thing: Thing) => `${upper(the(thing))} is caught here.`,
    output: "The program writes output.",
    new: (thing: Thing) =>
      `${upper(an({ ...thing, name: null }))} is made, at \`${thing.address}\`. Its count is **1**.`,
    incref: (thing: Thing, count: number) => `One more reference to ${the(thing)}: its count is now **${count}**.`,
    decref: (thing: Thing, count: number) => `One reference less to ${the(thing)}: its count is now **${count}**.`,
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
    alloc: (bytes: number, size: string | null) =>
      size === null
        ? `${bytes} bytes are asked for: too large for a pool, so the raw layer serves them.`
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
    gc_promote: (thing: Thing, n: number) =>
      `${upper(the(thing))} has survived: it is in ${generation(n)} from now on.`,
    gc_end: (n: number, collected: number, uncollectable: number) =>
      `The collection of ${generation(n)} ends: **${plural(collected, "object")}** freed${uncollectable > 0 ? `, ${uncollectable} uncollectable` : ""}.`,
  },
};
