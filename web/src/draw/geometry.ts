// Sizes of what the object picture is made of. Text is monospaced, so widths follow from characters alone and
// nothing has to be measured in the page.

import type { NodeView } from "../model/node.ts";
import type { FrameView } from "../model/snapshot.ts";

export const characterWidth = 7.54;
export const smallCharacterWidth = 6.65;
export const frameHead = 32;
export const rowHeight = 29;
export const cellSize = 29;
export const fieldHeight = 24;
export const nodeHead = 29;
export const margin = 16;

/** How much room the picture takes: roomy on a desk, close where a roomy one would not fit, compact on a phone. */
export interface Measures {
  readonly frameWidth: number;
  readonly columnGap: number;
  readonly wide: number;
}

export const roomy: Measures = { frameWidth: 152, columnGap: 58, wide: 190 };
export const close: Measures = { frameWidth: 124, columnGap: 40, wide: 120 };
export const compact: Measures = { frameWidth: 104, columnGap: 30, wide: 108 };

/** A picture that is a little too wide is made smaller; one that does not fit like that is drawn closer. */
export const nearlyFits = (width: number, room: number) => width <= room * 1.06;

/**
 * How a picture is shown in a room: it gives up some of its right margin first (letters of another size are other letters to a
 * browser), then it shrinks, but never below what can be read; then it is scrolled.
 */
export function fitted({ width, height }: { readonly width: number; readonly height: number }, room: number) {
  const seen = Math.max(Math.min(width, room), width - 12);
  const scale = Math.max(0.86, Math.min(1, room / seen));
  return { width: seen * scale, height: height * scale, viewBox: `0 0 ${seen} ${height}` };
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Columns that a text takes: Chinese characters take two. */
export function textColumns(text: string): number {
  let columns = 0;
  for (const character of text) columns += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return columns;
}

export function clip(text: string, columns: number): string {
  if (textColumns(text) <= columns) return text;
  let used = 1;
  let kept = "";
  for (const character of text) {
    used += textColumns(character);
    if (used > columns) break;
    kept += character;
  }
  return `${kept}…`;
}

export function frameHeight(frame: FrameView): number {
  return frameHead + rowHeight * (frame.names.length + (frame.hidden > 0 ? 1 : 0));
}

/** Slots as they are drawn, with the mark of a cut among them. */
export function drawnSlots(node: NodeView): (NodeView["slots"][number] | "cut")[] {
  const slots: (NodeView["slots"][number] | "cut")[] = [...node.slots];
  if (node.cut > 0) slots.splice(node.cutAfter, 0, "cut");
  return slots;
}

export const valueColumns = 20;

export function nodeSize(node: NodeView, head: string): { width: number; height: number } {
  const headWidth = textColumns(head) * smallCharacterWidth + 34;
  const slots = drawnSlots(node);
  if (node.shape === "value") {
    const width = textColumns(clip(node.value, valueColumns)) * characterWidth + 24;
    return { width: Math.max(width, headWidth, 84), height: 52 };
  }
  if (node.shape === "row") {
    const cells = Math.max(1, slots.length) * cellSize + (node.cut > 0 ? 18 : 0) + 24;
    return { width: Math.max(headWidth, cells), height: nodeHead + cellSize + 9 };
  }
  const widest = Math.max(...slots.map((slot) => (slot === "cut" ? 6 : textColumns(clip(slot.label, 18)))));
  return {
    width: Math.max(headWidth, widest * characterWidth + 62),
    height: nodeHead + fieldHeight * slots.length + 8,
  };
}
