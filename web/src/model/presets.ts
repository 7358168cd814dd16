// The presets by name, in the order of their years; known before the engine is there.
export const presetNames: readonly string[] = ["document", "2.7", "3.8", "3.11", "3.13", "mini"];
