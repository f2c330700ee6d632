import type { ObjectNumber } from "./pdf-values.ts";

/** Where an object stands: in the file, or inside an object stream. */
export type CrossReference =
  | { readonly type: "offset"; readonly offset: number }
  | { readonly type: "packed"; readonly holder: ObjectNumber; readonly index: number };

/** One byte for the type, four for a place, two for an index. */
const WIDTHS = [1, 4, 2] as const;
const ROW = 7;

/**
 * The cross-reference stream (ISO 32000-1, 7.5.8). Rows are written as differences to the row above (PNG's
 * predictor "up", 7.4.4.4), which makes nearly all of them alike.
 */
export function crossReferenceRows(table: readonly (CrossReference | undefined)[]): {
  readonly entries: string;
  readonly data: Uint8Array;
} {
  const data = new Uint8Array(table.length * (ROW + 1));
  let above = new Uint8Array(ROW);
  for (let number = 0; number < table.length; number += 1) {
    const row = rowOf(table[number]);
    const start = number * (ROW + 1);
    data[start] = 2;
    for (let byte = 0; byte < ROW; byte += 1) data[start + 1 + byte] = (row[byte] ?? 0) - (above[byte] ?? 0);
    above = row;
  }
  const parameters = `/DecodeParms<</Predictor 12/Columns ${ROW}>>`;
  return { entries: `/Type/XRef/Size ${table.length}/W[${WIDTHS.join(" ")}]${parameters}`, data };
}

/** Object 0, and a number that no object took, are free (7.5.4). */
function rowOf(entry: CrossReference | undefined): Uint8Array<ArrayBuffer> {
  if (entry === undefined) return row(0, 0, 0xffff);
  return entry.type === "offset" ? row(1, entry.offset, 0) : row(2, entry.holder, entry.index);
}

function row(type: number, place: number, index: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(type, place >>> 24, place >>> 16, place >>> 8, place, index >>> 8, index);
}
