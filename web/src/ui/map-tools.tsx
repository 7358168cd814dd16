// What can be done with the map: zoom, the whole, the selected block, the meaning of its colours.
import type { Signal } from "@preact/signals";
import type { Colouring } from "../draw/heap-map.ts";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import css from "./map.module.css";

const colourings: readonly Colouring[] = ["state", "class", "use"];

interface MapToolsProps {
  colouring: Signal<Colouring>;
  canFind: boolean;
  onFind: () => void;
  onZoom: (factor: number) => void;
  onWhole: () => void;
}

export function MapTools({ colouring, canFind, onFind, onZoom, onWhole }: MapToolsProps) {
  const text = useApp().words.value;
  const small = `${controls.button} ${controls.small}`;
  return (
    <div class={css.tools} role="toolbar" aria-label={text.memoryMap}>
      <button type="button" class={small} aria-label={text.zoomIn} onClick={() => onZoom(1.6)}>
        +
      </button>
      <button type="button" class={small} aria-label={text.zoomOut} onClick={() => onZoom(1 / 1.6)}>
        −
      </button>
      <button type="button" class={small} onClick={onWhole}>
        {text.fit}
      </button>
      <button type="button" class={small} disabled={!canFind} onClick={onFind}>
        {text.toSelected}
      </button>
      <label class={css.colouring}>
        {text.colourBy}{" "}
        <select
          class={`${controls.choice} ${controls.small}`}
          value={colouring.value}
          onChange={(event) => {
            colouring.value = colourings.find((one) => one === event.currentTarget.value) ?? "state";
          }}
        >
          {colourings.map((one) => (
            <option key={one} value={one}>
              {text.colours[one]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
