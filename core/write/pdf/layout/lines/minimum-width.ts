import { isNumeral } from "../../../../document/decimal.ts";
import { type Box, widthOf } from "../measure/box.ts";
import type { TextMeasurer } from "../measure/text-measurer.ts";
import { hyphenateBox } from "./hyphenate-box.ts";

/** Widths in sizes of the text: some eight letters, as Word, which hyphenates by itself, is left for a part. */
const FEWEST_LETTERS = 4.2;
/** Some twenty-four letters: what is longer and cannot be hyphenated is a code, and is cut between its letters. */
const LONGEST_PART = 12;

/** The least width of a column that holds a word without cutting it: that of its numerals and hyphenated parts. */
export function minimumWidthOfBox(measurer: TextMeasurer, box: Box, size: number): number {
  if (isNumeral(textOf(box))) return box.width;
  const parts = hyphenateBox(measurer, box, false, true);
  const widest = parts.reduce((most, part) => Math.max(most, minimumOfPart(part, size)), 0);
  return Math.max(widest, Math.min(box.width, FEWEST_LETTERS * size));
}

function minimumOfPart(part: Box, size: number): number {
  if (isNumeral(textOf(part))) return part.width;
  const hyphen = part.breakPoint === undefined ? 0 : widthOf(part.breakPoint);
  return Math.min(part.width + hyphen, LONGEST_PART * size);
}

function textOf({ runs }: Box): string {
  return runs.map(({ text }) => text).join("");
}
