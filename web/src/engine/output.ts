// What the program has written, with the tick of each piece. The text comes in pieces when the buffer is drained; the ticks come
// from the output events, which tell how many bytes had been written by then.
import { lastAtMost, type Recorder } from "./recorder.ts";
import type { Output, Tick } from "./types.ts";

interface Piece {
  readonly stream: 1 | 2;
  readonly start: number;
  readonly bytes: Uint8Array;
}

export class OutputLog {
  readonly #pieces: Piece[] = [];
  #length = 0;

  add(pieces: readonly { stream: 1 | 2; bytes: Uint8Array }[]): void {
    for (const { stream, bytes } of pieces) {
      this.#pieces.push({ stream, start: this.#length, bytes });
      this.#length += bytes.length;
    }
  }

  /** What had been written when event [tick] had been recorded. */
  at(tick: Tick, recorder: Recorder): Output {
    const ticks = recorder.marks.output;
    const mark = lastAtMost(ticks, tick);
    // A program that cannot be compiled says so without an event.
    const none = recorder.length === 0 ? this.#length : 0;
    const end = mark < 0 ? none : recorder.more.outputBytes.at(mark);
    const decoders = { 1: new TextDecoder(), 2: new TextDecoder() };
    const pieces: Output["pieces"][number][] = [];
    let reached = 0; // first output mark that is not behind the piece
    for (const { stream, start, bytes } of this.#pieces) {
      if (start >= end) break;
      const text = decoders[stream].decode(bytes.subarray(0, end - start), { stream: true });
      while (reached < mark && recorder.more.outputBytes.at(reached) <= start) reached++;
      pieces.push({ stream, text, tick: ticks[reached] ?? 0 });
    }
    const of = (stream: 1 | 2) => pieces.map((piece) => (piece.stream === stream ? piece.text : "")).join("");
    return { out: of(1), err: of(2), pieces };
  }
}
