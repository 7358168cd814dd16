// The styles of a figure, as one sheet that all figures of a page share. The text is put in by the build (embed-styles.mjs): the
// playground's own styles, with its colours as custom properties that the page around may set (`--pyrena-accent`, ...).
import "../ui/tokens.css";

declare const __PYRENA_STYLES__: string;

let sheet: CSSStyleSheet | null = null;

export function applyStyles(root: ShadowRoot): void {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(__PYRENA_STYLES__);
  }
  root.adoptedStyleSheets = [sheet];
}
