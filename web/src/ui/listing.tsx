// The program as plain coloured text, with the line that has just run and the one that comes next.
import { highlight, indentStyle } from "./highlight.ts";
import css from "./program.module.css";

export function Listing({ source, done, next }: { source: string; done: number; next: number }) {
  return (
    <pre class={css.listing}>
      {source.split("\n").map((line, index) => {
        const number = index + 1;
        const mark = number === next ? css.next : number === done ? css.done : "";
        return (
          <div key={`${number}`} class={`${css.line} ${mark}`}>
            <span class={css.number}>{number}</span>
            <span style={indentStyle(line)}>
              {highlight(line).map((token, at) => (
                <span key={`${at}`} class={token.kind === "plain" ? undefined : css[token.kind]}>
                  {token.text}
                </span>
              ))}
            </span>
          </div>
        );
      })}
    </pre>
  );
}
