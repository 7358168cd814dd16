// Paints the part of the heap's plane that is in sight, with as much detail as its size can carry.
import { type ArenaPlace, type Atlas, dotSide, gridSide, type HeapPlan, isSparse, poolRect } from "./heap-map.ts";
import type { Palette } from "./palette.ts";
import { hatch } from "./pools.ts";
import { toPixel, toWorld, type Viewport } from "./viewport.ts";

export interface MapPaint {
  readonly plan: HeapPlan;
  readonly atlas: Atlas;
  readonly kinds: Uint8Array;
  readonly view: Viewport;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly arenaWord: (ordinal: number) => string;
  /** The arena that is asked about, or -1. */
  readonly chosen: number;
  /** A pool's free blocks in the order in which they will be handed out. */
  readonly chain: { readonly pool: number; readonly blocks: readonly number[] };
  /** What stands in memory, for blocks that are large enough on the screen. */
  readonly bytes: (address: number, length: number) => Uint8Array;
}

/** Blocks at least so large have an address, and so large their bytes. */
const addressFrom = 90;
const bytesFrom = 168;
const lineOfBytes = 12;

const mono = "ui-monospace, 'DejaVu Sans Mono', monospace";

function inSight(paint: MapPaint, x: number, y: number, width: number, height: number): boolean {
  const at = toPixel(paint.view, x, y);
  const { scale } = paint.view;
  return at.x < paint.width && at.y < paint.height && at.x + width * scale > 0 && at.y + height * scale > 0;
}

/** Each category but the first has a sign of its own beside its colour: strokes from 0 to 1 across a block. */
export const patterns: readonly (readonly (readonly [number, number, number, number])[])[] = [
  [],
  [[0.25, 0.5, 0.75, 0.5]],
  [[0.5, 0.25, 0.5, 0.75]],
  [[0.25, 0.75, 0.75, 0.25]],
  [[0.25, 0.25, 0.75, 0.75]],
  [
    [0.25, 0.5, 0.75, 0.5],
    [0.5, 0.25, 0.5, 0.75],
  ],
  [
    [0.25, 0.25, 0.75, 0.75],
    [0.25, 0.75, 0.75, 0.25],
  ],
  [
    [0.25, 0.38, 0.75, 0.38],
    [0.25, 0.62, 0.75, 0.62],
  ],
];

function paintPattern(context: CanvasRenderingContext2D, category: number, x: number, y: number, size: number): void {
  context.beginPath();
  for (const [x1, y1, x2, y2] of patterns[category] ?? []) {
    context.moveTo(x + x1 * size, y + y1 * size);
    context.lineTo(x + x2 * size, y + y2 * size);
  }
  context.stroke();
}

/** Outlines and hatching of single blocks, once they are large enough to be told apart. */
function paintBlocks(
  context: CanvasRenderingContext2D,
  paint: MapPaint,
  poolIndex: number,
  left: number,
  top: number,
  size: number,
): void {
  const pool = paint.plan.pools[poolIndex];
  if (pool === undefined) return;
  const side = gridSide(pool);
  const cell = size / side;
  context.strokeStyle = paint.palette.ground;
  context.lineWidth = Math.min(3, cell * 0.12);
  for (let index = 0; index <= pool.blocks; index++) {
    const x = left + (index % side) * cell;
    const y = top + Math.floor(index / side) * cell;
    if (x > paint.width || y > paint.height || x + cell < 0 || y + cell < 0) continue;
    const kind = index === 0 ? 2 : (paint.kinds[pool.cellStart + index - 1] ?? 0);
    if (kind === 1) hatch(context, x, y, cell, cell, paint.palette.ground);
    else if (index > 0 && kind > 2) paintPattern(context, kind - 2, x, y, cell);
    context.strokeRect(x, y, cell, cell);
    const address = pool.first + (index - 1) * pool.blockSize;
    if (cell > addressFrom) {
      context.fillStyle = kind >= 2 ? paint.palette.ground : paint.palette.inkSoft;
      context.font = `11px ${mono}`;
      // Of a block that is larger than the picture, in the corner that is in sight.
      const [inX, inY] = [Math.max(x, 0), Math.max(y, 0)];
      context.fillText(index === 0 ? "48 B" : `…${address.toString(16).slice(-5)}`, inX + 8, inY + 18);
      const room = Math.min(cell - (inX - x), cell - (inY - y));
      if (cell > bytesFrom && room > bytesFrom / 2)
        paintBytes(context, paint, index === 0 ? pool.address : address, pool.blockSize, inX, inY, room);
    }
  }
  if (paint.chain.pool === poolIndex && cell > 12) paintChain(context, paint, pool, left, top, cell);
}

/** The bytes of a block, eight a line, as many lines as fit. */
function paintBytes(
  context: CanvasRenderingContext2D,
  paint: MapPaint,
  address: number,
  size: number,
  x: number,
  y: number,
  cell: number,
): void {
  const lines = Math.min(Math.floor((cell - 34) / lineOfBytes), Math.ceil(size / 8));
  const bytes = paint.bytes(address, Math.min(size, lines * 8));
  context.font = `10px ${mono}`;
  for (let line = 0; line < lines; line++) {
    const eight = [...bytes.subarray(line * 8, line * 8 + 8)].map((byte) => byte.toString(16).padStart(2, "0"));
    context.fillText(eight.join(" "), x + 8, y + 34 + line * lineOfBytes, cell - 16);
  }
}

/** The chain of free blocks: an arrow from each to the one that is handed out after it. */
function paintChain(
  context: CanvasRenderingContext2D,
  paint: MapPaint,
  pool: HeapPlan["pools"][number],
  left: number,
  top: number,
  cell: number,
): void {
  const side = gridSide(pool);
  const middle = (block: number) => {
    const at = Math.round((block - pool.first) / pool.blockSize) + 1;
    return { x: left + ((at % side) + 0.5) * cell, y: top + (Math.floor(at / side) + 0.5) * cell };
  };
  const head = Math.min(9, cell * 0.3);
  context.strokeStyle = context.fillStyle = paint.palette.ink;
  context.lineWidth = Math.max(1, Math.min(2, cell / 24));
  paint.chain.blocks.forEach((block, index) => {
    const to = middle(block);
    const before = paint.chain.blocks[index - 1];
    if (before === undefined) {
      context.beginPath();
      context.arc(to.x, to.y, head * 0.7, 0, 7);
      context.fill();
      return;
    }
    const from = middle(before);
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy) || 1;
    const [ux, uy] = [dx / length, dy / length];
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.moveTo(to.x - head * (ux + uy * 0.5), to.y - head * (uy - ux * 0.5));
    context.lineTo(to.x, to.y);
    context.lineTo(to.x - head * (ux - uy * 0.5), to.y - head * (uy + ux * 0.5));
    context.stroke();
  });
}

function paintPool(
  context: CanvasRenderingContext2D,
  paint: MapPaint,
  arena: ArenaPlace,
  bitmap: OffscreenCanvas,
  dots: OffscreenCanvas | null,
  place: number,
): void {
  const index = arena.pools[place] ?? -1;
  const pool = paint.plan.pools[index];
  if (pool === undefined) return;
  const rect = poolRect(arena, place);
  if (!inSight(paint, rect.x, rect.y, 1, 1)) return;
  const at = toPixel(paint.view, rect.x, rect.y);
  const size = rect.width * paint.view.scale;
  context.fillStyle = paint.palette.soft;
  context.fillRect(at.x, at.y, size, size);
  if (pool.blocks > 0 && pool.state !== "virgin" && pool.state !== "empty") {
    const side = gridSide(pool);
    const sx = (place % arena.columns) * paint.atlas.side;
    const sy = Math.floor(place / arena.columns) * paint.atlas.side;
    context.imageSmoothingEnabled = size < side * 1.5;
    context.drawImage(bitmap, sx, sy, side, side, at.x, at.y, size, size);
    if (dots !== null && size < side * 1.5 && isSparse(pool)) {
      const { dotsSide } = paint.atlas;
      const [dx, dy] = [(place % arena.columns) * dotsSide, Math.floor(place / arena.columns) * dotsSide];
      const across = Math.ceil(side / dotSide);
      context.imageSmoothingEnabled = false;
      context.drawImage(dots, dx, dy, across, across, at.x, at.y, size, size);
    }
    if (size / side > 7) paintBlocks(context, paint, index, at.x, at.y, size);
  } else if (pool.state === "empty" && size > 10) hatch(context, at.x, at.y, size, size, paint.palette.line);
  if (size > 26) {
    context.strokeStyle = paint.palette.line;
    context.lineWidth = 1;
    context.strokeRect(at.x - 0.5, at.y - 0.5, size + 1, size + 1);
  }
  if (size > 64 && size < 1600 && pool.blockSize > 0 && pool.state !== "virgin") {
    const label = `${pool.blockSize} B`;
    context.font = `600 11px ${mono}`;
    const width = context.measureText(label).width + 8;
    context.fillStyle = paint.palette.ground;
    context.globalAlpha = 0.86;
    context.fillRect(at.x, at.y + size - 17, width, 17);
    context.globalAlpha = 1;
    context.fillStyle = paint.palette.ink;
    context.fillText(label, at.x + 4, at.y + size - 5);
  }
}

export function paintMap(context: CanvasRenderingContext2D, paint: MapPaint): void {
  context.clearRect(0, 0, paint.width, paint.height);
  context.textBaseline = "alphabetic";
  paint.plan.arenas.forEach((arena, index) => {
    if (!inSight(paint, arena.x, arena.y - 2, arena.width, arena.height + 2)) return;
    const bitmap = paint.atlas.bitmap(index);
    const at = toPixel(paint.view, arena.x, arena.y);
    const width = arena.width * paint.view.scale;
    if (width > 64) {
      context.fillStyle = paint.palette.inkSoft;
      context.font = "600 11.5px system-ui, sans-serif";
      context.fillText(paint.arenaWord(arena.row.ordinal), at.x + 2, at.y - 4, width);
    }
    if (bitmap === null) return;
    if (arena.row.ordinal === paint.chosen) {
      context.strokeStyle = paint.palette.selected;
      context.lineWidth = 2.5;
      context.strokeRect(at.x - 3, at.y - 3, width + 6, arena.height * paint.view.scale + 6);
    }
    const dots = width < arena.columns * paint.atlas.side * 1.6 ? paint.atlas.dots(index) : null;
    for (let place = 0; place < arena.pools.length; place++) paintPool(context, paint, arena, bitmap, dots, place);
  });
}

export interface MapHit {
  readonly arena: ArenaPlace;
  readonly pool: number;
  /** 0 for the header, else the block's number from 1; -1: beside all blocks. */
  readonly cell: number;
}

export function hitMap(plan: HeapPlan, view: Viewport, px: number, py: number): MapHit | null {
  const { x, y } = toWorld(view, px, py);
  const arena = plan.arenas.find((one) => x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + one.height);
  if (arena === undefined) return null;
  const place = Math.floor(x - arena.x) + Math.floor(y - arena.y) * arena.columns;
  const index = arena.pools[place];
  const pool = index === undefined ? undefined : plan.pools[index];
  if (index === undefined || pool === undefined) return null;
  const rect = poolRect(arena, place);
  const side = gridSide(pool);
  const column = Math.floor(((x - rect.x) / rect.width) * side);
  const line = Math.floor(((y - rect.y) / rect.height) * side);
  const cell = line * side + column;
  const inside = column >= 0 && column < side && line >= 0 && cell <= pool.blocks && pool.state !== "virgin";
  return { arena, pool: index, cell: inside ? cell : -1 };
}

/** Where a block stands in the world, or null. */
export function placeOfBlock(plan: HeapPlan, address: number): { x: number; y: number; arena: ArenaPlace } | null {
  for (const arena of plan.arenas) {
    if (address < arena.row.address || address >= arena.row.address + arena.row.size) continue;
    for (let place = 0; place < arena.pools.length; place++) {
      const pool = plan.pools[arena.pools[place] ?? -1];
      if (
        pool === undefined ||
        pool.blocks === 0 ||
        address < pool.address ||
        address >= pool.first + pool.blocks * pool.blockSize
      )
        continue;
      const rect = poolRect(arena, place);
      const side = gridSide(pool);
      const cell = Math.floor((address - pool.first) / pool.blockSize) + 1;
      return {
        x: rect.x + ((cell % side) + 0.5) * (rect.width / side),
        y: rect.y + (Math.floor(cell / side) + 0.5) * (rect.height / side),
        arena,
      };
    }
  }
  return null;
}
