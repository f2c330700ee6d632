import { tailOfFigure } from "../../document/decimal.ts";
import type { Cell } from "../../document/node.ts";
import { blockText } from "./block-text.ts";
import type { GridRow } from "./table-grid.ts";
import { textWidth } from "./text-width.ts";
import { walk } from "./walk.ts";

/** Superscripts are set at about two thirds of the size. */
const SUPERSCRIPT = 0.65;

/**
 * The right indents, in parts of the font size, that put the figures of a column under each other. A decimal
 * tab would do it too, but Word takes its separator from the reader's Windows and not from the document.
 */
export function decimalIndents(
  rows: readonly GridRow[],
  column: number,
  separator: string,
): ReadonlyMap<Cell, number> {
  const cells = rows
    .flat()
    .filter((slot) => slot.column === column && !slot.continued && slot.cell.columnSpan === 1)
    .map((slot) => slot.cell);
  const tails = cells.map((cell) => tailWidth(cell, separator));
  const widest = tails.reduce((most, tail) => Math.max(most, tail), 0);
  return new Map(cells.map((cell, place) => [cell, widest - (tails[place] ?? 0)]));
}

/** What stands right of the last whole digit: decimals, a unit, the calls of notes. */
function tailWidth(cell: Cell, separator: string): number {
  const text = blockText(cell.children).split("\n").at(-1) ?? "";
  return textWidth(tailOfFigure(text, separator)) + SUPERSCRIPT * textWidth(noteCalls(cell));
}

function noteCalls(cell: Cell): string {
  let calls = "";
  walk(cell.children, (node) => {
    if (node.type === "note" || node.type === "noteReference") calls += node.number;
  });
  return calls;
}
