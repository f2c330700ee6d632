import { twips } from "../../../ooxml/units.ts";
import { element } from "../../../ooxml/xml-text.ts";
import type { Bookmark } from "../context/bookmark.ts";
import { bookmarked } from "../context/bookmark.ts";
import {
  type CellProperties,
  cellProperties,
  type RowProperties,
  rowProperties,
  type TableProperties,
  tableProperties,
} from "../properties/table-properties.ts";

/** `bookmark`: the bookmark of a table without a caption; otherwise the caption has it. */
export function tableElement(table: TableProperties, rows: readonly string[], bookmark?: Bookmark): string {
  const grid = table.columns.map((column) => element("w:gridCol", { "w:w": twips(column) }));
  const mark = bookmark === undefined ? "" : bookmarked(bookmark, "");
  return element("w:tbl", {}, mark, tableProperties(table), element("w:tblGrid", {}, ...grid), ...rows);
}

export function rowElement(row: RowProperties, cells: readonly string[]): string {
  return `<w:tr>${rowProperties(row)}${cells.join("")}</w:tr>`;
}

export const CELL_END = "</w:tc>";

export function cellElement(cell: CellProperties, content: string): string {
  return cellStart(cell) + content + CELL_END;
}

/** The XML of a cell before its content. */
export function cellStart(cell: CellProperties): string {
  return `<w:tc>${cellProperties(cell)}`;
}
