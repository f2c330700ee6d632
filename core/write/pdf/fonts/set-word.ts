import { type BoundedCache, createBoundedCache } from "./bounded-cache.ts";
import { composeClusters } from "./compose.ts";
import type { Face } from "./face.ts";
import type { FaceChain } from "./faces.ts";
import { type FaceRun, isSimple, splitByFace } from "./fallback.ts";
import type { ShapedGlyph, ShapedText } from "./shaped-text.ts";

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
  readonly faults: readonly FaceFault[];
}

/** A face that could not be opened, or broke down at a text: others set it, or a replacement sign stands for it. */
export interface FaceFault {
  readonly face: string;
  readonly text: string;
}

/** A word of one face with the space behind it as one run: what most text is made of. */
export interface SetWord {
  readonly run: SetRun;
  /** Of the space alone. */
  readonly spaceWidth: number;
}

/** Entries in each of two generations: the vocabulary of a long note. More would keep the names of earlier notes. */
const WORDS_KEPT = 2000;

/**
 * The same for words with digits, which differ from document to document but recur within one: a table's cells are
 * measured before they are set, and years and page numbers stand on every page.
 */
const NUMERALS_KEPT = 500;

/** Longest text that is remembered, in UTF-16 units: longer words are addresses, or hostile. */
const LONGEST_KEPT = 60;

interface WordCache {
  readonly words: BoundedCache<SetWord | null>;
  readonly numerals: BoundedCache<SetWord | null>;
  /** The space of each face in the language of the chain. */
  readonly spaces: Map<Face, ShapedText>;
}

/** Words that are set as one run, by the chain of faces; null for all others. Documents share them. */
const plainWords = new WeakMap<FaceChain, WordCache>();

const PLAIN_WORD = /^\S+ ?$/;
const DIGIT = /\d/;

/** Left to right; null where more than one face is needed, a letter is missing or has no glyph, or there is more than one space. */
export function setPlainWord(text: string, chain: FaceChain): SetWord | null {
  let cache = plainWords.get(chain);
  if (cache === undefined) {
    cache = {
      words: createBoundedCache(WORDS_KEPT),
      numerals: createBoundedCache(NUMERALS_KEPT),
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
  if (text.length <= LONGEST_KEPT) (hasDigit ? cache.numerals : cache.words).set(text, word);
  return word;
}

/** Word joiner and isolates (UAX 9, 2.4), as around the number of a footnote: they need no glyph and break clusters. */
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

/** The text that was split last for each chain: a word that turns out to need several faces is asked for twice. */
const lastSplit = new WeakMap<FaceChain, { readonly text: string; readonly set: SetText }>();

/** `level`: odd from right to left (UAX 9). */
export function setText(text: string, chain: FaceChain, level: number): SetText {
  if (level % 2 === 1) return splitText(text, chain, level);
  const plain = chain.further.before ? undefined : plainRun(text, chain);
  if (plain) return { runs: [plain], missing: NO_NAMES, faults: NO_FAULTS };
  const last = lastSplit.get(chain);
  if (last?.text === text) return last.set;
  const set = splitText(text, chain, level);
  lastSplit.set(chain, { text, set });
  return set;
}

/** A face that breaks down is left out, and the text is set anew. */
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
    // The face that stands in for all others, and cannot set even a question mark.
    if (without.has(broken.face)) return { runs: [], missing: [text], faults };
    without.add(broken.face);
  }
}

const NO_NAMES: readonly string[] = [];
const NO_FAULTS: readonly FaceFault[] = [];

/** Letters without marks or joiners that the first face has: nearly all text. */
function plainRun(text: string, { first, language }: FaceChain): SetRun | undefined {
  const shown = isSimple(text) ? text : text.replace(FORMATS, "");
  if (shown === "" || !isSimple(shown)) return undefined;
  for (let index = 0; index < shown.length; index += 1) {
    if (!first.has(shown.charCodeAt(index))) return undefined;
  }
  const run = shaped({ face: first, text: shown }, language, 0);
  return "glyphs" in run ? run : undefined;
}

/** A run without glyphs is one at which its face broke down. */
function shaped({ face, text }: FaceRun, language: string, level: number): SetRun | FaceRun {
  try {
    const { glyphs, width } =
      level % 2 === 0 ? face.shape(text, language) : face.shapeBackwards(text, language);
    return { face, text, glyphs, width };
  } catch {
    return { face, text };
  }
}
