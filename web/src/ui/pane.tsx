// A pane: its title, what can be done with it, and what it shows.
import type { ComponentChildren } from "preact";
import { useApp } from "./app-state.ts";
import css from "./pane.module.css";

interface PaneProps {
  title: ComponentChildren;
  label: string;
  class?: string | undefined;
  tools?: ComponentChildren;
  children: ComponentChildren;
  id?: string;
  /** Below what scrolls. */
  foot?: ComponentChildren;
  /** Nothing inside takes the focus, so the pane itself does, to be scrolled. */
  scrolls?: boolean;
}

export function Pane({ title, label, class: className = "", tools, children, id, foot, scrolls = false }: PaneProps) {
  const own = id === undefined ? {} : { "data-pane": id };
  return (
    <section class={`${css.pane} ${className}`} aria-label={label} {...useApp().paneRole} {...own}>
      <div class={css.head}>
        <h2 class={css.title}>{title}</h2>
        {tools !== undefined && <div class={css.tools}>{tools}</div>}
      </div>
      <div class={css.body} {...(scrolls ? { tabIndex: 0 } : {})}>
        {children}
      </div>
      {foot}
    </section>
  );
}
