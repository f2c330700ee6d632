import { type BoundedCache, createBoundedCache } from "./bounded-cache.ts";
import { composeClusters } from "./compose.ts";
import type { Face, FaceChain } from "./faces.ts";
import { type FaceRun, SIMPLE, splitByFace } from "./fallback.ts";
import type { ShapedGlyph } from "./shaped-text.ts";

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

/** In each of two generations: the vocabulary of a long note. More would keep the names of notes gone by. */
const WORDS_KEPT = 2000;

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
  const word = composeClusters(text.trimEnd());
  const { runs, missing, faults } = setText(word, chain, 0);
  const [run] = runs;
  if (run === undefined || run.text !== word || missing.length > 0 || faults.length > 0) return null;
  if (!text.endsWith(" ")) return { run, spaceWidth: 0 };
  if (!run.face.has(0x20)) return null;
  const space = run.face.shape(" ", chain.language);
  const glyphs = run.glyphs.concat(space.glyphs);
  return { run: { ...run, glyphs, width: run.width + space.width }, spaceWidth: space.width };
}

/** `level`: odd from right to left (UAX 9). A face that breaks down is left out, and the text is set anew. */
export function setText(text: string, chain: FaceChain, level: number): SetText {
  const plain = level % 2 === 0 && !chain.further.before ? plainRun(text, chain) : undefined;
  if (plain) return { runs: [plain], missing: NO_NAMES, faults: NO_FAULTS };
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
  if (!SIMPLE.test(text)) return undefined;
  for (let index = 0; index < text.length; index += 1) {
    if (!first.has(text.charCodeAt(index))) return undefined;
  }
  const run = shaped({ face: first, text }, language, 0);
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
