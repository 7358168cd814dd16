// The top line: which program, which preset, language, theme, a link to share.
import { languages, loadLanguage } from "../i18n/index.ts";
import { presetNames } from "../model/presets.ts";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import { DocumentLink } from "./document-link.tsx";
import { ExampleMenu } from "./example-menu.tsx";
import css from "./header.module.css";
import { allHere } from "./lazy.tsx";
import { MoreMenu } from "./more-menu.tsx";
import { ShareButton } from "./share-button.tsx";
import { ThemeButton } from "./theme-button.tsx";

const languageNames = { en: "EN", zh: "中文" } as const;

function PresetChoice() {
  const app = useApp();
  const { session } = app;
  const text = app.words.value;
  const narrow = app.narrow.value;
  const program = session.program.value;
  const own = /^#\s*pyrena:\s*preset=([\w.]+)/.exec(program.source)?.[1] ?? "3.11";
  const shown = program.preset ?? own;
  return (
    <select
      class={`${controls.choice} ${css.preset}`}
      aria-label={text.preset}
      title={text.presetNote}
      value={shown}
      onChange={(event) => {
        const name = event.currentTarget.value;
        session.edit({ preset: name === own ? null : name });
        void session.run();
      }}
    >
      {presetNames.map((name) => (
        <option key={name} value={name}>
          {narrow ? name : text.presetName(name)}
        </option>
      ))}
    </select>
  );
}

export function Header() {
  const app = useApp();
  const text = app.words.value;
  return (
    <header class={css.header}>
      <h1 class={css.logo} title={text.tagline}>
        Pyr<span>e</span>na
      </h1>
      <ExampleMenu />
      <PresetChoice />
      <div class={css.right}>
        {!app.narrow.value && <DocumentLink />}
        <button
          type="button"
          class={`${controls.button} ${css.wide}`}
          aria-pressed={Object.keys(app.session.program.value.overrides).length > 0}
          onClick={() => {
            app.experiment.value = true;
          }}
        >
          {text.experiment}
        </button>
        {!app.narrow.value && <ShareButton />}
        <fieldset class={css.languages}>
          <legend class="visually-hidden">{text.language}</legend>
          {languages.map((lang) => (
            <button
              key={lang}
              type="button"
              lang={lang === "zh" ? "zh-CN" : "en"}
              aria-label={languageNames[lang]}
              aria-pressed={app.lang.value === lang}
              onClick={() => {
                void loadLanguage(lang).then(() => {
                  app.lang.value = lang;
                });
              }}
            >
              {/* Looking for a font of the other language must not hold up the first frame. */}
              {allHere.value || lang === (app.lang.value ?? "en") || lang === "en" ? languageNames[lang] : ""}
            </button>
          ))}
        </fieldset>
        {!app.narrow.value && <ThemeButton />}
        <MoreMenu />
      </div>
    </header>
  );
}
