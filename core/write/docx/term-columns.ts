import type { HouseStyle } from "../../house-style/house-style.ts";
import { TERM_GAP, WIDEST_TERMS } from "./measures.ts";

/** The columns of terms, with the gap to their right that their style keeps, and of descriptions. */
export function termColumns(style: HouseStyle, room: number): readonly [number, number] {
  const terms = Math.min(style.termWidth, room * WIDEST_TERMS) + TERM_GAP;
  return [terms, room - terms];
}
