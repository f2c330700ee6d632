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
 * Tables of data have a header row. Those of one row, or whose first column heads their rows, put things
 * beside each other and need none.
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
  if (first === undefined || rows.length === 1 || headsRows(table)) return [];
  if (onOffOf(childNamed(first, "w:trPr"), "w:tblHeader")) return [];
  return [
    {
      code: "no-header-row",
      severity: "error",
      message: `the table that begins "${beginning(table)}" has no header row`,
      hint: "mark its first row as repeating header",
    },
  ];
}

function headsRows(table: XmlElement): boolean {
  return isOnValue(childNamed(childNamed(table, "w:tblPr"), "w:tblLook")?.attributes["w:firstColumn"]);
}

/** Whole rows or columns without a word keep a distance, which padding does as well. */
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
      hint: "take it out, and set the distance in the table's style",
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
    hint: "repeat the value in each cell, if the table is as clear without",
  };
}

function nestedTable(table: XmlElement, inner: XmlElement): Problem {
  return {
    code: "nested-table",
    severity: "warning",
    message: `the table that begins "${beginning(table)}" has another in it, "${beginning(inner)}"`,
    hint: "put what the inner one holds below the outer one; callouts are tables in Word",
  };
}

/** The words of its first cells, each apart from the next. */
function beginning(table: XmlElement): string {
  const words = descendantsNamed(table, "w:p").map((paragraph) => runText(paragraph).trim());
  const all = words.filter((each) => each !== "").join(" ");
  return all.length > LONGEST_BEGINNING ? `${all.slice(0, LONGEST_BEGINNING).trimEnd()}…` : all;
}

const LONGEST_BEGINNING = 40;
