// Predict, then reveal: the reader says what a line will print before it runs. The answer is what the program really prints.
import type { Player } from "../engine/index.ts";
import { programMarks } from "./steps.ts";

/** From the first time that a line runs to the next line of the same frame; null if it never runs. */
function spanOf(player: Player, line: number): { from: number; to: number } | null {
  const { lines, lineNumbers } = programMarks(player);
  const index = lineNumbers.indexOf(line);
  const from = lines[index];
  if (index < 0 || from === undefined) return null;
  const depth = player.depthAt(from);
  const next = lines.find((tick) => tick > from && player.depthAt(tick) <= depth);
  return { from, to: next ?? player.programEnd };
}

/** What a line writes when it runs for the first time, without the line's end; null if it writes nothing. */
export function printedByLine(player: Player, line: number): string | null {
  const span = spanOf(player, line);
  if (span === null) return null;
  const written = player
    .outputAt(span.to)
    .pieces.filter((piece) => piece.tick > span.from && piece.tick <= span.to && piece.stream === 1)
    .map((piece) => piece.text)
    .join("")
    .trimEnd();
  return written === "" ? null : written;
}

/** The tick at which the line has run, for the first time. */
export function afterLine(player: Player, line: number): number {
  return spanOf(player, line)?.to ?? player.programEnd;
}

/** Blanks and case do not make an answer wrong. */
export function sameAnswer(guess: string, answer: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, " ").toLowerCase();
  return plain(guess) === plain(answer);
}
