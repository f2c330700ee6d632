import type { ShapedGlyph } from "./shaped-text.ts";

/** Glyphs of a word, left to right, that one code shows; most stand alone. */
export type GlyphGroup = readonly ShapedGlyph[];

const MARKS_AND_JOINERS = /^[\p{M}\u200c\u200d]+$/u;
const LETTER = /^\p{L}/u;

/**
 * Glyphs that are shown as one, so that readers give their text back in order and without blanks: a cluster whose
 * glyphs stand in another order than its characters or share them, and a letter with the marks that are placed
 * over and under it.
 */
export function groupGlyphs(glyphs: readonly ShapedGlyph[], rightToLeft: boolean): readonly GlyphGroup[] {
  const groups: ShapedGlyph[][] = [];
  /** Glyphs still to come of the cluster that was begun. */
  let rest = 0;
  for (const glyph of glyphs) {
    const last = groups.at(-1);
    const joins =
      rest > 0 ||
      (rightToLeft
        ? last?.every((each) => isSilent(each) || isPlacedMark(each)) || isLetterWithoutRoom(glyph)
        : isSilent(glyph) || isPlacedMark(glyph));
    if (last !== undefined && joins) last.push(glyph);
    else groups.push([glyph]);
    rest = glyph.cluster === undefined ? Math.max(0, rest - 1) : glyph.cluster - 1;
  }
  return groups;
}

/** Whether another glyph says what this one shows. */
function isSilent({ text }: ShapedGlyph): boolean {
  return text === "";
}

/** Marks and joiners that take no room of their own: some readers put them behind the next letter. */
function isPlacedMark({ text, offset, advance }: ShapedGlyph): boolean {
  return (offset !== undefined || advance === 0) && MARKS_AND_JOINERS.test(text);
}

/** A letter of a ligature that is said by a glyph of its own and shows nothing. */
function isLetterWithoutRoom({ text, advance }: ShapedGlyph): boolean {
  return advance === 0 && LETTER.test(text);
}

/** Whether the font's own glyphs, moved along the line at most, show a word as it is. */
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
