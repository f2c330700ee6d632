import type { ShapedText } from "./shaped-text.ts";
import type { GlyphProgram } from "./truetype/glyph-subset.ts";
import type { FontMetrics } from "./truetype/metrics.ts";

export type FaceName = "regular" | "bold" | "italic" | "boldItalic";

export interface Face {
  readonly name: string;
  readonly bold: boolean;
  /** The regular face that is drawn with synthetic bold; absent for a face with outlines of its own. */
  readonly syntheticBoldOf?: Face;
  readonly metrics: FontMetrics;
  /** Height above and depth below the baseline, as multiples of the font size; both positive. */
  readonly ascent: number;
  readonly descent: number;
  readonly has: (codePoint: number) => boolean;
  /** Shapes text that runs from left to right. `language`: BCP 47, which may select localised forms. Throws for a broken font. */
  readonly shape: (text: string, language?: string) => ShapedText;
  /** Shapes text that runs from right to left, with mirrored brackets. */
  readonly shapeRightToLeft: (text: string, language?: string) => ShapedText;
  /** The hyphen at the end of a line; its text is U+00AD. */
  readonly hyphen: () => ShapedText;
  /** Outlines and metrics, for embedding a subset. */
  readonly program: GlyphProgram;
}
