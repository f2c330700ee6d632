import {
  type Direction,
  directionOf,
  LEFT_TO_RIGHT_MARK,
  paragraphDirection,
  RIGHT_TO_LEFT_MARK,
} from "../../../document/direction.ts";
import { PHONE_NUMBER } from "../../../document/phone-number.ts";
import { eastAsianFont } from "../properties/east-asian-font.ts";
import { isRightToLeft } from "../properties/language.ts";
import { NO_PROPERTIES, type RunProperties } from "../properties/run-properties.ts";
import { fontRuns } from "../properties/script-fonts.ts";
import { textRun } from "./run.ts";

const RTL =
  "\\u200F\\p{Script=Arab}\\p{Script=Hebr}\\p{Script=Syrc}\\p{Script=Thaa}\\p{Script=Nkoo}\\p{Script=Adlm}";
const EASTERN = "\\p{Script=Hani}\\p{Script=Hira}\\p{Script=Kana}\\p{Script=Hang}\\p{Script=Bopo}";
const RIGHT_TO_LEFT = `[${RTL}]`;
/** A letter that runs from left to right, or its mark. */
const LETTER = `(?:(?!${RIGHT_TO_LEFT})[\\p{L}\\u200E])`;
const SIGN = "[-+\\u00B1\\u2212\\u2013]";
const CURRENCY = "[$£¥\\u20A0-\\u20CF]";
const DIGITS = "\\d(?:[\\d.,:\\u202F]*\\d)?";
/** A number with its sign, currency or percent sign, not after a letter or digit; as in the PDF, these stay together. */
const FIGURE =
  `${PHONE_NUMBER}|` +
  `(?<![\\p{L}\\p{N}])(?:${SIGN}${CURRENCY}?|${CURRENCY})${DIGITS}[%\\u2030]?` +
  `|(?<![\\p{L}\\p{N}.,:\\u202F])${DIGITS}[%\\u2030]`;

/** Characters that may be right-to-left or East Asian; most text has none. */
const BEYOND_GREEK = /[\u0530-\uFFFF]/;
const HAS_RIGHT_TO_LEFT = new RegExp(RIGHT_TO_LEFT, "u");
const HAS_EASTERN = new RegExp(`[${EASTERN}]`, "u");
/** From the first such letter to the last before one of the other kind. */
const RUN_RIGHT_TO_LEFT = new RegExp(`(${RIGHT_TO_LEFT}(?:(?:(?!${LETTER})[^])*${RIGHT_TO_LEFT})?)`, "u");
/** Digits before a word that touch it go with it, and all digits behind it (UAX 9, W7): "5G", "COVID-19", "Article 5". */
const WORDS = `(?:(?<!\\d)\\d+)?${LETTER}(?:[^${RTL}]*(?:${LETTER}|\\d))?`;
const RUN_LEFT_TO_RIGHT = new RegExp(`(${FIGURE}|${WORDS})`, "u");
const RUN_OF_WORDS = new RegExp(`(${PHONE_NUMBER}|${WORDS})`, "u");
const IS_FIGURE = new RegExp(`^(?:${FIGURE})$`, "u");

/**
 * Text as runs that each have one direction: Word gives punctuation and spaces the direction of their run
 * (17.3.2.30), where other programs go by the characters around them. `language` is that of the text.
 */
export function scriptRuns(properties: RunProperties, value: string, language: string): string {
  const rightToLeft = properties.rightToLeft ?? isRightToLeft(language);
  if (!rightToLeft && !BEYOND_GREEK.test(value)) return textRun(properties, value);
  if (!rightToLeft && !HAS_RIGHT_TO_LEFT.test(value)) return textRuns(properties, value);
  if (!rightToLeft) return alternatingRuns(properties, value.split(RUN_RIGHT_TO_LEFT), "ltr");
  // In a left-to-right paragraph, a left-to-right run would exchange the text on both sides of it.
  if (properties.rightToLeft)
    return alternatingRuns(properties, value.split(RUN_OF_WORDS).map(marked), "rtl");
  return alternatingRuns(properties, value.split(RUN_LEFT_TO_RIGHT).map(marked), "rtl");
}

/** Runs of alternating direction; every second one has the opposite direction to the text. */
function alternatingRuns(properties: RunProperties, pieces: readonly string[], direction: Direction): string {
  return pieces
    .map((piece, place) =>
      textRuns({ ...properties, rightToLeft: (direction === "rtl") === (place % 2 === 0) }, piece),
    )
    .join("");
}

/** A numeral between direction marks, for programs that apply the bidirectional algorithm to characters instead of runs. */
function marked(piece: string, place: number): string {
  if (place % 2 === 0 || !IS_FIGURE.test(piece)) return piece;
  return LEFT_TO_RIGHT_MARK + piece + RIGHT_TO_LEFT_MARK;
}

/** The runs of a text that is a line or paragraph of its own. */
export function lineRuns(value: string, language: string, properties = NO_PROPERTIES): string {
  const direction = paragraphDirection(value, language);
  if (direction === directionOf(language)) return scriptRuns(properties, value, language);
  const rightToLeft = direction === "rtl";
  return isolatedRuns(scriptRuns({ ...properties, rightToLeft }, value, language), value, direction);
}

/**
 * Runs of one direction within text of the other. Punctuation or a number at an end gets a direction mark beside it, without
 * which it would be treated as part of the surrounding text.
 */
export function isolatedRuns(xml: string, words: string, direction: Direction): string {
  const rightToLeft = direction === "rtl";
  const mark = textRun({ rightToLeft }, rightToLeft ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK);
  return (BEGINS_WITH_LETTER.test(words) ? "" : mark) + xml + (ENDS_WITH_LETTER.test(words) ? "" : mark);
}

const BEGINS_WITH_LETTER = /^[\p{L}\u200E\u200F]/u;
const ENDS_WITH_LETTER = /[\p{L}\u200E\u200F]$/u;

/** Text of one direction as runs that each have one family for the scripts that the house's family lacks. */
function textRuns(properties: RunProperties, value: string): string {
  return fontRuns(value)
    .map(({ text, script }) =>
      textRun(script === undefined ? withFont(properties, text) : { ...properties, script }, text),
    )
    .join("");
}

function withFont(properties: RunProperties, value: string): RunProperties {
  if (!HAS_EASTERN.test(value)) return properties;
  return { ...properties, eastAsian: eastAsianFont(properties.language, value) };
}
