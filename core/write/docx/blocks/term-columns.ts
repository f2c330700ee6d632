import type { DescriptionItem, Inline } from "../../../document/node.ts";
import { inlineText } from "../../../document/text.ts";
import { familyWidth } from "../../../house-style/family-width.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import { MAXIMUM_TERM_SHARE, MINIMUM_LINE, TERM_GAP } from "../../../house-style/measures.ts";
import { boldTextWidth } from "../../../house-style/text-width.ts";
import { walk } from "../context/walk.ts";
import { footnoteReferencesWidth } from "../inlines/footnote-reference-width.ts";
import { termColumns } from "../styles/term-widths.ts";

/** The indent of a list's descriptions, in points, and which of its terms fit beside them. */
export interface TermColumn {
  readonly indent: number;
  readonly holds: (term: readonly Inline[]) => boolean;
}

/**
 * Word cannot break a term within its column: the column grows to its widest term, as far as it leaves the descriptions
 * their share, and a wider term is above its description. Where little would be left of the line, all terms are.
 * `size`: text size, in points.
 */
export function termColumn(
  items: readonly DescriptionItem[],
  size: number,
  style: HouseStyle,
  room: number,
): TermColumn {
  const [usual, left] = termColumns(style, room);
  if (left < MINIMUM_LINE) return { indent: 0, holds: () => false };
  const maximum = room * MAXIMUM_TERM_SHARE + TERM_GAP;
  const widths = new Map(items.map(({ term }) => [term, termWidth(term, size, style) + TERM_GAP]));
  const held = [...widths.values()].filter((width) => width <= maximum);
  const indent = held.reduce((widest, width) => Math.max(widest, width), usual);
  return { indent, holds: (term) => (widths.get(term) ?? 0) <= indent };
}

/** A term of several lines has no column: its further lines would begin where the descriptions do. */
function termWidth(term: readonly Inline[], size: number, { fonts }: HouseStyle): number {
  let lines = 1;
  walk(term, ({ type }) => {
    if (type === "lineBreak") lines += 1;
  });
  if (lines > 1) return Number.POSITIVE_INFINITY;
  const width = boldTextWidth(inlineText(term)) + footnoteReferencesWidth(term);
  return width * size * familyWidth(fonts.word).ratio;
}
