import { expect, test } from "vitest";
import { keepLastWithNext } from "../../../../core/write/docx/paragraphs/keep-last.ts";

test.each([
  ["<w:p><w:r/></w:p>", "<w:p><w:pPr><w:keepNext/></w:pPr><w:r/></w:p>"],
  [
    '<w:p><w:r/></w:p><w:p><w:pPr><w:pStyle w:val="List"/><w:ind/></w:pPr><w:r/></w:p>',
    '<w:p><w:r/></w:p><w:p><w:pPr><w:pStyle w:val="List"/><w:keepNext/><w:ind/></w:pPr><w:r/></w:p>',
  ],
  ["<w:p><w:pPr><w:keepNext/><w:jc/></w:pPr></w:p>", "<w:p><w:pPr><w:keepNext/><w:jc/></w:pPr></w:p>"],
  [
    "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:p><w:r/></w:p></w:tc></w:tr></w:tbl>",
    "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:p><w:pPr><w:keepNext/></w:pPr><w:r/></w:p></w:tc></w:tr></w:tbl>",
  ],
  ["", ""],
])("%s keeps its last paragraphs with what follows", (xml, kept) => {
  expect(keepLastWithNext(xml)).toBe(kept);
});
