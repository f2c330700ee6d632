import { decimalSeparator } from "../../../document/decimal.ts";
import type { Cell, ColumnAlignment, Table } from "../../../document/node.ts";
import { inlineText } from "../../../document/text.ts";
import { tableDensities } from "../../../house-style/table-density.ts";
import { HEAD_STYLES, HOUSE_TABLE, TEXT_STYLES } from "../../../house-style/word-style-ids.ts";
import { roomFor } from "../context/room.ts";
import { hasCells } from "../context/walk.ts";
import type { WriteBlocks, WriteContext } from "../context/write-context.ts";
import { bookmarkedWords } from "../inlines/bookmarked-words.ts";
import { sideOf } from "../inlines/inlines.ts";
import { blockParagraph } from "../paragraphs/block-paragraph.ts";
import { paragraph } from "../paragraphs/paragraph.ts";
import { beforeTable } from "../paragraphs/table-end.ts";
import type { Border } from "../properties/border.ts";
import { isRightToLeft } from "../properties/language.ts";
import type { CellProperties, RowProperties } from "../properties/table-properties.ts";
import { headRule, LAST_PADDING, TABLE_PADDING } from "../styles/table-style-definitions.ts";
import { cellContent, cellContext } from "./cell-content.ts";
import { columnWidths } from "./column-widths.ts";
import { decimalIndents } from "./decimal-alignment.ts";
import { CELL_END, cellStart, rowElement, tableElement } from "./table-element.ts";
import { type GridCell, type GridRow, gridRows } from "./table-grid.ts";

/** Values that the cells of one table share. */
interface TableSetting {
  readonly table: Table;
  readonly context: WriteContext;
  readonly write: WriteBlocks;
  readonly head: readonly GridRow[];
  readonly body: readonly GridRow[];
  readonly widths: readonly number[];
  /** Index of the table's density. */
  readonly density: number;
  /** Space after all columns but the last, in points. */
  readonly side: number;
  /** Indents by column; empty for a column that is not decimal. */
  readonly indents: readonly ReadonlyMap<Cell, number>[];
}

export function tableXml(table: Table, context: WriteContext, write: WriteBlocks): string {
  if (!hasCells(table)) return "";
  const setting = settingOf(table, context, write);
  const properties = {
    style: HOUSE_TABLE,
    columns: setting.widths,
    rightToLeft: context.direction === "rtl",
    indent: context.indent,
    headRows: table.head.length > 0,
    headColumn: table.body.some((row) => row.cells[0]?.header),
    title: inlineText(table.caption),
    description: table.summary,
    padding: setting.side === TABLE_PADDING.right ? undefined : { right: setting.side },
  };
  const bookmark = table.caption.length === 0 ? context.index.captions.get(table) : undefined;
  return (
    captionXml(table, context) +
    tableElement(
      properties,
      [...rowsXml(setting.head, setting, true), ...rowsXml(setting.body, setting, false)],
      bookmark,
    )
  );
}

function captionXml(table: Table, context: WriteContext): string {
  if (table.caption.length === 0) return beforeTable(context);
  const side = sideOf(table.caption, context);
  const content = bookmarkedWords(context.index.captions.get(table), table.caption, context, { side });
  return blockParagraph({ ...context, closingSpace: undefined }, "Caption", content, {
    keepNext: true,
    side,
  });
}

const NO_INDENTS: ReadonlyMap<Cell, number> = new Map();

function settingOf(table: Table, context: WriteContext, write: WriteBlocks): TableSetting {
  const { columns } = table;
  const separator = decimalSeparator(context.language);
  const head = gridRows(table.head);
  const body = gridRows(table.body);
  const indents = columns.map(({ alignment }, column) =>
    alignment === "decimal" ? decimalIndents(body, column, separator) : NO_INDENTS,
  );
  const measured = { columns, head, body, indents };
  const fitted = columnWidths(measured, roomFor(context), context.style, context.density);
  const { density, side, columns: widths, overflow } = fitted;
  if (overflow > 0) context.overflows.set(table, overflow);
  return { table, context: { ...context, density }, write, head, body, widths, density, side, indents };
}

const HEAD_ROW: RowProperties = { repeats: true };
const BODY_ROW: RowProperties = {};

interface Place {
  readonly inHead: boolean;
  /** Borders in several header rows, which the table style does not cover. */
  readonly below?: Border;
}

function rowsXml(rows: readonly GridRow[], setting: TableSetting, inHead: boolean): readonly string[] {
  const below = inHead && rows.length > 1 ? headRule(setting.context.style) : undefined;
  const columns = columnCells(setting, { inHead, below });
  return rows.map((gridCells) => {
    const cells = gridCells.map((gridCell) => gridCellXml(gridCell, setting, columns));
    return rowElement(inHead ? HEAD_ROW : BODY_ROW, cells);
  });
}

/** Values that the cells of a column share if they span neither columns nor rows. */
interface ColumnCells {
  readonly place: Place;
  /** The XML before the content, by column. */
  readonly starts: readonly string[];
  readonly contexts: readonly WriteContext[];
}

function columnCells(setting: TableSetting, place: Place): ColumnCells {
  const columns = setting.widths.map((_, column) => column);
  return {
    place,
    starts: columns.map((column) => cellStart(cellProperties({ column, span: 1 }, setting, place))),
    contexts: columns.map((column) => columnContext({ column, span: 1 }, setting, place)),
  };
}

/** A cell with its content. `columns`: the values that the cells of a column share. */
function gridCellXml(
  gridCell: GridCell,
  setting: TableSetting,
  { place, starts, contexts }: ColumnCells,
): string {
  const { cell, column, continued } = gridCell;
  const range = { column, span: cell.columnSpan };
  const plain = cell.columnSpan === 1 && cell.rowSpan === 1 && !continued;
  const context = gridCellContext(
    gridCell,
    setting,
    (plain && contexts[column]) || columnContext(range, setting, place),
  );
  const merge = continued ? "continue" : cell.rowSpan > 1 ? "restart" : undefined;
  const start = (plain && starts[column]) || cellStart({ ...cellProperties(range, setting, place), merge });
  const content = continued
    ? paragraph({ style: context.textStyle, keepNext: context.keepNext })
    : cellContent(cell.children, context, setting.write);
  return start + content + CELL_END;
}

/** The columns of a cell. */
interface ColumnRange {
  readonly column: number;
  readonly span: number;
}

function cellProperties(
  { column, span }: ColumnRange,
  { widths }: TableSetting,
  { below }: Place,
): CellProperties {
  return {
    width: rangeWidth({ column, span }, widths),
    columnSpan: span,
    edges: below && { bottom: below },
    padding: column + span === widths.length ? LAST_PADDING : undefined,
    alignment: below && "bottom",
  };
}

function rangeWidth({ column, span }: ColumnRange, widths: readonly number[]): number {
  return widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
}

function columnContext(
  range: ColumnRange,
  { context, table, widths, density, side }: TableSetting,
  { inHead }: Place,
): WriteContext {
  const last = range.column + range.span === widths.length;
  const padding = last ? LAST_PADDING.right : side;
  const alignment = table.columns[range.column]?.alignment ?? "start";
  return cellContext(context, {
    width: rangeWidth(range, widths) - padding,
    textStyle: (inHead ? HEAD_STYLES : TEXT_STYLES)[density] ?? "TableText",
    alignment: isMirrored(alignment, context) ? undefined : justification(alignment),
    numerals: alignment === "decimal",
    // Prevents a header row alone at the bottom of a page.
    keepNext: context.keepNext || inHead,
    allowPageBreak: false,
  });
}

/** The context of a cell with the indent that aligns its decimal point with those of its column. */
function gridCellContext(
  { cell, column }: GridCell,
  { table, indents, density }: TableSetting,
  context: WriteContext,
): WriteContext {
  const size = tableDensities(context.style.text.table)[density]?.text.size ?? context.style.text.table.size;
  const tail = (indents[column]?.get(cell) ?? 0) * size;
  if (tail === 0) return context;
  const mirrored = isMirrored(table.columns[column]?.alignment ?? "start", context);
  return { ...context, indent: mirrored ? tail : 0, rightIndent: mirrored ? 0 : tail };
}

/** Whether left and right are exchanged for numerals, which run from left to right in right-to-left text too. */
function isMirrored(alignment: ColumnAlignment, { language }: WriteContext): boolean {
  return alignment === "decimal" && isRightToLeft(language);
}

function justification(alignment: ColumnAlignment): WriteContext["alignment"] {
  switch (alignment) {
    case "start":
      return undefined;
    case "centre":
      return "center";
    case "end":
    case "decimal":
      return "right";
  }
}
