import { decimalSeparator } from "../../document/decimal.ts";
import type { Cell, ColumnAlignment, Table } from "../../document/node.ts";
import { inlineText } from "../../document/text.ts";
import { blockParagraph } from "./block-paragraph.ts";
import { bookmarked } from "./bookmark.ts";
import type { Border } from "./border.ts";
import { cellContent, cellScope, roomFor } from "./cell-content.ts";
import { columnWidths } from "./column-widths.ts";
import { decimalIndents } from "./decimal-alignment.ts";
import { inlines } from "./inlines.ts";
import { isRightToLeft } from "./language.ts";
import { paragraph } from "./paragraph.ts";
import type { Scope, WriteBlocks } from "./scope.ts";
import { HOUSE_TABLE } from "./style-ids.ts";
import { beforeTable } from "./table-end.ts";
import { type GridRow, gridRows, type Slot } from "./table-grid.ts";
import { headRule, rowRule, TABLE_PADDING } from "./table-looks.ts";
import { cellElement, rowElement, tableElement } from "./table-xml.ts";

/** Figures at the right end where the text does. */
const LAST_PADDING = { right: 0 };

/** What the cells of one table share. */
interface Setting {
  readonly table: Table;
  readonly scope: Scope;
  readonly write: WriteBlocks;
  readonly head: readonly GridRow[];
  readonly body: readonly GridRow[];
  readonly widths: readonly number[];
  /** By column; empty where a column is not decimal. */
  readonly indents: readonly ReadonlyMap<Cell, number>[];
}

export function tableXml(table: Table, scope: Scope, write: WriteBlocks): string {
  if (table.columns.length === 0 || table.head.length + table.body.length === 0) return "";
  const setting = settingOf(table, scope, write);
  const properties = {
    style: HOUSE_TABLE,
    columns: setting.widths,
    rightToLeft: isRightToLeft(scope.language),
    indent: scope.indent,
    headRows: table.head.length > 0,
    headColumn: table.body.some((row) => row.cells[0]?.header),
    title: inlineText(table.caption),
    description: table.summary,
    bookmark: table.caption.length === 0 ? scope.index.captions.get(table) : undefined,
  };
  return (
    captionXml(table, scope) +
    tableElement(properties, [
      ...rowsXml(setting.head, setting, true),
      ...rowsXml(setting.body, setting, false),
    ])
  );
}

function captionXml(table: Table, scope: Scope): string {
  if (table.caption.length === 0) return beforeTable(scope);
  const words = inlines(table.caption, scope);
  const bookmark = scope.index.captions.get(table);
  const content = bookmark === undefined ? words : bookmarked(bookmark, words);
  return blockParagraph(scope, "Caption", content, { keepNext: true });
}

const NO_INDENTS: ReadonlyMap<Cell, number> = new Map();

function settingOf(table: Table, scope: Scope, write: WriteBlocks): Setting {
  const padding = TABLE_PADDING.left + TABLE_PADDING.right;
  const separator = decimalSeparator(scope.language);
  const head = gridRows(table.head);
  const body = gridRows(table.body);
  return {
    table,
    scope,
    write,
    head,
    body,
    widths: columnWidths(
      table.columns,
      [...head, ...body],
      roomFor(scope),
      scope.style.text.table.size,
      padding,
    ),
    indents: table.columns.map(({ alignment }, column) =>
      alignment === "decimal" ? decimalIndents(body, column, separator) : NO_INDENTS,
    ),
  };
}

interface Place {
  readonly inHead: boolean;
  /** In a head of several rows, which the table's style does not know. */
  readonly below?: Border;
}

function rowsXml(rows: readonly GridRow[], setting: Setting, inHead: boolean): readonly string[] {
  return rows.map((slots, row) => {
    const below = inHead && rows.length > 1 ? ruleBelow(row === rows.length - 1, setting.scope) : undefined;
    const place: Place = { inHead, ...(below && { below }) };
    return rowElement(
      { repeats: inHead },
      slots.map((slot) => slotXml(slot, setting, place)),
    );
  });
}

function slotXml(slot: Slot, setting: Setting, { inHead, below }: Place): string {
  const { cell, column, continued } = slot;
  const { widths, write } = setting;
  const next = column + cell.columnSpan;
  const width = widths.slice(column, next).reduce((sum, each) => sum + each, 0);
  const last = next === widths.length;
  const scope = slotScope(slot, setting, width - (last ? LAST_PADDING : TABLE_PADDING).right, inHead);
  const content = continued
    ? paragraph({ style: scope.textStyle, keepNext: scope.keepNext })
    : cellContent(cell.children, scope, write);
  return cellElement(
    {
      width,
      columnSpan: cell.columnSpan,
      merge: continued ? "continue" : cell.rowSpan > 1 ? "restart" : undefined,
      edges: below && { bottom: below },
      padding: last ? LAST_PADDING : undefined,
      alignment: below && "bottom",
    },
    content,
  );
}

function ruleBelow(endsHead: boolean, { style }: Scope): Border {
  return endsHead ? headRule(style) : rowRule(style);
}

function slotScope({ cell, column }: Slot, setting: Setting, width: number, inHead: boolean): Scope {
  const { scope, table, indents } = setting;
  const alignment = table.columns[column]?.alignment ?? "start";
  const tail = (indents[column]?.get(cell) ?? 0) * scope.style.text.table.size;
  // Figures run from left to right in every script: the end of their line is where other text begins.
  const mirrored = alignment === "decimal" && isRightToLeft(scope.language);
  return cellScope(scope, {
    width,
    textStyle: inHead ? "TableHead" : "TableText",
    alignment: mirrored ? undefined : justification(alignment),
    indent: mirrored ? tail : 0,
    rightIndent: mirrored ? 0 : tail,
    // A head row alone at the foot of a page says nothing.
    keepNext: scope.keepNext || inHead,
  });
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
