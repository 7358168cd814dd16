// The styles of the figures, as one sheet that all figures of a page share. The text is put in by the build (embed-plugins.mjs): the
// playground's own styles, with its colours as custom properties that the page around may set (`--pyrena-accent`, ...). Here
// are those of the first frame; what is fetched later brings its own.
import "../ui/tokens.css";
import { version } from "./version.ts";

declare const __PYRENA_STYLES__: string;

let text = __PYRENA_STYLES__;
let sheet: CSSStyleSheet | null = null;

export function applyStyles(root: ShadowRoot): void {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
  }
  root.adoptedStyleSheets = [sheet];
}

/** What the first line of a chunk that has styles calls (embedStyles of embed-plugins.mjs): of this version, no other. */
const name = Symbol.for(`pyrena ${version}`);
if (!(name in globalThis))
  Object.defineProperty(globalThis, name, {
    value(more: string) {
      text += more;
      sheet?.replaceSync(text);
    },
  });
