// The pyramid of layers, with what was asked of each since the heap was made. A request that a layer cannot serve itself goes
// to the one below it.
import type { HeapState } from "../engine/index.ts";

export interface LayerFigures {
  readonly layer: number;
  readonly requests: number;
  readonly bytes: number;
}

/** From the top, 3, to the bottom, -2. */
export function layersOf(heap: HeapState): LayerFigures[] {
  const { layers = [] } = heap as HeapState & { readonly layers?: readonly LayerFigures[] };
  return layers.toSorted((a, b) => b.layer - a.layer);
}
