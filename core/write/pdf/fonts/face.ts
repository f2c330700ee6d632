import type { ShapedText } from "./shaped-text.ts";
import type { GlyphProgram } from "./truetype/glyph-subset.ts";
import type { FontMetrics } from "./truetype/metrics.ts";

export type FaceName = "regular" | "bold" | "italic" | "boldItalic";

export interface Face {
  readonly name: string;
  readonly bold: boolean;
  /** The face whose outlines are drawn thicker, where this one has none of its own. */
  readonly thickens?: Face;
  readonly metrics: FontMetrics;
  /** How far letters rise above and hang below the baseline, in sizes; both above zero. */
  readonly ascent: number;
  readonly descent: number;
  readonly has: (codePoint: number) => boolean;
  /** `language`: BCP 47; a font may have other forms of letters for it. Throws where the font is broken. */
  readonly shape: (text: string, language?: string) => ShapedText;
  /** Shapes text that runs from right to left; brackets in it face the other way. */
  readonly shapeBackwards: (text: string, language?: string) => ShapedText;
  /** The hyphen of a word that goes on in the next line: it stands for U+00AD. */
  readonly hyphen: () => ShapedText;
  /** Its outlines, for the files that embed some of them. */
  readonly program: GlyphProgram;
}
