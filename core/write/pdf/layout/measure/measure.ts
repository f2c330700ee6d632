import type { Direction } from "../../../../document/direction.ts";
import type { Inline } from "../../../../document/node.ts";
import { levelsOf } from "./bidi.ts";
import { type Box, boxOf, isPlainText, plainBox } from "./box.ts";
import { breakOpportunities } from "./break-opportunities.ts";
import { type RunStyle, type StyledText, styledTexts } from "./styled-text.ts";
import type { TextMeasurer } from "./text-measurer.ts";
import { isTied } from "./tied-places.ts";

/** Measures inlines as boxes, in logical order. New inline elements are children of `style.element`. */
export function measure(
  measurer: TextMeasurer,
  inlines: readonly Inline[],
  style: RunStyle,
  direction: Direction = "ltr",
): readonly Box[] {
  const plain = styledTexts(measurer, inlines, style);
  const text = plain.length === 1 ? (plain[0]?.text ?? "") : plain.map((item) => item.text).join("");
  const levels = levelsOf(text, direction);
  const itemizer = createItemizer(levels ? splitByLevel(plain, levels) : plain);
  const nextBreak = breakOpportunities(text);
  const boxes: Box[] = [];
  for (let next = nextBreak(); next; next = nextBreak()) {
    const { position } = next;
    const last = position === text.length;
    if (!last && isTied(text, position)) continue;
    const endsLine = next.required && !last;
    const word = endsLine ? undefined : itemizer.word(position);
    const box = word && plainBox(measurer, word.text, word.style);
    boxes.push(box ?? boxOf(measurer, itemizer.fragments(position), endsLine));
    itemizer.move(position);
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
      const footnote = start === 0 && note !== undefined ? { note } : {};
      parts.push({ ...rest, ...footnote, text: item.text.slice(start, end), level });
      start = end;
    }
    offset += item.text.length;
  }
  return parts;
}

/** Reads a paragraph from one break opportunity to the next; positions are UTF-16 units from its start, in order. */
interface Itemizer {
  /** The text up to a position, if it has one style. */
  readonly word: (end: number) => StyledText | undefined;
  readonly fragments: (end: number) => readonly StyledText[];
  readonly move: (end: number) => void;
}

function createItemizer(styled: readonly StyledText[]): Itemizer {
  let index = 0;
  /** Start of the item at `index`, and the current position. */
  let offset = 0;
  let start = 0;
  return {
    word(end) {
      const item = styled[index];
      if (item === undefined || end > offset + item.text.length || !isPlainText(item)) return undefined;
      return { text: item.text.slice(start - offset, end - offset), style: item.style };
    },
    fragments(end) {
      const fragments: StyledText[] = [];
      let from = offset;
      for (let at = index; at < styled.length && from < end; at += 1) {
        const item = styled[at];
        if (!item) break;
        const text = item.text.slice(Math.max(start - from, 0), end - from);
        if (text !== "") fragments.push({ ...item, text });
        from += item.text.length;
      }
      return fragments;
    },
    move(end) {
      start = end;
      for (let item = styled[index]; item && offset + item.text.length <= end; item = styled[index]) {
        offset += item.text.length;
        index += 1;
      }
    },
  };
}
