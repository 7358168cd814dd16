// The strip of pools: one tile a pool, in it one cell a block. Cells are read from the heap's own table; nothing is kept.
import type { HeapState, PoolRow } from "../engine/index.ts";
import type { Palette } from "./palette.ts";

export const tileWidth = 172;
export const tileGap = 10;
const padding = 5;
const headHeight = 18;

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
}

/** Cells as large as they can be for [count] of them to fit, never larger than a comfortable 17 by 13. */
export function gridFor(count: number, width: number, height: number): Grid {
  let columns = Math.max(1, Math.floor(width / 17));
  let rows = Math.ceil(count / columns);
  while (rows * Math.max(1.5, (width / columns) * 0.8) > height && columns < width) {
    columns++;
    rows = Math.ceil(count / columns);
  }
  const cell = width / columns;
  return { columns, rows, width: cell, height: Math.min(15, Math.max(1.5, Math.min(cell * 0.86, height / rows))) };
}

export interface TilesInput {
  readonly heap: HeapState;
  readonly pools: readonly PoolRow[];
  /** Start of the selected object's block, or 0. */
  readonly selected: number;
  readonly touched: ReadonlyMap<number, "alloc" | "free">;
  /** Of a tile. */
  readonly height: number;
  readonly palette: Palette;
  readonly stateWord: (pool: PoolRow) => string;
}

export interface StripInput extends TilesInput {
  readonly scroll: number;
  readonly width: number;
}

/** Diagonal lines: what is free is told by a pattern too, not by colour alone. */
export function hatch(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  for (let offset = -height; offset < width; offset += 4) {
    context.moveTo(x + offset, y + height);
    context.lineTo(x + offset + height, y);
  }
  context.stroke();
  context.restore();
}

function paintCell(
  context: CanvasRenderingContext2D,
  box: readonly [number, number, number, number],
  kind: CellKind,
  palette: Palette,
): void {
  const [x, y, width, height] = box;
  const roomy = width >= 6 && height >= 5;
  context.fillStyle = fillOf(kind, palette);
  if (roomy) {
    context.beginPath();
    context.roundRect(x, y, width, height, 2);
    context.fill();
  } else context.fillRect(x, y, width, height);
  if (kind === "free" || kind === "freed") {
    if (roomy) hatch(context, x, y, width, height, kind === "freed" ? palette.changed : palette.freed);
    else {
      context.fillStyle = kind === "freed" ? palette.changed : palette.freed;
      context.fillRect(x, y + height / 3, width, Math.max(1, height / 3));
    }
  }
  if (roomy && (kind === "virgin" || kind === "free" || kind === "freed")) {
    context.strokeStyle = kind === "freed" ? palette.changed : palette.virginLine;
    context.lineWidth = 1;
    context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  }
}

type CellKind = "header" | "virgin" | "free" | "live" | "selected" | "made" | "freed";

function fillOf(kind: CellKind, palette: Palette): string {
  switch (kind) {
    case "header":
      return palette.header;
    case "live":
      return palette.live;
    case "selected":
      return palette.selected;
    case "made":
      return palette.changed;
    case "virgin":
    case "free":
    case "freed":
      return palette.virgin;
  }
}

function kindOf(input: TilesInput, pool: PoolRow, block: number): CellKind {
  const address = pool.first + block * pool.blockSize;
  if (address === input.selected) return "selected";
  const cell = input.heap.cells[pool.cellStart + block] ?? 0;
  const touched = input.touched.get(address);
  if (cell >= 2) return touched === "alloc" ? "made" : "live";
  if (touched === "free") return "freed";
  return cell === 1 ? "free" : "virgin";
}

function paintTile(context: CanvasRenderingContext2D, input: TilesInput, pool: PoolRow, left: number): void {
  const { palette, height } = input;
  context.strokeStyle = palette.line;
  context.fillStyle = palette.ground;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(left + 0.5, 0.5, tileWidth - 1, height - 1, 5);
  context.fill();
  context.stroke();
  context.textBaseline = "alphabetic";
  context.fillStyle = palette.ink;
  context.font = "600 11px ui-monospace, 'DejaVu Sans Mono', monospace";
  context.fillText(`${pool.blockSize} B`, left + padding + 1, 14);
  context.fillStyle = palette.inkSoft;
  context.font = "11px system-ui, sans-serif";
  context.textAlign = "right";
  context.fillText(`${input.stateWord(pool)} · ${pool.used}/${pool.blocks}`, left + tileWidth - padding - 1, 14);
  context.textAlign = "left";
  const grid = gridFor(pool.blocks + 1, tileWidth - 2 * padding, height - headHeight - padding - 1);
  const gap = grid.width >= 6 ? 2 : grid.width >= 3 ? 1 : 0.4;
  for (let index = 0; index <= pool.blocks; index++) {
    const x = left + padding + (index % grid.columns) * grid.width;
    const y = headHeight + 3 + Math.floor(index / grid.columns) * grid.height;
    const kind = index === 0 ? "header" : kindOf(input, pool, index - 1);
    paintCell(context, [x, y, grid.width - gap, grid.height - gap], kind, palette);
  }
}

export function paintStrip(context: CanvasRenderingContext2D, input: StripInput): void {
  context.clearRect(0, 0, input.width, input.height);
  const step = tileWidth + tileGap;
  const first = Math.max(0, Math.floor(input.scroll / step));
  const last = Math.min(input.pools.length - 1, Math.floor((input.scroll + input.width) / step));
  for (let index = first; index <= last; index++) {
    const pool = input.pools[index];
    if (pool !== undefined) paintTile(context, input, pool, index * step - input.scroll);
  }
}

const tilesAcross = 8;
/** More would be more pixels than a canvas can have. */
const mostTiles = 400;

/** The same tiles in rows, as a picture of their own, [scale] times as large. */
export function paintTiles(input: TilesInput, scale: number): HTMLCanvasElement {
  const pools = input.pools.slice(0, mostTiles);
  const rows = Math.max(1, Math.ceil(pools.length / tilesAcross));
  const canvas = document.createElement("canvas");
  canvas.width = scale * (tilesAcross * (tileWidth + tileGap) + tileGap);
  canvas.height = scale * (rows * (input.height + tileGap) + tileGap);
  const context = canvas.getContext("2d");
  pools.forEach((pool, index) => {
    const top = tileGap + Math.floor(index / tilesAcross) * (input.height + tileGap);
    context?.setTransform(scale, 0, 0, scale, 0, scale * top);
    if (context) paintTile(context, input, pool, tileGap + (index % tilesAcross) * (tileWidth + tileGap));
  });
  return canvas;
}

export interface Hit {
  readonly pool: PoolRow;
  /** Start of the block, or 0 over the header. */
  readonly block: number;
}

/** The block under a point of the strip. */
export function hitStrip(pools: readonly PoolRow[], height: number, x: number, y: number): Hit | null {
  const step = tileWidth + tileGap;
  const pool = pools[Math.floor(x / step)];
  if (pool === undefined) return null;
  const grid = gridFor(pool.blocks + 1, tileWidth - 2 * padding, height - headHeight - padding - 1);
  const column = Math.floor(((x % step) - padding) / grid.width);
  const row = Math.floor((y - headHeight - 3) / grid.height);
  if (column < 0 || column >= grid.columns || row < 0) return null;
  const index = row * grid.columns + column;
  if (index > pool.blocks) return null;
  return { pool, block: index === 0 ? 0 : pool.first + (index - 1) * pool.blockSize };
}
