// Colours for canvases, read from the same custom properties that style the page.
export interface Palette {
  readonly ground: string;
  readonly soft: string;
  readonly line: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly live: string;
  readonly selected: string;
  readonly changed: string;
  readonly freed: string;
  /** The ground of free blocks in the whole map, paler than what lives. */
  readonly freeCell: string;
  readonly header: string;
  readonly virgin: string;
  readonly virginLine: string;
  readonly collector: string;
  /** For things that differ in kind: size classes, uses. */
  readonly kinds: readonly string[];
  /** For things that have an order, from the first to the last. */
  readonly ramp: readonly string[];
}

const properties = {
  ground: "--ground",
  soft: "--ground-soft",
  line: "--line",
  ink: "--ink",
  inkSoft: "--ink-soft",
  live: "--live",
  selected: "--selected",
  changed: "--changed",
  freed: "--freed",
  freeCell: "--free-cell",
  header: "--pool-header",
  virgin: "--virgin",
  virginLine: "--virgin-line",
  collector: "--collector",
} as const;

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const colours = Object.fromEntries(Object.entries(properties).map(([key, name]) => [key, read(name)]));
  const kinds = Array.from({ length: 8 }, (_, index) => read(`--kind-${index}`));
  const ramp = Array.from({ length: 5 }, (_, index) => read(`--ramp-${index}`));
  return { ...(colours as Record<keyof typeof properties, string>), kinds, ramp };
}
