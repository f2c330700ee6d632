import type { Cell, Column, Inline, Row, Table } from "../document/node.ts";
import { MARKUP_LIMITS } from "../limits/limits.ts";
import { COLUMN_ALIGNMENTS } from "./classes.ts";
import type { MarkupElement } from "./element.ts";
import { readInlines } from "./read-inlines.ts";
import {
  childElements,
  classOf,
  insideContainer,
  keepPassage,
  type MarkupReading,
  type ReadFlow,
  report,
  wholeNumber,
} from "./reading.ts";
import { addTarget } from "./references.ts";

const PARTS = ["caption", "colgroup", "thead", "tbody"];

/** The maximum number of columns of a table in Word. */
const MAX_COLUMNS = 63;

/** Reads a table. Each row of head and body must fill all columns; one that does not is a problem at the row. */
export function readTable(
  reading: MarkupReading,
  element: MarkupElement,
  readFlow: ReadFlow,
): readonly Table[] {
  classOf(reading, element, []);
  const parts = childElements(reading, element, PARTS);
  const part = (name: string): MarkupElement | undefined => parts.find((child) => child.name === name);
  const rows = (name: string): readonly MarkupElement[] =>
    parts.filter((child) => child.name === name).flatMap((child) => childElements(reading, child, ["tr"]));

  const caption = part("caption");
  const head = rows("thead").map((row) => readRow(reading, row, readFlow, true));
  const body = rows("tbody").map((row) => readRow(reading, row, readFlow, false));
  const width = widthOf(head[0] ?? body[0]);
  const columns = readColumns(reading, part("colgroup"), width);
  if (columns.length > MAX_COLUMNS) reportTooWide(reading, element, columns.length);
  checkWidths(reading, rows("thead"), head, columns.length);
  checkWidths(reading, rows("tbody"), body, columns.length);
  if (body.length === 0) {
    report(
      reading,
      element.offset,
      "empty-element",
      "the table has no rows and was left out",
      "print it only {{#if}} it has rows",
      "warning",
    );
    return [];
  }
  const { id, summary } = element.attributes;
  const captionInlines: readonly Inline[] = caption
    ? readInlines(reading, caption.children, "<caption>")
    : [];
  if (caption) keepPassage(reading, caption.offset, captionInlines);
  if (id !== undefined) addTarget(reading, element, id, captionInlines);
  return [
    {
      type: "table",
      ...(id && { id }),
      caption: captionInlines,
      ...(summary && { summary }),
      columns,
      head,
      body,
    },
  ];
}

function reportTooWide(reading: MarkupReading, element: MarkupElement, columns: number): void {
  report(
    reading,
    element.offset,
    "irregular-table",
    `the table has ${columns} columns; Word has at most ${MAX_COLUMNS}`,
    "take out columns, or make two tables of it",
  );
}

function readColumns(
  reading: MarkupReading,
  group: MarkupElement | undefined,
  width: number,
): readonly Column[] {
  if (!group) return Array.from({ length: width }, () => ({ alignment: "start" }) as const);
  return childElements(reading, group, ["col"]).map((column) => {
    classOf(reading, column, []);
    const { align = "start", width: share } = column.attributes;
    const alignment = COLUMN_ALIGNMENTS.find((name) => name === align);
    if (!alignment) {
      report(
        reading,
        column.offset,
        "wrong-attribute",
        `align cannot be "${align}"`,
        `use ${COLUMN_ALIGNMENTS.join(", ")}`,
      );
    }
    const percent = share === undefined ? undefined : /^(\d{1,2})%$/.exec(share)?.[1];
    if (share !== undefined && percent === undefined) {
      report(
        reading,
        column.offset,
        "wrong-attribute",
        `width cannot be "${share}"`,
        'write a share such as "30%"',
      );
    }
    return { alignment: alignment ?? "start", ...(percent && { width: Number(percent) / 100 }) };
  });
}

function readRow(reading: MarkupReading, element: MarkupElement, readFlow: ReadFlow, header: boolean): Row {
  classOf(reading, element, []);
  const cells = childElements(reading, element, ["th", "td"]).map((cell): Cell => {
    classOf(reading, cell, []);
    return {
      type: "cell",
      header: header || cell.name === "th",
      columnSpan: wholeNumber(reading, cell, "colspan", { min: 1, max: MAX_COLUMNS, otherwise: 1 }),
      rowSpan: wholeNumber(reading, cell, "rowspan", { min: 1, max: MARKUP_LIMITS.rowsOfCell, otherwise: 1 }),
      children: readFlow(insideContainer(reading, cell), cell.children, `<${cell.name}>`),
    };
  });
  return { type: "row", cells };
}

function widthOf(row: Row | undefined): number {
  return row?.cells.reduce((sum, cell) => sum + cell.columnSpan, 0) ?? 0;
}

/** Checks that each row fills all columns, counting cells that span down into it, and that no cell spans past the end. */
function checkWidths(
  reading: MarkupReading,
  elements: readonly MarkupElement[],
  rows: readonly Row[],
  columns: number,
): void {
  let reaching: { readonly columns: number; readonly rows: number }[] = [];
  rows.forEach((row, index) => {
    const taken = reaching.reduce((sum, cell) => sum + cell.columns, 0);
    const width = widthOf(row) + taken;
    if (width !== columns) {
      report(
        reading,
        elements[index]?.offset ?? 0,
        "irregular-table",
        `this row fills ${columnsText(width)}, the table has ${columns}`,
        "add or take out cells, or correct colspan and rowspan",
      );
    }
    reportBelowEnd(reading, elements[index], row, rows.length - index);
    reaching = [
      ...reaching.map((cell) => ({ ...cell, rows: cell.rows - 1 })),
      ...row.cells.map((cell) => ({ columns: cell.columnSpan, rows: cell.rowSpan - 1 })),
    ].filter((cell) => cell.rows > 0);
  });
}

function reportBelowEnd(
  reading: MarkupReading,
  element: MarkupElement | undefined,
  row: Row,
  left: number,
): void {
  const tallest = Math.max(0, ...row.cells.map(({ rowSpan }) => rowSpan));
  if (element === undefined || tallest <= left) return;
  report(
    reading,
    element.offset,
    "irregular-table",
    `rowspan="${tallest}" reaches below the last row of its <thead> or <tbody>`,
    `write at most rowspan="${left}" in this row`,
  );
}

function columnsText(count: number): string {
  return count === 1 ? "1 column" : `${count} columns`;
}
