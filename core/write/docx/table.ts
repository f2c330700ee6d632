import type { Cell, ColumnAlignment, Row, Table } from "../../document/node.ts";
import { blockParagraph } from "./block-paragraph.ts";
import { RULE_WIDTH } from "./border.ts";
import { cellContent, cellScope, roomFor } from "./cell-content.ts";
import { columnWidths } from "./column-widths.ts";
import { decimalIndents } from "./decimal-alignment.ts";
import { inlines } from "./inlines.ts";
import { decimalSeparator } from "./language.ts";
import { paragraph } from "./paragraph.ts";
import { inlineText } from "./plain-text.ts";
import type { Scope, WriteBlocks } from "./scope.ts";
import { beforeTable } from "./table-end.ts";
import { gridRows, type Slot } from "./table-grid.ts";
import { cellElement, type Padding, rowElement, tableElement } from "./table-xml.ts";

export const TABLE_PADDING: Padding = { top: 3, right: 5, bottom: 3, left: 5 };

/** What the cells of one table share. */
interface Setting {
  readonly table: Table;
  readonly scope: Scope;
  readonly write: WriteBlocks;
  readonly widths: readonly number[];
  /** By column; empty where a column is not decimal. */
  readonly indents: readonly ReadonlyMap<Cell, number>[];
}

export function tableXml(table: Table, scope: Scope, write: WriteBlocks): string {
  if (table.columns.length === 0 || table.head.length + table.body.length === 0) return "";
  const setting = settingOf(table, scope, write);
  const rule = { width: RULE_WIDTH, colour: scope.style.colours.rule };
  const properties = {
    columns: setting.widths,
    indent: scope.indent,
    edges: { top: rule, bottom: rule, between: rule },
    padding: TABLE_PADDING,
    headRows: table.head.length > 0,
    headColumn: table.body.some((row) => row.cells[0]?.header),
    title: inlineText(table.caption),
    description: table.summary,
  };
  return (
    captionXml(table, scope) +
    tableElement(properties, [
      ...rowsXml(table.head, setting, { repeats: true }),
      ...rowsXml(table.body, setting, { repeats: false }),
    ])
  );
}

function captionXml(table: Table, scope: Scope): string {
  if (table.caption.length === 0) return beforeTable(scope);
  return blockParagraph(scope, "Caption", inlines(table.caption, scope), { keepNext: true });
}

function settingOf(table: Table, scope: Scope, write: WriteBlocks): Setting {
  const padding = TABLE_PADDING.left + TABLE_PADDING.right;
  const separator = decimalSeparator(scope.language);
  return {
    table,
    scope,
    write,
    widths: columnWidths(table, roomFor(scope), scope.style.text.table.size, padding),
    indents: table.columns.map(({ alignment }, column) =>
      alignment === "decimal" ? decimalIndents(table.body, column, separator) : new Map(),
    ),
  };
}

interface RowKind {
  readonly repeats: boolean;
}

function rowsXml(rows: readonly Row[], setting: Setting, kind: RowKind): readonly string[] {
  return gridRows(rows).map((slots) =>
    rowElement(
      kind,
      slots.map((slot) => slotXml(slot, setting, kind)),
    ),
  );
}

function slotXml(slot: Slot, setting: Setting, { repeats }: RowKind): string {
  const { cell, column, continued } = slot;
  const { style } = setting.scope;
  const width = setting.widths.slice(column, column + cell.columnSpan).reduce((sum, each) => sum + each, 0);
  const scope = slotScope(slot, setting, width, repeats);
  const content = continued
    ? paragraph({ style: scope.textStyle })
    : cellContent(cell.children, scope, setting.write);
  return cellElement(
    {
      width,
      columnSpan: cell.columnSpan,
      merge: continued ? "continue" : cell.rowSpan > 1 ? "restart" : undefined,
      ground: repeats ? style.colours.ground : undefined,
      alignment: repeats ? "bottom" : undefined,
    },
    content,
  );
}

function slotScope({ cell, column }: Slot, setting: Setting, width: number, inHead: boolean): Scope {
  const { scope, table, indents } = setting;
  const inner = width - TABLE_PADDING.left - TABLE_PADDING.right;
  const indent = (indents[column]?.get(cell) ?? 0) * scope.style.text.table.size;
  return {
    ...cellScope(scope, inner, cell.header || inHead ? "TableHead" : "TableText"),
    alignment: justification(table.columns[column]?.alignment ?? "start"),
    rightIndent: indent,
    // A head row alone at the foot of a page says nothing.
    keepNext: scope.keepNext || inHead,
  };
}

function justification(alignment: ColumnAlignment): Scope["alignment"] {
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
