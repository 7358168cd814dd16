// The two buttons below a picture that save it.
import type { RefObject } from "preact";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";

const saving = () => import("./save.ts");

/** Saves the SVG pictures inside [host], but for the signs on buttons, one below the other. */
export function FigureSave({ host, name }: { host: RefObject<HTMLElement | null>; name: string }) {
  const text = useApp().words.value;
  const small = `${controls.button} ${controls.small} ${controls.quiet}`;
  const pictures = () => [...(host.current?.querySelectorAll<SVGSVGElement>("svg[aria-label]") ?? [])];
  return (
    <>
      <button
        type="button"
        class={small}
        onClick={() => void saving().then(({ saveSvg }) => saveSvg(pictures(), `${name}.svg`))}
      >
        {text.export}
      </button>
      <button
        type="button"
        class={small}
        onClick={() => void saving().then(({ saveSvgAsPng }) => saveSvgAsPng(pictures(), `${name}.png`))}
      >
        {text.savePng}
      </button>
    </>
  );
}
