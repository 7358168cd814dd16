// One event as one sentence. Fetched after the first frame (events.ts), with its words in both languages.
import type { Address, TraceEvent } from "../engine/index.ts";
import { grouped } from "../i18n/number.ts";
import { eventsEn } from "../i18n/say-event-en.ts";
import { eventsZh } from "../i18n/say-event-zh.ts";
import type { Thing } from "../i18n/thing.ts";
import type { Telling } from "./telling.ts";
import { thingAt } from "./thing.ts";

export function describe(telling: Telling, address: Address): Thing {
  return thingAt(telling.state, address, telling.now, telling.before);
}

function classSize(telling: Telling, sizeClass: number): number {
  return (sizeClass + 1) * telling.player.preset.alignment;
}

/** How many objects a collection of generation [n] examines: the younger ones are merged into it when it has begun. */
const young = (telling: Telling, n: number) =>
  telling.state.generations().rows.reduce((sum, row) => sum + (row.generation > n ? 0 : row.objects), 0);

/** What is called; null where an operation calls a method of a built-in type by itself, or what was called is no more. */
const callee = (telling: Telling, address: Address) =>
  telling.state.object(address) === null ? null : describe(telling, address);

type Teller = (event: TraceEvent, telling: Telling) => string;

const made = new WeakMap<object, ReturnType<typeof eventsEn>>();

/** The sentences in the language of [telling], which are made of that language's own pieces. */
function words({ words: { say, tag } }: Telling): ReturnType<typeof eventsEn> {
  const known = made.get(say) ?? (tag.startsWith("zh") ? eventsZh : eventsEn)(say);
  made.set(say, known);
  return known;
}

const tellers: Record<TraceEvent["kind"], Teller> = {
  line: (e, t) => words(t).line(e.a),
  instr: (e, t) => words(t).instr(t.engine.opcodeName(e.c)),
  call: (e, t) => words(t).call(callee(t, e.a)),
  return: (e, t) => words(t).return(callee(t, e.a)),
  raise: (e, t) => words(t).raise(describe(t, e.a)),
  handle: (e, t) => words(t).handle(describe(t, e.a)),
  output: (_e, t) => words(t).output,
  new: (e, t) => words(t).new(describe(t, e.a)),
  incref: (e, t) => words(t).incref(describe(t, e.a), e.b),
  decref: (e, t) => words(t).decref(describe(t, e.a), e.b),
  dealloc: (e, t) => words(t).dealloc(describe(t, e.a)),
  freelist_put: (e, t) => words(t).freelist_put(describe(t, e.a), e.c),
  freelist_get: (e, t) => words(t).freelist_get(describe(t, e.a), e.c),
  intern: (e, t) => words(t).intern(describe(t, e.a), e.c === 1),
  gc_track: (e, t) => words(t).gc_track(describe(t, e.a), e.c),
  gc_untrack: (e, t) => words(t).gc_untrack(describe(t, e.a)),
  finalize: (e, t) => words(t).finalize(describe(t, e.a), e.c === 1),
  weakref_clear: (e, t) => words(t).weakref_clear(describe(t, e.b)),
  alloc: (e, t) =>
    words(t).alloc(e.b, e.c === 0 ? null : grouped(classSize(t, e.c - 1)), e.b > t.player.preset.request_threshold),
  free: (e, t) => words(t).free(e.c === 0),
  resize: (e, t) => words(t).resize(e.b),
  pool_init: (e, t) => words(t).pool_init(classSize(t, e.b), e.c),
  pool_used: (e, t) => words(t).pool_used(classSize(t, e.b)),
  pool_full: (e, t) => words(t).pool_full(classSize(t, e.b)),
  pool_empty: (e, t) => words(t).pool_empty(classSize(t, e.b)),
  arena_new: (e, t) => words(t).arena_new(grouped(e.b), e.c),
  arena_free: (e, t) => words(t).arena_free(grouped(e.b), e.c),
  sys_grow: (e, t) => words(t).sys_grow(grouped(e.b)),
  sys_shrink: (e, t) => words(t).sys_shrink(grouped(e.b)),
  gc_start: (e, t) => words(t).gc_start(e.a, young(t, e.a), e.c === 1),
  gc_phase: (e, t) => words(t).gc_phase(phaseWords(t, t.engine.phaseName(e.a))),
  gc_copy: (e, t) => words(t).gc_copy(describe(t, e.a), e.b),
  gc_subtract: (e, t) => words(t).gc_subtract(describe(t, e.a), describe(t, e.b), e.c),
  gc_unreachable: (e, t) => words(t).gc_unreachable(describe(t, e.a)),
  gc_reachable: (e, t) => words(t).gc_reachable(describe(t, e.a), e.b === 0 ? null : describe(t, e.b), e.c === 1),
  gc_finalizer: (e, t) => words(t).gc_finalizer(describe(t, e.a)),
  gc_resurrect: (e, t) => words(t).gc_resurrect(describe(t, e.a)),
  gc_clear: (e, t) => words(t).gc_clear(describe(t, e.a)),
  gc_promote: (e, t) => words(t).gc_promote(describe(t, e.a), e.b),
  gc_end: (e, t) => words(t).gc_end(e.a, e.b, e.c),
};

export function phaseWords(telling: Pick<Telling, "words">, phase: string): string {
  return telling.words.phases[phase] ?? phase.replaceAll("_", " ");
}

export function tellEvent(event: TraceEvent, telling: Telling): string {
  return telling.words.say.join([tellers[event.kind](event, telling)]);
}
