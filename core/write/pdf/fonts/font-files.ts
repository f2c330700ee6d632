/** The fonts that a PDF may embed, and its colour profile. TrueType. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
  /** For letters and signs that the family does not have, in the order in which they are asked. */
  readonly further: readonly FurtherFamily[];
  /** HarfBuzz as a WebAssembly module: what shapes text in all of them. */
  readonly shaper: Uint8Array;
  /** An ICC profile of sRGB: what the PDF's colours mean (ISO 19005-2, 6.2.3). */
  readonly colourProfile: Uint8Array;
}

/** A family that is read only when a note has letters for it. */
export interface FurtherFamily {
  readonly name: string;
  /** Characters that are worth reading it for; absent means any. */
  readonly letters?: RegExp;
  /** BCP 47 tags or their beginnings: in text of these languages it is asked before the others. */
  readonly languages?: readonly string[];
  /** Characters of its languages that it sets even where the house's family has them too. */
  readonly claims?: RegExp;
  readonly regular: ReadFont;
  /** Absent where bold text is the regular face drawn thicker. */
  readonly bold?: ReadFont;
}

/** The bytes of a face, the same each time; undefined where they cannot be had: its letters are missing then. */
export type ReadFont = () => Uint8Array | undefined;
