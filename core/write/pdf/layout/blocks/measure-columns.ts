import { type ColumnNeed, type SpanNeed, withSpans } from "../../../../document/column-shares.ts";
import type { Cell, Row, Table } from "../../../../document/node.ts";
import { sum } from "../../../../document/sum.ts";
import type { TextStyle } from "../../../../house-style/house-style.ts";
import type { Context } from "../context.ts";
import { type BlockMeasuring, needOfCaption, needOfCell, wider, widest } from "./measure-blocks.ts";
import { placeCells } from "./table-grid.ts";
import { cellStyle } from "./text-styles.ts";

export interface ColumnMeasuring {
  readonly table: Table;
  readonly context: Context;
  readonly text: TextStyle;
  /** Space after the words of each column, in points. */
  readonly side: number;
  readonly indents: ReadonlyMap<Cell, number>;
  /** Whether `min` is measured by the hyphenated parts of words. */
  readonly parts: boolean;
}

export function columnNeeds(setting: ColumnMeasuring): readonly ColumnNeed[] {
  const { table, context, text, side, indents, parts } = setting;
  const needOf = (inner: Table): ColumnNeed => needOfTable(setting, inner);
  const inside: BlockMeasuring = { context, text, parts, needOfTable: needOf };
  const needs = table.columns.map((): ColumnNeed[] => []);
  const spans: SpanNeed[] = [];
  const add = (rows: readonly Row[], words: TextStyle): void => {
    for (const { cell, column } of placeCells(rows)) {
      const sides = (indents.get(cell) ?? 0) + side;
      const need = wider(needOfCell(cell.children, inside, words), sides);
      if (cell.columnSpan > 1) spans.push({ column, span: cell.columnSpan, need });
      else needs[column]?.push(need);
    }
  };
  add(table.head, cellStyle(text, "head"));
  add(table.body, cellStyle(text, "body"));
  return withSpans(needs.map(widest), spans);
}

/** Widths for a table in a cell: the sum of its columns, or its caption. */
function needOfTable(setting: ColumnMeasuring, table: Table): ColumnNeed {
  const needs = columnNeeds({ ...setting, table });
  const columns = {
    min: sum(needs.map(({ min }) => min)),
    minContent: sum(needs.map(({ minContent }) => minContent)),
    maxContent: sum(needs.map(({ maxContent }) => maxContent)),
  };
  return widest([columns, needOfCaption(table.caption, setting)]);
}
