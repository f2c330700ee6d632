import type { Face, FaceChain, Faces } from "../fonts/faces.ts";
import { setPlainWord, setText } from "../fonts/set-word.ts";
import type { ShapedGlyph } from "../fonts/shape-text.ts";
import type { Measurer } from "./measurer.ts";
import { faceName, type RunStyle, type StyledText } from "./styled-text.ts";

/** Glyphs of one face and style inside a box. */
export interface BoxRun {
  readonly face: Face;
  readonly style: RunStyle;
  /** What the glyphs say, in the order in which it is read. */
  readonly text: string;
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
  /** Odd from right to left (UAX 9). */
  readonly level: number;
}

/** What lines are broken into: text without a break opportunity inside, and the space behind it. */
export interface Box {
  readonly runs: readonly BoxRun[];
  /** Without the space. */
  readonly width: number;
  /** Dropped at the end of a line. No runs of its own where the last run of the text brings it along. */
  readonly space: Space;
  /** The line ends here whatever its length. */
  readonly endsLine: boolean;
  readonly notes: readonly number[];
  /** What it was made of. */
  readonly pieces: readonly StyledText[];
  /** The word that it is a part of. */
  readonly word?: Box;
  /** What is set behind a part of a word where the line ends in the word: a hyphen or nothing. */
  readonly division?: readonly BoxRun[];
}

export interface Space {
  readonly width: number;
  readonly runs: readonly BoxRun[];
}

const NO_RUNS: readonly BoxRun[] = [];
const NO_NOTES: readonly number[] = [];
const NO_SPACE: Space = { width: 0, runs: NO_RUNS };

/** A word of one style and face is looked up whole, its space with it; all else is set run by run. */
export function boxOf(measurer: Measurer, pieces: readonly StyledText[], endsLine: boolean): Box {
  const [piece] = pieces;
  if (piece !== undefined && pieces.length === 1 && !endsLine && piece.level === undefined) {
    const box = plainBox(measurer, piece, pieces);
    if (box !== null) return box;
  }
  return boxOfRuns(measurer, pieces, endsLine);
}

function plainBox(
  { faces }: Measurer,
  { text, style, note }: StyledText,
  pieces: readonly StyledText[],
): Box | null {
  const word = setPlainWord(text, chainOf(faces, style));
  if (word === null) return null;
  const { run } = word;
  const width = (run.width * style.size) / 1000;
  const spaceWidth = (word.spaceWidth * style.size) / 1000;
  return {
    runs: [{ face: run.face, style, text: run.text, glyphs: run.glyphs, width, level: 0 }],
    width: width - spaceWidth,
    space: spaceWidth === 0 ? NO_SPACE : { width: spaceWidth, runs: NO_RUNS },
    endsLine: false,
    notes: note === undefined ? NO_NOTES : [note],
    pieces,
  };
}

/** A box whose space has runs of its own. */
export function boxOfRuns(measurer: Measurer, pieces: readonly StyledText[], endsLine: boolean): Box {
  const runs: BoxRun[] = [];
  const spaces: BoxRun[] = [];
  const notes: number[] = [];
  for (const piece of pieces) {
    if (piece.note !== undefined) notes.push(piece.note);
    const { text, style, level } = piece;
    const word = text.replace(/[ \n\u2028]+$/, "");
    runs.push(
      ...(spaces.length > 0 && word !== "" ? spaces.splice(0) : []),
      ...shapeRuns(measurer, word, style, level),
    );
    const space = text.slice(word.length).replace(/[\n\u2028]/g, "");
    spaces.push(...shapeRuns(measurer, space, style, level, spaceFace(runs.at(-1), level)));
  }
  const space = { width: widthOf(spaces), runs: spaces };
  return { runs, width: widthOf(runs), space, endsLine, notes, pieces };
}

/** Words from right to left and the spaces between them are of one face: readers find their order by it. */
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
  measurer: Measurer,
  text: string,
  style: RunStyle,
  level = 0,
  wanted?: Face,
): readonly BoxRun[] {
  if (text === "") return NO_RUNS;
  const chain = chainOf(measurer.faces, style);
  const { runs, missing } = setText(text, wanted ? { ...chain, first: wanted } : chain, level);
  for (const character of missing) measurer.onMissing(character);
  return runs.map((run) => ({ ...run, style, width: (run.width * style.size) / 1000, level }));
}
