import { type CellFlag, takeFlags } from "./cell-flags.ts";
import { parseNumber, type WrittenNumber } from "./number-text.ts";
import { type NumberFault, numberFault } from "./written-number.ts";

/** One figure of a series: `null` where it is not known or not given, with the flags that say why or how good it is. */
export interface SeriesCell {
  readonly number: WrittenNumber | null;
  readonly flags: readonly CellFlag[];
}

export const EMPTY_CELL: SeriesCell = { number: null, flags: [] };

/** Reads the text of a cell; an empty one is a figure that is not known. */
export function readCell(text: string): SeriesCell | NumberFault {
  const { figure, flags } = takeFlags(text);
  if (figure === "") return { number: null, flags };
  const number = parseNumber(figure);
  if (number !== undefined) return { number, flags };
  // The fault of the whole text says more, unless its flags are sound and the figure is not.
  return numberFault(flags.length > 0 ? figure : text) ?? EMPTY_CELL;
}

export function isCell(read: SeriesCell | NumberFault): read is SeriesCell {
  return "flags" in read;
}

/** The cell of a text that has been checked. */
export function soundCell(text: string): SeriesCell {
  const read = readCell(text);
  return isCell(read) ? read : EMPTY_CELL;
}
