// Where a step or a run leads: searches in the recorded events and marks. Knows nothing of memory.
import { lastAtMost, type Recorder } from "./recorder.ts";
import type { StepUnit, Target, Tick } from "./types.ts";

/** The nearest of [ticks] after (direction 1) or before (-1) [position], or -1. */
function nearest(ticks: Uint32Array, position: Tick, direction: 1 | -1): Tick {
  const index = direction > 0 ? lastAtMost(ticks, position) + 1 : lastAtMost(ticks, position - 1);
  return index >= 0 && index < ticks.length ? (ticks[index] ?? -1) : -1;
}

export function stepTarget(recorder: Recorder, position: Tick, unit: StepUnit, direction: 1 | -1): Tick {
  const { marks, length } = recorder;
  switch (unit) {
    case "event": {
      const tick = position + direction;
      return tick >= 0 && tick < length ? tick : -1;
    }
    case "instruction":
      return nearest(marks.instructions, position, direction);
    case "line":
      return nearest(marks.lines, position, direction);
    case "call":
      return nearest(marks.calls, position, direction);
    case "collection":
      return nearest(marks.collections, position, direction);
  }
}

export function targetTick(recorder: Recorder, position: Tick, target: Target, direction: 1 | -1): Tick {
  const { marks } = recorder;
  switch (target.kind) {
    case "breakpoint": {
      const wanted = new Set(target.lines);
      const ticks = marks.lines.filter((_, i) => wanted.has(marks.lineNumbers[i] ?? 0));
      return nearest(ticks, position, direction);
    }
    case "collection":
      return nearest(marks.collections, position, direction);
    case "arena":
      return nearest(marks.arenasNew, position, direction);
    case "output":
      return nearest(marks.output, position, direction);
    case "exception":
      return nearest(marks.exceptions, position, direction);
    case "touch":
      return touch(recorder, position, target.address, direction);
  }
}

function touch(recorder: Recorder, position: Tick, address: number, direction: 1 | -1): Tick {
  if (direction > 0) {
    const [tick = -1] = recorder.touching(address, position + 1, recorder.length);
    return tick;
  }
  let last = -1;
  for (const tick of recorder.touching(address, 0, Math.max(position, 0))) last = tick;
  return last;
}
