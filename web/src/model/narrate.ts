// What a step did, in at most three sentences: by comparing the state before it with the state after it.
import type { Address, Tick } from "../engine/index.ts";
import { grouped } from "../i18n/number.ts";
import { shortAddress } from "./address.ts";
import type { Changes } from "./changes.ts";
import { events, loadEvents } from "./events.ts";
import { isSharedNode, type NodeView } from "./node.ts";
import type { NameView } from "./snapshot.ts";
import { countUpTo, type Unit } from "./steps.ts";
import type { Telling } from "./telling.ts";
import { thingOfNode } from "./thing.ts";

const longestOutput = 40;
const mostSentences = 3;

/** Whether the object was made in this step, and not only shown for the first time. */
function wasBorn(address: Address, telling: Telling): boolean {
  const from = telling.before?.tick ?? 0;
  return telling.player.history(address).births.some((birth) => birth > from && birth <= telling.now.tick);
}

/** Names that no program has written: of the evaluation stack, of built-in calls, and what a comprehension runs over (`.0`). */
const isUnsaid = ({ kind, name }: NameView) => kind === "stack" || kind === "native" || name.startsWith(".");

function tellNames(changes: Changes, telling: Telling): string[] {
  const { say } = telling.words;
  const counted = new Map(changes.counts.map((change) => [change.node.address, change]));
  return changes.bound.flatMap(({ name }) => {
    if (isUnsaid(name)) return [];
    const node = telling.now.nodes.get(name.address);
    if (node === undefined) return [];
    const thing = thingOfNode(node, telling.before ?? telling.now);
    if (isSharedNode(node)) return [say.boundShared(name.name, thing)];
    if (changes.appeared.has(node.address) && !telling.before?.nodes.has(node.address))
      return [
        wasBorn(node.address, telling)
          ? say.boundNew(name.name, thing, node.count)
          : say.boundFound(name.name, thing, node.count),
      ];
    const change = counted.get(node.address);
    return [say.boundSame(name.name, thing, change?.from ?? node.count, node.count)];
  });
}

/** What the evaluation stack has taken or let go of. */
function tellStack(changes: Changes, telling: Telling): string[] {
  const { say } = telling.words;
  const onStack = ({ kind }: { kind: string }) => kind === "stack" || kind === "native";
  const took = new Set(changes.bound.filter(({ name }) => onStack(name)).map(({ name }) => name.address));
  const gave = new Set(changes.unbound.filter(onStack).map((name) => name.address));
  const moved = new Set(changes.bound.filter(({ name }) => !onStack(name)).map(({ name }) => name.address));
  return changes.counts.flatMap(({ node, from, to }) => {
    if (isSharedNode(node) || moved.has(node.address)) return [];
    const thing = thingOfNode(node, telling.now);
    if (took.has(node.address) && to > from) return [say.stackTook(thing, from, to)];
    return gave.has(node.address) && to < from ? [say.stackGave(thing, from, to)] : [];
  });
}

function tellHidden(changes: Changes, telling: Telling): string[] {
  const { say } = telling.words;
  return changes.boundHidden.slice(0, 2).map(({ name, type }) => {
    const thing = { type, name: null, value: null, address: shortAddress(name.address) };
    return say.boundHidden(name.name, thing);
  });
}

function tellSlots(changes: Changes, telling: Telling): string[] {
  const { now, before, words } = telling;
  const holds = (node: NodeView | undefined, to: Address) => node?.slots.some((slot) => slot.to === to) === true;
  const dropped = [...now.nodes.values()].flatMap((owner) => {
    const old = before?.nodes.get(owner.address);
    if (old?.type !== owner.type || old.cut > 0) return [];
    return [...new Set(old.slots.map(({ to }) => to))].flatMap((to) => {
      const held = now.nodes.get(to);
      return held === undefined || isSharedNode(held) || holds(owner, to)
        ? []
        : [words.say.slotDropped(thingOfNode(owner, now), thingOfNode(held, now))];
    });
  });
  const held = changes.slots.flatMap(({ owner, label, to }) => {
    const node = now.nodes.get(to);
    // What has only moved up in a list was held before.
    if (node === undefined || (label === "" && holds(before?.nodes.get(owner.address), to))) return [];
    return [words.say.slotHolds(thingOfNode(owner, now), label, thingOfNode(node, now))];
  });
  return [...dropped, ...held].slice(0, 2);
}

const mostEvents = 400_000;
const chunk = 8192;

/** How many objects were taken apart in a step; of a very long step, in its first part. */
function freedBetween(from: Tick, to: Tick, telling: Telling): number {
  const end = Math.min(to, from + mostEvents) + 1;
  let count = 0;
  for (let at = from + 1; at < end; at += chunk)
    for (const event of telling.player.events(at, Math.min(at + chunk, end))) if (event.kind === "dealloc") count++;
  return count;
}

function tellLosses(changes: Changes, telling: Telling, collected: boolean): string[] {
  const { say } = telling.words;
  const before = telling.before;
  if (before === null) return [];
  const told = new Set<number>();
  const counted = new Map(changes.counts.map((change) => [change.node.address, change]));
  // That a frame has gone says that its names have; only what it did to the counts is told.
  const withFrame = (key: string) => changes.framesLeft.some(({ address }) => key.startsWith(`${address}/`));
  const justGone = (key: string, name: string) => (withFrame(key) ? [] : [say.unboundHidden(name)]);
  // It refers to something that is not shown now.
  const rebound = new Set(changes.boundHidden.map(({ name }) => name.key));
  const sentences = changes.unbound.flatMap((name) => {
    if (isUnsaid(name)) return [];
    const old = before.nodes.get(name.address);
    if (old === undefined) return justGone(name.key, name.name);
    if (told.has(old.address) || (withFrame(name.key) && isKept(name, changes, telling))) return [];
    told.add(old.address);
    if (isSharedNode(old)) return justGone(name.key, name.name);
    const change = counted.get(old.address);
    if (change !== undefined && rebound.has(name.key))
      return [say.fell(thingOfNode(change.node, telling.now), change.from, change.to)];
    if (change !== undefined)
      return [say.unbound(name.name, thingOfNode(change.node, telling.now), change.from, change.to)];
    const gone = telling.state.object(old.address)?.typeName !== old.type;
    const alive = gone ? 0 : (telling.state.object(old.address)?.count ?? 0);
    if (gone) return [say.unboundFreed(name.name, thingOfNode(old, before))];
    return [say.unbound(name.name, { ...thingOfNode(old, before), name: null }, old.count, alive)];
  });
  const freed = changes.left.filter(
    (node) =>
      !told.has(node.address) && !isSharedNode(node) && telling.state.object(node.address)?.typeName !== node.type,
  );
  const [first] = freed;
  const all =
    freed.length === 0 ? 0 : Math.max(freed.length, freedBetween(before.tick, telling.now.tick, telling) - told.size);
  if (all === 1 && first !== undefined) sentences.push(say.freed(thingOfNode(first, before)));
  else if (all > 1 && !collected) sentences.push(say.freedMany(grouped(all)));
  return sentences;
}

function tellCounts(changes: Changes, telling: Telling, told: ReadonlySet<number>): string[] {
  const { say } = telling.words;
  return changes.counts
    .filter(({ node }) => !told.has(node.address) && !isSharedNode(node))
    .map(({ node, from, to }) => ({ thing: thingOfNode(node, telling.now), from, to }))
    .filter(({ thing }) => thing.name?.startsWith(".") !== true)
    .slice(0, 2)
    .map(({ thing, from, to }) => (to > from ? say.rose(thing, from, to) : say.fell(thing, from, to)));
}

function tellOutput(from: Tick, to: Tick, telling: Telling): string[] {
  const written = telling.player
    .outputAt(to)
    .pieces.filter((piece) => piece.tick > from && piece.stream === 1)
    .map((piece) => piece.text)
    .join("")
    .trim()
    .replaceAll("`", "'");
  if (written === "") return [];
  const line = written.split("\n", 1)[0] ?? "";
  return [telling.words.say.printed(line.length > longestOutput ? `${line.slice(0, longestOutput)}…` : line)];
}

function tellCollections(from: Tick, to: Tick, telling: Telling): string[] {
  const { collectionEnds } = telling.player.marks;
  const first = countUpTo(collectionEnds, from);
  const last = countUpTo(collectionEnds, to);
  if (last === first) return [];
  const event = telling.player.eventAt(collectionEnds[last - 1] ?? 0);
  return [telling.words.say.collected(event.a, event.b)];
}

/** An exception that was raised in the step and is still there. */
function tellRaised(from: Tick, to: Tick, telling: Telling): string[] {
  const { exceptions } = telling.player.marks;
  const last = countUpTo(exceptions, to);
  if (last === countUpTo(exceptions, from)) return [];
  const event = telling.player.eventAt(exceptions[last - 1] ?? 0);
  const type = telling.state.object(event.a)?.typeName;
  return event.kind !== "raise" || type === undefined ? [] : [telling.words.say.raised(type)];
}

/** Without the function in which it was made. */
const functionName = (name: string) => name.replace(/^.*<locals>\./, "");

/** Whether a frame that was left is still there and holds what this name of it did: in a generator, or a traceback refers to it. */
const isKept = ({ name, address }: NameView, { counts }: Changes, { state }: Telling) =>
  !counts.some(({ node }) => node.address === address) &&
  state.object(address) !== null &&
  state
    .holders(address)
    .rows.some(
      (row) =>
        row.kind === "local" &&
        row.label === name &&
        /^(frame|generator)$/.test(state.object(row.from)?.typeName ?? ""),
    );

/** The instruction by which the frame on top was left in a step, which is the first that was. */
function leftBy(from: Tick, to: Tick, { player, engine }: Telling): string {
  let opcode = 0;
  for (let at = from; at <= to; at += chunk)
    for (const event of player.events(at, Math.min(at + chunk, to + 1)))
      if (event.kind === "instr") opcode = event.c;
      else if (event.kind === "return") return engine.opcodeName(opcode);
  return "";
}

function tellFrames(from: Tick, to: Tick, changes: Changes, telling: Telling): string[] {
  const { framesMade, framesLeft } = changes;
  const { say } = telling.words;
  const [made] = framesMade;
  const [left] = framesLeft;
  if (made?.kind === "generator") return [say.resumed(functionName(made.function))];
  if (made !== undefined)
    return [
      say.called(
        functionName(made.function),
        made.names.some((name) => !isUnsaid(name)),
      ),
    ];
  if (left === undefined) return [];
  const by = framesLeft.length === 1 ? leftBy(from, to, telling) : "";
  if (by === "YIELD_VALUE") return [say.paused(functionName(left.function))];
  if (by === "RETURN_GENERATOR") return [say.suspended(functionName(left.function))];
  const kept = changes.unbound.some(
    (name) => name.key.startsWith(`${left.address}/`) && isKept(name, changes, telling),
  );
  if (kept && framesLeft.length === 1) return [say.returnedKept(functionName(left.function))];
  return [framesLeft.length > 1 ? say.returnedMany(framesLeft.length) : say.returned(functionName(left.function))];
}

function tellChanges(from: Tick, to: Tick, changes: Changes, telling: Telling): string[] {
  const names = tellNames(changes, telling);
  const collections = tellCollections(from, to, telling);
  const losses = tellLosses(changes, telling, collections.length > 0);
  const told = new Set([
    ...changes.bound.map(({ name }) => name.address),
    ...changes.unbound.map((name) => name.address),
  ]);
  const [made] = changes.framesMade;
  const found = [
    ...collections,
    ...tellRaised(from, to, telling),
    ...tellFrames(from, to, changes, telling),
    ...tellOutput(from, to, telling),
    ...(made === undefined ? names : []),
    ...tellStack(changes, telling),
    ...(made === undefined ? tellHidden(changes, telling) : []),
    ...losses,
    ...(names.length === 0 ? tellSlots(changes, telling) : []),
    ...tellCounts(changes, telling, told),
  ];
  return found.slice(0, mostSentences);
}

function tellEnd(telling: Telling): string {
  const { status } = telling.player;
  return status === "ok" ? telling.words.say.end : telling.words.say.endedWith(telling.words.statuses[status]);
}

/** At the beginning already, that the end is not the program's own. */
function tellCut({ player: { status }, words }: Telling): string[] {
  const cut = status === "cancelled" || status.endsWith("-limit");
  return cut ? [words.say.cutShort(words.statuses[status])] : [];
}

export interface Step {
  readonly unit: Unit;
  readonly index: number;
  readonly last: boolean;
  readonly tick: Tick;
  readonly from: Tick;
  readonly changes: Changes;
}

/** The narration of a step: what the page shows above everything, and what a screen reader hears. */
export function tellStep(step: Step, telling: Telling): string {
  const { say } = telling.words;
  const event = telling.player.eventAt(step.tick);
  if (step.index === 0 && step.unit !== "event") return say.join([say.start(telling.state.line), ...tellCut(telling)]);
  if (step.unit === "event") {
    if (events.value === null) void loadEvents().catch(() => undefined);
    return events.value?.tellEvent(event, telling) ?? "";
  }
  const sentences = tellChanges(step.from, step.tick, step.changes, telling);
  if (step.last) sentences.push(tellEnd(telling));
  if (step.unit === "instruction") {
    const old = telling.player.eventAt(step.from);
    const head = old.kind === "instr" ? [say.ran(telling.engine.opcodeName(old.c))] : [];
    const next = event.kind === "instr" && !step.last ? [say.next(telling.engine.opcodeName(event.c))] : [];
    return say.join([...head, ...sentences.slice(0, 2), ...next]);
  }
  return sentences.length > 0 ? say.join(sentences) : say.quiet;
}
