import { type BoundedCache, createBoundedCache } from "./bounded-cache.ts";
import { composeClusters } from "./compose.ts";
import type { Face } from "./face.ts";
import type { FaceChain } from "./faces.ts";
import { type FaceRun, isSimple, splitByFace } from "./fallback.ts";
import type { ShapedGlyph, ShapedText } from "./shaped-text.ts";

/** Glyphs of one face; `width` in thousandths of the font size. */
export interface SetRun {
  readonly face: Face;
  /** The text of the glyphs, in reading order. */
  readonly text: string;
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
}

/** Text in the faces that have its characters. */
export interface SetText {
  readonly runs: readonly SetRun[];
  /** Grapheme clusters that no face has. */
  readonly missing: readonly string[];
  readonly faults: readonly FaceFault[];
}

/** A face that could not be opened or failed to shape a text, which is set in another face or as a replacement character. */
export interface FaceFault {
  readonly face: string;
  readonly text: string;
}

/** A word of one face and the space after it as one run; most text consists of these. */
export interface SetWord {
  readonly run: SetRun;
  /** Width of the space, in thousandths of the font size. */
  readonly spaceWidth: number;
}

/** Cached words in each of two generations: the vocabulary of a long note. */
const CACHED_WORDS = 2000;

/**
 * Cached words with digits in each of two generations. They differ from document to document but recur within one: table
 * cells are measured before they are set, and years and page numbers are on every page.
 */
const CACHED_NUMERALS = 500;

/** Maximum length, in UTF-16 units, of a cached text: longer words are addresses, or hostile. */
const MAX_CACHED_LENGTH = 60;

interface WordCache {
  readonly words: BoundedCache<SetWord | null>;
  readonly numerals: BoundedCache<SetWord | null>;
  /** The shaped space of each face in the language of the chain. */
  readonly spaces: Map<Face, ShapedText>;
}

/** Words that are set as one run, by the chain of faces; null for others. Documents share this cache. */
const plainWords = new WeakMap<FaceChain, WordCache>();

const PLAIN_WORD = /^\S+ ?$/;
const DIGIT = /\d/;

/** Sets a left-to-right word; null where it needs more than one face, has a missing glyph or has more than one space. */
export function setPlainWord(text: string, chain: FaceChain): SetWord | null {
  let cache = plainWords.get(chain);
  if (cache === undefined) {
    cache = {
      words: createBoundedCache(CACHED_WORDS),
      numerals: createBoundedCache(CACHED_NUMERALS),
      spaces: new Map(),
    };
    plainWords.set(chain, cache);
  }
  const known = cache.words.get(text);
  if (known !== undefined) return known;
  const hasDigit = DIGIT.test(text);
  const numeral = hasDigit ? cache.numerals.get(text) : undefined;
  if (numeral !== undefined) return numeral;
  const word = PLAIN_WORD.test(text) ? joinRuns(text, chain, cache) : null;
  if (text.length <= MAX_CACHED_LENGTH) (hasDigit ? cache.numerals : cache.words).set(text, word);
  return word;
}

/** Word joiner and isolates (UAX 9, 2.4), such as those around a footnote number: they need no glyph and break clusters. */
const FORMATS = /[\u2060\u2066-\u2069]/g;
const HAS_FORMATS = /[\u2060\u2066-\u2069]/;

function joinRuns(text: string, chain: FaceChain, { spaces }: WordCache): SetWord | null {
  const word = composeClusters(text.trimEnd());
  if (HAS_FORMATS.test(word)) return null;
  const { runs, missing, faults } = setText(word, chain, 0);
  const [run] = runs;
  if (run === undefined || run.text !== word || missing.length > 0 || faults.length > 0) return null;
  if (!text.endsWith(" ")) return { run, spaceWidth: 0 };
  if (!run.face.has(0x20)) return null;
  const space = spaces.get(run.face) ?? run.face.shape(" ", chain.language);
  spaces.set(run.face, space);
  const glyphs = run.glyphs.concat(space.glyphs);
  return { run: { ...run, glyphs, width: run.width + space.width }, spaceWidth: space.width };
}

/** The last text of each chain: a word that is not plain is set twice in a row. */
const lastSplit = new WeakMap<FaceChain, { readonly text: string; readonly set: SetText }>();

/** Sets text of one embedding level (UAX 9); an odd level runs from right to left. */
export function setText(text: string, chain: FaceChain, level: number): SetText {
  if (level % 2 === 1) return splitText(text, chain, level);
  const plain = chain.fallback.before ? undefined : plainRun(text, chain);
  if (plain) return { runs: [plain], missing: NO_NAMES, faults: NO_FAULTS };
  const last = lastSplit.get(chain);
  if (last?.text === text) return last.set;
  const set = splitText(text, chain, level);
  lastSplit.set(chain, { text, set });
  return set;
}

/** Splits and shapes text; where a face fails, it is excluded and the text is split again. */
function splitText(text: string, chain: FaceChain, level: number): SetText {
  const without = new Set<Face>();
  for (;;) {
    const missing: string[] = [];
    const faults: FaceFault[] = Array.from(without, ({ name }) => ({ face: name, text }));
    const runs = splitByFace(text, chain, {
      without,
      onMissing: (cluster) => missing.push(cluster),
      onFault: (face) => faults.push({ face, text }),
    });
    const set = runs.map((run) => shaped(run, chain.language, level));
    const broken = set.find((run) => !("glyphs" in run));
    if (broken === undefined) {
      return { runs: set.filter((run) => "glyphs" in run), missing, faults };
    }
    // The last resort, the first face of the chain, fails even for a question mark.
    if (without.has(broken.face)) return { runs: [], missing: [text], faults };
    without.add(broken.face);
  }
}

const NO_NAMES: readonly string[] = [];
const NO_FAULTS: readonly FaceFault[] = [];

/** A run of simple characters that the first face has; nearly all text. */
function plainRun(text: string, { first, language }: FaceChain): SetRun | undefined {
  const shown = isSimple(text) ? text : text.replace(FORMATS, "");
  if (shown === "" || !isSimple(shown)) return undefined;
  for (let index = 0; index < shown.length; index += 1) {
    if (!first.has(shown.charCodeAt(index))) return undefined;
  }
  const run = shaped({ face: first, text: shown }, language, 0);
  return "glyphs" in run ? run : undefined;
}

/** Shapes a run; the result has no glyphs if the face failed. */
function shaped({ face, text }: FaceRun, language: string, level: number): SetRun | FaceRun {
  try {
    const { glyphs, width } =
      level % 2 === 0 ? face.shape(text, language) : face.shapeRightToLeft(text, language);
    return { face, text, glyphs, width };
  } catch {
    return { face, text };
  }
}
