import type { Problem } from "../../../problem/problem.ts";
import { found, isOn, textOf, type WordElement } from "../../../word-file/word-file.ts";

/**
 * Tables of data have a header row. Those of one row, or whose first column heads their rows, put things
 * beside each other and need none.
 */
export function checkTables(document: WordElement): readonly Problem[] {
  return found(document, "w:tbl").flatMap((table) => [
    ...headerProblems(table),
    ...found(table, "w:vMerge", "w:gridSpan", "w:hMerge")
      .slice(0, 1)
      .map(() => mergedCells(table)),
    ...found(table, "w:tbl").map((inner) => nestedTable(table, inner)),
  ]);
}

function headerProblems(table: WordElement): readonly Problem[] {
  const rows = table.children.filter(({ name }) => name === "w:tr");
  const [first] = rows;
  if (first === undefined || rows.length === 1 || headsRows(table)) return [];
  if (
    isOn(
      first.children.find(({ name }) => name === "w:trPr"),
      "w:tblHeader",
    )
  )
    return [];
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
  return (
    found(
      table.children.find(({ name }) => name === "w:tblPr"),
      "w:tblLook",
    )[0]?.attributes["w:firstColumn"] === "1"
  );
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
    hint: "put the inner table below, or its rows into the outer one",
  };
}

function beginning(table: WordElement): string {
  return textOf(table).slice(0, 30);
}
