import type { ShapedGlyph } from "./shaped-text.ts";

/** Glyphs of a word, left to right, that one code shows; usually a single glyph. */
export type GlyphGroup = readonly ShapedGlyph[];

const MARKS_AND_JOINERS = /^[\p{M}\u200c\u200d]+$/u;
const LETTER = /^\p{L}/u;

/**
 * Groups glyphs that are shown as one, so that readers extract their text in order and without spaces: a cluster whose
 * glyphs are in another order than its characters or share them, and a base glyph with its offset marks.
 */
export function groupGlyphs(glyphs: readonly ShapedGlyph[], rightToLeft: boolean): readonly GlyphGroup[] {
  const groups: ShapedGlyph[][] = [];
  /** Number of glyphs left in the current cluster. */
  let rest = 0;
  for (const glyph of glyphs) {
    const last = groups.at(-1);
    const joins =
      rest > 0 ||
      (rightToLeft
        ? last?.every((each) => hasNoText(each) || isPlacedMark(each)) || isLetterWithoutAdvance(glyph)
        : hasNoText(glyph) || isPlacedMark(glyph));
    if (last !== undefined && joins) last.push(glyph);
    else groups.push([glyph]);
    rest = glyph.cluster === undefined ? Math.max(0, rest - 1) : glyph.cluster - 1;
  }
  return groups;
}

/** Whether another glyph of the cluster represents the text of this one. */
function hasNoText({ text }: ShapedGlyph): boolean {
  return text === "";
}

/** Whether a glyph is a mark or joiner that is offset or without advance: some readers put it after the next character. */
function isPlacedMark({ text, offset, advance }: ShapedGlyph): boolean {
  return (offset !== undefined || advance === 0) && MARKS_AND_JOINERS.test(text);
}

/** Whether a glyph represents a letter of a ligature and is itself empty. */
function isLetterWithoutAdvance({ text, advance }: ShapedGlyph): boolean {
  return advance === 0 && LETTER.test(text);
}

/** Whether the font's own glyphs, moved only along the baseline, show a word in the order of its characters. */
export function isShownByGlyphs(glyphs: readonly ShapedGlyph[], rightToLeft: boolean): boolean {
  for (const { offset, advance, cluster, text } of glyphs) {
    if (offset !== undefined || advance === 0 || cluster !== undefined || text === "") return false;
    if (rightToLeft && hasSeveral(text)) return false;
  }
  return true;
}

/** Whether a text has more than one character. */
function hasSeveral(text: string): boolean {
  return text.length > ((text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
}
