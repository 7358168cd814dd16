// Cuts a wasm module into parts by functions, as text in Binaryen's layout: one expression a line, inner ones indented by one more.
//
// The first part has memory, table, globals and exports. Another part imports memory, table and globals from it and fills
// its own places of the table. A call from one part to another goes by the table; while the part is not there the place is empty and
// the call traps. No part has data: who calls this adds it.

/** The type of a function by its head, under the name that the text gives it. */
function typeOf(head) {
  const names = (text, pattern) => [...text.matchAll(pattern)].map(([, type]) => type).join("_") || "none";
  return `$${names(head, / \(param \S+ (\w+)\)/g)}_=>_${names(head, / \(result (\w+)\)/g)}`;
}

const calleesOf = (text) => new Set([...text.matchAll(/\(call (\$[^\s()]+)/g)].map(([, callee]) => callee));

/** The functions by name, the table's places as they are, everything else by its first word, and all of it in its order. */
export function read(text) {
  const functions = new Map();
  const lines = [];
  const other = { import: [], type: [], global: [], export: [], data: [], elem: [] };
  for (const [block, word] of text.matchAll(/^ \((\w+)[^]*?(?=\n \(|\n\)\n)/gm)) {
    lines.push(block);
    const [head, name] = /^ \(func (\S+).*/.exec(block) ?? [];
    if (name) functions.set(name, { type: typeOf(head), head, text: block, calls: calleesOf(block) });
    else other[word] = [...(other[word] ?? []), block];
    // An import may be called from any part, too. It stands in the first.
    const [, imported, kinds] = /^ \(import .* \(func (\S+)(?: \(param (.*)\))?\)\)$/.exec(block) ?? [];
    if (imported) functions.set(imported, { type: `$${kinds?.replaceAll(" ", "_") ?? "none"}_=>_none`, head: null, text: "", calls: [] });
  }
  const table = [];
  for (const line of other.elem) {
    const [, start, names] = /^ \(elem (?:\$\S+ )?\(i32\.const (\d+)\) (?:func )?(.*)\)$/.exec(line);
    names.split(" ").forEach((name, index) => {
      table[Number(start) + index] = name;
    });
  }
  return { functions, table, other, lines };
}

/** A function's text with the calls of what has a place in [places] by way of the table. */
function callByTable(text, functions, places) {
  const open = [];
  return text.replace(/^( *)(?:\(call (\$[^\s()]+)(\)*)|\)+)$/gm, (line, indent, callee, closed) => {
    if (callee === undefined) {
      if (open.at(-1)?.indent !== indent) return line;
      return `${indent} (i32.const ${open.pop().place})\n${line}`;
    }
    const place = places.get(callee);
    if (place === undefined) return line;
    const call = `${indent}(call_indirect (type ${functions.get(callee).type})`;
    if (closed) return `${call} (i32.const ${place})${closed}`;
    open.push({ indent, place });
    return call;
  });
}

/** What an export of the first part calls when its function stands in another part. */
function stub(name, { head, type }, place) {
  const parameters = [...head.matchAll(/\(param (\S+) /g)].map(([, local]) => `(local.get ${local})`).join(" ");
  return `${head.replace(name, () => `${name}.stub`)} (call_indirect (type ${type}) ${parameters} (i32.const ${place})))`;
}

/** The places of the table that are taken by functions which are [here], as few segments as possible. */
function segments(table, here) {
  const runs = [];
  table.forEach((name, place) => {
    if (name === undefined || !here(name)) return;
    const last = runs.at(-1);
    if (last !== undefined && last.place + last.names.length === place) last.names.push(name);
    else runs.push({ place, names: [name] });
  });
  return runs.map(({ place, names }) => ` (elem (i32.const ${place}) ${names.join(" ")})`);
}

/** The texts of [count] parts of a module that was read; [wanted] says in which of them the function of a name stands. */
export function cut({ functions, table: taken, other }, count, wanted, dataEnd) {
  const table = [...taken];
  const partOf = (name) => (functions.get(name).head === null ? 0 : wanted(name));
  const places = new Map();
  table.forEach((name, place) => {
    if (name !== undefined) places.set(name, place);
  });
  const exported = other.export.map((line) => /\(func ([^\s()]+)\)/.exec(line)?.[1]).filter((name) => name !== undefined);
  // What another part calls gets a place; those of one part stand side by side.
  const called = Array.from({ length: count }, () => new Set());
  const need = (callee, from) => {
    if (partOf(callee) !== from && !places.has(callee)) called[partOf(callee)].add(callee);
  };
  for (const name of exported) need(name, 0);
  for (const [name, { calls }] of functions) for (const callee of calls) need(callee, partOf(name));
  for (const name of called.flatMap((names) => [...names])) places.set(name, table.push(name) - 1);

  const [, memory, limits] = /^ \(memory (\S+) (.*)\)$/.exec(other.memory[0]);
  const globals = other.global.map((line) => /^ \(global (\S+) (\(mut \w+\)|\w+)/.exec(line));
  const shared = [
    { kind: "memory", name: "memory", internal: memory, type: limits },
    { kind: "table", name: "table", internal: "$table", type: `${table.length} funcref` },
    ...globals.map(([, internal, type], index) => ({ kind: "global", name: `g${index}`, internal, type })),
  ];
  const isAway = (name) => partOf(name) > 0;
  const frameOfFirst = () => [
    ...other.import,
    ...other.memory,
    ` (table $table ${table.length} funcref)`,
    ...other.global,
    ...other.export
      .filter((line) => line.includes("(func "))
      .map((line) => line.replace(/\(func ([^\s()]+)\)/, (func, name) => (isAway(name) ? `(func ${name}.stub)` : func))),
    ...shared.map(({ kind, name, internal }) => ` (export "${name}" (${kind} ${internal}))`),
    ` (global $dataEnd i32 (i32.const ${dataEnd}))`,
    ` (export "dataEnd" (global $dataEnd))`,
    ...exported.filter(isAway).map((name) => stub(name, functions.get(name), places.get(name))),
  ];
  const frame = () =>
    shared.map(({ kind, name, internal, type }) => ` (import "first" "${name}" (${kind} ${internal} ${type}))`);

  return called.map((_, part) => {
    const here = (name) => partOf(name) === part;
    const away = new Map([...places].filter(([name]) => !here(name)));
    const own = [...functions].filter(([name]) => here(name));
    return [
      "(module",
      ...other.type,
      ...(part === 0 ? frameOfFirst() : frame()),
      ...segments(table, here),
      ...own.map(([, { text: body }]) => callByTable(body, functions, away)).filter((body) => body !== ""),
      ")\n",
    ].join("\n");
  });
}
