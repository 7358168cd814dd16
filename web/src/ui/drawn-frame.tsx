// The page's first frame as the build draws it: the first program, run by the module that the page will run it with, at the step at
// which it opens. put-frame.ts puts it there in the reader's language and width, and start.tsx takes it over with the page's own run.
import { renderToString } from "preact-render-to-string";
import type { Engine } from "../engine/index.ts";
import { type Lang, languages, loadLanguage } from "../i18n/index.ts";
import { figureOf, firstExample } from "../model/gallery.ts";
import { Session } from "../model/session.ts";
import { App } from "./app.tsx";
import { makeAppState } from "./app-state.ts";
import { firstProgram } from "./begin.ts";
import { frameKey, type Room, rooms } from "./put-frame.ts";

/** The frames as HTML, by key of put-frame.ts. Throws if the program does not run. */
export async function drawFrames(engine: Engine): Promise<[string, string][]> {
  const frames: [string, string][] = [];
  for (const lang of languages)
    for (const room of rooms) frames.push([frameKey(lang, room), await drawFrame(engine, lang, room)]);
  return frames;
}

async function drawFrame(engine: Engine, lang: Lang, room: Room): Promise<string> {
  await loadLanguage(lang);
  const session = new Session(() => Promise.resolve(engine), firstProgram());
  await session.run(figureOf(firstExample).at);
  if (session.view.value === null) throw new Error(`the first program does not run: ${session.failure.value}`);
  const app = makeAppState(session, lang, "auto", {
    narrow: { value: { value: room === "narrow" } as never, stop() {} },
    paneRole: {},
    apply() {},
  });
  if (room === "close") app.places.value.tighten();
  const html = renderToString(<App app={app} />);
  app.dispose();
  return html;
}
