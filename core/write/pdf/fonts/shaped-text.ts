/** Shaped text: glyphs with their advances, in thousandths of the font size, kerning included. */
export interface ShapedText {
  /** Glyphs from left to right, whatever the direction of the text. */
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
}

export interface ShapedGlyph {
  readonly id: number;
  /** The advance in the font's table hmtx. */
  readonly width: number;
  /** The advance with kerning. */
  readonly advance: number;
  /** Offset of a mark from the pen position, to the right and upwards. */
  readonly offset?: { readonly x: number; readonly y: number };
  /** The characters that it represents; empty where another glyph of its cluster represents them. */
  readonly text: string;
  /**
   * Number of glyphs of the cluster, on its leftmost glyph; absent for a cluster of one glyph. The first glyph in reading
   * order represents the text of the cluster.
   */
  readonly cluster?: number;
}
