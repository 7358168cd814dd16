// The whole heap, to zoom and pan: arenas, pools, blocks. Wheel or two fingers zoom, dragging moves, a click selects the
// object in the block; + - 0 and the arrows do it by keyboard.
import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { Atlas, type Colouring, type HeapPlan, planHeap } from "../draw/heap-map.ts";
import { hitMap, paintMap, placeOfBlock } from "../draw/paint-map.ts";
import { readPalette } from "../draw/palette.ts";
import { fitWorld, hold, pan, type Viewport, zoomAt } from "../draw/viewport.ts";
import { fullAddress } from "../model/address.ts";
import { objectInBlock, tellBlock } from "../model/blocks.ts";
import type { View } from "../model/view.ts";
import { useApp } from "./app-state.ts";
import { HeapTables } from "./heap-tables.tsx";
import css from "./map.module.css";
import { MapTools } from "./map-tools.tsx";
import { usePointers } from "./use-pointers.ts";
import { type Size, useSize } from "./use-size.ts";

interface Painter {
  readonly canvas: HTMLCanvasElement;
  readonly view: View;
  readonly plan: HeapPlan;
  readonly atlas: Atlas;
  readonly port: Viewport;
  readonly size: Size;
  readonly arenaWord: (ordinal: number) => string;
  readonly pins: ReadonlySet<number>;
}

function paint({ canvas, view, plan, atlas, port, size, arenaWord, pins }: Painter): void {
  const context = canvas.getContext("2d");
  if (context === null || !view.state.valid) return;
  const ratio = devicePixelRatio;
  const width = Math.round(size.width * ratio);
  const height = Math.round(size.height * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const palette = readPalette(canvas);
  paintMap(context, { plan, atlas, cells: view.heap.cells, view: port, ...size, palette, arenaWord, pins });
}

function keyMove(key: string, port: Viewport, size: Size, whole: Viewport): Viewport | null {
  const far = 60;
  switch (key) {
    case "+":
    case "=":
      return zoomAt(port, 1.5, size.width / 2, size.height / 2);
    case "-":
      return zoomAt(port, 1 / 1.5, size.width / 2, size.height / 2);
    case "0":
      return whole;
    case "ArrowLeft":
      return pan(port, far, 0);
    case "ArrowRight":
      return pan(port, -far, 0);
    case "ArrowUp":
      return pan(port, 0, far);
    case "ArrowDown":
      return pan(port, 0, -far);
    default:
      return null;
  }
}

export function MapPane() {
  const app = useApp();
  const { session } = app;
  const text = app.words.value;
  const view = session.view.value;
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(host, { width: 600, height: 360 });
  const port: Signal<Viewport | null> = useSignal(null);
  const colouring = useSignal<Colouring>("state");
  const hover = useSignal("");
  const pinned = useSignal<number>(-1);
  const dark = app.dark.value;
  const selected = session.selected.value;
  const { width, height } = size.value;
  const plan = useMemo(
    () => (view === null || !view.state.valid ? null : planHeap(view.heap, Math.max(0.3, width / Math.max(1, height)))),
    [view, width, height],
  );
  const block = useMemo(
    () => (view?.state.valid === true ? (view.state.object(selected)?.block ?? 0) : 0),
    [view, selected],
  );
  const atlas = useMemo(
    () =>
      plan === null || view === null || host.current === null
        ? null
        : new Atlas(
            plan,
            view.heap,
            colouring.value,
            { touched: view.touched, selected: block },
            readPalette(host.current),
          ),
    // the theme changes the palette that is read
    [plan, view, colouring.value, block, dark],
  );
  const pins = useMemo(
    () => new Set(view?.state.valid === true && pinned.value >= 0 ? view.state.arenaPins(pinned.value) : []),
    [view, pinned.value],
  );
  const whole = plan === null ? null : fitWorld(plan.world, width, height, 14);
  const shown = port.value ?? whole;

  useEffect(() => {
    if (canvas.current === null || view === null || plan === null || atlas === null || shown === null) return;
    paint({ canvas: canvas.current, view, plan, atlas, port: shown, size: size.value, arenaWord: text.arena, pins });
  });

  const move = (next: Viewport | null) => {
    if (next !== null && plan !== null) port.value = hold(next, plan.world, width, height);
  };
  const at = (event: MouseEvent) => {
    const box = canvas.current?.getBoundingClientRect();
    if (box === undefined || plan === null || shown === null) return null;
    return hitMap(plan, shown, event.clientX - box.left, event.clientY - box.top);
  };
  const pointed = (event: MouseEvent) => {
    const hit = at(event);
    const pool = hit === null ? undefined : plan?.pools[hit.pool];
    if (hit === null || pool === undefined || hit.cell < 0) return null;
    return { pool, block: hit.cell === 0 ? 0 : pool.first + (hit.cell - 1) * pool.blockSize };
  };
  const pointers = usePointers({
    onPan: (dx, dy) => move(shown && pan(shown, dx, dy)),
    onZoom: (factor, x, y) => move(shown && zoomAt(shown, factor, x, y)),
    onHover: (event) => {
      const found = pointed(event);
      hover.value = found === null || view === null ? "" : tellBlock(view, found, text, fullAddress);
    },
    onTap: (event) => {
      const found = pointed(event);
      const object = found === null || view === null ? 0 : objectInBlock(view, found.block);
      if (object !== 0) session.select(object);
    },
  });
  const toSelected = () => {
    const place = plan === null ? null : placeOfBlock(plan, block);
    if (place === null) return;
    const scale = 420;
    move({ x: place.x - width / scale / 2, y: place.y - height / scale / 2, scale });
  };

  if (view === null) return null;
  return (
    <div class={css.map}>
      <MapTools
        colouring={colouring}
        canFind={block !== 0}
        onFind={toSelected}
        onZoom={(factor) => move(shown && zoomAt(shown, factor, width / 2, height / 2))}
        onWhole={() => {
          port.value = null;
        }}
      />
      <div class={css.plane} ref={host}>
        <canvas
          ref={canvas}
          tabIndex={0}
          role="img"
          aria-label={`${text.memoryMap}. ${text.mapKeys}`}
          data-testid="whole-map"
          style={{ width: `${width}px`, height: `${height}px` }}
          onKeyDown={(event) => {
            const next = shown === null || whole === null ? null : keyMove(event.key, shown, size.value, whole);
            if (next === null) return;
            event.preventDefault();
            event.stopPropagation();
            move(next);
          }}
          {...pointers}
        />
      </div>
      <p class={css.hover} aria-live="off">
        {hover.value === "" ? text.mapHint : hover.value}
      </p>
      <HeapTables view={view} pinned={pinned} pins={pins} />
    </div>
  );
}
