// Whether the reader is still being asked what a line will print. Stepping over the line is an answer too.
import { effect, untracked } from "@preact/signals";
import type { Player } from "../engine/index.ts";
import { figureOf } from "../model/gallery.ts";
import { afterLine, printedByLine } from "../model/prediction.ts";
import type { AppState } from "./app-state.ts";

/** Keeps `app.asked` true to the run and the step; a run that has been answered is not asked about again. */
export function startAsking(app: AppState): void {
  const { session } = app;
  let answered: Player | null = null;
  effect(() => {
    const player = session.player.value;
    const view = session.view.value;
    const line = figureOf(session.ran.value?.example ?? null).predict;
    const asks =
      line !== undefined &&
      player !== null &&
      player !== answered &&
      view !== null &&
      session.phase.value === "ready" &&
      !session.stale.value &&
      printedByLine(player, line) !== null;
    if (asks && view.tick >= afterLine(player, line)) answered = player;
    untracked(() => {
      app.asked.value = asks && player !== answered ? line : null;
    });
  });
}
