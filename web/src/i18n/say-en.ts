// The sentences of the narration in English: what one step or one instruction did.
import { grouped } from "./number.ts";
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
const plural = (n: number, word: string) => (n === 1 ? `1 ${word}` : `${grouped(n)} ${word}s`);
const span = (from: number, to: number) => `from ${grouped(from)} to **${grouped(to)}**`;
const generation = (n: number) => `generation ${n}`;

export const sayEn = {
  join: (sentences: readonly string[]) => sentences.join(" "),
  the,
  an,
  upper,
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
    `The name \`${name}\` is gone; the count of ${the({ ...thing, name: thing.name === name ? null : thing.name })} ${from === to ? `stays **${to}**` : `goes ${span(from, to)}`}.`,
  unboundFreed: (name: string, thing: Thing) =>
    `The name \`${name}\` is gone. Nothing else held ${the({ ...thing, name: null })}: its count is **0** and it is freed at once.`,
  unboundHidden: (name: string) => `The name \`${name}\` is gone.`,
  slotHolds: (owner: Thing, label: string, held: Thing) =>
    `${upper(the(owner))} now refers to ${the(held)}${label === "" ? "" : `, as \`${label}\``}.`,
  slotDropped: (owner: Thing, held: Thing) => `${upper(the(owner))} no longer refers to ${the(held)}.`,
  rose: (thing: Thing, from: number, to: number) => `The count of ${the(thing)} goes ${span(from, to)}.`,
  fell: (thing: Thing, from: number, to: number) => `The count of ${the(thing)} goes ${span(from, to)}.`,
  freed: (thing: Thing) => `The count of ${the(thing)} falls to **0** and it is freed at once.`,
  freedMany: (n: string) => `**${n}** objects freed.`,
  called: (name: string, named: boolean) =>
    name.endsWith("__del__")
      ? `The finalizer \`${name}\` is called before its object would be freed: \`self\` refers to it.`
      : `\`${name}\` is called: a frame is made${named ? ", and its parameters are references too" : ""}.`,
  returned: (name: string) => `\`${name}\` has returned: its frame is gone, and the references of its locals with it.`,
  returnedKept: (name: string) =>
    `\`${name}\` has returned, but something still refers to its frame: the references of its locals stay.`,
  suspended: (name: string) =>
    `Nothing of \`${name}\` runs yet: the generator keeps its frame, and the references of its locals.`,
  resumed: (name: string) =>
    `The generator \`${name}\` runs: its frame is on the stack again, with the references of its locals.`,
  paused: (name: string) =>
    `\`${name}\` gives a value and pauses: the generator keeps its frame, and the references of its locals.`,
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
};
