// Colours for Python in the first frame, before the editor is there.
export interface Token {
  readonly text: string;
  readonly kind: "plain" | "keyword" | "string" | "numeral" | "comment" | "name";
}

const pattern =
  /(#.*)|([rbf]{0,2}(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'))|\b(and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield|None|True|False)\b|\b(\d[\w.]*)|\b([A-Za-z_]\w*)(?=\()/g;

const kinds = ["comment", "string", "keyword", "numeral", "name"] as const;

export function highlight(line: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of line.matchAll(pattern)) {
    if (match.index > from) tokens.push({ text: line.slice(from, match.index), kind: "plain" });
    const which = kinds.findIndex((_, index) => match[index + 1] !== undefined);
    tokens.push({ text: match[0], kind: kinds[which] ?? "plain" });
    from = match.index + match[0].length;
  }
  if (from < line.length) tokens.push({ text: line.slice(from), kind: "plain" });
  return tokens;
}

/** How far in a line begins, for what goes on below it. */
export function indentStyle(line: string): string | undefined {
  const indent = line.search(/\S/);
  return indent > 0 ? `--in:${indent}ch` : undefined;
}
