import { numeralTail } from "../../../document/decimal.ts";
import type { Cell } from "../../../document/node.ts";
import { textWidth } from "../../../house-style/text-width.ts";
import { footnoteReferencesWidth } from "../inlines/footnote-reference-width.ts";
import type { GridCell, GridRow } from "./table-grid.ts";

/** What is longer behind a figure, in parts of the font size, is prose and no unit or decimals; as in the PDF. */
const LONGEST_TAIL = 5;

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
function tailWidth({ cell, text }: GridCell, separator: string): number {
  const lastLine = text.slice(text.lastIndexOf("\n") + 1);
  return textWidth(numeralTail(lastLine, separator)) + footnoteReferencesWidth(cell.children);
}
