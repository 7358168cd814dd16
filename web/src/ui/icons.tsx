// The signs on buttons, drawn, so that no font has to have them, or be looked for before the first frame.
const paths = {
  first: "M4 4h2v12H4zM16 4v12L7 10z",
  back: "M14 4v12L5 10z",
  play: "M5 3v14l12-7z",
  pause: "M5 4h4v12H5zM11 4h4v12h-4z",
  forward: "M6 4v12l9-6z",
  last: "M14 4h2v12h-2zM4 4v12l9-6z",
  stop: "M4 4h12v12H4z",
  open: "M5 7h10l-5 7z",
  more: "M3 8h4v4H3zM8 8h4v4H8zM13 8h4v4h-4z",
  save: "M9 3h2v7h3l-4 5-4-5h3zM4 16h12v2H4z",
  auto: "M10 3a7 7 0 1 0 .1 0zM10 5v10a5 5 0 0 0 0-10z",
  light: "M10 3a7 7 0 1 0 .1 0z",
  dark: "M10 3a7 7 0 1 0 .1 0z",
} as const;

export type IconName = keyof typeof paths;

const outlined: readonly IconName[] = ["forward", "back", "light"];

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  const outline = outlined.includes(name);
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill={outline ? "none" : "currentColor"}
        stroke="currentColor"
        stroke-width={outline ? 1.8 : 0}
        fill-rule="evenodd"
        stroke-linejoin="round"
      />
    </svg>
  );
}
