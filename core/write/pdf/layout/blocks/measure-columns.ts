import { columnShares } from "../../../../document/column-shares.ts";
import type { Cell, Row, Table } from "../../../../document/node.ts";
import type { TextStyle } from "../../../../house-style/house-style.ts";
import type { Context } from "../context.ts";
import {
  type BlockMeasuring,
  type Range,
  rangeOfCaption,
  rangeOfCell,
  wider,
  widest,
} from "./measure-blocks.ts";
import { sum } from "./sum.ts";
import { placeCells } from "./table-grid.ts";

/** Column widths that add up to the text width. */
export function columnWidths(
  table: Table,
  context: Context,
  text: TextStyle,
  side: number,
  indents: ReadonlyMap<Cell, number>,
): readonly number[] {
  const ranges = columnRanges({ table, context, text, side, indents });
  return columnShares(table.columns, ranges, context.width);
}

interface Setting {
  readonly table: Table;
  readonly context: Context;
  readonly text: TextStyle;
  readonly side: number;
  readonly indents: ReadonlyMap<Cell, number>;
}

function columnRanges(setting: Setting): readonly Range[] {
  const { table, context, text, side, indents } = setting;
  const inside: BlockMeasuring = { context, text, rangeOfTable: (inner) => rangeOfTable(setting, inner) };
  const ranges = table.columns.map((): Range[] => []);
  const add = (rows: readonly Row[], words: TextStyle): void => {
    for (const { cell, column } of placeCells(rows)) {
      // Spanning cells take what the others need.
      if (cell.columnSpan > 1) continue;
      const sides = (indents.get(cell) ?? 0) + side;
      ranges[column]?.push(wider(rangeOfCell(cell.children, inside, words), sides));
    }
  };
  add(table.head, { ...text, bold: true });
  add(table.body, text);
  return ranges.map(widest);
}

/** Of a table in a cell: its columns side by side, below its caption. */
function rangeOfTable(setting: Setting, table: Table): Range {
  const ranges = columnRanges({ ...setting, table });
  const columns = {
    figures: sum(ranges.map(({ figures }) => figures)),
    minimum: sum(ranges.map(({ minimum }) => minimum)),
    maximum: sum(ranges.map(({ maximum }) => maximum)),
  };
  return widest([columns, rangeOfCaption(table.caption, setting.context)]);
}
