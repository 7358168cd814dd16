// The moment when a step of this page's own run stands there for the first time. What is not needed for it (the editor, the panes
// behind the tabs) is fetched after it.
import { effect } from "@preact/signals";
import type { Session } from "../model/session.ts";
import { firstFrameMark, liveFrameMark, noteMoment, painted } from "./painted.ts";

const patience = 1500;

/** Resolves when the first step has been painted, when there will be none, or when it takes too long to wait for. */
export async function firstFrame(session: Session): Promise<void> {
  let stop = () => {};
  const shown = new Promise<void>((resolve) => {
    stop = effect(() => {
      if (session.view.value === null && session.phase.value !== "failed") return;
      void painted().then(() => {
        if (session.view.value !== null) {
          noteMoment(firstFrameMark);
          noteMoment(liveFrameMark);
        }
        resolve();
      });
    });
  });
  await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, patience))]);
  void shown.then(stop);
}
