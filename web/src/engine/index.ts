// The engine's door: everything that the layers above may use of it.
export type * from "./types.ts";
