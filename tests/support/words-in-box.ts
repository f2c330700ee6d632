import type { StatementPlace } from "../../core/document/statement-place.ts";
import type { ReadSheet } from "./pdf-places.ts";

/** Rounding, in points, by which a reader may place text otherwise than it was set. */
const ROUNDING = 0.5;

/** The words that a reader of PDF finds inside a place: those that begin and end in its box. */
export function wordsIn({ page, box }: StatementPlace, sheets: readonly ReadSheet[]): string {
  const sheet = sheets[page - 1];
  if (!sheet) throw new Error(`the PDF has no page ${page}`);
  const [left, top, width, height] = box;
  return sheet.places
    .filter(({ x, baseline, artifact }) => {
      const y = sheet.height - baseline;
      return !artifact && x >= left - ROUNDING && x <= left + width && y >= top && y <= top + height;
    })
    .filter(({ x, width: own }) => x + own <= left + width + ROUNDING)
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}
