import type { Operators } from "../file/packed-document.ts";
import { number } from "../file/pdf-values.ts";
import type { Face } from "../fonts/face.ts";
import type { ShapedGlyph } from "../fonts/shaped-text.ts";
import { rgb } from "./colour.ts";
import type { EmbeddedFace } from "./embed-font.ts";
import { reversedCharacters } from "./reversed-characters.ts";

/** A run of words; `x` in points from the left of the paper, `width` with kerning. */
export interface PaintedText {
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly x: number;
  readonly width: number;
  readonly words: readonly (readonly ShapedGlyph[])[];
  /** Whether it is read from right to left: its first word is then the rightmost. */
  readonly backwards: boolean;
}

/** Text objects (ISO 32000-1, 9.4), and the graphics state that text shares with filled shapes. */
export interface TextOperators {
  /** `up`: height of the baseline above the lower edge of the paper, in points. */
  readonly show: (text: PaintedText, up: number) => void;
  /** Ends the text object: graphics may not be drawn inside one. */
  readonly end: () => void;
  readonly setColour: (colour: string) => void;
  /** Operators that set the line drawn around filled glyphs (9.3.6); empty for glyphs that are filled only. */
  readonly setOutline: (outline: string) => void;
  /** Fonts that the page uses. */
  readonly fonts: ReadonlySet<EmbeddedFace>;
}

/** State of the stream so far, so that no operator repeats what is set. */
interface State {
  inText: boolean;
  font: string;
  colour: string;
  outline: string;
  /** Right end of the open TJ operator's glyphs; `baseline` is NaN when none is open. */
  pen: number;
  baseline: number;
  /** Start of the current line of text, in hundredths of a point; undefined at the start of a text object. */
  line: readonly [number, number] | undefined;
}

/** Tolerance, in points, within which words follow each other in one TJ operator. */
const SAME_PLACE = 0.01;

/** Width of the line around the glyphs of a face without bold, as a share of the type size. */
const SYNTHETIC_BOLD = 0.03;

/** Returns the embedded font for words of a face: one that has codes for all of them. */
export type Embed = (face: Face, words: PaintedText["words"], rightToLeft: boolean) => EmbeddedFace;

export function textOperators(out: Operators, embed: Embed): TextOperators {
  const fonts = new Set<EmbeddedFace>();
  const state: State = {
    inText: false,
    font: "",
    colour: "",
    outline: "",
    pen: 0,
    baseline: Number.NaN,
    line: undefined,
  };
  const endGlyphs = (): void => {
    if (!Number.isNaN(state.baseline)) out.text += ")]TJ\n";
    state.baseline = Number.NaN;
  };
  const end = (): void => {
    endGlyphs();
    if (state.inText) out.text += "ET\n";
    state.inText = false;
  };
  const set = (name: "font" | "colour" | "outline", value: string, operators: string): void => {
    endGlyphs();
    state[name] = value;
    out.text += operators;
  };
  const setColour = (colour: string): void => {
    if (state.colour !== colour) set("colour", colour, `${rgb(colour)} rg\n`);
  };
  const setOutline = (outline: string): void => {
    if (state.outline !== outline) set("outline", outline, outline === "" ? "0 Tr\n" : `2 Tr ${outline}\n`);
  };
  const setFont = (font: string): void => {
    if (state.font !== font) set("font", font, `/${font} Tf\n`);
  };
  const begin = (): void => {
    if (state.inText) return;
    out.text += "BT\n";
    state.inText = true;
    state.line = undefined;
  };
  return {
    fonts,
    end,
    setColour,
    setOutline,
    show({ face, size, colour, x, width, words, backwards }, up) {
      const drawn = face.thickens ?? face;
      const embedded = embed(drawn, words, backwards);
      fonts.add(embedded);
      begin();
      setColour(colour);
      setFont(`${embedded.resource} ${number(size)}`);
      setOutline(drawn === face ? "" : outlineOf(size, colour));
      if (backwards) {
        endGlyphs();
        out.text += reversedCharacters(embedded, words, x, up);
        end();
        return;
      }
      if (up !== state.baseline || Math.abs(x - state.pen) > SAME_PLACE) {
        endGlyphs();
        out.text += `${textPosition(state, x, up)}[(`;
        state.baseline = up;
      }
      for (const word of words) out.text += embedded.encode(word, false);
      state.pen = x + width;
    },
  };
}

/** Moves to a line relative to the one before (Td): shorter than absolute coordinates, and the same for many lines. */
function textPosition(state: State, x: number, up: number): string {
  const [left, bottom] = state.line ?? [0, 0];
  state.line = [Math.round(x * 100), Math.round(up * 100)];
  return `${(state.line[0] - left) / 100} ${(state.line[1] - bottom) / 100} Td`;
}

/** A solid line with round joins, in the colour of the text. */
function outlineOf(size: number, colour: string): string {
  return `1 j []0 d ${number(size * SYNTHETIC_BOLD)} w ${rgb(colour)} RG`;
}
