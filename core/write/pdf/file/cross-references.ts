import type { ObjectNumber } from "./pdf-values.ts";

/** Location of an object: a byte offset in the file, or an index in an object stream. */
export type CrossReferenceEntry =
  | { readonly type: "offset"; readonly offset: number }
  | { readonly type: "packed"; readonly container: ObjectNumber; readonly index: number };

/** Widths, in bytes, of the fields of an entry: type, offset or object stream, index. */
const WIDTHS = [1, 4, 2] as const;
const ROW = 7;

/**
 * The cross-reference stream (ISO 32000-1, 7.5.8). Each row is stored as its difference from the row above (the PNG
 * predictor "Up", 7.4.4.4), so that nearly all rows are equal and compress well.
 */
export function crossReferenceRows(table: readonly (CrossReferenceEntry | undefined)[]): {
  readonly entries: string;
  readonly data: Uint8Array;
} {
  const rows = new Uint8Array(table.length * ROW);
  const view = new DataView(rows.buffer);
  for (let number = 0; number < table.length; number += 1) writeRow(view, number * ROW, table[number]);
  const data = new Uint8Array(table.length * (ROW + 1));
  for (let number = 0; number < table.length; number += 1) {
    const start = number * (ROW + 1);
    data[start] = 2;
    for (let byte = 0; byte < ROW; byte += 1) {
      const at = number * ROW + byte;
      data[start + 1 + byte] = (rows[at] ?? 0) - (rows[at - ROW] ?? 0);
    }
  }
  const parameters = `/DecodeParms<</Predictor 12/Columns ${ROW}>>`;
  return { entries: `/Type/XRef/Size ${table.length}/W[${WIDTHS.join(" ")}]${parameters}`, data };
}

/** Object 0 and unused object numbers are free entries (7.5.4). */
function writeRow(view: DataView, at: number, entry: CrossReferenceEntry | undefined): void {
  if (entry === undefined) {
    view.setUint16(at + 5, 0xffff);
  } else if (entry.type === "offset") {
    view.setUint8(at, 1);
    view.setUint32(at + 1, entry.offset);
  } else {
    view.setUint8(at, 2);
    view.setUint32(at + 1, entry.container);
    view.setUint16(at + 5, entry.index);
  }
}
