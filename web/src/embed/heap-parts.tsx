// Two parts of the playground's memory pane, each as a picture of its own.
import { useApp } from "../ui/app-state.ts";
import { Layers } from "../ui/layers.tsx";
import { RawLane } from "../ui/raw-lane.tsx";
import css from "./figure.module.css";

interface Picture {
  class?: string | undefined;
}

export function LayersPicture({ class: className }: Picture) {
  const app = useApp();
  const view = app.session.view.value;
  // A layer leads to the picture of its blocks, if this figure has one.
  const open = (part: "objects" | "map" | "raw") => {
    app.tab.value = part === "objects" ? "objects" : "memory";
  };
  return <div class={className}>{view !== null && <Layers view={view} onOpen={open} />}</div>;
}

export function RawPicture({ class: className }: Picture) {
  const app = useApp();
  const view = app.session.view.value;
  const label = app.words.value.mapParts.raw;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section class={`${className} ${css.raw}`} aria-label={label} {...app.paneRole} tabIndex={0}>
      {view !== null && <RawLane view={view} />}
    </section>
  );
}
