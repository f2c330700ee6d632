import { eastAsianFont } from "./east-asian.ts";
import { isRightToLeft } from "./language.ts";
import { textRun } from "./run.ts";
import type { RunProperties } from "./run-properties.ts";

const RTL =
  "\\p{Script=Arab}\\p{Script=Hebr}\\p{Script=Syrc}\\p{Script=Thaa}\\p{Script=Nkoo}\\p{Script=Adlm}";
const EASTERN = "\\p{Script=Hani}\\p{Script=Hira}\\p{Script=Kana}\\p{Script=Hang}\\p{Script=Bopo}";
const RIGHT_TO_LEFT = `[${RTL}]`;
/** A letter that runs from left to right. */
const LETTER = `(?:(?!${RIGHT_TO_LEFT})\\p{L})`;

/** What may be right-to-left or East Asian; most text has none of it. */
const BEYOND_GREEK = /[\u0530-\uFFFF]/;
const HAS_RIGHT_TO_LEFT = new RegExp(RIGHT_TO_LEFT, "u");
const HAS_EASTERN = new RegExp(`[${EASTERN}]`, "u");
/** From the first such letter to the last before one of the other kind. */
const STRETCH_RIGHT_TO_LEFT = new RegExp(`(${RIGHT_TO_LEFT}(?:(?:(?!${LETTER})[^])*${RIGHT_TO_LEFT})?)`, "u");
/** Digits that belong to a word go with it: "G7", "COVID-19", "5G". */
const STRETCH_LEFT_TO_RIGHT = new RegExp(`(\\d*${LETTER}(?:[^${RTL}]*${LETTER})?(?:[^${RTL}\\s]*\\d)?)`, "u");

/**
 * Text as runs that each have one direction: Word takes the marks and spaces of a run to be of the run's own
 * (17.3.2.30), where other programs look at the letters around. `language` is the one of the text.
 */
export function scriptRuns(properties: RunProperties, value: string, language: string): string {
  const rightToLeft = isRightToLeft(language);
  if (!rightToLeft && !BEYOND_GREEK.test(value)) return textRun(properties, value);
  if (!rightToLeft && !HAS_RIGHT_TO_LEFT.test(value)) return textRun(withFont(properties, value), value);
  const pieces = value.split(rightToLeft ? STRETCH_LEFT_TO_RIGHT : STRETCH_RIGHT_TO_LEFT);
  return pieces
    .map((piece, place) => textRun({ ...properties, rightToLeft: rightToLeft === (place % 2 === 0) }, piece))
    .join("");
}

function withFont(properties: RunProperties, value: string): RunProperties {
  if (!HAS_EASTERN.test(value)) return properties;
  return { ...properties, eastAsian: eastAsianFont(properties.language, value) };
}
