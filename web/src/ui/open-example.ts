// Opens a program of the gallery with the picture that makes its point.
import { figureOf } from "../model/figures.ts";
import { examples } from "../model/programs.ts";
import type { AppState } from "./app-state.ts";

export function openExample(app: AppState, id: string): void {
  const example = examples.get(id);
  if (example === undefined) return;
  const { session } = app;
  const figure = figureOf(id);
  app.tab.value = figure.view;
  session.edit({ source: example.source, example: id, preset: figure.preset ?? null, input: "", overrides: {} });
  void session.run(figure.at);
}
