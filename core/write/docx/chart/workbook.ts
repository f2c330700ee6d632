import type { Chart } from "../../../document/node.ts";
import { RELATIONSHIPS, SPREADSHEET } from "../../../ooxml/namespaces.ts";
import type { BytesPart, Part } from "../../../ooxml/part.ts";
import { officeRelationship, relationshipsPart } from "../../../ooxml/relationships.ts";
import { element, textElement, XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import { storeParts } from "../../../ooxml/zip-parts.ts";
import { columnName, SHEET } from "./chart-data.ts";

const SPREADSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The chart's numbers as a workbook (SpreadsheetML): categories down, series across, the unit in the corner. */
export function workbookPart(chart: Chart, part: number): BytesPart {
  const bytes = storeParts([
    relationshipsPart("_rels/.rels", [
      officeRelationship("rIdWorkbook", "officeDocument", "xl/workbook.xml"),
    ]),
    xmlPart("xl/workbook.xml", "sheet.main+xml", workbookXml()),
    relationshipsPart("xl/_rels/workbook.xml.rels", [
      officeRelationship("rIdSheet", "worksheet", "worksheets/sheet1.xml"),
    ]),
    xmlPart("xl/worksheets/sheet1.xml", "worksheet+xml", sheetXml(chart)),
  ]);
  return {
    path: `word/embeddings/workbook${part}.xlsx`,
    contentType: `${SPREADSHEET_TYPE}.sheet`,
    bytes,
    loose: true,
  };
}

function xmlPart(path: string, type: string, xml: string): Part {
  return { path, contentType: `${SPREADSHEET_TYPE}.${type}`, xml: XML_DECLARATION + xml };
}

function workbookXml(): string {
  const sheet = element("sheet", { name: SHEET, sheetId: 1, "r:id": "rIdSheet" });
  return element("workbook", { xmlns: SPREADSHEET, "xmlns:r": RELATIONSHIPS }, element("sheets", {}, sheet));
}

function sheetXml({ unit, categories, series }: Chart): string {
  const rows = [
    [unit, ...series.map(({ name }) => name)],
    ...categories.map((category, place) => [category, ...series.map(({ values }) => values[place] ?? null)]),
  ];
  const data = rows.map((cells, row) =>
    element("row", { r: row + 1 }, ...cells.map((value, column) => cellXml(value, row, column))),
  );
  return element("worksheet", { xmlns: SPREADSHEET }, element("sheetData", {}, ...data));
}

/** A cell with inline text, so that the workbook needs no shared strings part (18.18.11, inlineStr). */
function cellXml(value: string | number | null, row: number, column: number): string {
  if (value === null) return "";
  const r = `${columnName(column)}${row + 1}`;
  if (typeof value === "number") return element("c", { r }, textElement("v", String(value)));
  const text = textElement("t", value, { "xml:space": "preserve" });
  return element("c", { r, t: "inlineStr" }, element("is", {}, text));
}
