/** A word as a face sets it: glyphs with their advances in thousandths of the size, kerning included. */
export interface ShapedText {
  /** From left to right, as they stand, whichever way the word is read. */
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
}

export interface ShapedGlyph {
  readonly id: number;
  /** The advance that the font's own width table states. */
  readonly width: number;
  /** The advance with kerning. */
  readonly advance: number;
  /** How far it stands from its place: a mark over its letter. Upwards, and to the right. */
  readonly offset?: { readonly x: number; readonly y: number };
  /** The characters that it stands for; empty where another glyph of its cluster stands for them too. */
  readonly text: string;
  /**
   * On the leftmost glyph of a cluster of several: how many there are, with those at its right. The first in reading
   * order stands for the cluster's text.
   */
  readonly cluster?: number;
}
