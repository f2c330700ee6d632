import { tailOfFigure } from "../../document/decimal.ts";
import type { Cell } from "../../document/node.ts";
import type { GridRow, Slot } from "./table-grid.ts";
import { textWidth } from "./text-width.ts";
import { walk } from "./walk.ts";

/** What is longer behind a figure, in parts of the font size, is prose and no unit or decimals; as in the PDF. */
const LONGEST_TAIL = 5;

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
  const tails = new Map<Cell, number>();
  for (const slot of rows.flat()) {
    if (slot.column === column && !slot.continued && slot.cell.columnSpan === 1)
      tails.set(slot.cell, tailWidth(slot, separator));
  }
  let widest = 0;
  for (const tail of tails.values()) widest = Math.max(widest, tail);
  if (widest > LONGEST_TAIL) return new Map();
  return new Map([...tails].map(([cell, tail]) => [cell, widest - tail]));
}

/** What stands right of the last whole digit: decimals, a unit, the calls of notes. */
function tailWidth({ cell, text }: Slot, separator: string): number {
  const lastLine = text.slice(text.lastIndexOf("\n") + 1);
  return textWidth(tailOfFigure(lastLine, separator)) + SUPERSCRIPT * textWidth(noteCalls(cell));
}

function noteCalls(cell: Cell): string {
  let calls = "";
  walk(cell.children, (node) => {
    if (node.type === "note" || node.type === "noteReference") calls += node.number;
  });
  return calls;
}
