// The stepper's signs, drawn, so that no font has to have them.
const paths = {
  first: "M4 4h2v12H4zM16 4v12L7 10z",
  back: "M14 4v12L5 10z",
  play: "M5 3v14l12-7z",
  pause: "M5 4h4v12H5zM11 4h4v12h-4z",
  forward: "M6 4v12l9-6z",
  last: "M14 4h2v12h-2zM4 4v12l9-6z",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  const outline = name === "forward" || name === "back";
  return (
    <svg width="16" height="16" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill={outline ? "none" : "currentColor"}
        stroke="currentColor"
        stroke-width={outline ? 1.8 : 0}
        stroke-linejoin="round"
      />
    </svg>
  );
}
