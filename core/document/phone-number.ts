/** Separators allowed between two digits of a telephone number: spaces, hyphens, points, slashes and brackets. */
const GAP = "[ \\u00a0\\u202f().\\-/\\u2011]{0,2}";

/**
 * Source of a regular expression, without capturing groups, for a telephone number with a country code, or with an area
 * code in brackets: "+7 7172 556200", "(202) 939-7000". Its groups are read from left to right in every script.
 */
export const PHONE_NUMBER =
  `(?<![\\p{L}\\p{N}])(?:\\+(?=(?:${GAP}\\d){7})\\(?\\d(?:${GAP}\\d){6,14}` +
  `|\\(\\d{1,5}\\)(?:${GAP}\\d){5,12})(?![\\p{L}\\p{N}])`;
