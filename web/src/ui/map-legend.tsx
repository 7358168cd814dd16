// What the colours and signs of the map mean at this step, with the number of blocks of each.
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { colourOf } from "../draw/heap-map.ts";
import { patterns } from "../draw/paint-map.ts";
import { type Palette, readPalette } from "../draw/palette.ts";
import { grouped } from "../i18n/number.ts";
import type { BlockKinds } from "../model/block-kinds.ts";
import { useApp } from "./app-state.ts";
import css from "./memory.module.css";

function Swatch({ category, colour }: { category: number; colour: string }) {
  return (
    <svg class={css.sign} width="13" height="13" viewBox="0 0 1 1" aria-hidden="true">
      <rect width="1" height="1" rx="0.15" style={{ fill: colour }} />
      {(patterns[category] ?? []).map(([x1, y1, x2, y2]) => (
        <line key={`${x1} ${y1} ${y2}`} x1={x1} y1={y1} x2={x2} y2={y2} />
      ))}
    </svg>
  );
}

const marks = ["selected", "changed", "freed", "header", "virgin"] as const;

export function MapLegend({ kinds }: { kinds: BlockKinds }) {
  const app = useApp();
  const text = app.words.value;
  const list = useRef<HTMLUListElement>(null);
  const palette = useSignal<Palette | null>(null);
  const dark = app.dark.value;
  // Read where the list stands: the page around may be somebody else's.
  useLayoutEffect(() => {
    if (list.current !== null) palette.value = readPalette(list.current);
  }, [palette, dark]);
  return (
    <ul ref={list} class={`${css.legend} ${css.whole}`} aria-label={text.legendTitle} data-testid="map-legend">
      {kinds.legend.map(({ category, label, blocks }) => (
        <li key={category}>
          <Swatch
            category={category}
            colour={palette.value === null ? "" : colourOf(category, kinds.ordered, palette.value)}
          />
          {label} <span class={css.number}>{grouped(blocks)}</span>
        </li>
      ))}
      {marks.map((mark) => (
        <li key={mark}>
          <span class={`${css.swatch} ${css[`swatch-${mark}`]}`} aria-hidden="true" />
          {text.legend[mark]}
        </li>
      ))}
    </ul>
  );
}
