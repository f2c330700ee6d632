import createHyphenator, { type Hyphenator } from "hyphen";
import { type PatternLanguage, type Patterns, patternLanguage, type ReadPatterns } from "./patterns.ts";

/** Break points for hyphenation in a word of letters alone; none for a language without patterns. */
export type Hyphenate = (word: string, language: string) => readonly number[];

const SOFT_HYPHEN = "\u00ad";

/** The engine remembers every word; a bound keeps a long-lived worker from growing. */
const MAXIMUM_WORDS = 1_000;

const opened = new WeakMap<ReadPatterns, Hyphenate>();

/** Parts words by patterns that are read once, when a language first has a word to part. */
export function createHyphenate(read: ReadPatterns): Hyphenate {
  const known = opened.get(read);
  if (known !== undefined) return known;
  const engines = new Map<PatternLanguage, (word: string) => string>();
  const hyphenate: Hyphenate = (word, tag) => {
    const language = patternLanguage(tag);
    if (language === undefined) return [];
    const engine = engines.get(language) ?? createEngine(read(language));
    engines.set(language, engine);
    return pointsOf(word, engine);
  };
  opened.set(read, hyphenate);
  return hyphenate;
}

function createEngine(patterns: Patterns | undefined): (word: string) => string {
  if (patterns === undefined) return (word) => word;
  let words = 0;
  let hyphenator = start(patterns);
  return (word) => {
    words += 1;
    if (words % MAXIMUM_WORDS === 0) hyphenator = start(patterns);
    return hyphenator(word);
  };
}

/** The engine adds words to the exceptions that it is given: it gets its own. */
function start([levels, characters, exceptions]: Patterns): Hyphenator {
  return createHyphenator([levels, characters, ...(exceptions ? [{ ...exceptions }] : [])], {
    hyphenChar: SOFT_HYPHEN,
    html: false,
  });
}

/** Break points of a word in lower case without regard to locale; the engine itself would use the machine's locale. */
function pointsOf(word: string, engine: (word: string) => string): readonly number[] {
  const small = word.toLowerCase();
  if (small.length !== word.length) return [];
  let at = 0;
  return engine(small)
    .split(SOFT_HYPHEN)
    .slice(0, -1)
    .map((part) => {
      at += part.length;
      return at;
    });
}
