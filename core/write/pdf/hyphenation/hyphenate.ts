import createHyphenator, { type Hyphenator } from "hyphen";
import { type PatternLanguage, type Patterns, patternLanguage, type ReadPatterns } from "./patterns.ts";

/** Returns the hyphenation points of a word of letters, in UTF-16 units; none for a language without patterns. */
export type Hyphenate = (word: string, language: string) => readonly number[];

const SOFT_HYPHEN = "\u00ad";

/** Number of words after which the engine is replaced, because it caches every word. */
const MAX_WORDS = 1_000;

const opened = new WeakMap<ReadPatterns, Hyphenate>();

/** Hyphenates by patterns that are read when a word of their language is first hyphenated. */
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
    if (words % MAX_WORDS === 0) hyphenator = start(patterns);
    return hyphenator(word);
  };
}

/** Starts an engine with a copy of the exceptions, to which it adds every word. */
function start([levels, characters, exceptions]: Patterns): Hyphenator {
  return createHyphenator([levels, characters, ...(exceptions ? [{ ...exceptions }] : [])], {
    hyphenChar: SOFT_HYPHEN,
    html: false,
  });
}

/** Hyphenation points of a word, lower-cased without a locale: the engine itself would use the locale of the machine. */
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
