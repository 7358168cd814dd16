// The narration of single events, which is fetched when the first frame stands there, or when it is first needed.
import { signal } from "@preact/signals-core";

/** null until it is there: a sentence that needs it is empty until then. */
export const events = signal<typeof import("./narrate-event.ts") | null>(null);

export async function loadEvents(): Promise<void> {
  events.value ??= await import("./narrate-event.ts");
}
