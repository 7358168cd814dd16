// The objects: as a picture of frames, objects and arrows, or as a table.
import { useRef } from "preact/hooks";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import { FigureSave } from "./figure-save.tsx";
import { lazy } from "./lazy.tsx";
import { ObjectPicture } from "./object-picture.tsx";
import css from "./objects.module.css";
import { useSize } from "./use-size.ts";

const ObjectTable = lazy(async () => (await import("./object-table.tsx")).ObjectTable);

/** Garbage that counting cannot free, and the way to who can. */
function Lost() {
  const { session, words } = useApp();
  const text = words.value;
  const lost = session.view.value?.now.lost.size ?? 0;
  if (lost === 0) return null;
  return (
    <p class={css.lost}>
      {text.lost(lost)}{" "}
      <button
        type="button"
        class={`${controls.button} ${controls.small}`}
        onClick={() => {
          session.setUnit("event");
          session.jump({ kind: "collection" });
        }}
      >
        {text.toCollection}
      </button>
    </p>
  );
}

/** Until the pane has been measured: nothing is painted before. */
const unmeasured = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };

export function ObjectsPane() {
  const app = useApp();
  const text = app.words.value;
  const tables = app.tables.value === true;
  const numbered = app.numbered.value === true;
  const everything = app.session.everything.value;
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host, unmeasured);
  // On a phone it stands below the picture, so it is not there before the picture's height is known.
  const below = !app.narrow.value || app.session.view.value !== null;
  const small = `${controls.button} ${controls.small} ${controls.quiet}`;
  return (
    <div class={`${css.pane} ${app.narrow.value ? css.flowing : ""}`} ref={host}>
      <div class={css.scroll}>
        {tables ? <ObjectTable /> : <ObjectPicture room={size.value.width} known={size.value !== unmeasured} />}
      </div>
      <Lost />
      {below && (
        <div class={css.tools} role="toolbar" aria-label={text.objects}>
          <button
            type="button"
            class={small}
            aria-pressed={tables}
            onClick={() => {
              app.tables.value = !tables;
            }}
          >
            {text.table}
          </button>
          {!tables && (
            <button
              type="button"
              class={small}
              aria-pressed={numbered}
              title={text.numberedTitle}
              onClick={() => {
                app.numbered.value = !numbered;
              }}
            >
              {text.numbered}
            </button>
          )}
          <button
            type="button"
            class={small}
            aria-pressed={everything}
            title={text.hiddenTitle}
            onClick={() => app.session.setEverything(!everything)}
          >
            {everything ? text.hideHidden : text.showHidden}
          </button>
          {!tables && <FigureSave host={host} name="pyrena-objects" />}
        </div>
      )}
    </div>
  );
}
