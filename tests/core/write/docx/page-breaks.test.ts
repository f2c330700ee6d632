import { expect, test } from "vitest";
import type { Block } from "../../../../core/document/node.ts";
import { bodyXml, elements } from "./open-docx.ts";
import { callout, cell, columns, descriptions, list, paragraph, row, table } from "./tree.ts";

const BROKEN: readonly Block[] = [paragraph("before"), { type: "pageBreak" }, paragraph("behind")];

function breaksIn(block: Block): number {
  return elements(bodyXml([block]), "w:pageBreakBefore").length;
}

test("ignores page breaks inside cells and descriptions, as in the PDF", () => {
  expect(breaksIn(table({ columns: columns("start"), body: [row(cell(BROKEN))] }))).toBe(0);
  expect(breaksIn(table({ columns: columns("start"), body: [row(cell(callout("key", [], BROKEN)))] }))).toBe(
    0,
  );
  expect(breaksIn(descriptions(["term", BROKEN]))).toBe(0);
});

test("applies page breaks inside callouts and lists, as in the PDF", () => {
  expect(breaksIn(callout("key", [], BROKEN))).toBe(1);
  expect(breaksIn(list([BROKEN]))).toBe(1);
});
