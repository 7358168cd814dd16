// The button that saves a painted picture (a canvas) together with what its colours mean.
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import { Icon } from "./icons.tsx";

interface PaintSaveProps {
  name: string;
  /** Painted for the file, when it is asked for. */
  paint: () => HTMLCanvasElement | null;
  /** The list that tells the colours. */
  legend: () => Element | null;
  /** Only the sign, where there is little room. */
  short?: boolean;
}

export function PaintSave({ name, paint, legend, short = false }: PaintSaveProps) {
  const text = useApp().words.value;
  return (
    <button
      type="button"
      class={`${controls.button} ${controls.small} ${controls.quiet}`}
      {...(short ? { "aria-label": text.savePng, title: text.savePng } : {})}
      onClick={() => {
        const canvas = paint();
        if (canvas !== null) void import("./save.ts").then(({ savePng }) => savePng(canvas, legend(), `${name}.png`));
      }}
    >
      {short ? <Icon name="save" size={14} /> : text.savePng}
    </button>
  );
}
