// The engine's door: everything that the layers above, and users of the package, may use of it.
export { EVENTS, OBJECT_FLAGS, OBJECT_FLAGS as ObjectFlag, PRESET_FIELDS, USES } from "./abi.ts";
export { createEngine, loadEngine } from "./engine.ts";
export { envelope } from "./history.ts";
export { ADDRESS_BASE, lastAtMost } from "./recorder.ts";
export type * from "./types.ts";
