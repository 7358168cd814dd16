// The two buttons below a picture that save it.
import type { RefObject } from "preact";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";

const saving = () => import("./save.ts");

/** Saves the first SVG picture inside [host]. */
export function FigureSave({ host, name }: { host: RefObject<HTMLElement | null>; name: string }) {
  const text = useApp().words.value;
  const small = `${controls.button} ${controls.small} ${controls.quiet}`;
  const picture = () => host.current?.querySelector<SVGSVGElement>("svg") ?? null;
  return (
    <>
      <button
        type="button"
        class={small}
        onClick={() => {
          const svg = picture();
          if (svg !== null) void saving().then(({ saveSvg }) => saveSvg(svg, `${name}.svg`));
        }}
      >
        {text.export}
      </button>
      <button
        type="button"
        class={small}
        onClick={() => {
          const svg = picture();
          if (svg !== null) void saving().then(({ saveSvgAsPng }) => saveSvgAsPng(svg, `${name}.png`));
        }}
      >
        {text.savePng}
      </button>
    </>
  );
}
