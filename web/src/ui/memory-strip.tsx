// The pools in use, small and always in sight: a tile a pool, a cell a block, read from linear memory at each step. A
// block leads to its object and the selected object to its block.
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { readPalette } from "../draw/palette.ts";
import { hitStrip, paintStrip, paintTiles, tileGap, tileWidth } from "../draw/pools.ts";
import type { PoolRow } from "../engine/index.ts";
import { grouped } from "../i18n/number.ts";
import { fullAddress } from "../model/address.ts";
import { objectInBlock, poolsInUse, tellBlock } from "../model/blocks.ts";
import type { View } from "../model/view.ts";
import { useApp } from "./app-state.ts";
import { Legend } from "./legend.tsx";
import css from "./memory.module.css";
import { PaintSave } from "./paint-save.tsx";
import { Pane } from "./pane.tsx";
import { PoolTable } from "./pool-table.tsx";
import { useSize } from "./use-size.ts";

interface StripProps {
  class?: string | undefined;
  legend?: boolean;
  /** Whose pools these are, if not those of the page's run. */
  of?: string;
}

export function MemoryStrip({ class: className, legend = true, of = "" }: StripProps) {
  const app = useApp();
  const { session } = app;
  const text = app.words.value;
  const view = session.view.value;
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const key = useRef<HTMLDivElement>(null);
  const size = useSize(scroller, { width: 900, height: 130 });
  const scroll = useSignal(0);
  const hover = useSignal("");
  const tables = app.tables.value === true;
  const pools = useMemo<readonly PoolRow[]>(
    () => (view === null || !view.state.valid ? [] : poolsInUse(view.heap)),
    [view],
  );
  const selected = session.selected.value;
  const block = useMemo(
    () => (view?.state.valid === true ? (view.state.object(selected)?.block ?? 0) : 0),
    [view, selected],
  );
  const { width, height } = size.value;
  const tall = Math.max(60, height - 8);

  useEffect(() => {
    const focus = block !== 0 ? block : [...(view?.touched.keys() ?? [])].at(-1);
    const element = scroller.current;
    if (focus === undefined || element === null) return;
    const index = pools.findIndex((pool) => focus >= pool.address && focus < pool.first + pool.blocks * pool.blockSize);
    if (index < 0) return;
    const left = index * (tileWidth + tileGap);
    if (left < element.scrollLeft || left + tileWidth > element.scrollLeft + element.clientWidth)
      element.scrollTo({ left: Math.max(0, left - element.clientWidth / 2 + tileWidth / 2) });
  }, [block, pools, view]);

  const dark = app.dark.value;
  const painted = (shown: View, target: Element) => ({
    heap: shown.heap,
    pools,
    selected: block,
    touched: shown.touched,
    palette: readPalette(target),
    stateWord: (pool: PoolRow) => text.poolStates[pool.state],
  });
  /** All pools in use, in rows, twice as large as on the page. */
  const paintAll = () => {
    const target = canvas.current;
    if (target === null || view === null || !view.state.valid) return null;
    return paintTiles({ ...painted(view, target), height: 132 }, 2);
  };
  useEffect(() => {
    const target = canvas.current;
    const context = target?.getContext("2d");
    if (target === null || context == null) return;
    if (view === null) context.clearRect(0, 0, target.width, target.height);
    if (view === null || !view.state.valid) return;
    const ratio = devicePixelRatio;
    target.width = Math.round(width * ratio);
    target.height = Math.round(tall * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintStrip(context, { ...painted(view, target), scroll: scroll.value, width, height: tall });
  }, [view, pools, block, width, tall, scroll.value, dark, text]);

  const at = (event: MouseEvent) => {
    const box = canvas.current?.getBoundingClientRect();
    if (box === undefined) return null;
    return hitStrip(pools, tall, event.clientX - box.left + scroll.value, event.clientY - box.top);
  };
  const arenas = view?.heap.arenas.length ?? 0;
  const live = pools.reduce((sum, pool) => sum + pool.used, 0);
  const title =
    view === null || hover.value !== ""
      ? hover.value || text.memory
      : `${text.memory} · ${text.memoryOf(text.arenas(arenas), text.poolsUsed(pools.length), text.blocksLive(grouped(live)))}`;
  return (
    <Pane
      title={title}
      label={of === "" ? text.memory : `${text.memory}: ${of}`}
      class={className}
      tools={
        legend && !tables ? (
          <div class={css.key} ref={key}>
            <Legend />
            <PaintSave
              name="pyrena-memory"
              paint={paintAll}
              legend={() => key.current?.querySelector("ul") ?? null}
              short
            />
          </div>
        ) : undefined
      }
      id="memory"
      scrolls={tables}
    >
      {tables ? (
        <PoolTable pools={pools} />
      ) : (
        <div
          class={css.scroller}
          ref={scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
          role="img"
          aria-label={`${text.memoryMap}: ${text.poolsUsed(pools.length)}`}
          onScroll={(event) => {
            scroll.value = event.currentTarget.scrollLeft;
          }}
        >
          {pools.length === 0 && view !== null && <p class={css.none}>{text.noPools}</p>}
          <div class={css.spacer} style={{ width: `${Math.max(0, pools.length * (tileWidth + tileGap) - tileGap)}px` }}>
            <canvas
              ref={canvas}
              data-testid="map"
              style={{ width: `${width}px`, height: `${tall}px` }}
              onPointerMove={(event) => {
                const hit = at(event);
                hover.value = hit === null || view === null ? "" : tellBlock(view, hit, text, fullAddress);
              }}
              onPointerLeave={() => {
                hover.value = "";
              }}
              onClick={(event) => {
                const hit = at(event);
                const object = hit === null || view === null ? 0 : objectInBlock(view, hit.block);
                if (object !== 0) session.select(object);
              }}
            />
          </div>
        </div>
      )}
    </Pane>
  );
}
