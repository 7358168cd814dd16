// One page around one session: language, theme, which pane is open. Handed down by context, so that several playgrounds
// on one page never meet.
import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { compact, roomy } from "../draw/geometry.ts";
import { Places } from "../draw/places.ts";
import { type Lang, type Messages, messagesFor } from "../i18n/index.ts";
import type { FigureView } from "../model/figures.ts";
import type { Session } from "../model/session.ts";
import { type Layout, usualLayout } from "./layout.ts";
import type { SavedProgram } from "./memory-of-reader.ts";
import { narrowQuery } from "./put-frame.ts";

export type Tab = FigureView | "bytecode" | "account" | "output";
export type Theme = "auto" | "light" | "dark";

export interface AppState {
  readonly session: Session;
  readonly lang: ReturnType<typeof signal<Lang>>;
  readonly theme: ReturnType<typeof signal<Theme>>;
  readonly dark: ReadonlySignal<boolean>;
  readonly words: ReadonlySignal<Messages>;
  readonly tab: ReturnType<typeof signal<Tab>>;
  /** Tables in place of pictures. */
  readonly tables: ReturnType<typeof signal<boolean>>;
  /** Numbers in place of arrows. */
  readonly numbered: ReturnType<typeof signal<boolean>>;
  readonly narrow: ReadonlySignal<boolean>;
  readonly help: ReturnType<typeof signal<boolean>>;
  readonly experiment: ReturnType<typeof signal<boolean>>;
  readonly notice: ReturnType<typeof signal<string>>;
  /** How the panes stand, and the reader's own programs: what the browser keeps. */
  readonly layout: Signal<Layout>;
  readonly programs: Signal<readonly SavedProgram[]>;
  /** The line whose output the reader is asked to predict: until then nothing is shown or said that gives it away. */
  readonly asked: Signal<number | null>;
  /** Asks the map to show the selected block, in the part of it where that block is. */
  readonly showBlock: Signal<"map" | "raw" | null>;
  /** What is being said now, with its marks. */
  readonly sentence: ReadonlySignal<string>;
  readonly places: ReadonlySignal<Places>;
  /** What a pane is to a screen reader: a landmark of its own page, or one group of many in somebody else's. */
  readonly paneRole: PaneRole;
  dispose(): void;
}

function media(query: string): { value: ReadonlySignal<boolean>; stop: () => void } {
  // The build draws the page's first frame where there is no screen.
  const list = typeof matchMedia === "undefined" ? null : matchMedia(query);
  const value = signal(list?.matches ?? false);
  const listen = (event: MediaQueryListEvent) => {
    value.value = event.matches;
  };
  list?.addEventListener("change", listen);
  return { value, stop: () => list?.removeEventListener("change", listen) };
}

const sayings = new WeakMap<object, Map<string, string>>();

export type PaneRole = { readonly role?: "group" };

/** What a playground stands in: a page of its own, or an element of somebody else's. */
export interface Surroundings {
  readonly narrow: { readonly value: ReadonlySignal<boolean>; stop(): void };
  readonly paneRole: PaneRole;
  /** Told the theme and the language, now and whenever they change. */
  apply(dark: boolean, languageTag: string): void;
}

const ownPage = (): Surroundings => ({
  narrow: media(narrowQuery),
  paneRole: {},
  apply(dark, languageTag) {
    const page = document.documentElement;
    const theme = dark ? "dark" : "light";
    // Setting them again would be a new style for every element.
    if (page.dataset.theme !== theme) page.dataset.theme = theme;
    if (page.lang !== languageTag) page.lang = languageTag;
  },
});

export function makeAppState(session: Session, lang: Lang, theme: Theme, around = ownPage()): AppState {
  const { narrow } = around;
  const systemDark = media("(prefers-color-scheme: dark)");
  const langSignal = signal(lang);
  const themeSignal = signal(theme);
  const words = computed(() => messagesFor(langSignal.value));
  const dark = computed(() => (themeSignal.value === "auto" ? systemDark.value.value : themeSignal.value === "dark"));
  const asked = signal<number | null>(null);
  const sentence = computed(() => {
    if (asked.value !== null) return words.value.predictFirst;
    const view = session.view.value;
    if (view === null) return "";
    const said = sayings.get(view) ?? sayings.set(view, new Map()).get(view);
    const key = words.value.tag;
    // What is not there yet to tell it with is asked for again.
    const text = said?.get(key) || view.tell(words.value);
    said?.set(key, text);
    return text;
  });
  const stopTheme = effect(() => around.apply(dark.value, words.value.tag));
  return {
    session,
    lang: langSignal,
    theme: themeSignal,
    dark,
    words,
    tab: signal<Tab>("objects"),
    tables: signal(false),
    numbered: signal(false),
    narrow: narrow.value,
    help: signal(false),
    experiment: signal(false),
    notice: signal(""),
    layout: signal(usualLayout),
    programs: signal<readonly SavedProgram[]>([]),
    asked,
    showBlock: signal<"map" | "raw" | null>(null),
    sentence,
    paneRole: around.paneRole,
    places: computed(() => {
      // A new run and another width start with an empty memory of places.
      const { value: player } = session.player;
      return new Places(player !== null && narrow.value.value ? compact : roomy);
    }),
    dispose() {
      stopTheme();
      narrow.stop();
      systemDark.stop();
      session.dispose();
    },
  };
}

export const AppContext = createContext<AppState | null>(null);

export function useApp(): AppState {
  const app = useContext(AppContext);
  if (app === null) throw new Error("no app around this component");
  return app;
}
