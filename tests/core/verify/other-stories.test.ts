import { expect, test } from "vitest";
import { BODY, type Edit, verifiedAfter } from "./edited-word-file.ts";

const END = "<w:r><w:t>Say yes.</w:t></w:r>";

/** Something put behind the last words. */
function added(xml: string): Edit {
  return [BODY, END, `${END}${xml}`];
}

function run(xml: string): Edit {
  return added(`<w:r>${xml}</w:r>`);
}

const SECRET = "<w:p><w:r><w:t>SECRET</w:t></w:r></w:p>";

test("an endnote is read where it is called and behind the text", () => {
  const endnotes = `<w:endnotes><w:endnote w:id="2">${SECRET}</w:endnote></w:endnotes>`;
  const said = verifiedAfter(run('<w:endnoteReference w:id="2"/>'), ["word/endnotes.xml", endnotes]);
  expect(said).toMatch(/"Say yes.\[endnote 1\]" in the Word file/);
  expect(said).toMatch(/paragraph "SECRET" stands in the Word file/);
});
