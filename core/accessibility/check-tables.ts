import {
  childOf,
  elementDescendants,
  isOn,
  isOnValue,
  textOf,
  type WordElement,
} from "../ooxml/word-file.ts";
import type { Problem } from "../problem/problem.ts";

/**
 * Tables of data have a header row. Those of one row, or whose first column heads their rows, put things
 * beside each other and need none.
 */
export function checkTables(document: WordElement): readonly Problem[] {
  return elementDescendants(document, "w:tbl").flatMap((table) => [
    ...headerProblems(table),
    ...elementDescendants(table, "w:vMerge", "w:gridSpan", "w:hMerge")
      .slice(0, 1)
      .map(() => mergedCells(table)),
    ...elementDescendants(table, "w:tbl")
      .slice(0, 1)
      .map((inner) => nestedTable(table, inner)),
    ...blankProblems(table),
  ]);
}

function rowsOf(table: WordElement): readonly WordElement[] {
  return table.children.filter(({ name }) => name === "w:tr");
}

function headerProblems(table: WordElement): readonly Problem[] {
  const rows = rowsOf(table);
  const [first] = rows;
  if (first === undefined || rows.length === 1 || headsRows(table)) return [];
  if (isOn(childOf(first, "w:trPr"), "w:tblHeader")) return [];
  return [
    {
      code: "no-header-row",
      severity: "error",
      message: `the table that begins "${beginning(table)}" has no header row`,
      hint: "mark its first row as repeating header",
    },
  ];
}

function headsRows(table: WordElement): boolean {
  return isOnValue(childOf(childOf(table, "w:tblPr"), "w:tblLook")?.attributes["w:firstColumn"]);
}

/** Whole rows or columns without a word keep a distance, which padding does as well. */
function blankProblems(table: WordElement): readonly Problem[] {
  const rows = rowsOf(table).map((row) => row.children.filter(({ name }) => name === "w:tc"));
  const blank = (cell: WordElement | undefined): boolean => cell === undefined || isBlank(cell);
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

function isBlank(cell: WordElement): boolean {
  const shown = elementDescendants(cell, "w:drawing", "w:pict", "w:object", "w:numPr", "w:fldChar", "w:sym");
  return shown.length === 0 && textOf(cell).trim() === "";
}

function mergedCells(table: WordElement): Problem {
  return {
    code: "merged-cells",
    severity: "warning",
    message: `the table that begins "${beginning(table)}" has merged cells`,
    hint: "repeat the value in each cell, if the table is as clear without",
  };
}

function nestedTable(table: WordElement, inner: WordElement): Problem {
  return {
    code: "nested-table",
    severity: "warning",
    message: `the table that begins "${beginning(table)}" has another in it, "${beginning(inner)}"`,
    hint: "put what the inner one holds below the outer one; callouts are tables in Word",
  };
}

/** The words of its first cells, each apart from the next. */
function beginning(table: WordElement): string {
  const words = elementDescendants(table, "w:p").map((paragraph) => textOf(paragraph).trim());
  const all = words.filter((each) => each !== "").join(" ");
  return all.length > LONGEST_BEGINNING ? `${all.slice(0, LONGEST_BEGINNING).trimEnd()}…` : all;
}

const LONGEST_BEGINNING = 40;
