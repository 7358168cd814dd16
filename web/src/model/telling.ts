// What a sentence is told from: a step of a run, in the words of a language.
import type { Engine, Player, State } from "../engine/index.ts";
import type { Messages } from "../i18n/index.ts";
import type { Snapshot } from "./snapshot.ts";

export interface Telling {
  readonly words: Messages;
  readonly engine: Engine;
  readonly player: Player;
  readonly state: State;
  readonly now: Snapshot;
  readonly before: Snapshot | null;
}
