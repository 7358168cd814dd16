// The pyramid of layers as CPython's sources draw and number it (Objects/obmalloc.c): 3 the types' own reserves, 2 pools, 1 the door
// to raw memory (PyMem), 0 the general allocator, -1 and -2 the system's. The heap counts where it does the work: objects asked for
// and those served from free lists apart, and a request through the raw door once, because behind it stands nothing but the
// general allocator; here each layer has what has reached it.
import type { HeapState } from "../engine/index.ts";

export interface Layer {
  readonly layer: number;
  readonly requests: number;
  readonly bytes: number;
  /** Of the requests, those that ended here: served from what a type had kept. Only layer 3 counts them. */
  readonly served: number | null;
}

/** From the top, 3, to the bottom, -2. */
export function layersOf(heap: HeapState): Layer[] {
  const { objects, kept, pools, raw, runs, host } = heap.asked;
  return [
    { layer: 3, ...objects, served: kept.requests },
    { layer: 2, ...pools, served: null },
    { layer: 1, ...raw, served: null },
    { layer: 0, ...raw, served: null },
    { layer: -1, ...runs, served: null },
    { layer: -2, ...host, served: null },
  ];
}
