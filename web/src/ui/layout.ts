// Which panes are shown, and how large the reader has made them.
export const panes = ["program", "output", "account", "memory", "generations"] as const;
export type PaneName = (typeof panes)[number];

/** What can be sized, in pixels: least, most, and what it is before anybody has sized it. */
export const sizes = {
  program: { least: 200, most: 620, usual: 330 },
  account: { least: 220, most: 560, usual: 316 },
  bottom: { least: 100, most: 460, usual: 186 },
  output: { least: 56, most: 320, usual: 116 },
} as const;
export type SizeName = keyof typeof sizes;
export const sizeNames = Object.keys(sizes) as SizeName[];

export interface Layout {
  readonly sizes: Readonly<Partial<Record<SizeName, number>>>;
  readonly hidden: readonly PaneName[];
}

export const usualLayout: Layout = { sizes: {}, hidden: [] };

export function clampSize(name: SizeName, wanted: number): number {
  const { least, most } = sizes[name];
  return Math.round(Math.max(least, Math.min(most, wanted)));
}

export function withSize(layout: Layout, name: SizeName, wanted: number | null): Layout {
  const { [name]: _old, ...others } = layout.sizes;
  return { ...layout, sizes: wanted === null ? others : { ...others, [name]: clampSize(name, wanted) } };
}

export function withPane(layout: Layout, name: PaneName, shown: boolean): Layout {
  const others = layout.hidden.filter((one) => one !== name);
  return { ...layout, hidden: shown ? others : [...others, name] };
}

/** A layout from what was kept, with whatever of it still makes sense. */
export function readLayout(kept: unknown): Layout {
  if (typeof kept !== "object" || kept === null) return usualLayout;
  const { sizes: keptSizes, hidden } = kept as { sizes?: unknown; hidden?: unknown };
  let layout = usualLayout;
  if (typeof keptSizes === "object" && keptSizes !== null)
    for (const name of sizeNames) {
      const size = (keptSizes as Record<string, unknown>)[name];
      if (typeof size === "number" && Number.isFinite(size)) layout = withSize(layout, name, size);
    }
  if (Array.isArray(hidden))
    for (const name of panes) if (hidden.includes(name)) layout = withPane(layout, name, false);
  return layout;
}
