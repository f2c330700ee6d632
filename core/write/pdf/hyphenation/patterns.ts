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

/** Liang's patterns in the format of the package hyphen: levels, a trie of letters, and exceptions. */
export type Patterns = readonly [unknown, unknown, Readonly<Record<string, readonly number[]>>?];

/** Reads patterns when a word of the language is first hyphenated; undefined where they cannot be read. */
export type ReadPatterns = (language: PatternLanguage) => Patterns | undefined;

const LANGUAGES: readonly PatternLanguage[] = [
  ...(["cy", "da", "de", "en-gb", "en-us", "es", "fr"] as const),
  ...(["it", "nl", "pl", "pt", "ru", "uk"] as const),
];

/** The patterns for a BCP 47 tag. English is British unless the tag names the United States. */
export function patternLanguage(tag: string): PatternLanguage | undefined {
  const [primary = "", ...subtags] = tag.toLowerCase().split("-");
  if (primary === "en") return subtags.includes("us") ? "en-us" : "en-gb";
  return LANGUAGES.find((language) => language === primary);
}
