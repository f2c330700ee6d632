import type { HouseStyle } from "../../../house-style/house-style.ts";
import { MAXIMUM_TERM_SHARE, TERM_GAP } from "../../../house-style/measures.ts";

/** Widths, in points, of the column of terms, with the gap to its right, and of that of descriptions. */
export function termColumns(style: HouseStyle, room: number): readonly [number, number] {
  const terms = Math.min(style.termWidth, room * MAXIMUM_TERM_SHARE) + TERM_GAP;
  return [terms, room - terms];
}
