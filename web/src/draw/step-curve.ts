// Curves that jump: a count over time. Many changes in one column of pixels become one stroke from the least to the most.
export interface CurveInput {
  readonly ticks: Uint32Array;
  readonly values: Int32Array;
  readonly place: (tick: number) => number;
  readonly width: number;
  readonly height: number;
  readonly top: number;
}

/** SVG path of the curve; [from, to] cut it at places between 0 and 1. */
export function stepPath(input: CurveInput, from = 0, to = 1): string {
  const { ticks, values, width, height, top } = input;
  const yOf = (value: number) => Math.round((height - (Math.max(0, value) / Math.max(1, top)) * height) * 10) / 10;
  let path = "";
  let last = 0;
  let drawing = false;
  let column = -1;
  const start = from * width;
  const end = to * width;
  for (let index = 0; index < ticks.length; index++) {
    const x = Math.round(input.place(ticks[index] ?? 0) * width * 10) / 10;
    const value = values[index] ?? 0;
    if (x > end) break;
    if (x >= start) {
      if (!drawing && last > 0) path += `M${start} ${yOf(last)}`;
      drawing = drawing || last > 0;
      const same = Math.floor(x) === column && index + 1 < ticks.length;
      if (drawing) path += same ? `V${yOf(value)}` : `H${x}V${yOf(value)}`;
      else if (value > 0) path += `M${x} ${yOf(0)}V${yOf(value)}`;
      column = Math.floor(x);
      drawing = value > 0;
    }
    last = value;
  }
  if (last > 0) path += drawing ? `H${end}` : `M${start} ${yOf(last)}H${end}`;
  return path;
}

/** A round number of grid lines for counts up to [top]: every one up to 5, then fewer. */
export function gridValues(top: number): number[] {
  const step = top <= 4 ? 1 : 10 ** Math.ceil(Math.log10(top / 5));
  const finer = top / step < 2 ? step / 2 : step;
  const lines: number[] = [];
  for (let value = finer; value <= top; value += finer) lines.push(value);
  return lines;
}
