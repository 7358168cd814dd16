// What an author pastes: a program with its settings as a link, a frame, a tag, or Markdown.
import { writeOverrides } from "./overrides.ts";
import { type Shared, writeHash } from "./share.ts";

export type SnippetKind = "link" | "iframe" | "component" | "markdown";
export const snippetKinds: readonly SnippetKind[] = ["link", "iframe", "component", "markdown"];

export interface SnippetOf {
  readonly shared: Partial<Shared> & { readonly source: string };
  /** Address of the playground, without a hash. */
  readonly page: string;
  readonly version: string;
  /** Read out by a screen reader, and the text of a Markdown link. */
  readonly title: string;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const quote = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? "");

function attributesOf({ preset, overrides, panes, unit, step, input, lang, theme }: Partial<Shared>): string {
  const fields: [string, string | number | null | undefined][] = [
    ["preset", preset],
    ["set", writeOverrides(overrides ?? {})],
    ["panes", panes?.length ? ["program", ...panes, "output"].join(" ") : ""],
    ["unit", unit === "line" ? "" : unit],
    ["step", step],
    ["input", input],
    ["lang", lang],
    ["theme", theme],
  ];
  return fields
    .map(([name, value]) => (value == null || value === "" ? "" : ` ${name}="${quote(String(value))}"`))
    .join("");
}

/** A fence that is longer than any in the program. */
function fenceFor(source: string): string {
  const longest = Math.max(2, ...[...source.matchAll(/^\s*(`{3,})/gm)].map(([, fence]) => fence?.length ?? 0));
  return "`".repeat(longest + 1);
}

export async function writeSnippet(kind: SnippetKind, { shared, page, version, title }: SnippetOf): Promise<string> {
  const hash = await writeHash(shared);
  const link = `${page}${hash}`;
  const folder = page.replace(/[^/]*$/, "");
  const source = shared.source.replace(/\s*$/, "\n");
  switch (kind) {
    case "link":
      return link;
    case "iframe": {
      const panes = shared.panes?.length ? ["program", ...shared.panes, "output"] : [];
      const inside = await writeHash({ ...shared, panes });
      return `<iframe src="${quote(`${folder}embed.html${inside}`)}" title="${quote(title)}" loading="lazy" width="100%" height="500" style="border:0" sandbox="allow-scripts allow-same-origin allow-popups" allow="clipboard-write"></iframe>`;
    }
    case "component":
      return `<script type="module" src="${quote(folder)}embed/pyrena-playground-${version}.js"></script>
<pre>${quote(source)}</pre>
<pyrena-playground${attributesOf(shared)}></pyrena-playground>`;
    case "markdown": {
      const fence = fenceFor(source);
      return `${fence}python\n${source}${fence}\n\n[▶ ${title}](${link.replaceAll("(", "%28").replaceAll(")", "%29")})`;
    }
  }
}
