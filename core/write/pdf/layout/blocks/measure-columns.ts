import { type ColumnNeed, columnShares } from "../../../../document/column-shares.ts";
import type { Cell, Row, Table } from "../../../../document/node.ts";
import { sum } from "../../../../document/sum.ts";
import type { TextStyle } from "../../../../house-style/house-style.ts";
import type { Context } from "../context.ts";
import { type BlockMeasuring, needOfCaption, needOfCell, wider, widest } from "./measure-blocks.ts";
import { placeCells } from "./table-grid.ts";
import { cellStyle } from "./text-styles.ts";

/** Column widths that add up to the text width. */
export function columnWidths(
  table: Table,
  context: Context,
  text: TextStyle,
  side: number,
  indents: ReadonlyMap<Cell, number>,
): readonly number[] {
  const needs = columnNeeds({ table, context, text, side, indents });
  return columnShares(table.columns, needs, context.width);
}

interface Setting {
  readonly table: Table;
  readonly context: Context;
  readonly text: TextStyle;
  readonly side: number;
  readonly indents: ReadonlyMap<Cell, number>;
}

function columnNeeds(setting: Setting): readonly ColumnNeed[] {
  const { table, context, text, side, indents } = setting;
  const inside: BlockMeasuring = { context, text, needOfTable: (inner) => needOfTable(setting, inner) };
  const needs = table.columns.map((): ColumnNeed[] => []);
  const add = (rows: readonly Row[], words: TextStyle): void => {
    for (const { cell, column } of placeCells(rows)) {
      // Spanning cells take what the others need.
      if (cell.columnSpan > 1) continue;
      const sides = (indents.get(cell) ?? 0) + side;
      needs[column]?.push(wider(needOfCell(cell.children, inside, words), sides));
    }
  };
  add(table.head, cellStyle(text, "head"));
  add(table.body, cellStyle(text, "body"));
  return needs.map(widest);
}

/** Of a table in a cell: its columns side by side, below its caption. */
function needOfTable(setting: Setting, table: Table): ColumnNeed {
  const needs = columnNeeds({ ...setting, table });
  const columns = {
    figures: sum(needs.map(({ figures }) => figures)),
    minimum: sum(needs.map(({ minimum }) => minimum)),
    maximum: sum(needs.map(({ maximum }) => maximum)),
  };
  return widest([columns, needOfCaption(table.caption, setting.context)]);
}
