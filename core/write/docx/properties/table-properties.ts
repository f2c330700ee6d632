import type { TableStyleId } from "../../../house-style/word-style-ids.ts";
import { twips } from "../../../ooxml/units.ts";
import { element, valElement } from "../../../ooxml/xml-text.ts";
import { bookmarked } from "../context/bookmark.ts";
import type { Bookmark } from "../context/document-index.ts";
import { type Border, borderElement } from "./border.ts";

/** In points, from the edge of a cell to its text. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Edges {
  readonly top?: Border;
  readonly left?: Border;
  readonly bottom?: Border;
  readonly right?: Border;
  readonly between?: Border;
}

export interface TableProperties {
  /** Has its lines, its ground and the padding of its cells. */
  readonly style: TableStyleId;
  readonly columns: readonly number[];
  readonly indent: number;
  /** The first column stands at the right. */
  readonly rightToLeft: boolean;
  readonly headRows: boolean;
  readonly headColumn: boolean;
  /** For readers who do not see the table. */
  readonly title?: string;
  readonly description?: string;
  /** Of a table without a caption that could carry it. */
  readonly bookmark?: Bookmark | undefined;
  /** Instead of the style's. */
  readonly padding?: Partial<Padding> | undefined;
}

export interface RowProperties {
  readonly repeats?: boolean;
  readonly leastHeight?: number;
}

export interface CellProperties {
  readonly width: number;
  readonly columnSpan?: number;
  readonly merge?: "restart" | "continue";
  /** Instead of the style's, and the padding side by side. */
  readonly edges?: Edges;
  readonly padding?: Partial<Padding>;
  readonly alignment?: "top" | "bottom";
}

/** The schema's order for `w:tblPr` is 17.4.59; the layout is fixed so that every program sets the same widths. */
export function tableElement(table: TableProperties, rows: readonly string[]): string {
  const width = table.columns.reduce((sum, column) => sum + column, 0);
  const properties = element(
    "w:tblPr",
    {},
    valElement("w:tblStyle", table.style),
    table.rightToLeft ? element("w:bidiVisual") : "",
    element("w:tblW", { "w:w": twips(width), "w:type": "dxa" }),
    table.indent === 0 ? "" : element("w:tblInd", { "w:w": twips(table.indent), "w:type": "dxa" }),
    element("w:tblLayout", { "w:type": "fixed" }),
    table.padding === undefined ? "" : paddingElement("w:tblCellMar", table.padding),
    lookElement(table),
    table.title ? valElement("w:tblCaption", table.title) : "",
    table.description ? valElement("w:tblDescription", table.description) : "",
  );
  const grid = table.columns.map((column) => element("w:gridCol", { "w:w": twips(column) }));
  const mark = table.bookmark === undefined ? "" : bookmarked(table.bookmark, "");
  return element("w:tbl", {}, mark, properties, element("w:tblGrid", {}, ...grid), ...rows);
}

export function rowElement({ repeats, leastHeight }: RowProperties, cells: readonly string[]): string {
  const height =
    leastHeight === undefined ? "" : `<w:trHeight w:val="${twips(leastHeight)}" w:hRule="atLeast"/>`;
  const properties = `<w:cantSplit/>${height}${repeats ? "<w:tblHeader/>" : ""}`;
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join("")}</w:tr>`;
}

export const CELL_END = "</w:tc>";

export function cellElement(cell: CellProperties, content: string): string {
  return cellStart(cell) + content + CELL_END;
}

/** All of a cell before its content. The schema's order for `w:tcPr` is 17.4.69. */
export function cellStart(cell: CellProperties): string {
  const { columnSpan = 1, merge, edges, padding, alignment } = cell;
  const properties = element(
    "w:tcPr",
    {},
    element("w:tcW", { "w:w": twips(cell.width), "w:type": "dxa" }),
    columnSpan === 1 ? "" : valElement("w:gridSpan", columnSpan),
    merge === undefined ? "" : valElement("w:vMerge", merge),
    edges === undefined ? "" : edgesElement("w:tcBorders", edges),
    padding === undefined ? "" : paddingElement("w:tcMar", padding),
    alignment === undefined ? "" : valElement("w:vAlign", alignment),
  );
  return `<w:tc>${properties}`;
}

export function edgesElement(name: string, edges: Edges): string {
  const { top, left, bottom, right, between } = edges;
  const borders = [
    top === undefined ? "" : borderElement("w:top", top),
    left === undefined ? "" : borderElement("w:left", left),
    bottom === undefined ? "" : borderElement("w:bottom", bottom),
    right === undefined ? "" : borderElement("w:right", right),
    between === undefined ? "" : borderElement("w:insideH", between),
  ].join("");
  return borders === "" ? "" : element(name, {}, borders);
}

export function groundElement(colour: string): string {
  return element("w:shd", { "w:val": "clear", "w:color": "auto", "w:fill": colour });
}

export function paddingElement(name: string, { top, left, bottom, right }: Partial<Padding>): string {
  const side = (edge: string, points: number | undefined) =>
    points === undefined ? "" : element(edge, { "w:w": twips(points), "w:type": "dxa" });
  return element(
    name,
    {},
    side("w:top", top),
    side("w:left", left),
    side("w:bottom", bottom),
    side("w:right", right),
  );
}

function lookElement({ headRows, headColumn }: TableProperties): string {
  return element("w:tblLook", {
    "w:val": hexadecimalLook(headRows, headColumn),
    "w:firstRow": headRows ? 1 : 0,
    "w:lastRow": 0,
    "w:firstColumn": headColumn ? 1 : 0,
    "w:lastColumn": 0,
    "w:noHBand": 1,
    "w:noVBand": 1,
  });
}

/** The same flags as the attributes, for readers of the first edition (17.4.55). */
function hexadecimalLook(headRows: boolean, headColumn: boolean): string {
  const flags = 0x0600 + (headRows ? 0x0020 : 0) + (headColumn ? 0x0080 : 0);
  return flags.toString(16).padStart(4, "0");
}
