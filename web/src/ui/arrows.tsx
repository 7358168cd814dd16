// The arrows of the object picture: those of the step in the colour of change, of cycles in the collector's, weak ones dotted.
import type { Arrow } from "../draw/arrows.ts";
import type { Layout } from "../draw/places.ts";
import type { Snapshot } from "../model/snapshot.ts";
import css from "./object-picture.module.css";

export type ArrowKind = "fresh" | "cycle" | "near" | "";

export interface ArrowsProps {
  readonly arrows: readonly Arrow[];
  readonly now: Snapshot;
  readonly layout: Layout;
  kindOf(arrow: Arrow): ArrowKind;
}

/** More arrows than anyone follows: those that belong neither to the step nor to what is selected step back. */
const manyArrows = 24;

export function Arrows({ arrows, kindOf }: ArrowsProps) {
  return (
    <g class={arrows.length > manyArrows ? css.many : ""}>
      {arrows.map((arrow) => {
        const kind = kindOf(arrow);
        return (
          <g key={arrow.key}>
            <path
              class={[css.arrow, arrow.weak && css.weak, css[kind]].filter(Boolean).join(" ")}
              d={arrow.path}
              marker-end={`url(#head${kind === "fresh" || kind === "cycle" ? `-${kind}` : ""})`}
            />
            <circle class={css.dot} cx={arrow.from.x} cy={arrow.from.y} r="4" />
          </g>
        );
      })}
    </g>
  );
}
