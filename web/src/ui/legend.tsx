// What the colours and patterns of the memory map mean.
import { useApp } from "./app-state.ts";
import css from "./memory.module.css";

const kinds = ["live", "selected", "changed", "freed", "header", "virgin"] as const;

export function Legend() {
  const text = useApp().words.value;
  return (
    <ul class={css.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span class={`${css.swatch} ${css[`swatch-${kind}`]}`} aria-hidden="true" />
          {text.legend[kind]}
        </li>
      ))}
    </ul>
  );
}
