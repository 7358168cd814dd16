// Which panes are shown; on a phone also what has no room in the top line.
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import { DocumentLink } from "./document-link.tsx";
import { panes, withPane } from "./layout.ts";
import css from "./more-list.module.css";
import { ShareButton } from "./share-button.tsx";
import { ThemeButton } from "./theme-button.tsx";

export function MoreList({ close }: { close: () => void }) {
  const app = useApp();
  const text = app.words.value;
  const narrow = app.narrow.value;
  const shown = narrow ? (["program"] as const) : panes;
  const opening = (what: typeof app.help) => () => {
    close();
    what.value = true;
  };
  return (
    <div class={css.list}>
      <button type="button" class={controls.button} onClick={opening(app.help)}>
        {text.help}
      </button>
      {narrow && (
        <>
          <button type="button" class={controls.button} onClick={opening(app.experiment)}>
            {text.experiment}
          </button>
          <ShareButton />
          <ThemeButton worded />
        </>
      )}
      <DocumentLink />
      <fieldset>
        <legend>{text.panes}</legend>
        {shown.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={!app.layout.value.hidden.includes(name)}
              onChange={(event) => {
                app.layout.value = withPane(app.layout.value, name, event.currentTarget.checked);
              }}
            />
            {text[name]}
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        class={controls.button}
        onClick={() => {
          close();
          setTimeout(() => print());
        }}
      >
        {text.print}
      </button>
    </div>
  );
}
