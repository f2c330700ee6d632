import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../../../core/house-style/house-style.ts";
import { checkAccessibility } from "../../../../../core/write/docx/accessibility/check-accessibility.ts";
import { writeDocx } from "../../../../../core/write/docx/write-docx.ts";
import { expectValue } from "../../../../support/sample.ts";
import { FURTHER_DOCUMENT, RIGHT_TO_LEFT_DOCUMENT } from "../further-sample.ts";
import { SAMPLE_DOCUMENT } from "../sample-document.ts";
import { documentOf, heading } from "../tree.ts";

function codes(bytes: Uint8Array): readonly string[] {
  return expectValue(checkAccessibility(bytes)).map(({ code }) => code);
}

/** A good file with something put at the beginning of its text, or a part changed. */
function spoilt(body: string, change: (path: string, xml: string) => string = (_, xml) => xml): Uint8Array {
  const files = unzipSync(writeDocx(documentOf([heading(2, "a", "A"), "text"]), DEFAULT_HOUSE_STYLE));
  const changed = Object.entries(files).map(([path, bytes]): [string, Uint8Array] => {
    const xml = strFromU8(bytes).replace("<w:body>", `<w:body>${body}`);
    return [path, strToU8(change(path, xml))];
  });
  return zipSync(Object.fromEntries(changed));
}

test.each([
  ["the sample", SAMPLE_DOCUMENT, ["merged-cells"]],
  ["figures, sections and languages", FURTHER_DOCUMENT, []],
  ["right to left", RIGHT_TO_LEFT_DOCUMENT, []],
] as const)("nothing is wrong with what we write but what its author merged: %s", (_, document, expected) => {
  expect(codes(writeDocx(document, DEFAULT_HOUSE_STYLE))).toEqual(expected);
});

test("levels of headings that the author skips are mended", () => {
  const skipping = documentOf([
    heading(1, "t", "T"),
    heading(4, "a", "A"),
    heading(2, "b", "B"),
    heading(6, "c", "C"),
  ]);
  expect(codes(writeDocx(skipping, DEFAULT_HOUSE_STYLE))).toEqual([]);
});

test("what is no Word file is a problem", () => {
  expect(checkAccessibility(strToU8("%PDF-1.7"))).toMatchObject({
    ok: false,
    problems: [{ code: "unreadable-docx" }],
  });
  expect(checkAccessibility(zipSync({ "a.xml": strToU8("<a/>") })).ok).toBe(false);
});

const CELL = "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>";
const RED = '<w:rPr><w:color w:val="ff8888"/></w:rPr>';

test.each([
  [
    "no-alternative",
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr=" "/></wp:inline></w:drawing></w:r></w:p>',
  ],
  [
    "not-in-line",
    '<w:p><w:r><w:drawing><wp:anchor><wp:docPr id="1" name="P" descr="d"/></wp:anchor></w:drawing></w:r></w:p>',
  ],
  ["no-header-row", `<w:tbl><w:tr>${CELL}</w:tr><w:tr>${CELL}</w:tr></w:tbl>`],
  [
    "merged-cells",
    `<w:tbl><w:tr>${CELL.replace("<w:p>", '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>')}</w:tr></w:tbl>`,
  ],
  [
    "nested-table",
    `<w:tbl><w:tr>${CELL.replace("<w:p>", `<w:tbl><w:tr>${CELL}</w:tr></w:tbl><w:p>`)}</w:tr></w:tbl>`,
  ],
  ["blank-paragraphs", "<w:p/><w:p/>"],
  ["skipped-level", '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'],
  ["empty-link-words", "<w:p><w:hyperlink><w:r><w:t>click here</w:t></w:r></w:hyperlink></w:p>"],
  ["low-contrast", `<w:p><w:r>${RED}<w:t>x</w:t></w:r></w:p>`],
  ["low-contrast", '<w:p><w:pPr><w:shd w:val="clear" w:fill="444444"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'],
])("%s is found", (code, body) => {
  expect(codes(spoilt(""))).toEqual([]);
  expect(codes(spoilt(body))).toEqual([code]);
});

test("text that is hard to read on the ground of its table's style is found", () => {
  const callout = `<w:tbl><w:tblPr><w:tblStyle w:val="KeyCallout"/></w:tblPr><w:tr>${CELL}</w:tr></w:tbl>`;
  expect(codes(spoilt(callout))).toEqual([]);
  const darkened = spoilt(callout, (path, xml) =>
    path === "word/styles.xml" ? xml.replaceAll('w:fill="eef2f6"', 'w:fill="333333"') : xml,
  );
  expect(codes(darkened)).toEqual(["low-contrast"]);
});

test("a file without title or language is found", () => {
  expect(codes(spoilt("", (_, xml) => xml.replace(/<dc:title>.*<\/dc:title>/, "")))).toEqual(["no-title"]);
  expect(codes(spoilt("", (_, xml) => xml.replace(/<w:lang [^>]*>/, "")))).toEqual(["no-language"]);
});
