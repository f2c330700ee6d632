/** The base direction of a paragraph (UAX 9), which decides where lines begin and how neutral characters are resolved. */
export type Direction = "ltr" | "rtl";

/** Implicit directional marks (UAX 9, 2.6). Word supports these, but not isolates. */
export const LEFT_TO_RIGHT_MARK = "\u200e";
export const RIGHT_TO_LEFT_MARK = "\u200f";

/** Languages that are written from right to left unless their tag names another script. */
const RTL_LANGUAGES = new Set("ar arc ckb dv fa he iw ji ks nqo pnb prs ps sd syr ug ur yi".split(" "));

/** ISO 15924 codes of the scripts that run from right to left. */
const RTL_SCRIPTS = new Set("adlm arab aran hebr mand mend nkoo rohg samr syrc thaa".split(" "));

const directions = new Map<string, Direction>();

/** Maximum entries of the cache. A note has one or two languages, but a file may name thousands. */
const MAX_DIRECTIONS = 100;

/** The direction of a BCP 47 tag: its script if it names one, else the usual script of its language. */
export function directionOf(language: string): Direction {
  const known = directions.get(language);
  if (known !== undefined) return known;
  const direction = readDirection(language);
  if (directions.size < MAX_DIRECTIONS) directions.set(language, direction);
  return direction;
}

function readDirection(language: string): Direction {
  const [primary = "", ...subtags] = language.toLowerCase().split("-");
  const end = subtags.findIndex((subtag) => subtag.length === 1);
  const script = (end < 0 ? subtags : subtags.slice(0, end)).find((subtag) => /^[a-z]{4}$/.test(subtag));
  if (script) return RTL_SCRIPTS.has(script) ? "rtl" : "ltr";
  return RTL_LANGUAGES.has(primary) ? "rtl" : "ltr";
}

/** Blocks whose letters are strong right-to-left: Hebrew to Arabic Extended-A, presentation forms, planes beyond. */
const RTL_BLOCKS = "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}";
const RTL_LETTER = new RegExp(`(?=\\p{L})[${RTL_BLOCKS}]`, "u");
const LTR_LETTER = new RegExp(`(?=\\p{L})[^${RTL_BLOCKS}]`, "u");

/** UTF-16 units of which every right-to-left text has at least one: a cheap test that excludes most texts. */
const RTL_UNIT = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ud800-\udfff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether a text has right-to-left letters or controls, and so needs the bidirectional algorithm (UAX 9). */
export function hasRightToLeft(text: string): boolean {
  return RTL_UNIT.test(text) && (RTL_LETTER.test(text) || /[\u200f\u202b\u202e\u2067]/.test(text));
}

/**
 * The base direction of a paragraph (UAX 9, HL1): that of its language, unless its letters show that it is written in a
 * language of the other direction. In a language from left to right, the first letter and most letters must run from
 * right to left, as in an Arabic sentence with a Latin name; in one from right to left, all letters must run from left
 * to right. Text without letters follows the language.
 */
export function paragraphDirection(text: string, language: string): Direction {
  const own = directionOf(language);
  if (own === "rtl") return LTR_LETTER.test(text) && !RTL_LETTER.test(text) ? "ltr" : "rtl";
  return RTL_UNIT.test(text) && isMostlyRightToLeft(text) ? "rtl" : "ltr";
}

function isMostlyRightToLeft(text: string): boolean {
  const letters = text.match(LETTERS) ?? [];
  const count = letters.filter((letter) => RTL_LETTER.test(letter)).length;
  return RTL_LETTER.test(letters[0] ?? "") && count > letters.length - count;
}

const LETTERS = /\p{L}/gu;

/**
 * The side on which the lines of a text begin. Text of a stated language, and text from right to left, begins as it
 * runs; other text begins where its surroundings do, so that a Latin name in an Arabic table stays in its column.
 */
export function startSide(
  text: string,
  language: { readonly stated: string | undefined; readonly document: string },
  around: Direction,
): Direction {
  const direction = paragraphDirection(text, language.stated ?? language.document);
  return language.stated === undefined && direction === "ltr" ? around : direction;
}

/** The base direction of a number with its unit, in a chart or a column aligned on the decimal separator. */
export function numeralDirection(text: string, language: string): Direction {
  return hasRightToLeft(text) ? paragraphDirection(text, language) : "ltr";
}
