// The way from the playground to the document that its figures come from.
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";

export function DocumentLink() {
  const app = useApp();
  return (
    <a class={controls.button} href={`document/${app.lang.value ?? "en"}.html`}>
      {app.words.value.document}
    </a>
  );
}
