import { isNumeral } from "../../../../document/decimal.ts";
import { HYPHENATED_PART, UNBREAKABLE_PART } from "../../../../house-style/measures.ts";
import { type Box, widthOf } from "../measure/box.ts";
import type { TextMeasurer } from "../measure/text-measurer.ts";
import { hyphenateBox } from "./hyphenate-box.ts";

/** Minimum column width, in points, for a word: its numerals stay whole, and other words break between hyphenated parts. */
export function minimumWidthOfBox(measurer: TextMeasurer, box: Box, size: number): number {
  if (isNumeral(textOf(box))) return box.width;
  const parts = hyphenateBox(measurer, box, false, true);
  const widest = parts.reduce((max, part) => Math.max(max, minimumOfPart(part, size)), 0);
  return Math.max(widest, Math.min(box.width, HYPHENATED_PART * size));
}

function minimumOfPart(part: Box, size: number): number {
  if (isNumeral(textOf(part))) return part.width;
  const hyphen = part.breakPoint === undefined ? 0 : widthOf(part.breakPoint);
  return Math.min(part.width + hyphen, UNBREAKABLE_PART * size);
}

function textOf({ runs }: Box): string {
  return runs.map(({ text }) => text).join("");
}
