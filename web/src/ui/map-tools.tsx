// What can be done with the map: zoom, the whole, the selected block, and the meaning of its colours.
import type { Signal } from "@preact/signals";
import { type Colouring, colourings } from "../model/block-kinds.ts";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import type { PlaneActions } from "./heap-plane.tsx";
import css from "./map.module.css";

interface MapToolsProps {
  colouring: Signal<Colouring>;
  canFind: boolean;
  actions: { readonly current: PlaneActions | null };
}

export function MapTools({ colouring, canFind, actions }: MapToolsProps) {
  const text = useApp().words.value;
  const small = `${controls.button} ${controls.small}`;
  return (
    <div class={css.tools} role="toolbar" aria-label={text.mapTools}>
      <button type="button" class={small} aria-label={text.zoomIn} onClick={() => actions.current?.zoom(1.6)}>
        +
      </button>
      <button type="button" class={small} aria-label={text.zoomOut} onClick={() => actions.current?.zoom(1 / 1.6)}>
        −
      </button>
      <button type="button" class={small} onClick={() => actions.current?.whole()}>
        {text.fit}
      </button>
      <button type="button" class={small} disabled={!canFind} onClick={() => actions.current?.toSelected()}>
        {text.toSelected}
      </button>
      <label class={css.colouring}>
        <span>{text.colourBy}</span>{" "}
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
