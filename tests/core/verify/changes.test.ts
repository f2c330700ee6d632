import { describe, expect, test } from "vitest";
import type { Block, Document } from "../../../core/document/node.ts";
import { compareContent } from "../../../core/verify/compare-content.ts";
import { chart, figure, section } from "../write/docx/further-sample.ts";
import {
  callout,
  cell,
  columns,
  descriptions,
  documentOf,
  headCell,
  heading,
  link,
  list,
  note,
  numbered,
  paragraph,
  row,
  table,
} from "../write/docx/tree.ts";
import { differencesOf, readingsOf } from "./parity-of.ts";

const SOURCE = "Bureau of National Statistics, 2026.";

const BLOCKS = [
  heading(1, "title", "Critical minerals"),
  { type: "contents", title: "Contents", depth: 3 },
  heading(2, "trade", "Trade"),
  paragraph(["Exports grew", note(1, SOURCE), " for the third year", note(2, "Own work."), "."]),
  list(["A date", [paragraph("A counterpart"), list(["by name"])]]),
  tradeTable(),
  heading(3, "next", "Next"),
  callout("key", "Bottom line", ["Say yes.", "Then go."]),
  figure(chart("bar"), { alternative: "Exports grew." }),
  descriptions(["Where", "Astana"], ["When", "June"]),
  paragraph(["See ", link("https://example.org/", "the report"), "."]),
  section({ orientation: "landscape" }, paragraph("A wide annex.")),
] as const satisfies readonly Block[];

type Blocks = readonly Block[];
type Place =
  Exclude<keyof typeof BLOCKS, keyof Blocks | number> extends `${infer N extends number}` ? N : number;

function tradeTable(change: Partial<Parameters<typeof table>[0]> = {}): Block {
  return table({
    caption: "Exports",
    summary: "Two metals in one year.",
    columns: columns("start", "decimal"),
    head: [row(headCell("Metal"), headCell("2025"))],
    body: [row("Titanium", "118.4"), row("Tantalum", "9.75"), row("Gallium", "4")],
    ...change,
  });
}

/** The note with one block replaced by others. */
function changed(place: Place, ...blocks: Blocks): Document {
  return documentOf(BLOCKS.flatMap((own: Block, index) => (index === place ? blocks : [own])));
}

function swapped(place: Place): Document {
  const blocks: Block[] = [...BLOCKS];
  return documentOf([
    ...blocks.slice(0, place),
    ...blocks.slice(place, place + 2).reverse(),
    ...blocks.slice(place + 2),
  ]);
}

const original = readingsOf(documentOf(BLOCKS));

test("finds no difference between two files of one note", () => {
  expect(differencesOf(readingsOf(documentOf(BLOCKS)))).toEqual([]);
});

type Change = readonly [name: string, document: Document, message: RegExp];

const CHANGES: readonly Change[] = [
  [
    "a heading's level",
    changed(6, heading(2, "next", "Next")),
    /heading "Next" \(page 1\): the level is 3 in the PDF, 2 in the Word file/,
  ],
  [
    "a heading that is text",
    changed(6, paragraph("Next")),
    /heading "Next" \(page 1\): it is a heading in the PDF and a paragraph in the Word file/,
  ],
  [
    "a missing footnote",
    changed(3, paragraph(["Exports grew", note(1, SOURCE), " for the third year."])),
    /footnote 2, "Own work.", is in the PDF but not in the Word file/,
  ],
  [
    "a footnote's words",
    changed(
      3,
      paragraph(["Exports grew", note(1, "Hearsay."), " for the third year", note(2, "Own work."), "."]),
    ),
    /footnote 1 is "Bureau.*" in the PDF, "Hearsay." in the Word file/,
  ],
  [
    "footnotes that changed places",
    changed(
      3,
      paragraph(["Exports grew", note(1, "Own work."), " for the third year", note(2, SOURCE), "."]),
    ),
    /footnote 1 is "Bureau.*" in the PDF, "Own work." in the Word file/,
  ],
  [
    "a footnote reference in another place",
    changed(
      3,
      paragraph(["Exports grew for the third", note(1, SOURCE), " year", note(2, "Own work."), "."]),
    ),
    /Exports grew\[note 1\]/,
  ],
  [
    "an item's depth",
    changed(4, list(["A date", "A counterpart", "by name"])),
    /list item "by name" \(page 1\): the depth is 1 in the PDF, 0 in the Word file/,
  ],
  [
    "a numbered list",
    changed(4, numbered(["A date", [paragraph("A counterpart"), list(["by name"])]])),
    /the label is a bullet in the PDF, number 1 in the Word file/,
  ],
  [
    "a missing item",
    changed(4, list(["A date", "A counterpart"])),
    /list item "by name" \(page 1\) is in the PDF but not in the Word file/,
  ],
  [
    "a cell",
    changed(
      5,
      tradeTable({ body: [row("Titanium", "118.5"), row("Tantalum", "9.75"), row("Gallium", "4")] }),
    ),
    /table .*: row 2, cell 2: the text is "118.4" in the PDF, "118.5" in the Word file/,
  ],
  [
    "rows that changed places",
    changed(
      5,
      tradeTable({ body: [row("Tantalum", "9.75"), row("Titanium", "118.4"), row("Gallium", "4")] }),
    ),
    /row 2, cell 1: the text is "Titanium" in the PDF, "Tantalum" in the Word file/,
  ],
  [
    "a missing row",
    changed(5, tradeTable({ body: [row("Titanium", "118.4"), row("Tantalum", "9.75")] })),
    /the number of rows is 4 in the PDF, 3 in the Word file/,
  ],
  [
    "merged cells",
    changed(
      5,
      tradeTable({
        body: [row(cell("Titanium", { columnSpan: 2 })), row("Tantalum", "9.75"), row("Gallium", "4")],
      }),
    ),
    /the width in columns of row 2, cell 1 is 1 in the PDF, 2 in the Word file/,
  ],
  [
    "a cell that spans rows",
    changed(
      5,
      tradeTable({
        body: [row(cell("Titanium", { rowSpan: 2 }), "118.4"), row("9.75"), row("Gallium", "4")],
      }),
    ),
    /the height in rows of row 2, cell 1 is 1 in the PDF, 2 in the Word file/,
  ],
  [
    "a header row that became an ordinary row",
    changed(
      5,
      tradeTable({
        head: [],
        body: [row("Metal", "2025"), row("Titanium", "118.4"), row("Tantalum", "9.75"), row("Gallium", "4")],
      }),
    ),
    /row 1 is a header row in the PDF, an ordinary row in the Word file/,
  ],
  [
    "a table's summary",
    changed(5, tradeTable({ summary: "" })),
    /the summary is "Two metals.*" in the PDF, "" in the Word file/,
  ],
  ["a missing table", changed(5), /table .* is in the PDF but not in the Word file/],
  [
    "a duplicated table",
    changed(5, tradeTable(), tradeTable()),
    /table .* is in the Word file but not in the PDF/,
  ],
  ["blocks that changed places", swapped(9), /is in the Word file but not in the PDF/],
  [
    "a callout's words",
    changed(7, callout("key", "Bottom line", ["Say no.", "Then go."])),
    /callout .*: inside: the text is ".*yes." in the PDF, ".*no." in the Word file/,
  ],
  [
    "a callout that is text",
    changed(7, paragraph("Bottom line"), paragraph("Say yes."), paragraph("Then go.")),
    /callout "Bottom line Say yes. Then go."/,
  ],
  [
    "a figure's words",
    changed(8, figure(chart("bar"), { alternative: "Exports fell." })),
    /the alternative text is "Exports grew." in the PDF, "Exports fell." in the Word file/,
  ],
  [
    "a term",
    changed(9, descriptions(["Where", "Astana"], ["On", "June"])),
    /description .*: the term is "When" in the PDF, "On" in the Word file/,
  ],
  [
    "a missing paragraph",
    changed(10),
    /paragraph "See the report." .*is in the PDF but not in the Word file/,
  ],
  ["a missing table of contents", changed(1), /table of contents .* is in the PDF/],
  [
    "a missing marking",
    documentOf(BLOCKS, { marking: { text: "", alignment: "centre" } }),
    /"OFFICIAL-SENSITIVE" is in the header on page 1 of the PDF but not on the pages of section 1 of the Word file/,
  ],
  [
    "a lower marking",
    documentOf(BLOCKS, { marking: { text: "OFFICIAL", alignment: "centre" } }),
    /"OFFICIAL-SENSITIVE" is in the footer on page 2 of the PDF but not on the pages of section 2 of the Word file/,
  ],
  [
    "another footer",
    documentOf(BLOCKS, { footer: "Version 2" }),
    /"Example note \| 17 March 2026" is in the footer/,
  ],
];

describe("reports a change of one file", () => {
  test.each(CHANGES)("%s", (_, document, message) => {
    const other = readingsOf(document);
    expect(differencesOf({ ...original, docx: other.docx }).join("\n")).toMatch(message);
    // Also with the files exchanged, and each file against the document.
    const written = { name: "the note", content: original.document };
    expect(
      compareContent({ name: "a", content: other.pdf }, { name: "b", content: original.docx }),
    ).not.toEqual([]);
    expect(compareContent(written, { name: "the PDF", content: other.pdf })).not.toEqual([]);
    expect(compareContent(written, { name: "the Word file", content: other.docx })).not.toEqual([]);
  });

  test.each([
    [
      "a value",
      chart("bar", { series: [{ name: "Exports", values: [1.2, 1.5, 9, 2.1] }] }),
      /the values of "Exports" is "…?.*none/,
    ],
    ["a category", chart("bar", { categories: ["2022", "2023", "2024", "2026"] }), /the chart's categories/],
    [
      "a name",
      chart("bar", { series: [{ name: "Imports", values: [1.2, 1.5, null, 2.1] }] }),
      /the name of a series is "Exports" in the note, "Imports"/,
    ],
    ["its type", chart("line"), /the chart type is bar in the note, line in the Word file/],
  ])("reports changed data of a Word chart: %s", (_, content, message) => {
    const { docx } = readingsOf(changed(8, figure(content, { alternative: "Exports grew." })));
    const written = { name: "the note", content: original.document };
    const found = compareContent(written, { name: "the Word file", content: docx });
    expect(found.map((problem) => problem.message).join("\n")).toMatch(message);
  });
});
