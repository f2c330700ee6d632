import { describe, expect, test } from "vitest";
import type { Document } from "../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { writeDocx } from "../../../../core/write/docx/write-docx.ts";
import { wordFaults } from "../../../support/word-faults/word-faults.ts";
import {
  columns,
  crossReference,
  documentOf,
  heading,
  list,
  note,
  type Paragraphs,
  paragraph,
  repeatedReference,
  row,
  table,
} from "./tree.ts";

/** Deeper than there is room for. */
function nested(depth: number): Paragraphs {
  if (depth === 0) return "deep";
  const inner = list([list([list([nested(depth - 1)])])]);
  return table({ columns: columns("start", "start", "decimal"), body: [row(inner, "a", "1.5")] });
}

const EMPTY_TABLE = {
  id: "none",
  caption: ["Empty", note(1, "Told by nobody.")],
  columns: columns("start"),
  body: [],
};

const DOCUMENTS: Readonly<Record<string, Document>> = {
  "a list of contents that ends a cell": documentOf([
    heading(1, "title", "Title"),
    heading(2, "trade", "Trade"),
    table({ columns: columns("start"), body: [row({ type: "contents", title: "Contents", depth: 2 })] }),
  ]),
  "tables that have no room left": documentOf(nested(6)),
  "a table without rows that has a note and is referred to": documentOf([
    { ...table(EMPTY_TABLE), id: "none" },
    paragraph([crossReference("title", "none", "Empty"), repeatedReference(1), note(2, "A note.")]),
  ]),
  "a note in words that give way to a page's number": documentOf([
    heading(2, "trade", "Trade"),
    paragraph([crossReference("page", "trade", ["words", note(1, "Lost.")]), repeatedReference(1)]),
  ]),
};

describe("is valid for Word", () => {
  test.each(Object.entries(DOCUMENTS))("%s", (_, document) => {
    expect(wordFaults(writeDocx(document, DEFAULT_HOUSE_STYLE))).toEqual([]);
  });
});
