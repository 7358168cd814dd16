// Where a figure's program comes from: its own text, or the `<pre>` that shows it to readers without JavaScript.

/** Without empty lines around it and without the indentation that all its lines share. */
export function tidy(text: string): string {
  const lines = text
    .replaceAll("\r\n", "\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .replace(/\s+$/, "")
    .split("\n");
  const full = lines.filter((line) => line.trim() !== "");
  const indents = full.map((line) => /^[ \t]*/.exec(line)?.[0] ?? "");
  let shared = indents[0] ?? "";
  for (const indent of indents) while (!indent.startsWith(shared)) shared = shared.slice(0, -1);
  const body = lines.map((line) => line.slice(shared.length)).join("\n");
  return body === "" ? "" : `${body}\n`;
}

export interface Found {
  readonly source: string;
  /** The element that the figure takes the place of. */
  readonly replaced: HTMLElement | null;
}

function listingBefore(element: Element): HTMLElement | null {
  const before = element.previousElementSibling;
  if (!(before instanceof HTMLElement) || before.localName === element.localName) return null;
  // Site generators wrap a listing, to colour it or to name its language.
  return before.localName === "pre" || before.querySelector(":scope pre") !== null ? before : null;
}

function textOf(listing: HTMLElement): string {
  const pre = listing.localName === "pre" ? listing : (listing.querySelector("pre") ?? listing);
  return tidy(pre.textContent ?? "");
}

export function findSource(element: HTMLElement): Found {
  const given = element.getAttribute("source");
  if (given !== null) return { source: tidy(given), replaced: null };
  const of = element.getAttribute("for");
  if (of !== null) {
    const target = element.ownerDocument.getElementById(of.replace(/^#/, ""));
    return target === null ? { source: "", replaced: null } : { source: textOf(target), replaced: target };
  }
  const own = tidy(element.querySelector('script[type="text/x-python"]')?.textContent ?? element.textContent ?? "");
  if (own !== "") return { source: own, replaced: null };
  const before = listingBefore(element);
  return before === null ? { source: "", replaced: null } : { source: textOf(before), replaced: before };
}
