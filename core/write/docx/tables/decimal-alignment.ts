import { numeralTail } from "../../../document/decimal.ts";
import type { Cell } from "../../../document/node.ts";
import { LONGEST_UNIT } from "../../../house-style/measures.ts";
import { textWidth } from "../../../house-style/text-width.ts";
import { footnoteReferencesWidth } from "../inlines/footnote-reference-width.ts";
import type { GridCell, GridRow } from "./table-grid.ts";

/**
 * The right indents, as fractions of the font size, that align the numerals of a column at their decimal point. A decimal
 * tab would do it too, but Word takes its separator from the reader's Windows and not from the document.
 */
export function decimalIndents(
  rows: readonly GridRow[],
  column: number,
  separator: string,
): ReadonlyMap<Cell, number> {
  const tails = new Map<Cell, number>();
  for (const gridCell of rows.flat()) {
    if (gridCell.column === column && !gridCell.continued && gridCell.cell.columnSpan === 1)
      tails.set(gridCell.cell, tailWidth(gridCell, separator));
  }
  let widest = 0;
  for (const tail of tails.values()) widest = Math.max(widest, tail);
  if (widest > LONGEST_UNIT) return new Map();
  return new Map([...tails].map(([cell, tail]) => [cell, widest - tail]));
}

/** Width to the right of the last whole digit, as a fraction of the font size: decimals, a unit, footnote references. */
function tailWidth({ cell, text }: GridCell, separator: string): number {
  const lastLine = text.slice(text.lastIndexOf("\n") + 1);
  return textWidth(numeralTail(lastLine, separator)) + footnoteReferencesWidth(cell.children);
}
