/** The bytes of the fonts that a PDF embeds, and of its colour profile. TrueType or OpenType. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
  /** Asked for letters and signs that the family does not have. */
  readonly symbols: Uint8Array;
  /** An ICC profile of sRGB: what the PDF's colours mean (ISO 19005-2, 6.2.3). */
  readonly colourProfile: Uint8Array;
}
