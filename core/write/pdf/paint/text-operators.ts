import { number } from "../file/pdf-values.ts";
import type { Face } from "../fonts/faces.ts";
import type { ShapedGlyph } from "../fonts/shaped-text.ts";
import { backwardsOperators } from "./backwards.ts";
import { rgb } from "./colour.ts";
import type { EmbeddedFace } from "./embed-font.ts";
import type { Operators } from "./operators.ts";

/** Words in a row; `x` in points from the left of the paper, `width` with kerning. */
export interface PaintedText {
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly x: number;
  readonly width: number;
  readonly words: readonly (readonly ShapedGlyph[])[];
  /** Whether it is read from right to left, and the first word stands at the right. */
  readonly backwards: boolean;
}

/** Text objects (ISO 32000-1, 9.4), and the state that text shares with what is filled. */
export interface TextOperators {
  /** Of the paper: `up` in points from its lower edge. */
  readonly show: (text: PaintedText, up: number) => void;
  /** Ends the text object; nothing else may be painted inside one. */
  readonly end: () => void;
  readonly setColour: (colour: string) => void;
  /** Glyphs are filled, or filled and drawn around (9.3.6): the operators that set the line, empty for none. */
  readonly setOutline: (outline: string) => void;
  /** Fonts that the page calls. */
  readonly fonts: ReadonlySet<EmbeddedFace>;
}

/** What the reader of the stream remembers, so that nothing is said twice. */
interface State {
  inText: boolean;
  font: string;
  colour: string;
  outline: string;
  /** Where the glyphs of the open TJ operator end; `baseline` is NaN when none is open. */
  pen: number;
  baseline: number;
  /** Where the line of text began that was placed last, in hundredths of a point; undefined where text begins. */
  line: readonly [number, number] | undefined;
}

/** Words of one line follow each other exactly; what is further apart is placed by itself. */
const SAME_PLACE = 0.01;

/** Of the size: the line around the letters of a face without bold. */
const THICKNESS = 0.03;

/** The font that paints words of a face: one that has codes for all of them. */
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
        out.text += backwardsOperators(embedded, words, x, up);
        end();
        return;
      }
      if (up !== state.baseline || Math.abs(x - state.pen) > SAME_PLACE) {
        endGlyphs();
        out.text += `${placeLine(state, x, up)}[(`;
        state.baseline = up;
      }
      for (const word of words) out.text += embedded.encode(word, false);
      state.pen = x + width;
    },
  };
}

/** A step from the line before is shorter than a place on the paper, and alike on many lines. */
function placeLine(state: State, x: number, up: number): string {
  const [left, bottom] = state.line ?? [0, 0];
  state.line = [Math.round(x * 100), Math.round(up * 100)];
  return `${(state.line[0] - left) / 100} ${(state.line[1] - bottom) / 100} Td`;
}

/** A line with round corners, whole, in the colour of the text. */
function outlineOf(size: number, colour: string): string {
  return `1 j []0 d ${number(size * THICKNESS)} w ${rgb(colour)} RG`;
}
