// The page before its program has run: everything that is no value of the run. The build draws it for each language and width
// (scripts/shell-plugin.mjs), shell-choice.ts puts the right one there, and start.tsx takes it over.
import { renderToString } from "preact-render-to-string";
import { type Lang, languages, loadLanguage } from "../i18n/index.ts";
import { Session } from "../model/session.ts";
import { App } from "./app.tsx";
import { makeAppState } from "./app-state.ts";
import { firstProgram } from "./begin.ts";
import { shellKey } from "./shell-choice.ts";

/** By key of shell-choice.ts: draws one as HTML. */
export const shells = languages.flatMap((lang) =>
  [false, true].map((narrow) => ({ key: shellKey(lang, narrow), draw: drawing(lang, narrow) })),
);

function drawing(lang: Lang, narrow: boolean) {
  return async (): Promise<string> => {
    await loadLanguage(lang);
    const session = new Session(() => new Promise(() => undefined), firstProgram());
    void session.run();
    const app = makeAppState(session, lang, "auto", {
      narrow: { value: { value: narrow } as never, stop() {} },
      paneRole: {},
      apply() {},
    });
    const html = renderToString(<App app={app} />);
    app.dispose();
    return html;
  };
}
