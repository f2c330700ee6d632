import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { textWidth } from "../../../../core/house-style/text-width.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { anyWideTable } from "../../../support/any/any-wide-table.ts";
import { office } from "../../../support/sample.ts";
import { bodyXml, elements, firstValue, type WordElement } from "./open-docx.ts";
import {
  callout,
  cell,
  columns,
  descriptions,
  documentOf,
  heading,
  list,
  paragraph,
  row,
  table,
} from "./tree.ts";

const SIZES: Readonly<Record<string, number>> = {
  TableText: 10.5,
  TableTextSmall: 9.5,
  TableTextSmallest: 8.5,
};

function wordsOf(cell: WordElement): string {
  return elements(cell, "w:t")
    .map(({ text }) => text)
    .join("");
}

/** The room for the words of a cell, less its padding and indents, in points. */
function roomIn(cell: WordElement, last: boolean, side: number): number {
  const width = Number(elements(cell, "w:tcW")[0]?.attributes["w:w"]);
  const indent = elements(cell, "w:ind")[0]?.attributes ?? {};
  const indents = Number(indent["w:left"] ?? 0) + Number(indent["w:right"] ?? 0);
  return (width - indents) / 20 - (last ? 0 : side);
}

function isTooWide({ block }: { readonly block: Block }): boolean {
  const document = documentOf([heading(1, "title", "Wide"), block]);
  const { problems } = writePdf(document, DEFAULT_HOUSE_STYLE, office().fonts);
  return problems.some(({ severity }) => severity === "error");
}

/** The cells of the innermost table that are narrower than a word of theirs; the first column has words alone. */
function narrowCells(xml: readonly WordElement[]): readonly string[] {
  const grid = xml.at(-1);
  if (grid === undefined) throw new Error("no table");
  const [margin] = elements(grid, "w:tblCellMar").flatMap((each) => elements(each, "w:right"));
  const side = margin ? Number(margin.attributes["w:w"]) / 20 : 6;
  return elements(grid, "w:tr").flatMap((tr) =>
    elements(tr, "w:tc").flatMap((cell, index, cells) => {
      const size = SIZES[firstValue(cell, "w:pStyle") ?? ""] ?? 0;
      const room = roomIn(cell, index === cells.length - 1, side);
      const words = index === 0 ? [] : wordsOf(cell).split(" ");
      return words.filter((word) => textWidth(word) * size > room);
    }),
  );
}

test("makes no column narrower than its numerals without reporting it", () => {
  fc.assert(
    fc.property(anyWideTable, (wide) => {
      fc.pre(!isTooWide(wide));
      expect(narrowCells(elements(bodyXml(wide.block), "w:tbl"))).toEqual([]);
    }),
    { numRuns: 60, seed: 20261130 },
  );
}, 120_000);

test("sets a table closer or smaller by styles and padding only", () => {
  const numerals = (text: string) =>
    table({
      columns: columns(...Array.from({ length: 13 }, () => "start" as const)),
      body: [row(...Array.from({ length: 13 }, () => text))],
    });
  const usual = bodyXml(numerals("1.2"));
  expect(elements(usual, "w:tblCellMar")).toEqual([]);
  expect(firstValue(usual, "w:pStyle")).toBe("TableText");
  const small = bodyXml(numerals("12,345.6"));
  expect(elements(elements(small, "w:tblCellMar")[0] as WordElement, "w:right")[0]?.attributes["w:w"]).toBe(
    "60",
  );
  expect(firstValue(small, "w:pStyle")).toBe("TableTextSmallest");
});

test("uses no-break hyphens in dates and ranges of cells, not in prose", () => {
  const xml = bodyXml([
    table({ columns: columns("start"), body: [row("well-known on 2026-11-30 and 2019-20")] }),
    paragraph("on 2026-11-30"),
  ]);
  const [cell = "", prose = ""] = xml.split("</w:tbl>");
  expect(cell).toContain("<w:t>11</w:t><w:noBreakHyphen/>");
  expect(cell.match(/<w:noBreakHyphen\/>/g)).toHaveLength(3);
  expect(cell).toContain("well-known on 2026");
  expect(prose).toContain("2026-11-30");
});

test("measures terms, titles and labels in cells, which Word does not hyphenate", () => {
  const cells = [
    descriptions(["Telecommunications", "Text"]),
    list(["Telecommunications"]),
    callout("key", "Telecommunications", "x"),
  ];
  const node = table({
    columns: columns("start", "start", "start", "start"),
    body: [row(...cells.map((block) => cell([block])), "a word or two ".repeat(60))],
  });
  const [terms = 0, items = 0, titles = 0] = elements(bodyXml(node), "w:gridCol").map(
    (each) => Number(each.attributes["w:w"]) / 20,
  );
  const word = textWidth("Telecommunications");
  expect(terms).toBeGreaterThan(word * 11 * 1.04 + 6);
  expect(items).toBeGreaterThan(word * 10.5 + 18 + 6);
  expect(titles).toBeGreaterThan(word * 11 * 1.04 + 26 + 6);
});
