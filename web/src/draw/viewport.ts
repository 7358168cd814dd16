// Two spaces: the world (one unit a pool's edge) and the canvas (pixels). All pan and zoom is here.
export interface Viewport {
  /** World point at the canvas's left upper corner. */
  readonly x: number;
  readonly y: number;
  /** Pixels a world unit. */
  readonly scale: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const largestScale = 4000;

export function fitWorld(world: Rect, width: number, height: number, edge = 10): Viewport {
  const scale = Math.max(0.5, Math.min((width - 2 * edge) / world.width, (height - 2 * edge) / world.height));
  return {
    x: world.x - (width / scale - world.width) / 2,
    y: world.y - (height / scale - world.height) / 2,
    scale,
  };
}

/** Zooms by [factor]; the world point under the pixel (px, py) stays where it is. */
export function zoomAt(view: Viewport, factor: number, px: number, py: number, smallest = 0.5): Viewport {
  const scale = Math.max(smallest, Math.min(largestScale, view.scale * factor));
  return { x: view.x + px / view.scale - px / scale, y: view.y + py / view.scale - py / scale, scale };
}

export function pan(view: Viewport, dx: number, dy: number): Viewport {
  return { ...view, x: view.x - dx / view.scale, y: view.y - dy / view.scale };
}

/** Keeps some of the world in sight. */
export function hold(view: Viewport, world: Rect, width: number, height: number): Viewport {
  const keep = 0.15;
  const minX = world.x - (width / view.scale) * (1 - keep);
  const minY = world.y - (height / view.scale) * (1 - keep);
  const maxX = world.x + world.width - (width / view.scale) * keep;
  const maxY = world.y + world.height - (height / view.scale) * keep;
  return { ...view, x: Math.max(minX, Math.min(maxX, view.x)), y: Math.max(minY, Math.min(maxY, view.y)) };
}

export function toPixel(view: Viewport, x: number, y: number): { x: number; y: number } {
  return { x: (x - view.x) * view.scale, y: (y - view.y) * view.scale };
}

export function toWorld(view: Viewport, px: number, py: number): { x: number; y: number } {
  return { x: view.x + px / view.scale, y: view.y + py / view.scale };
}
