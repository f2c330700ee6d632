import { type BoundedCache, createBoundedCache } from "./bounded-cache.ts";
import type { Face, FaceChain } from "./faces.ts";
import { splitByFace } from "./fallback.ts";
import type { ShapedGlyph } from "./shape-text.ts";

/** Glyphs of one face; `width` in thousandths of the size. */
export interface SetRun {
  readonly face: Face;
  /** What the glyphs say, in the order in which it is read. */
  readonly text: string;
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
}

/** Text in the faces that have its letters. */
export interface SetText {
  readonly runs: readonly SetRun[];
  /** Characters that no face has. */
  readonly missing: readonly string[];
}

/** A word of one face with the space behind it as one run: what most text is made of. */
export interface SetWord {
  readonly run: SetRun;
  /** Of the space alone. */
  readonly spaceWidth: number;
}

/** In each of two generations: the vocabulary of a note. More would keep the names of notes gone by. */
const WORDS_KEPT = 800;

/** Words that are set as one run, by the faces that are asked; null for others. They are shared between documents. */
const plainWords = new WeakMap<FaceChain, BoundedCache<SetWord | null>>();

const PLAIN_WORD = /^\S+ ?$/;

/** Figures are new in every document: they are not worth remembering. */
const FIGURE = /\d/;

/** Left to right; null where more than one face is needed, a letter is missing or has no glyph, or there is more than one space. */
export function setPlainWord(text: string, chain: FaceChain): SetWord | null {
  let known = plainWords.get(chain);
  if (known === undefined) {
    known = createBoundedCache(WORDS_KEPT);
    plainWords.set(chain, known);
  }
  const word = known.get(text);
  if (word !== undefined) return word;
  const set = PLAIN_WORD.test(text) ? joinRuns(text, chain) : null;
  if (!FIGURE.test(text)) known.set(text, set);
  return set;
}

function joinRuns(text: string, chain: FaceChain): SetWord | null {
  const word = text.trimEnd();
  const { runs, missing } = setText(word, chain, 0);
  const [run] = runs;
  if (run === undefined || run.text !== word || missing.length > 0) return null;
  if (word === text) return { run, spaceWidth: 0 };
  if (!run.face.has(0x20)) return null;
  const space = run.face.shape(" ");
  const glyphs = run.glyphs.concat(space.glyphs);
  return { run: { ...run, glyphs, width: run.width + space.width }, spaceWidth: space.width };
}

const NONE: readonly string[] = [];

/** `level`: odd from right to left (UAX 9). */
export function setText(text: string, chain: FaceChain, level: number): SetText {
  const plain = level % 2 === 0 && !chain.further.before ? chain.first.shapePlain(text) : undefined;
  if (plain) return { runs: [{ face: chain.first, text, ...plain }], missing: NONE };
  const missing: string[] = [];
  const runs = splitByFace(text, chain, (character) => missing.push(character)).map((run) => {
    const { face, text: own } = run;
    const { glyphs, width } = level % 2 === 0 ? face.shape(own) : face.shapeBackwards(own);
    return { face, text: own, glyphs, width };
  });
  return { runs, missing };
}
