// `<pyrena-playground>`: a program that is run and stepped where it stands in the text. This script only defines the tag and
// draws the first frame; the figure (figure.tsx) and the runtime are loaded when the first element comes near the screen.

import { loadLanguage } from "../i18n/index.ts";
import type { FigureHandle } from "./figure.tsx";
import { drawFirstFrame } from "./first-frame.ts";
import type { FigureState, Loading, Pane, ThemeChoice, Unit } from "./public.ts";
import { fetchRuntime, ownSite } from "./runtime.ts";
import { attributeNames, readSettings, type Settings } from "./settings.ts";
import { findSource } from "./source.ts";
import { applyStyles } from "./styles.ts";
import { figureWords } from "./words.ts";

type Runtime = ReturnType<typeof fetchRuntime>;

let runtime: Runtime | null = null;

/** The one runtime of the page; asked for again if it could not be had. */
function sharedRuntime(): Runtime {
  if (runtime === null) {
    runtime = fetchRuntime();
    runtime.module.catch(() => {
      runtime = null;
    });
  }
  return runtime;
}

/** How far outside the screen a figure begins to load. */
const near = "600px";

declare global {
  interface HTMLElementTagNameMap {
    "pyrena-playground": PyrenaPlayground;
  }
}

export class PyrenaPlayground extends HTMLElement {
  static readonly observedAttributes: readonly string[] = attributeNames;

  #root: HTMLElement | null = null;
  #watch: IntersectionObserver | null = null;
  #figure: Promise<FigureHandle | null> | null = null;
  #handle: FigureHandle | null = null;
  #replaced: HTMLElement | null = null;
  #source: string | null = null;
  #connection = 0;

  // ---- the life of the element ---------------------------------------------------------------------------------

  connectedCallback(): void {
    const connection = ++this.#connection;
    const begin = () => {
      if (this.isConnected && connection === this.#connection) this.#begin();
    };
    // While the page is parsed, the element's text is not there yet.
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin, { once: true });
    else begin();
  }

  disconnectedCallback(): void {
    this.#connection++;
    this.#watch?.disconnect();
    this.#end();
    if (this.#replaced !== null) this.#replaced.hidden = false;
    this.#replaced = null;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || this.#root === null) return;
    const another = name === "source" || name === "for";
    if (another) this.#find();
    // Another program takes the place of what the reader may have made of the last one.
    const program = another ? (this.#source ?? "") : this.source;
    if (this.#handle !== null) this.#handle.change(this.#settings(), program, name);
    else if (this.#figure === null) this.#drawFirst();
  }

  #begin(): void {
    if (this.#root === null) {
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open", delegatesFocus: false });
      applyStyles(shadow);
      this.#root = document.createElement("div");
      this.#root.className = "pyrena-root";
      shadow.replaceChildren(this.#root);
    }
    if (this.#source === null) this.#find();
    this.#drawFirst();
    const { loading } = this.#settings();
    if (loading === "eager") void this.load();
    else if (loading === "lazy") {
      this.#watch = new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting)) void this.load();
        },
        { rootMargin: near },
      );
      this.#watch.observe(this);
    }
  }

  #end(): void {
    this.#handle?.dispose();
    this.#handle = null;
    this.#figure = null;
  }

  #find(): void {
    const found = findSource(this);
    if (this.#replaced !== null && this.#replaced !== found.replaced) this.#replaced.hidden = false;
    this.#replaced = found.replaced;
    if (found.replaced !== null) found.replaced.hidden = true;
    this.#source = found.source;
  }

  #settings(): Settings {
    return readSettings(this, navigator.languages);
  }

  #site(): string | null {
    return this.getAttribute("site") ?? ownSite();
  }

  #drawFirst(): void {
    const root = this.#root;
    if (root === null) return;
    const settings = this.#settings();
    const dark =
      settings.theme === "auto" ? matchMedia("(prefers-color-scheme: dark)").matches : settings.theme === "dark";
    root.dataset.theme = dark ? "dark" : "light";
    root.lang = settings.lang === "zh" ? "zh-CN" : "en";
    if (settings.height === null) root.style.removeProperty("--figure-height");
    else root.style.setProperty("--figure-height", settings.height);
    drawFirstFrame(root, {
      source: this.source,
      settings,
      linked: this.#site() !== null,
      onStart: () => void this.load(),
    });
  }

  /** Loads the figure and runs the program. Happens by itself when the element comes near the screen. */
  async load(): Promise<void> {
    this.#watch?.disconnect();
    this.#figure ??= this.#makeFigure(this.#connection);
    await this.#figure;
  }

  async #makeFigure(connection: number): Promise<FigureHandle | null> {
    try {
      if (this.source === "") throw new Error(figureWords[this.#settings().lang].noSource);
      // Both on their way at the same time.
      const { module } = sharedRuntime();
      module.catch(() => {});
      const [{ makeFigure }] = await Promise.all([import("./figure.tsx"), loadLanguage(this.#settings().lang)]);
      const root = this.#root;
      if (connection !== this.#connection || root === null) return null;
      this.#handle = makeFigure({
        root,
        source: this.source,
        settings: this.#settings(),
        site: this.#site(),
        runtime: sharedRuntime,
        emit: (name, detail) => this.dispatchEvent(new CustomEvent(name, { detail })),
      });
      return this.#handle;
    } catch (error) {
      this.#figure = null;
      const message = error instanceof Error ? error.message : String(error);
      this.dispatchEvent(new CustomEvent("error", { detail: { message } }));
      return null;
    }
  }

  // ---- properties and methods ----------------------------------------------------------------------------------

  get source(): string {
    if (this.#source === null && this.isConnected) this.#find();
    return this.#handle?.source ?? this.#source ?? "";
  }
  set source(text: string) {
    this.setAttribute("source", text);
  }
  get preset(): string {
    return this.#handle?.preset ?? this.getAttribute("preset") ?? "3.11";
  }
  set preset(name: string) {
    this.setAttribute("preset", name);
  }
  get overrides(): Readonly<Record<string, number>> {
    return this.#settings().overrides;
  }
  set overrides(fields: Readonly<Record<string, number>>) {
    const words = Object.entries(fields).map(([field, value]) => `${field}=${value}`);
    this.setAttribute("set", words.join(" "));
  }
  get panes(): readonly Pane[] {
    return this.#settings().panes;
  }
  set panes(names: readonly Pane[]) {
    this.setAttribute("panes", names.join(" "));
  }
  get unit(): Unit {
    return this.#handle?.state.unit ?? this.#settings().unit;
  }
  set unit(name: Unit) {
    this.setAttribute("unit", name);
  }
  /** The step that is shown, counted from 0 as in links. */
  get step(): number {
    const { step } = this.#settings();
    return this.#handle?.state.step ?? (typeof step === "number" ? step : -1);
  }
  /** Also "last", "line:7" or "phase:subtract_refs", as the attribute. */
  set step(index: number | string) {
    this.setAttribute("step", String(index));
  }
  get theme(): ThemeChoice {
    return this.#settings().theme;
  }
  set theme(name: ThemeChoice) {
    this.setAttribute("theme", name);
  }
  get loading(): Loading {
    return this.#settings().loading;
  }
  set loading(when: Loading) {
    this.setAttribute("loading", when);
  }
  get readOnly(): boolean {
    return this.hasAttribute("readonly");
  }
  set readOnly(on: boolean) {
    this.toggleAttribute("readonly", on);
  }

  /** Null until the first run is there. */
  get state(): FigureState | null {
    return this.#handle?.state.phase === "ready" ? this.#handle.state : null;
  }

  /** Runs the program from its beginning; with [source], that one. */
  async run(source?: string): Promise<FigureState | null> {
    if (source !== undefined) this.source = source;
    await this.load();
    await this.#handle?.run();
    return this.state;
  }
  /** Shows a step, counted from 0. */
  async stepTo(index: number): Promise<FigureState | null> {
    await this.load();
    await this.#handle?.stepTo(index);
    return this.state;
  }
  play(): void {
    this.#handle?.play();
  }
  pause(): void {
    this.#handle?.pause();
  }
}
