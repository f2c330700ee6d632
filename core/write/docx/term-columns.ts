import type { HouseStyle } from "../../house-style/house-style.ts";
import { TERM_GAP, WIDEST_TERMS } from "./measures.ts";
import type { Padding } from "./table-xml.ts";

export const TERM_PADDING: Padding = { top: 0, right: TERM_GAP, bottom: 0, left: 0 };

/** The columns of terms, with the gap to their right, and of descriptions. */
export function termColumns(style: HouseStyle, room: number): readonly [number, number] {
  const terms = Math.min(style.termWidth, room * WIDEST_TERMS) + TERM_GAP;
  return [terms, room - terms];
}
