// The heap: its arenas as a map, with what keeps each of them; the raw blocks; the size classes.
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { planHeap } from "../draw/heap-map.ts";
import { blockKinds, type Colouring } from "../model/block-kinds.ts";
import type { View } from "../model/view.ts";
import { useApp } from "./app-state.ts";
import { Arenas } from "./arenas.tsx";
import { BlockBytes } from "./block-bytes.tsx";
import { ClassTable } from "./class-table.tsx";
import controls from "./controls.module.css";
import { HeapPlane, type PlaneActions } from "./heap-plane.tsx";
import { type LayerPart, Layers } from "./layers.tsx";
import css from "./map.module.css";
import { MapLegend } from "./map-legend.tsx";
import { MapTools } from "./map-tools.tsx";
import { PaintSave } from "./paint-save.tsx";
import { RawLane } from "./raw-lane.tsx";
import { useSize } from "./use-size.ts";

function WholeMap({ view }: { view: View }) {
  const app = useApp();
  const { session } = app;
  const text = app.words.value;
  const host = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLDivElement>(null);
  const actions = useRef<PlaneActions | null>(null);
  const size = useSize(host, { width: 0, height: 0 });
  const colouring = useSignal<Colouring>("state");
  const chosen = useSignal(-1);
  const player = session.player.value;
  const selected = session.selected.value;
  const { width, height } = size.value;
  const plan = useMemo(
    () => (view.state.valid ? planHeap(view.heap, Math.max(0.3, width / Math.max(1, height))) : null),
    [view, width, height],
  );
  const block = useMemo(() => (view.state.valid ? (view.state.object(selected)?.block ?? 0) : 0), [view, selected]);
  const kinds = useMemo(
    () =>
      plan === null || player === null || !view.state.valid
        ? null
        : blockKinds(colouring.value, { view, player, pools: plan.pools, words: text }),
    [plan, view, player, colouring.value, text],
  );
  const choose = (ordinal: number) => {
    chosen.value = ordinal;
    if (ordinal < 0) actions.current?.whole();
    else actions.current?.toArena(ordinal);
  };
  return (
    <>
      <MapTools colouring={colouring} canFind={block !== 0} actions={actions} />
      <div class={css.plane} ref={host}>
        {plan !== null && kinds !== null && width > 0 && (
          <HeapPlane
            view={view}
            plan={plan}
            kinds={kinds}
            size={{ width, height: height - 22 }}
            block={block}
            chosen={chosen.value}
            actions={actions}
          />
        )}
      </div>
      <div class={css.below} ref={below}>
        {kinds !== null && <MapLegend kinds={kinds} />}
        <PaintSave
          name="pyrena-map"
          paint={() => host.current?.querySelector("canvas") ?? null}
          legend={() => below.current?.querySelector("ul") ?? null}
        />
      </div>
      <BlockBytes view={view} block={block} />
      <Arenas view={view} chosen={chosen} onChoose={choose} />
    </>
  );
}

const parts = ["layers", "map", "raw", "classes"] as const;
type Part = (typeof parts)[number];

function Shown({ part, view, onOpen }: { part: Part; view: View; onOpen: (part: LayerPart) => void }) {
  switch (part) {
    case "layers":
      return <Layers view={view} onOpen={onOpen} />;
    case "map":
      return <WholeMap view={view} />;
    case "raw":
      return <RawLane view={view} />;
    case "classes":
      return <ClassTable view={view} />;
  }
}

export function MapPane() {
  const app = useApp();
  const text = app.words.value;
  const view = app.session.view.value;
  const part = useSignal<Part>("map");
  const wanted = app.showBlock.value;
  useEffect(() => {
    if (wanted === null) return;
    part.value = wanted;
    if (wanted === "raw") app.showBlock.value = null;
  }, [app, part, wanted]);
  const open = (next: LayerPart) => {
    if (next === "objects") app.tab.value = "objects";
    else part.value = next;
  };
  return (
    <div class={css.map}>
      <div class={css.parts} role="toolbar" aria-label={text.memoryMap}>
        {parts.map((one) => (
          <button
            key={one}
            type="button"
            class={`${controls.button} ${controls.small} ${controls.quiet}`}
            aria-pressed={part.value === one}
            onClick={() => {
              part.value = one;
            }}
          >
            {text.mapParts[one]}
          </button>
        ))}
      </div>
      {view !== null && <Shown part={part.value} view={view} onOpen={open} />}
    </div>
  );
}
