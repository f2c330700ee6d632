import LineBreaker from "linebreak";
import type { Direction } from "../../../document/direction.ts";
import type { Inline } from "../../../document/node.ts";
import { levelsOf } from "./bidi.ts";
import { type Box, boxOf } from "./box.ts";
import type { Measurer } from "./measurer.ts";
import { type RunStyle, type StyledText, styledTexts } from "./styled-text.ts";

const SOFT_HYPHEN = 0xad;

/** Measures inlines into boxes, in logical order. New inline tags hang under `style.tag`. */
export function measure(
  measurer: Measurer,
  inlines: readonly Inline[],
  style: RunStyle,
  direction: Direction = "ltr",
): readonly Box[] {
  const plain = styledTexts(measurer, inlines, style);
  const text = plain.length === 1 ? (plain[0]?.text ?? "") : plain.map((item) => item.text).join("");
  const levels = levelsOf(text, direction);
  const slice = createSlicer(levels ? splitByLevel(plain, levels) : plain);
  const breaker = new LineBreaker(text);
  const boxes: Box[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const { position, required } = next;
    if (position < text.length && text.charCodeAt(position - 1) === SOFT_HYPHEN) continue;
    boxes.push(boxOf(measurer, slice(position), required && position < text.length));
  }
  return boxes;
}

function splitByLevel(styled: readonly StyledText[], levels: Uint8Array): readonly StyledText[] {
  const parts: StyledText[] = [];
  let offset = 0;
  for (const item of styled) {
    let start = 0;
    for (let end = 1; end <= item.text.length; end += 1) {
      const level = levels[offset + start] ?? 0;
      if (end < item.text.length && levels[offset + end] === level) continue;
      const { note, ...rest } = item;
      const called = start === 0 && note !== undefined ? { note } : {};
      parts.push({ ...rest, ...called, text: item.text.slice(start, end), level });
      start = end;
    }
    offset += item.text.length;
  }
  return parts;
}

/** Cuts the next pieces off a paragraph, each time up to a place counted from its start. */
function createSlicer(styled: readonly StyledText[]): (end: number) => readonly StyledText[] {
  let index = 0;
  /** Where the item at `index` begins, and what was cut off so far. */
  let offset = 0;
  let start = 0;
  return (end) => {
    const pieces: StyledText[] = [];
    for (let item = styled[index]; item !== undefined && start < end; item = styled[index]) {
      const stop = Math.min(end, offset + item.text.length);
      if (stop > start) pieces.push(slicePiece(item, start - offset, stop - offset));
      start = Math.max(start, stop);
      if (stop < offset + item.text.length) break;
      offset = stop;
      index += 1;
    }
    return pieces;
  };
}

function slicePiece(item: StyledText, from: number, to: number): StyledText {
  const text = item.text.slice(from, to);
  if (item.note === undefined && item.level === undefined) return { text, style: item.style };
  return { ...item, text };
}
