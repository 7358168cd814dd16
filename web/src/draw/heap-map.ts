// The whole heap as a plane: arenas as squares of pools, pools as squares of blocks. Each arena is painted once a step into
// a small bitmap, one pixel a block; panning and zooming only scale these, so a million blocks move as easily as ten.
import type { ArenaRow, HeapState, PoolRow } from "../engine/index.ts";
import type { Palette } from "./palette.ts";
import type { Rect } from "./viewport.ts";

export interface ArenaPlace extends Rect {
  readonly row: ArenaRow;
  /** Indices of its pools in the heap's table, by their place in the arena. */
  readonly pools: Int32Array;
  readonly columns: number;
}

export interface HeapPlan {
  readonly arenas: readonly ArenaPlace[];
  readonly pools: readonly PoolRow[];
  readonly world: Rect;
}

const arenaGap = 0.6;
/** Above an arena there is room for its name, which is written as soon as the arena is wider than 64 pixels. */
const nameRoom = 0.24;
/** Pools fill this part of their unit; the rest is the gap between them. */
export const poolPart = 0.94;

/** How many of [count] tiles side by side make them largest on a plane of this aspect. */
function bestAcross(count: number, aspect: number, width: number, height: number): number {
  let best = 1;
  let largest = 0;
  for (let across = 1; across <= count; across++) {
    const scale = Math.min(aspect / (across * width), 1 / (Math.ceil(count / across) * height));
    if (scale > largest) {
      largest = scale;
      best = across;
    }
  }
  return best;
}

export function planHeap(heap: HeapState, aspect: number): HeapPlan {
  const pools = [...heap.pools];
  const byArena = new Map<number, number[]>();
  pools.forEach((pool, index) => {
    const list = byArena.get(pool.arena);
    if (list) list.push(index);
    else byArena.set(pool.arena, [index]);
  });
  const rows = [...heap.arenas];
  const most = Math.max(1, ...rows.map((row) => row.pools));
  const columns = Math.ceil(Math.sqrt(most));
  const lines = Math.ceil(most / columns);
  const above = columns * nameRoom;
  const across = bestAcross(rows.length, aspect, columns + arenaGap, lines + above);
  const arenas = rows.map((row, index): ArenaPlace => {
    const members = (byArena.get(row.ordinal) ?? []).sort(
      (a, b) => (pools[a]?.address ?? 0) - (pools[b]?.address ?? 0),
    );
    return {
      row,
      pools: Int32Array.from(members),
      columns,
      x: (index % across) * (columns + arenaGap),
      y: Math.floor(index / across) * (lines + above) + above,
      width: columns,
      height: lines,
    };
  });
  const width = Math.max(1, Math.min(across, rows.length) * (columns + arenaGap) - arenaGap);
  const height = Math.max(1, Math.ceil(rows.length / across) * (lines + above));
  return { arenas, pools, world: { x: 0, y: 0, width, height } };
}

export function poolRect(arena: ArenaPlace, place: number): Rect {
  const margin = (1 - poolPart) / 2;
  return {
    x: arena.x + (place % arena.columns) + margin,
    y: arena.y + Math.floor(place / arena.columns) + margin,
    width: poolPart,
    height: poolPart,
  };
}

/** Blocks a side of a pool's square; its header is the first cell. */
export function gridSide(pool: PoolRow): number {
  return Math.max(1, Math.ceil(Math.sqrt(pool.blocks + 1)));
}

function parseColour(context: OffscreenCanvasRenderingContext2D, colour: string): number {
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const data = context.getImageData(0, 0, 1, 1).data;
  return new Uint32Array(data.buffer)[0] ?? 0;
}

/** What the blocks are told apart by: per cell 0 never used, 1 free, else 2 and a category. */
export interface Kinds {
  readonly kinds: Uint8Array;
  readonly ordered: boolean;
}

/** The colour of a category: in an order from light to dark, or each its own. */
export function colourOf(category: number, ordered: boolean, palette: Palette): string {
  const ramp = ordered && category < palette.ramp.length;
  return (ramp ? palette.ramp[category] : palette.kinds[category]) ?? palette.live;
}

export interface MapMarks {
  readonly touched: ReadonlyMap<number, "alloc" | "free">;
  readonly selected: number;
}

/** In a pool with less of it alive than this, what lives is drawn so that it is seen from far: it is what keeps an arena. */
const sparse = 1 / 8;
/** From far, one dot stands for so many blocks a side. */
export const dotSide = 4;

export function isSparse(pool: PoolRow): boolean {
  return pool.used > 0 && pool.used < pool.blocks * sparse;
}

/** The bitmaps of one step. */
export class Atlas {
  readonly side: number;
  private readonly bitmaps = new Map<number, OffscreenCanvas>();
  private readonly dotMaps = new Map<number, OffscreenCanvas>();
  /** By what a cell says: never used, free, then the categories. */
  private readonly cellColours: readonly number[];
  private readonly marked: { readonly header: number; readonly selected: number; readonly changed: number };
  private readonly plan: HeapPlan;
  private readonly kinds: Uint8Array;
  private readonly marks: MapMarks;

  constructor(plan: HeapPlan, shown: Kinds, marks: MapMarks, palette: Palette) {
    this.plan = plan;
    this.kinds = shown.kinds;
    this.marks = marks;
    this.side = Math.max(1, ...plan.pools.map((pool) => (pool.blocks > 0 ? gridSide(pool) : 1)));
    const probe = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const parse = (colour: string) => (probe === null ? 0 : parseColour(probe, colour));
    const categories = palette.kinds.map((_, category) => parse(colourOf(category, shown.ordered, palette)));
    this.cellColours = [parse(palette.virgin), parse(palette.freeCell), ...categories];
    this.marked = {
      header: parse(palette.header),
      selected: parse(palette.selected),
      changed: parse(palette.changed),
    };
  }

  /** One pixel a block: pool p's square starts at (p % columns, p / columns) * side. */
  bitmap(index: number): OffscreenCanvas | null {
    const old = this.bitmaps.get(index);
    if (old !== undefined) return old;
    const arena = this.plan.arenas[index];
    if (arena === undefined) return null;
    const width = arena.columns * this.side;
    const height = Math.ceil(arena.pools.length / arena.columns) * this.side;
    const canvas = new OffscreenCanvas(width, Math.max(1, height));
    const context = canvas.getContext("2d");
    if (context === null) return null;
    const image = context.createImageData(width, Math.max(1, height));
    const pixels = new Uint32Array(image.data.buffer);
    arena.pools.forEach((pool, place) => {
      const row = this.plan.pools[pool];
      const corner = (place % arena.columns) * this.side + Math.floor(place / arena.columns) * this.side * width;
      if (row !== undefined && row.blocks > 0) this.fillPool(row, pixels, corner, width);
    });
    context.putImageData(image, 0, 0);
    this.bitmaps.set(index, canvas);
    return canvas;
  }

  /** One pixel for [dotSide] blocks a side, in sparse pools, where one of them lives; all else is clear. */
  dots(index: number): OffscreenCanvas | null {
    const old = this.dotMaps.get(index);
    if (old !== undefined) return old;
    const arena = this.plan.arenas[index];
    if (arena === undefined) return null;
    const { dotsSide } = this;
    const width = arena.columns * dotsSide;
    const canvas = new OffscreenCanvas(width, Math.max(1, Math.ceil(arena.pools.length / arena.columns) * dotsSide));
    const context = canvas.getContext("2d");
    if (context === null) return null;
    const image = context.createImageData(width, canvas.height);
    const pixels = new Uint32Array(image.data.buffer);
    arena.pools.forEach((index_, place) => {
      const pool = this.plan.pools[index_];
      if (pool === undefined || !isSparse(pool)) return;
      const side = gridSide(pool);
      const corner = (place % arena.columns) * dotsSide + Math.floor(place / arena.columns) * dotsSide * width;
      const selected = Math.floor((this.marks.selected - pool.first) / pool.blockSize);
      for (let block = 0; block < pool.blocks; block++) {
        const kind = this.kinds[pool.cellStart + block] ?? 0;
        if (kind < 2) continue;
        const [x, y] = [(block + 1) % side, Math.floor((block + 1) / side)];
        pixels[corner + Math.floor(x / dotSide) + Math.floor(y / dotSide) * width] =
          (block === selected ? this.marked.selected : this.cellColours[kind]) ?? 0;
      }
    });
    context.putImageData(image, 0, 0);
    this.dotMaps.set(index, canvas);
    return canvas;
  }

  get dotsSide(): number {
    return Math.ceil(this.side / dotSide);
  }

  private fillPool(pool: PoolRow, pixels: Uint32Array, corner: number, stride: number): void {
    const { kinds, cellColours } = this;
    const side = gridSide(pool);
    pixels[corner] = this.marked.header;
    for (let block = 0; block < pool.blocks; block++) {
      const at = corner + ((block + 1) % side) + Math.floor((block + 1) / side) * stride;
      pixels[at] = cellColours[kinds[pool.cellStart + block] ?? 0] ?? 0;
    }
    this.markPool(pool, pixels, corner, stride, side);
  }

  private markPool(pool: PoolRow, pixels: Uint32Array, corner: number, stride: number, side: number): void {
    const end = pool.first + pool.blocks * pool.blockSize;
    const mark = (address: number, colour: number) => {
      if (address < pool.first || address >= end) return;
      const cell = Math.floor((address - pool.first) / pool.blockSize) + 1;
      pixels[corner + (cell % side) + Math.floor(cell / side) * stride] = colour;
    };
    if (this.marks.touched.size < 3000)
      for (const address of this.marks.touched.keys()) mark(address, this.marked.changed);
    mark(this.marks.selected, this.marked.selected);
  }
}
