// The border between two panes: dragged, or moved by the arrow keys; a double click gives the usual size back.
import { useRef } from "preact/hooks";
import css from "./app.module.css";
import { useApp } from "./app-state.ts";
import { clampSize, type SizeName, sizes, withSize } from "./layout.ts";

interface SplitterProps {
  name: SizeName;
  class: string | undefined;
  label: string;
  /** The pane grows when the border moves to the left or up. */
  backward?: boolean;
}

const step = 16;

export function Splitter({ name, class: className, label, backward = false }: SplitterProps) {
  const app = useApp();
  const drag = useRef<{ start: number; from: number; now: number } | null>(null);
  const upright = name === "program" || name === "account";
  const size = app.layout.value.sizes[name] ?? sizes[name].usual;
  const set = (wanted: number | null) => {
    app.layout.value = withSize(app.layout.value, name, wanted);
  };
  const by = (pixels: number) => set(size + (backward ? -pixels : pixels));
  const keys: Record<string, () => void> = {
    [upright ? "ArrowLeft" : "ArrowUp"]: () => by(-step),
    [upright ? "ArrowRight" : "ArrowDown"]: () => by(step),
    Home: () => set(sizes[name].least),
    End: () => set(sizes[name].most),
    Enter: () => set(null),
  };
  const at = (event: PointerEvent) => (upright ? event.clientX : event.clientY);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that moves is no hr
    <div
      class={`${css.splitter} ${upright ? css.upright : css.level} ${className}`}
      role="separator"
      tabIndex={0}
      aria-orientation={upright ? "vertical" : "horizontal"}
      aria-label={label}
      aria-valuenow={size}
      aria-valuemin={sizes[name].least}
      aria-valuemax={sizes[name].most}
      onDblClick={() => set(null)}
      onKeyDown={(event) => {
        const act = keys[event.key];
        if (act === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        act();
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { start: at(event), from: size, now: size };
      }}
      onPointerMove={(event) => {
        if (drag.current === null) return;
        const moved = at(event) - drag.current.start;
        drag.current.now = clampSize(name, drag.current.from + (backward ? -moved : moved));
        // Only the style changes while the border is dragged.
        event.currentTarget.closest("main")?.style.setProperty(`--${name}`, `${drag.current.now}px`);
      }}
      onPointerUp={() => {
        if (drag.current !== null && drag.current.now !== drag.current.from) set(drag.current.now);
        drag.current = null;
      }}
    />
  );
}
