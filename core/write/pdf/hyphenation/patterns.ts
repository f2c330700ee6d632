/** Languages with hyphenation patterns, by the names of their pattern files. */
export type PatternLanguage =
  | "cy"
  | "da"
  | "de"
  | "en-gb"
  | "en-us"
  | "es"
  | "fr"
  | "it"
  | "nl"
  | "pl"
  | "pt"
  | "ru"
  | "uk";

/** Liang's patterns as the package hyphen holds them: levels, a tree of letters, and words that are exceptions. */
export type Patterns = readonly [unknown, unknown, Readonly<Record<string, readonly number[]>>?];

/** Asked when a language first has a word to part; undefined where its patterns cannot be had. */
export type ReadPatterns = (language: PatternLanguage) => Patterns | undefined;

const LANGUAGES: readonly PatternLanguage[] = [
  ...(["cy", "da", "de", "en-gb", "en-us", "es", "fr"] as const),
  ...(["it", "nl", "pl", "pt", "ru", "uk"] as const),
];

/** The patterns of a BCP 47 tag. English is hyphenated as in Britain unless the tag names the United States. */
export function patternLanguage(tag: string): PatternLanguage | undefined {
  const [primary = "", ...subtags] = tag.toLowerCase().split("-");
  if (primary === "en") return subtags.includes("us") ? "en-us" : "en-gb";
  return LANGUAGES.find((language) => language === primary);
}
