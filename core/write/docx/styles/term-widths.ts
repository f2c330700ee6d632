import type { HouseStyle } from "../../../house-style/house-style.ts";
import { TERM_GAP, WIDEST_TERMS } from "./measures.ts";

/** Widths, in points, of the column of terms, with the gap to its right, and of that of descriptions. */
export function termColumns(style: HouseStyle, room: number): readonly [number, number] {
  const terms = Math.min(style.termWidth, room * WIDEST_TERMS) + TERM_GAP;
  return [terms, room - terms];
}
