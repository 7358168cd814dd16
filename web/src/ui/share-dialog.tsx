// What there is to give away of the program as it stands: link, frame, tag, Markdown.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { version } from "../../package.json";
import { linkWords } from "../i18n/link-words.ts";
import { sourceIn } from "../model/gallery.ts";
import { type SnippetKind, snippetKinds, writeSnippet } from "../model/snippets.ts";
import { type AppState, useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import css from "./share.module.css";

async function allSnippets(app: AppState, withStep: boolean, title: string): Promise<[SnippetKind, string][]> {
  const { session, lang, theme, tab } = app;
  const { example, preset, overrides, input } = session.program.value;
  const source = sourceIn(lang.value ?? "en", session.program.value);
  const step = withStep ? (session.view.value?.index ?? null) : null;
  const panes = tab.value === undefined || tab.value === "objects" ? [] : [tab.value];
  const shared = {
    source,
    example,
    preset,
    overrides,
    input,
    panes,
    unit: session.unit.value,
    step,
    lang: lang.value ?? null,
    theme: theme.value === "auto" ? null : (theme.value ?? null),
  };
  const page = location.href.replace(/#.*$/, "");
  return Promise.all(
    snippetKinds.map(async (kind) => [kind, await writeSnippet(kind, { shared, page, version, title })] as const),
  ).then((found) => found.map(([kind, text]) => [kind, text]));
}

export function ShareDialog({ close }: { close: () => void }) {
  const app = useApp();
  const text = linkWords[app.lang.value ?? "en"];
  const dialog = useRef<HTMLDialogElement>(null);
  const withStep = useSignal(true);
  const copied = useSignal<SnippetKind | null>(null);
  const snippets = useSignal<readonly [SnippetKind, string][]>([]);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    const fill = async () => {
      const found = await allSnippets(app, withStep.value, text.runAndStep);
      snippets.value = found;
      const link = found.find(([kind]) => kind === "link")?.[1];
      // A page without an address of its own cannot keep one.
      if (link !== undefined && origin !== "null") history.replaceState(null, "", link);
    };
    fill().catch(() => {});
  }, [app, withStep.value, snippets, text]);
  const copy = async (kind: SnippetKind, snippet: string) => {
    await navigator.clipboard?.writeText(snippet);
    copied.value = kind;
  };
  return (
    <dialog class={css.dialog} ref={dialog} aria-label={text.title} onClose={close}>
      <h2>{text.title}</h2>
      <p>{text.note}</p>
      <label class={css.choice}>
        <input
          type="checkbox"
          checked={withStep.value}
          onChange={(event) => {
            withStep.value = event.currentTarget.checked;
          }}
        />
        {text.withStep}
      </label>
      {snippets.value.map(([kind, snippet]) => (
        <div key={kind} class={css.row}>
          <label for={`share-${kind}`}>{text.kinds[kind]}</label>
          <textarea id={`share-${kind}`} readOnly rows={kind === "link" ? 2 : 3} value={snippet} spellcheck={false} />
          <button type="button" class={controls.button} onClick={() => void copy(kind, snippet).catch(() => {})}>
            {copied.value === kind ? text.copied : text.copy}
            <span class="visually-hidden"> {text.kinds[kind]}</span>
          </button>
        </div>
      ))}
      <p role="status" class="visually-hidden">
        {copied.value === null ? "" : text.copied}
      </p>
      <form method="dialog">
        <button type="submit" class={controls.button}>
          {text.close}
        </button>
      </form>
    </dialog>
  );
}
