import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { compareContent } from "../../../core/verify/compare-content.ts";
import type { Content } from "../../../core/verify/content.ts";
import { readPdfContent } from "../../../core/verify/pdf/read-pdf-content.ts";
import { verifyPair } from "../../../core/verify/verify-pair.ts";
import { writeDocx } from "../../../core/write/docx/write-docx.ts";
import { writePdf } from "../../../core/write/pdf/write-pdf.ts";
import { expectValue, office } from "../../support/sample.ts";
import { section } from "../write/docx/further-sample.ts";
import { documentOf, heading, list, note, paragraph } from "../write/docx/tree.ts";

const DOCUMENT = documentOf(
  [
    heading(1, "title", "Critical minerals"),
    { type: "contents", title: "Contents", depth: 3 },
    heading(2, "trade", "Trade"),
    paragraph(["Exports grew", note(1, "Statistics."), " for years", note(2, "Own work."), "."]),
    list(["A date", "A counterpart"]),
    heading(3, "next", "Next"),
    section({ orientation: "landscape" }, paragraph("A wide annex."), paragraph("Its second paragraph.")),
  ],
  { runningHead: "Critical minerals" },
);
const PDF = writePdf(DOCUMENT, DEFAULT_HOUSE_STYLE, office().fonts);
const DOCX = unzipSync(writeDocx(DOCUMENT, DEFAULT_HOUSE_STYLE, PDF.targets));

/** Messages of comparing the PDF with the Word file, in which one part is changed. */
function found(path: string, from: string | RegExp, to: string): string {
  const xml = strFromU8(DOCX[path] ?? new Uint8Array());
  const changed = xml.replace(from, to);
  if (changed === xml) throw new Error(`${path} has no ${from}`);
  const docx = zipSync({ ...DOCX, [path]: strToU8(changed) });
  return expectValue(verifyPair(PDF.bytes, docx))
    .map(({ message }) => message)
    .join("\n");
}

const BODY = "word/document.xml";

test("finds no difference between the unchanged files", () => {
  expect(expectValue(verifyPair(PDF.bytes, zipSync(DOCX)))).toEqual([]);
});

describe("a Word file that was changed after it was written", () => {
  test.each<readonly [string, string, string | RegExp, string, RegExp]>([
    [
      "the first section's level",
      BODY,
      '"Heading1"',
      '"Heading2"',
      /heading "Trade" \(page 1\): the level is 2 in the PDF, 3 in the Word file/,
    ],
    [
      "the level of a list's item",
      BODY,
      /<w:ilvl w:val="0"\/>/,
      '<w:ilvl w:val="1"/>',
      /list item "A date" \(page 1\): the depth is 0/,
    ],
    [
      "notes that changed places",
      BODY,
      /<w:footnoteReference w:id="1"\/>(.*)<w:footnoteReference w:id="2"\/>/,
      '<w:footnoteReference w:id="2"/>$1<w:footnoteReference w:id="1"/>',
      /footnote 1 is "Statistics." in the PDF, "Own work." in the Word file/,
    ],
    [
      "a note that moved",
      BODY,
      /(<w:t xml:space="preserve"> for years<\/w:t><\/w:r>)(<w:bookmarkStart[^>]*\/><w:r><w:rPr><w:rStyle[^>]*\/><\/w:rPr><w:footnoteReference w:id="2"\/><\/w:r>)/,
      "$2$1",
      /Exports grew\[note 1\]\[note 2\]/,
    ],
    [
      "a page in the contents",
      BODY,
      /(<w:fldChar w:fldCharType="separate"\/><\/w:r><w:r><w:t>)1(<\/w:t>)/,
      "$17$2",
      /the page of "Trade" is 1 in the PDF, 7 in the Word file/,
    ],
    [
      "a deleted paragraph",
      BODY,
      /<w:p>(?:(?!<w:p>).)*A counterpart.*?<\/w:p>/,
      "",
      /list item "A counterpart" \(page 1\) is in the PDF but not in the Word file/,
    ],
    [
      "a duplicated paragraph",
      BODY,
      /(<w:p>(?:(?!<w:p>).)*A wide annex\..*?<\/w:p>)/,
      "$1$1",
      /paragraph "A wide annex." is in the Word file but not in the PDF/,
    ],
    [
      "hidden words",
      BODY,
      "<w:r><w:t>A wide annex.</w:t></w:r>",
      "<w:r><w:rPr><w:vanish/></w:rPr><w:t>A wide annex.</w:t></w:r>",
      /paragraph "A wide annex." \(page 2\) is in the PDF but not in the Word file/,
    ],
    [
      "a tracked deletion",
      BODY,
      "<w:r><w:t>A wide annex.</w:t></w:r>",
      "<w:del><w:r><w:delText>A wide annex.</w:delText></w:r></w:del>",
      /paragraph "A wide annex." \(page 2\) is in the PDF/,
    ],
    [
      "a tracked insertion",
      BODY,
      "<w:r><w:t>A wide annex.</w:t></w:r>",
      "<w:r><w:t>A wide annex.</w:t></w:r><w:ins><w:r><w:t>!</w:t></w:r></w:ins>",
      /the text is "A wide annex." in the PDF, "A wide annex.!" in the Word file/,
    ],
    [
      "the marking in the header of the first page",
      "word/header2.xml",
      "OFFICIAL-SENSITIVE",
      "OFFICIAL",
      /"OFFICIAL-SENSITIVE" is in the header on page 1 of the PDF but not on the first page of section 1/,
    ],
    [
      "the marking in the header of later pages",
      "word/header1.xml",
      "OFFICIAL-SENSITIVE",
      "",
      /"OFFICIAL-SENSITIVE" is in the header on page 2 of the PDF but not on the later pages of section 1/,
    ],
    [
      "the marking in the footer of the wide pages",
      "word/footer2.xml",
      "OFFICIAL-SENSITIVE",
      "",
      /"OFFICIAL-SENSITIVE" is in the footer on page 2 of the PDF but not on the pages of section 2/,
    ],
    [
      "a shortened marking",
      "word/footer1.xml",
      "OFFICIAL-SENSITIVE",
      "OFFICIAL…",
      /"OFFICIAL-SENSITIVE" is in the footer on page 1/,
    ],
    [
      "the page number",
      "word/footer1.xml",
      " NUMPAGES ",
      " SECTIONPAGES ",
      /"Page # of #" is in the footer on page 1/,
    ],
  ])("%s", (_, path, from, to, message) => {
    expect(found(path, from, to)).toMatch(message);
  });
});

test("accepts a house template's own page number in place of ours", () => {
  expect(found("word/footer1.xml", />Page <\/w:t>/, ">– </w:t>")).not.toMatch(/on page 1 of the PDF/);
  expect(found("word/footer1.xml", />Page <\/w:t>/, "></w:t>")).not.toMatch(/on page 1 of the PDF/);
  expect(
    found(
      "word/footer1.xml",
      /> of <\/w:t>[\s\S]*NUMPAGES[\s\S]*?<w:fldChar w:fldCharType="end"\/>/,
      "></w:t>",
    ),
  ).not.toMatch(/on page 1 of the PDF/);
});

describe("reports a page of a PDF that lacks", () => {
  const pdf = expectValue(readPdfContent(PDF.bytes));
  const whole = { name: "the PDF", content: pdf };

  test.each(["header", "footer"] as const)("the marking in its %s", (edge) => {
    const pages = pdf.pages.map((page, place) =>
      place === 1 ? { ...page, [edge]: page[edge].filter((line) => line !== "OFFICIAL-SENSITIVE") } : page,
    );
    const spoilt: Content = { ...pdf, pages };
    const problems = compareContent(
      { name: "the Word file", content: pdf },
      { name: "the PDF", content: spoilt },
    );
    expect(problems.map(({ message }) => message).join()).toMatch(
      /"OFFICIAL-SENSITIVE" is in the (header|footer) on page 2 of the Word file but not on page 2 of the PDF/,
    );
    // A Word file may print more than a PDF, but no other marking.
    expect(compareContent({ name: "the PDF", content: spoilt }, whole)).not.toEqual([]);
  });
});

test("a replacement character matches one sign, not a sentence", () => {
  const content = (text: string): Content => ({
    blocks: [{ type: "paragraph", text }],
    notes: [],
    pages: [],
    links: [],
  });
  const compared = (text: string) =>
    compareContent(
      { name: "a", content: content("An eye \ufffd and \ufffd\ufffd.") },
      { name: "b", content: content(text) },
    );
  expect(compared("An eye 🧿 and 👨‍👩‍👧‍👦🇰🇿.")).toEqual([]);
  expect(compared("An eye that nobody has ever seen and ab.")).toHaveLength(1);
  expect(compared("An eye is and.")).toEqual([]);
  expect(compared("An ear 🧿 and.")).toHaveLength(1);
});
