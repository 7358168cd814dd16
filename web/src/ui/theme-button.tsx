// Light, dark, or as the system has it: each press takes the next. In a list it says what it is.
import { type Theme, useApp } from "./app-state.ts";
import controls from "./controls.module.css";
import { Icon } from "./icons.tsx";

const themes: readonly Theme[] = ["auto", "light", "dark"];

export function ThemeButton({ worded = false }: { worded?: boolean }) {
  const app = useApp();
  const text = app.words.value;
  const theme = app.theme.value ?? "auto";
  const label = `${text.theme}: ${text.themes[theme]}`;
  return (
    <button
      type="button"
      class={controls.button}
      {...(worded ? {} : { "aria-label": label, title: label })}
      onClick={() => {
        app.theme.value = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "auto";
      }}
    >
      <Icon name={theme} /> {worded && label}
    </button>
  );
}
