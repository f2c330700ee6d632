import type { ByteText } from "../file/byte-text.ts";
import { number } from "../file/pdf-values.ts";
import type { Face } from "../fonts/face.ts";
import type { ShapedGlyph } from "../fonts/shaped-text.ts";
import { rgb } from "./colour.ts";
import type { EmbeddedFace } from "./embed-font.ts";
import { reversedCharacters } from "./reversed-characters.ts";

/** A run of words. `x`, in points from the left edge of the paper; `width`, in points, includes kerning. */
export interface PaintedText {
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly x: number;
  readonly width: number;
  readonly words: readonly (readonly ShapedGlyph[])[];
  /** Whether the text runs from right to left, so that its first word is the rightmost. */
  readonly rightToLeft: boolean;
}

/** Tolerance, in points, within which words follow each other in one TJ operator. */
const SAME_PLACE = 0.01;

/** Width of the outline that makes a regular face bold, as a fraction of the font size. */
const SYNTHETIC_BOLD = 0.03;

/** Returns an embedded font of a face that has codes for all words. */
export type Embed = (face: Face, words: PaintedText["words"], rightToLeft: boolean) => EmbeddedFace;

/**
 * Writes text objects (ISO 32000-1, 9.4) and the graphics state that text shares with filled shapes. It tracks the
 * state, so that no operator sets a value that is set already.
 */
export class TextOperators {
  readonly #out: ByteText;
  readonly #embed: Embed;
  readonly #fonts = new Set<EmbeddedFace>();
  #inText = false;
  #font: EmbeddedFace | undefined;
  /** Size of `#font`, in points. */
  #size = 0;
  #colour = "";
  #outline = "";
  /** Right end, in points, of the glyphs of the open TJ operator. */
  #pen = 0;
  /** Baseline of the open TJ operator; NaN when none is open. */
  #baseline = Number.NaN;
  /** Start of the current line of text, in hundredths of a point. */
  #left = 0;
  #bottom = 0;

  constructor(out: ByteText, embed: Embed) {
    this.#out = out;
    this.#embed = embed;
  }

  /** Fonts that the page uses. */
  get fonts(): ReadonlySet<EmbeddedFace> {
    return this.#fonts;
  }

  /** `up`: height of the baseline above the lower edge of the paper, in points. */
  show({ face, size, colour, x, width, words, rightToLeft }: PaintedText, up: number): void {
    const drawn = face.syntheticBoldOf ?? face;
    const font = this.#embed(drawn, words, rightToLeft);
    this.#begin();
    this.setColour(colour);
    this.#setFont(font, size);
    this.setOutline(drawn === face ? "" : outlineOf(size, colour));
    if (rightToLeft) {
      this.#endGlyphs();
      this.#out.write(reversedCharacters(font, words, x, up));
      this.end();
      return;
    }
    if (up !== this.#baseline || Math.abs(x - this.#pen) > SAME_PLACE) this.#startGlyphs(x, up);
    for (const word of words) this.#out.write(font.encode(word, false));
    this.#pen = x + width;
  }

  /** Ends the text object: graphics may not be drawn inside one. */
  end(): void {
    this.#endGlyphs();
    if (this.#inText) this.#out.write("ET\n");
    this.#inText = false;
  }

  setColour(colour: string): void {
    if (this.#colour === colour) return;
    this.#endGlyphs();
    this.#colour = colour;
    this.#out.write(`${rgb(colour)} rg\n`);
  }

  /** `outline`: operators that set the stroke of filled glyphs (9.3.6); empty for glyphs that are only filled. */
  setOutline(outline: string): void {
    if (this.#outline === outline) return;
    this.#endGlyphs();
    this.#outline = outline;
    this.#out.write(outline === "" ? "0 Tr\n" : `2 Tr ${outline}\n`);
  }

  #setFont(font: EmbeddedFace, size: number): void {
    if (this.#font === font && this.#size === size) return;
    this.#endGlyphs();
    this.#font = font;
    this.#size = size;
    this.#fonts.add(font);
    this.#out.write(`/${font.resource} ${number(size)} Tf\n`);
  }

  #begin(): void {
    if (this.#inText) return;
    this.#out.write("BT\n");
    this.#inText = true;
    this.#left = 0;
    this.#bottom = 0;
  }

  /** Moves to the next line with Td: relative coordinates are shorter than absolute ones and often repeat. */
  #startGlyphs(x: number, up: number): void {
    this.#endGlyphs();
    const left = Math.round(x * 100);
    const bottom = Math.round(up * 100);
    this.#out.writeHundredths(left - this.#left);
    this.#out.write(" ");
    this.#out.writeHundredths(bottom - this.#bottom);
    this.#out.write(" Td[(");
    this.#left = left;
    this.#bottom = bottom;
    this.#baseline = up;
  }

  #endGlyphs(): void {
    if (!Number.isNaN(this.#baseline)) this.#out.write(")]TJ\n");
    this.#baseline = Number.NaN;
  }
}

/** A solid line with round joins, in the colour of the text. */
function outlineOf(size: number, colour: string): string {
  return `1 j []0 d ${number(size * SYNTHETIC_BOLD)} w ${rgb(colour)} RG`;
}
