import { describe, expect, test } from "vitest";
import type { Block, Document } from "../../../core/document/node.ts";
import {
  columns,
  documentOf,
  headCell,
  heading,
  list,
  note,
  numbered,
  paragraph,
  row,
  table,
} from "../write/docx/tree.ts";
import { differencesOf, readingsOf } from "./parity-of.ts";

const BLOCKS: readonly Block[] = [
  heading(1, "title", "Critical minerals"),
  heading(2, "trade", "Trade"),
  paragraph(["Exports grew", note(1, "Bureau of National Statistics, 2026."), " for the third year."]),
  list(["A date", [paragraph("A counterpart"), list(["by name"])]]),
  table({
    caption: "Exports",
    columns: columns("start", "decimal"),
    head: [row(headCell("Metal"), headCell("2025"))],
    body: [row("Titanium", "118.4"), row("Tantalum", "9.75")],
  }),
];

function changed(place: number, block: Block | undefined): Document {
  return documentOf(BLOCKS.flatMap((own, index) => (index === place ? (block ? [block] : []) : [own])));
}

const original = readingsOf(documentOf(BLOCKS));

/** What is found between the PDF of the original and the Word file of the changed note. */
function found(document: Document): string {
  return differencesOf({ ...original, docx: readingsOf(document).docx }).join("\n");
}

test("two files of one note do not differ", () => {
  expect(found(documentOf(BLOCKS))).toBe("");
});

describe("a change of one file is found and named", () => {
  test.each<readonly [string, Document, RegExp]>([
    [
      "a heading's level",
      changed(1, heading(1, "trade", "Trade")),
      /heading "Trade" \(page 1\): the level is 2 in the PDF, 1 in the Word file/,
    ],
    [
      "a dropped note",
      changed(2, paragraph("Exports grew for the third year.")),
      /note 1, "Bureau.*", stands in the PDF, and the Word file lacks it/,
    ],
    [
      "a note's words",
      changed(2, paragraph(["Exports grew", note(1, "Own work."), " for the third year."])),
      /note 1 is "Bureau.*" in the PDF, "Own work." in the Word file/,
    ],
    [
      "a call elsewhere",
      changed(
        2,
        paragraph(["Exports grew for the third year.", note(1, "Bureau of National Statistics, 2026.")]),
      ),
      /Exports grew\[note 1\]/,
    ],
    [
      "an item's depth",
      changed(3, list(["A date", "A counterpart", "by name"])),
      /list item "by name" \(page 1\): the depth is 1 in the PDF, 0 in the Word file/,
    ],
    [
      "a numbered list",
      changed(3, numbered(["A date", [paragraph("A counterpart"), list(["by name"])]])),
      /the label is a bullet in the PDF, number 1 in the Word file/,
    ],
    [
      "a cell",
      changed(
        4,
        table({
          ...(BLOCKS[4] as never as Parameters<typeof table>[0]),
          caption: "Exports",
          body: [row("Titanium", "118.5"), row("Tantalum", "9.75")],
        }),
      ),
      /table .*: row 2, cell 2: the text is "118.4" in the PDF, "118.5" in the Word file/,
    ],
    [
      "a missing table",
      changed(4, undefined),
      /table .* stands in the PDF, and the Word file has no such table/,
    ],
    [
      "a missing marking",
      documentOf(BLOCKS, { marking: { text: "", alignment: "centre" } }),
      /"OFFICIAL-SENSITIVE" stands above the text on page 1 of the PDF, not on the pages of section 1 of the Word file/,
    ],
  ])("%s", (_, document, message) => {
    expect(found(document)).toMatch(message);
  });
});
