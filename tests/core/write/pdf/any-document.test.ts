import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Document } from "../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE, type HouseStyle } from "../../../../core/house-style/house-style.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { anyDocument } from "../../../support/any/any-document.ts";
import { anyPaper, houseOn } from "../../../support/papers.ts";
import { readSheets } from "../../../support/pdf-places.ts";
import { office } from "../../../support/sample.ts";
import { sheetFaults } from "../../../support/sheet-faults.ts";
import {
  callout,
  cell,
  columns,
  documentOf,
  heading,
  list,
  note,
  paragraph,
  quotation,
  row,
  table,
} from "../docx/tree.ts";

/** What is wrong on the pages that no finding names. */
async function faultsOf(document: Document, house: HouseStyle): Promise<readonly string[]> {
  const { bytes, problems } = writePdf(document, house, office().fonts);
  const told = problems.filter(({ code }) => code === "does-not-fit").flatMap(({ pages }) => pages);
  return (await readSheets(bytes)).flatMap((sheet, index) =>
    told.includes(index + 1) ? [] : sheetFaults(sheet, house.paper.margin),
  );
}

test("keeps text inside the margins without overlaps, for any document and paper", async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument(3), anyPaper, async (document, paper) => {
      expect(await faultsOf(document, houseOn(paper))).toEqual([]);
    }),
    { numRuns: 30, seed: 20261125 },
  );
}, 300_000);

function nested(depth: number, wrap: (inner: Block) => Block): Block {
  return Array.from({ length: depth }).reduce<Block>(wrap, paragraph("The innermost words."));
}

const WORDS = "The working group met twice and left open who pays for the survey. ";

const GREAT: Readonly<Record<string, readonly Block[]>> = {
  "one word of 10,000 letters": [paragraph("W".repeat(10_000))],
  "a word of 10,000 letters in a narrow cell": [
    table({ columns: columns("start", "start", "start"), body: [row("a".repeat(10_000), "b", "c")] }),
  ],
  "50,000 words in one cell": [
    table({ columns: columns("start", "start"), body: [row(cell("word ".repeat(50_000)), "b")] }),
  ],
  "a cell that spans rows higher than a page": [
    table({
      columns: columns("start", "start"),
      body: [row(cell(WORDS.repeat(300), { rowSpan: 2 }), WORDS.repeat(200)), row(WORDS.repeat(200))],
    }),
  ],
  "a note longer than two pages": [paragraph([WORDS, note(1, WORDS.repeat(500))]), paragraph(WORDS)],
  "a thousand notes in one cell": [
    table({
      columns: columns("start"),
      body: [
        row(
          cell(
            paragraph(
              Array.from({ length: 1000 }, (_, index) => [
                "word",
                note(index + 1, `Source ${index}. `),
              ]).flat(),
            ),
          ),
        ),
      ],
    }),
  ],
  "callouts forty deep": [nested(40, (inner) => callout("note", "Title", [inner, paragraph(WORDS)]))],
  "lists forty deep": [
    nested(40, (inner) => list([[paragraph(WORDS), inner]], { ordered: true, start: 998 })),
  ],
  "quotations forty deep": [nested(40, (inner) => quotation([inner, paragraph(WORDS)]))],
  "callouts in columns of any width": [
    table({
      columns: [0.03, 0.07, 0.12, 0.16, 0.2, 0.42].map((width) => ({ alignment: "start", width })),
      body: [row(...Array.from({ length: 6 }, () => cell(callout("key", "Key", "I am"))))],
    }),
  ],
  "tables six deep": [
    nested(6, (inner) => table({ columns: columns("start"), body: [row(cell([inner, paragraph(WORDS)]))] })),
  ],
  "a heading of two thousand words": [heading(2, "long", WORDS.repeat(160)), paragraph(WORDS)],
};

function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== "object" || value === null) return [];
  if ("type" in value && value.type === "text" && "value" in value) return [String(value.value)];
  return Object.values(value).flatMap(textsOf);
}

function countLetters(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.replace(/\P{L}/gu, "").length, 0);
}

test.each(Object.entries(GREAT))(
  "%s stays inside the margins, line below line, and nothing is lost",
  async (_, blocks) => {
    const document = documentOf([heading(1, "title", "Great"), ...blocks]);
    const house = DEFAULT_HOUSE_STYLE;
    const { bytes, problems } = writePdf(document, house, office().fonts);
    expect(problems).toEqual([]);
    const sheets = await readSheets(bytes);
    expect(sheets.flatMap((sheet) => sheetFaults(sheet, house.paper.margin))).toEqual([]);
    const shown = sheets.flatMap(({ places }) => places).filter(({ artifact }) => !artifact);
    expect(countLetters(shown.map(({ text }) => text))).toBe(countLetters(textsOf(document.children)));
  },
  60_000,
);

test("reports content without room, with its page", async () => {
  const narrow = table({
    columns: columns(...Array.from({ length: 60 }, () => "start" as const)),
    body: [row(...Array.from({ length: 60 }, () => "W"))],
  });
  const document = documentOf([heading(1, "title", "Narrow"), { type: "pageBreak" }, narrow]);
  const { problems } = writePdf(document, DEFAULT_HOUSE_STYLE, office().fonts);
  expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    "does-not-fit: the table of 60 columns on page 2 of the PDF is 55 mm wider than its line even at 8.5 pt: its numbers or words would be cut",
  ]);
});
