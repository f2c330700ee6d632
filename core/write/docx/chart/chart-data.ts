import type { Chart } from "../../../document/node.ts";
import { element, textElement } from "../../../ooxml/xml-text.ts";

export const SHEET = "Sheet1";

/** The name of a sheet's column: A to Z, then AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** The name of a series, as its cell in the workbook and as Word shows it without opening the workbook. */
export function seriesName({ series }: Chart, place: number): string {
  const cell = `${SHEET}!$${columnName(place + 1)}$1`;
  return element("c:tx", {}, stringReference(cell, [series[place]?.name ?? ""]));
}

export function categoriesXml({ categories }: Chart): string {
  return element("c:cat", {}, stringReference(`${SHEET}!$A$2:$A$${categories.length + 1}`, categories));
}

/** The values of a series; an absent point is a gap. */
export function valuesXml({ categories, series }: Chart, place: number): string {
  const column = columnName(place + 1);
  const points = (series[place]?.values ?? []).map((value, idx) =>
    value === null ? "" : element("c:pt", { idx }, textElement("c:v", String(value))),
  );
  const cache = element(
    "c:numCache",
    {},
    textElement("c:formatCode", "General"),
    element("c:ptCount", { val: categories.length }),
    ...points,
  );
  const cells = `${SHEET}!$${column}$2:$${column}$${categories.length + 1}`;
  return element("c:val", {}, element("c:numRef", {}, textElement("c:f", cells), cache));
}

function stringReference(cells: string, values: readonly string[]): string {
  const points = values.map((value, idx) => element("c:pt", { idx }, textElement("c:v", value)));
  return element(
    "c:strRef",
    {},
    textElement("c:f", cells),
    element("c:strCache", {}, element("c:ptCount", { val: values.length }), ...points),
  );
}
