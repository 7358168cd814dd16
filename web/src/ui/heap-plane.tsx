// The blocks of all arenas as a plane to zoom and pan: wheel or two fingers zoom, dragging moves, a click selects the object
// in the block; + - 0 and the arrows do it by keyboard.
import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { Atlas, type HeapPlan } from "../draw/heap-map.ts";
import { hitMap, paintMap, placeOfBlock } from "../draw/paint-map.ts";
import { readPalette } from "../draw/palette.ts";
import { fitWorld, hold, pan, toPixel, type Viewport, zoomAt } from "../draw/viewport.ts";
import { fullAddress } from "../model/address.ts";
import { freeChain } from "../model/block-bytes.ts";
import type { BlockKinds } from "../model/block-kinds.ts";
import { objectInBlock, tellBlock } from "../model/blocks.ts";
import type { View } from "../model/view.ts";
import { useApp } from "./app-state.ts";
import css from "./map.module.css";
import { usePointers } from "./use-pointers.ts";
import type { Size } from "./use-size.ts";

/** What the tools around the plane may ask of it. */
export interface PlaneActions {
  zoom(factor: number): void;
  whole(): void;
  toSelected(): void;
  toArena(ordinal: number): void;
}

interface PlaneProps {
  view: View;
  plan: HeapPlan;
  kinds: BlockKinds;
  size: Size;
  block: number;
  chosen: number;
  actions: { current: PlaneActions | null };
}

const blockScale = 420;

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

function fitCanvas(canvas: HTMLCanvasElement, { width, height }: Size): CanvasRenderingContext2D | null {
  const ratio = devicePixelRatio;
  const wide = Math.round(width * ratio);
  const high = Math.round(height * ratio);
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
  }
  const context = canvas.getContext("2d");
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

export function HeapPlane({ view, plan, kinds, size, block, chosen, actions }: PlaneProps) {
  const app = useApp();
  const { session } = app;
  const text = app.words.value;
  const canvas = useRef<HTMLCanvasElement>(null);
  const port: Signal<Viewport | null> = useSignal(null);
  const hover = useSignal("");
  /** The pool whose free blocks are shown as the chain that they are: the one pointed at, else the selected block's. */
  const over = useSignal(-1);
  const dark = app.dark.value;
  const atlas = useRef<{ atlas: Atlas; of: readonly unknown[] } | null>(null);
  const { width, height } = size;
  const whole = useMemo(() => fitWorld(plan.world, width, height, 14), [plan, width, height]);
  const shown = port.value ?? whole;
  const chained = over.value >= 0 ? over.value : view.state.valid && block !== 0 ? view.heap.poolOf(block) : -1;
  const chain = useMemo(() => {
    const pool = plan.pools[chained];
    return { pool: chained, blocks: pool === undefined ? [] : freeChain(view.state, pool) };
  }, [plan, chained, view]);

  useEffect(() => {
    const context = canvas.current === null ? null : fitCanvas(canvas.current, size);
    if (context === null || canvas.current === null || !view.state.valid) return;
    const palette = readPalette(canvas.current);
    // The bitmaps stay while only the viewport moves.
    const of = [plan, kinds, block, dark];
    if (atlas.current === null || of.some((one, index) => atlas.current?.of[index] !== one))
      atlas.current = { atlas: new Atlas(plan, kinds, { touched: view.touched, selected: block }, palette), of };
    paintMap(context, {
      plan,
      atlas: atlas.current.atlas,
      kinds: kinds.kinds,
      view: shown,
      width,
      height,
      palette,
      arenaWord: text.arena,
      chosen,
      chain,
      bytes: (address, length) => (view.state.valid ? view.state.bytes(address, length) : new Uint8Array()),
    });
  });

  const move = (next: Viewport) => {
    port.value = hold(next, plan.world, width, height);
  };
  actions.current = {
    zoom(factor) {
      // Into what is selected, if it is in sight; else into the middle.
      const place = placeOfBlock(plan, block);
      const at = place === null ? null : toPixel(shown, place.x, place.y);
      const seen = at !== null && at.x > 0 && at.y > 0 && at.x < width && at.y < height;
      move(zoomAt(shown, factor, seen ? at.x : width / 2, seen ? at.y : height / 2));
    },
    whole: () => {
      port.value = null;
    },
    toSelected() {
      const place = placeOfBlock(plan, block);
      if (place !== null)
        move({ x: place.x - width / blockScale / 2, y: place.y - height / blockScale / 2, scale: blockScale });
    },
    toArena(ordinal) {
      const arena = plan.arenas.find(({ row }) => row.ordinal === ordinal);
      if (arena !== undefined) move(fitWorld(arena, width, height, 20));
    },
  };

  const wanted = app.showBlock.value === "map" && block !== 0;
  useEffect(() => {
    if (!wanted) return;
    app.showBlock.value = null;
    actions.current?.toSelected();
  }, [app, actions, wanted]);

  const at = (x: number, y: number) => {
    const hit = hitMap(plan, shown, x, y);
    const pool = hit === null ? undefined : plan.pools[hit.pool];
    if (hit === null || pool === undefined || hit.cell < 0) return null;
    return { pool, block: hit.cell === 0 ? 0 : pool.first + (hit.cell - 1) * pool.blockSize };
  };
  const pointed = (event: MouseEvent) => {
    const box = canvas.current?.getBoundingClientRect();
    return box === undefined ? null : at(event.clientX - box.left, event.clientY - box.top);
  };
  const tell = (found: ReturnType<typeof at>) => {
    hover.value = found === null ? "" : tellBlock(view, found, text, fullAddress);
    over.value = found === null ? -1 : plan.pools.indexOf(found.pool);
  };
  const choose = (found: ReturnType<typeof at>) => {
    const object = found === null ? 0 : objectInBlock(view, found.block);
    if (object !== 0) session.select(object);
  };
  const pointers = usePointers({
    onPan: (dx, dy) => move(pan(shown, dx, dy)),
    onZoom: (factor, x, y) => move(zoomAt(shown, factor, x, y)),
    onHover: (event) => tell(pointed(event)),
    onTap: (event) => choose(pointed(event)),
  });

  return (
    <>
      <canvas
        ref={canvas}
        tabIndex={0}
        role="img"
        aria-label={`${text.memoryMap}. ${text.mapKeys}`}
        data-testid="whole-map"
        style={{ width: `${width}px`, height: `${height}px` }}
        onKeyDown={(event) => {
          const next = keyMove(event.key, shown, size, whole);
          if (next === null && event.key !== "Enter") return;
          event.preventDefault();
          event.stopPropagation();
          if (next !== null) move(next);
          else {
            const found = at(width / 2, height / 2);
            tell(found);
            choose(found);
          }
        }}
        {...pointers}
      />
      <p class={css.hover} aria-live="off">
        {hover.value === "" ? text.mapHint : hover.value}
      </p>
    </>
  );
}
