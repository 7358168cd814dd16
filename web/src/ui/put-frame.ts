// Puts the page's first frame (drawn-frame.tsx) there before any script is fetched: in the reader's language, theme and sizes, for the
// width at hand. Only in front of the first program; a link, or a program of the reader's own, begins with an empty page. The build
// writes this file with all that it imports into index.html (scripts/drawn-frame-plugin.mjs), so that is little.
import { nearlyFits, scaleToFit } from "../draw/geometry.ts";
import { type Lang, languages, preferredLanguage } from "../i18n/choice.ts";
import { sizeNames } from "./layout.ts";
import { recall } from "./memory-of-reader.ts";
import { firstFrameMark, noteMoment, painted } from "./painted.ts";

export const narrowQuery = "(max-width: 760px)";

/** A page of one column; one whose picture has to be drawn close; and all others. */
export const rooms = ["wide", "close", "narrow"] as const;
export type Room = (typeof rooms)[number];

export const frameKey = (lang: Lang, room: Room) => `${lang}-${room}`;

/** [frames]: HTML by key; [words]: the address of each language's words. */
export function putFrame(frames: Readonly<Record<string, string>>, words: Readonly<Record<string, string>>): void {
  const page = document.documentElement;
  const kept = recall();
  const { theme, layout } = kept;
  const dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  page.dataset.theme = dark ? "dark" : "light";
  const lang = languages.find((one) => one === kept.lang) ?? preferredLanguage(navigator.languages);
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = words[lang] ?? "";
  document.head.append(link);
  const app = document.getElementById("app");
  if (app === null || location.hash.length > 1 || kept.source !== null || layout.hidden.length > 0) return;
  /** Says whether the picture fits, and gives it the size that it will have when the page has measured its pane. */
  const put = (room: Room): boolean => {
    app.innerHTML = frames[frameKey(lang, room)] ?? "";
    const { style } = app.firstElementChild as HTMLElement;
    for (const name of sizeNames)
      if (layout.sizes[name] !== undefined) style.setProperty(`--${name}`, `${layout.sizes[name]}px`);
    const picture = app.querySelector("#stage-panel svg") as SVGElement;
    const [width, height] = (picture.getAttribute("viewBox") ?? "").split(" ").slice(2).map(Number) as [number, number];
    const pane = picture.parentElement?.parentElement?.clientWidth ?? width;
    const scale = scaleToFit(width, pane);
    picture.setAttribute("width", String(width * scale));
    picture.setAttribute("height", String(height * scale));
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
  void painted().then(() => noteMoment(firstFrameMark));
}
