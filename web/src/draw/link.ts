// An arrow between two boxes, bent a little so that one there and one back lie side by side.
import type { Box } from "./geometry.ts";

function edgePoint(box: Box, x: number, y: number): { x: number; y: number } {
  const cx = box.x + box.width / 2;
  const cy = box.y + box.height / 2;
  const dx = x - cx;
  const dy = y - cy;
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(dy),
  );
  return { x: cx + dx * scale, y: cy + dy * scale };
}

const round = (value: number) => Math.round(value * 10) / 10;

export function linkPath(from: Box, to: Box): string {
  if (from.x === to.x && from.y === to.y) {
    const x = from.x + from.width;
    const y = from.y + from.height / 2;
    return `M${x} ${y - 8}C${x + 34} ${y - 22} ${x + 34} ${y + 22} ${x + 3} ${y + 8}`;
  }
  const ax = from.x + from.width / 2;
  const ay = from.y + from.height / 2;
  const bx = to.x + to.width / 2;
  const by = to.y + to.height / 2;
  const length = Math.hypot(bx - ax, by - ay);
  const sx = (-(by - ay) / length) * 16;
  const sy = ((bx - ax) / length) * 16;
  const start = edgePoint(from, bx + sx, by + sy);
  const end = edgePoint(to, ax + sx, ay + sy);
  const mx = (start.x + end.x) / 2 + sx;
  const my = (start.y + end.y) / 2 + sy;
  return `M${round(start.x + sx / 2)} ${round(start.y + sy / 2)}Q${round(mx)} ${round(my)} ${round(end.x + sx / 2)} ${round(end.y + sy / 2)}`;
}
