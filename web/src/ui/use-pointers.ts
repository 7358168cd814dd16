// Dragging, two-finger pinching, the wheel and taps on a surface, as pan, zoom and tap.
import { useMemo, useRef } from "preact/hooks";

export interface PointerActions {
  onPan(dx: number, dy: number): void;
  onZoom(factor: number, x: number, y: number): void;
  onHover(event: PointerEvent): void;
  onTap(event: PointerEvent): void;
}

interface Point {
  x: number;
  y: number;
}

const still = 4;

function gap(points: readonly Point[]): number {
  const [a, b] = points;
  return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
}

export function usePointers(actions: PointerActions) {
  const latest = useRef(actions);
  latest.current = actions;
  return useMemo(() => {
    const down = new Map<number, Point>();
    let travelled = 0;
    const local = (event: MouseEvent): Point => {
      const box =
        event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : { left: 0, top: 0 };
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    return {
      onPointerDown(event: PointerEvent) {
        if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
        if (down.size === 0) travelled = 0;
        down.set(event.pointerId, local(event));
      },
      onPointerMove(event: PointerEvent) {
        const before = down.get(event.pointerId);
        if (before === undefined) {
          latest.current.onHover(event);
          return;
        }
        const now = local(event);
        const gapBefore = gap([...down.values()]);
        down.set(event.pointerId, now);
        travelled += Math.hypot(now.x - before.x, now.y - before.y);
        if (down.size === 1) {
          if (travelled > still) latest.current.onPan(now.x - before.x, now.y - before.y);
          return;
        }
        const points = [...down.values()];
        const gapNow = gap(points);
        const [a, b] = points;
        if (gapBefore > 0 && a !== undefined && b !== undefined)
          latest.current.onZoom(gapNow / gapBefore, (a.x + b.x) / 2, (a.y + b.y) / 2);
      },
      onPointerUp(event: PointerEvent) {
        if (down.delete(event.pointerId) && down.size === 0 && travelled <= still) latest.current.onTap(event);
      },
      onPointerCancel(event: PointerEvent) {
        down.delete(event.pointerId);
      },
      onWheel(event: WheelEvent) {
        event.preventDefault();
        const { x, y } = local(event);
        latest.current.onZoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0022)), x, y);
      },
    };
  }, []);
}
