/** The TrueType fonts that a PDF may embed, the shaper and the colour profile. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
  /** Families for characters that the house family lacks, in order of preference. */
  readonly fallback: readonly FallbackFamily[];
  /** HarfBuzz as a WebAssembly module. */
  readonly shaper: Uint8Array;
  /** ICC profile of sRGB, for the output intent (ISO 19005-2, 6.2.3). */
  readonly colourProfile: Uint8Array;
}

/** A family that is read only when a note has characters for it. */
export interface FallbackFamily {
  readonly name: string;
  /** Characters for which it is read; absent means any. */
  readonly characters?: RegExp;
  /** BCP 47 tags or their prefixes; in text of these languages the family precedes the others. */
  readonly languages?: readonly string[];
  /** Characters of its languages for which it overrides the house family. */
  readonly overrides?: RegExp;
  readonly regular: ReadFont;
  /** Absent means synthetic bold. */
  readonly bold?: ReadFont;
}

/** Returns the bytes of a face, the same at each call; undefined where the file cannot be read. */
export type ReadFont = () => Uint8Array | undefined;
