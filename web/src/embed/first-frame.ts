// What stands in a figure before anything is loaded: its program, and the room that the rest will take. Drawn without the
// framework, with the styles of the real figure, so that nothing moves when that takes its place.
import { highlight, indentStyle } from "../ui/highlight.ts";
import pane from "../ui/pane.module.css";
import listing from "../ui/program.module.css";
import css from "./figure.module.css";
import type { Settings } from "./settings.ts";
import { figureWords } from "./words.ts";

function make(tag: string, className = "", text = ""): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  if (text !== "") element.textContent = text;
  return element;
}

function makeListing(source: string): HTMLElement {
  const pre = make("pre", listing.listing);
  for (const [index, line] of source.replace(/\n$/, "").split("\n").entries()) {
    const row = make("div", listing.line);
    const text = make("span");
    text.style.cssText = indentStyle(line) ?? "";
    for (const token of highlight(line))
      text.append(make("span", token.kind === "plain" ? "" : listing[token.kind], token.text));
    row.append(make("span", listing.number, String(index + 1)), text);
    pre.append(row);
  }
  return pre;
}

export interface FirstFrame {
  readonly source: string;
  readonly settings: Settings;
  /** There will be a link below the figure. */
  readonly linked: boolean;
  /** The reader asks for the run. */
  onStart(): void;
}

/** Puts the first frame into [root]. */
export function drawFirstFrame(root: HTMLElement, { source, settings, linked, onStart }: FirstFrame): void {
  const text = figureWords[settings.lang];
  const figure = make("div", css.figure);
  figure.setAttribute("part", "figure");
  const said = make("div", css.said, settings.loading === "click" ? "" : text.waiting);
  const pictures = settings.panes.some((name) => name !== "program" && name !== "output");
  const listed = settings.panes.includes("program");
  const body = make("div", `${css.body} ${listed && pictures ? "" : css.single}`);
  if (listed) {
    const program = make("div", css.program);
    program.setAttribute("part", "program");
    program.tabIndex = 0;
    program.setAttribute("role", "group");
    program.setAttribute("aria-label", text.figure);
    const host = make("div", listing.host);
    host.append(makeListing(source));
    program.append(make("div", pane.head), host);
    body.append(program);
  }
  const stage = make("div", css.stage);
  if (settings.loading === "click") {
    const button = make("button", css.start, `▶ ${text.start}`);
    button.setAttribute("type", "button");
    button.addEventListener("click", onStart, { once: true });
    stage.append(button);
  }
  if (pictures || settings.loading === "click") body.append(stage);
  if (settings.panes.includes("output")) body.append(make("div", css.output));
  figure.append(said, body, make("div", css.foot));
  if (linked) figure.append(make("div", css.link, "\u00a0"));
  root.replaceChildren(figure);
}
