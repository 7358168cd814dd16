// The document's pyramid, drawn anew: each layer with the requests that have reached it, the way into the parts below.
import { useRef } from "preact/hooks";
import { grouped } from "../i18n/number.ts";
import { layersOf } from "../model/layers.ts";
import type { View } from "../model/view.ts";
import { useApp } from "./app-state.ts";
import { FigureSave } from "./figure-save.tsx";
import css from "./layers.module.css";
import { useSize } from "./use-size.ts";

export type LayerPart = "objects" | "map" | "raw";

/** Where a layer leads to. */
const parts: Readonly<Record<number, LayerPart>> = { 3: "objects", 2: "map", 1: "raw", 0: "raw" };
const tall = 49;
const gap = 5;

export function Layers({ view, onOpen }: { view: View; onOpen: (part: LayerPart) => void }) {
  const app = useApp();
  const text = app.words.value;
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host, { width: 600, height: 400 });
  const layers = layersOf(view.heap);
  const width = Math.max(300, Math.min(680, size.value.width - 24));
  const height = layers.length * (tall + gap) + 4;
  const narrow = width < 480;
  // The sides of the pyramid: from a third of the width at the top to all of it at the bottom.
  const half = (y: number) => (width / 2) * (narrow ? 0.72 + (0.28 * y) / height : 0.46 + (0.54 * y) / height);
  return (
    <div class={css.layers} ref={host}>
      <p class={css.note}>{text.layersNote}</p>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-label={text.mapParts.layers}>
        {layers.map(({ layer, requests, bytes, served }, index) => {
          const top = index * (tall + gap) + 2;
          const middle = width / 2;
          const [a, b] = [half(top), half(top + tall)];
          const part = parts[layer];
          const words = text.layers[String(layer) as keyof typeof text.layers];
          const figures = text.layerFigures(grouped(requests), grouped(bytes));
          const name = words.name + (served === null ? "" : text.layerServed(grouped(served)));
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: it has a role where it can be pressed
            <g
              key={layer}
              class={`${css.layer} ${part === undefined ? "" : css.opens}`}
              data-layer={layer}
              {...(part === undefined ? {} : { role: "button" as const, tabindex: 0 })}
              onClick={() => part !== undefined && onOpen(part)}
              onKeyDown={(event) => {
                if (part === undefined || (event.key !== "Enter" && event.key !== " ")) return;
                event.preventDefault();
                event.stopPropagation();
                onOpen(part);
              }}
            >
              <title>{`${name}: ${figures}. ${words.what}`}</title>
              <path
                class={layer < 0 ? css.system : layer < 2 ? css.raw : layer === 2 ? css.pool : css.object}
                d={`M${middle - a} ${top}H${middle + a}L${middle + b} ${top + tall}H${middle - b}Z`}
              />
              <text class={css.name} x={middle} y={top + 20}>
                {`${layer > 0 ? "+" : ""}${layer} · ${name}`}
              </text>
              <text class={css.figures} x={middle} y={top + 38}>
                {figures}
              </text>
            </g>
          );
        })}
      </svg>
      <div class={css.tools}>
        <FigureSave host={host} name="pyrena-layers" />
      </div>
    </div>
  );
}
