// Puts the page's first frame (drawn-frame.tsx) there: in the reader's language, theme and sizes, for the width at hand. What runs the
// program is fetched when that has been painted. Only in front of the first program; a link, or a program of the reader's own, begins with
// an empty page. The build writes this file with all that it imports into index.html (scripts/drawn-frame-plugin.mjs), so that is little.
import { fitted, nearlyFits } from "../draw/geometry.ts";
import { type Lang, languages, languageTags, preferredLanguage } from "../i18n/choice.ts";
import { sizeNames } from "./layout.ts";
import { recall } from "./memory-of-reader.ts";
import { firstFrameMark, noteMoment, painted } from "./painted.ts";

declare global {
  /** The module being compiled while it is fetched. null: it could not be. */
  var pyrenaModule: Promise<WebAssembly.Module | null> | undefined;
}

export const narrowQuery = "(max-width: 760px)";

/** A page of one column; one whose picture has to be drawn close; and all others. */
export const rooms = ["wide", "close", "narrow"] as const;
export type Room = (typeof rooms)[number];

export const frameKey = (lang: Lang, room: Room) => `${lang}-${room}`;

/** A page that is not seen is not painted: it starts all the same. */
const patience = 150;

export interface Addresses {
  readonly module: string;
  /** What begins the page's own run, and what draws. */
  readonly scripts: readonly string[];
  /** By language. */
  readonly words: Readonly<Record<string, string>>;
}

/** [frames], by key: which of the [pieces] of HTML, one after another. */
export function putFrame(
  frames: Readonly<Record<string, readonly number[]>>,
  pieces: readonly string[],
  { module, scripts, words }: Addresses,
): void {
  const page = document.documentElement;
  const kept = recall();
  const { theme, layout } = kept;
  const dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  const lang = languages.find((one) => one === kept.lang) ?? preferredLanguage(navigator.languages);
  page.dataset.theme = dark ? "dark" : "light";
  page.lang = languageTags[lang];
  const start = () => {
    // A server that names another type than application/wasm must not break the page.
    globalThis.pyrenaModule = WebAssembly.compileStreaming(fetch(module)).catch(() => null);
    for (const src of scripts)
      document.head.append(Object.assign(document.createElement("script"), { type: "module", crossOrigin: "", src }));
    const link = { rel: "modulepreload", crossOrigin: "", href: words[lang] ?? "" };
    document.head.append(Object.assign(document.createElement("link"), link));
  };
  const app = document.getElementById("app");
  if (app === null || location.hash.length > 1 || kept.source !== null || layout.hidden.length > 0) {
    start();
    return;
  }
  /** Says whether the picture fits, and gives it the size that it will have when the page has measured its pane. */
  const put = (room: Room): boolean => {
    app.innerHTML = frames[frameKey(lang, room)]?.map((piece) => pieces[piece]).join("") ?? "";
    const { style } = app.firstElementChild as HTMLElement;
    for (const name of sizeNames)
      if (layout.sizes[name] !== undefined) style.setProperty(`--${name}`, `${layout.sizes[name]}px`);
    const picture = app.querySelector("#stage-panel svg") as SVGElement;
    const [width, height] = ["width", "height"].map((side) => Number(picture.getAttribute(side))) as [number, number];
    const pane = picture.parentElement?.parentElement?.clientWidth ?? width;
    if (pane < width)
      for (const [name, value] of Object.entries(fitted({ width, height }, pane)))
        picture.setAttribute(name, String(value));
    return nearlyFits(width, pane);
  };
  if (matchMedia(narrowQuery).matches) put("narrow");
  else if (!put("wide")) put("close");
  app.dataset.drawn = "";
  // What is pressed before anything listens is pressed again when the frame has been taken over (start.tsx).
  app.onclick = ({ target }) => {
    app.querySelector("[data-pressed]")?.removeAttribute("data-pressed");
    (target as Element).closest("button, [tabindex]")?.setAttribute("data-pressed", "");
  };
  const shown = painted().then(() => noteMoment(firstFrameMark));
  void Promise.race([shown, new Promise((resolve) => setTimeout(resolve, patience))]).then(start);
}
