// Opens a program of the gallery with the picture that makes its point.
import { exampleOf, figureOf, loadGallery } from "../model/gallery.ts";
import type { AppState } from "./app-state.ts";

export async function openExample(app: AppState, id: string): Promise<void> {
  // Once the gallery is there, the run begins at once.
  if (exampleOf(id) === null) await loadGallery();
  const example = exampleOf(id);
  if (example === null) return;
  const { session } = app;
  const figure = figureOf(id);
  app.tab.value = figure.view;
  session.edit({ source: example.source, example: id, preset: figure.preset ?? null, input: "", overrides: {} });
  await session.run(figure.at);
}
