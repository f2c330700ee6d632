import type { Face } from "../../fonts/face.ts";
import type { FaceChain, Faces } from "../../fonts/faces.ts";
import { isSimple } from "../../fonts/fallback.ts";
import { setPlainWord, setText } from "../../fonts/set-word.ts";
import type { ShapedGlyph } from "../../fonts/shaped-text.ts";
import { faceName, type RunStyle, type StyledText } from "./styled-text.ts";
import type { TextMeasurer } from "./text-measurer.ts";

/** Glyphs of one face and style inside a box. */
export interface BoxRun {
  readonly face: Face;
  readonly style: RunStyle;
  /** The text of the glyphs, in reading order. */
  readonly text: string;
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
  /** Embedding level (UAX 9); odd from right to left. */
  readonly level: number;
}

/** The unit of line breaking: text without a break opportunity inside, and the space after it. */
export interface Box {
  readonly runs: readonly BoxRun[];
  /** Width without the trailing space, in points. */
  readonly width: number;
  /** Not counted at the end of a line. Without runs of its own where the last run of the text includes it. */
  readonly space: Space;
  /** Whether the line must end after it. */
  readonly endsLine: boolean;
  readonly footnotes: readonly number[];
  /** The styled text that was measured; absent where the single run and the space determine it. */
  readonly fragments?: readonly StyledText[];
  /** The word of which it is a hyphenated part. */
  readonly word?: Box;
  /** Runs added where a line ends after this part of a word: a hyphen, or none. */
  readonly breakPoint?: readonly BoxRun[];
}

export interface Space {
  readonly width: number;
  readonly runs: readonly BoxRun[];
}

const NO_RUNS: readonly BoxRun[] = [];
const NO_FOOTNOTES: readonly number[] = [];
const NO_SPACE: Space = { width: 0, runs: NO_RUNS };

/** Box of a left-to-right word of one style with its space, from the cache; null where it needs more than one run. */
export function plainBox({ faces }: TextMeasurer, text: string, style: RunStyle): Box | null {
  const word = setPlainWord(text, chainOf(faces, style));
  if (word === null) return null;
  const { face, text: own, glyphs, width: thousandths } = word.run;
  const width = (thousandths * style.size) / 1000;
  const space = word.spaceWidth === 0 ? NO_SPACE : spaceOf((word.spaceWidth * style.size) / 1000);
  return {
    runs: [{ face, style, text: own, glyphs, width, level: 0 }],
    width: width - space.width,
    space,
    endsLine: false,
    footnotes: NO_FOOTNOTES,
  };
}

const spaces = new Map<number, Space>();
const MAX_SPACES = 100;

/** Shares equal spaces: a note has a handful of font sizes. */
function spaceOf(width: number): Space {
  const known = spaces.get(width);
  if (known !== undefined) return known;
  if (spaces.size >= MAX_SPACES) spaces.clear();
  const space = { width, runs: NO_RUNS };
  spaces.set(width, space);
  return space;
}

/** The styled text that a box was measured from. */
export function styledTextOf({ fragments, runs, space }: Box): readonly StyledText[] {
  if (fragments) return fragments;
  return runs.map(({ text, style }) => ({ text: space.width === 0 ? text : `${text} `, style }));
}

/** Box of text that may have several styles and faces. */
export function boxOf(measurer: TextMeasurer, fragments: readonly StyledText[], endsLine: boolean): Box {
  const [fragment] = fragments;
  const single = fragment !== undefined && fragments.length === 1 && isPlainText(fragment) && !endsLine;
  return (
    (single ? plainBox(measurer, fragment.text, fragment.style) : null) ??
    boxOfRuns(measurer, fragments, endsLine)
  );
}

/** Whether text is neither a footnote reference nor part of a bidirectional paragraph. */
export function isPlainText({ note, level }: StyledText): boolean {
  return note === undefined && level === undefined;
}

/** A box whose space has runs of its own. */
export function boxOfRuns(measurer: TextMeasurer, fragments: readonly StyledText[], endsLine: boolean): Box {
  const runs: BoxRun[] = [];
  const spaces: BoxRun[] = [];
  const footnotes: number[] = [];
  for (const fragment of fragments) {
    if (fragment.note !== undefined) footnotes.push(fragment.note);
    const { text, style, level } = fragment;
    const word = text.replace(/[ \n\u2028]+$/, "");
    runs.push(
      ...(spaces.length > 0 && word !== "" ? spaces.splice(0) : []),
      ...shapeRuns(measurer, word, style, level),
    );
    const space = text.slice(word.length).replace(/[\n\u2028]/g, "");
    spaces.push(...shapeRuns(measurer, space, style, level, spaceFace(runs.at(-1), level)));
  }
  const space = { width: widthOf(spaces), runs: spaces };
  return { runs, width: widthOf(runs), space, endsLine, footnotes, fragments };
}

/** Face of the space after a right-to-left word: that of the word, by which readers find the order of words. */
function spaceFace(word: BoxRun | undefined, level = 0): Face | undefined {
  return level % 2 === 1 ? word?.face : undefined;
}

function chainOf(faces: Faces, style: RunStyle): FaceChain {
  return faces.chain(faceName(style), style.language);
}

export function widthOf(runs: readonly BoxRun[]): number {
  let width = 0;
  for (const run of runs) width += run.width;
  return width;
}

export function shapeRuns(
  measurer: TextMeasurer,
  text: string,
  style: RunStyle,
  level = 0,
  wanted?: Face,
): readonly BoxRun[] {
  if (text === "") return NO_RUNS;
  const chain = chainOf(measurer.faces, style);
  const isWord = level === 0 && wanted === undefined && isSimple(text) && !text.endsWith(" ");
  const word = isWord ? setPlainWord(text, chain) : null;
  if (word) return [{ ...word.run, style, width: (word.run.width * style.size) / 1000, level }];
  const { runs, missing, faults } = setText(text, wanted ? { ...chain, first: wanted } : chain, level);
  for (const character of missing) measurer.onMissing(character);
  for (const fault of faults) measurer.onFault?.(fault);
  return runs.map((run) => ({ ...run, style, width: (run.width * style.size) / 1000, level }));
}
