// The pyramid of layers, with what was asked of each since the heap was made. A request that a layer cannot serve itself goes
// to the one below it.
import type { HeapState, LayerRow } from "../engine/index.ts";

/** From the top, 3, to the bottom, -2. */
export function layersOf(heap: HeapState): LayerRow[] {
  return heap.layers.toSorted((a, b) => b.layer - a.layer);
}
