import {
  childNamed,
  childrenNamed,
  descendantsNamed,
  isOnValue,
  onOffOf,
  runText,
  type XmlElement,
} from "../ooxml/xml-tree.ts";
import type { Problem } from "../problem/problem.ts";

/**
 * Checks tables for header rows and for merged, nested and blank cells. Tables of one row, or with a header column, need no
 * header row.
 */
export function checkTables(document: XmlElement): readonly Problem[] {
  return descendantsNamed(document, "w:tbl").flatMap((table) => [
    ...headerProblems(table),
    ...descendantsNamed(table, "w:vMerge", "w:gridSpan", "w:hMerge")
      .slice(0, 1)
      .map(() => mergedCells(table)),
    ...descendantsNamed(table, "w:tbl")
      .slice(0, 1)
      .map((inner) => nestedTable(table, inner)),
    ...blankProblems(table),
  ]);
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return childrenNamed(table, "w:tr");
}

function headerProblems(table: XmlElement): readonly Problem[] {
  const rows = rowsOf(table);
  const [first] = rows;
  if (first === undefined || rows.length === 1 || hasHeaderColumn(table)) return [];
  if (onOffOf(childNamed(first, "w:trPr"), "w:tblHeader")) return [];
  return [
    {
      code: "no-header-row",
      severity: "error",
      message: `the table that begins "${beginning(table)}" has no header row`,
      hint: "mark its first row as a repeating header row",
    },
  ];
}

/** Whether the first column is formatted as a header column. */
function hasHeaderColumn(table: XmlElement): boolean {
  return isOnValue(childNamed(childNamed(table, "w:tblPr"), "w:tblLook")?.attributes["w:firstColumn"]);
}

/** Problem of a table in which a whole row or column is blank, which serves as spacing. */
function blankProblems(table: XmlElement): readonly Problem[] {
  const rows = rowsOf(table).map((row) => childrenNamed(row, "w:tc"));
  const blank = (cell: XmlElement | undefined): boolean => cell === undefined || isBlank(cell);
  const columns = rows.every((row) => row.length === rows[0]?.length) ? (rows[0]?.length ?? 0) : 0;
  const blankRow = rows.length > 1 && rows.some((row) => row.every(blank));
  const blankColumn =
    columns > 1 &&
    Array.from({ length: columns }, (_, at) => rows.every((row) => blank(row[at]))).includes(true);
  if (!blankRow && !blankColumn) return [];
  return [
    {
      code: "blank-cells",
      severity: "warning",
      message: `the table that begins "${beginning(table)}" has a whole ${blankRow ? "row" : "column"} of blank cells`,
      hint: "remove it, and set the spacing in the table style",
    },
  ];
}

function isBlank(cell: XmlElement): boolean {
  const shown = descendantsNamed(cell, "w:drawing", "w:pict", "w:object", "w:numPr", "w:fldChar", "w:sym");
  return shown.length === 0 && runText(cell).trim() === "";
}

function mergedCells(table: XmlElement): Problem {
  return {
    code: "merged-cells",
    severity: "warning",
    message: `the table that begins "${beginning(table)}" has merged cells`,
    hint: "split the cells and repeat the value in each, if the table stays as clear",
  };
}

function nestedTable(table: XmlElement, inner: XmlElement): Problem {
  return {
    code: "nested-table",
    severity: "warning",
    message: `the table that begins "${beginning(table)}" contains another table, which begins "${beginning(inner)}"`,
    hint: "move the inner table below the outer one; callouts are tables in Word",
  };
}

/** The first words of a table, with a space between cells. */
function beginning(table: XmlElement): string {
  const words = descendantsNamed(table, "w:p").map((paragraph) => runText(paragraph).trim());
  const all = words.filter((each) => each !== "").join(" ");
  return all.length > LONGEST_BEGINNING ? `${all.slice(0, LONGEST_BEGINNING).trimEnd()}…` : all;
}

/** Characters of a table that a message quotes. */
const LONGEST_BEGINNING = 40;
