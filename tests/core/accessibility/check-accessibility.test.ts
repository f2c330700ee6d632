import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { checkAccessibility } from "../../../core/accessibility/check-accessibility.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { writeDocx } from "../../../core/write/docx/write-docx.ts";
import { expectValue } from "../../support/sample.ts";
import { withPrefixes } from "../../support/with-prefixes.ts";
import { FURTHER_DOCUMENT, RIGHT_TO_LEFT_DOCUMENT } from "../write/docx/further-sample.ts";
import { SAMPLE_DOCUMENT } from "../write/docx/sample-document.ts";
import { documentOf, heading } from "../write/docx/tree.ts";
import { CHARTS_DOCUMENT } from "../write/pdf/charts-document.ts";
import { PICTURES_DOCUMENT } from "../write/pdf/pictures-document.ts";
import { SECTIONS_DOCUMENT } from "../write/pdf/sections-document.ts";

function codes(bytes: Uint8Array): readonly string[] {
  return expectValue(checkAccessibility(bytes)).map(({ code }) => code);
}

/** A file without problems, with XML inserted at the beginning of its text, or a part changed. */
function spoilt(body: string, change: (path: string, xml: string) => string = (_, xml) => xml): Uint8Array {
  const files = unzipSync(writeDocx(documentOf([heading(2, "a", "A"), "text"]), DEFAULT_HOUSE_STYLE));
  const changed = Object.entries(files).map(([path, bytes]): [string, Uint8Array] => {
    const xml = strFromU8(bytes);
    const other = change(path, xml.replace("<w:body>", `<w:body>${body}`));
    return [path, other === xml ? bytes : strToU8(withPrefixes(other))];
  });
  return zipSync(Object.fromEntries(changed));
}

test.each([
  ["the sample", SAMPLE_DOCUMENT, ["merged-cells"]],
  ["figures, sections and languages", FURTHER_DOCUMENT, []],
  ["right to left", RIGHT_TO_LEFT_DOCUMENT, []],
  ["charts", CHARTS_DOCUMENT, []],
  ["pictures", PICTURES_DOCUMENT, []],
  ["sections, with a table in a callout", SECTIONS_DOCUMENT, ["nested-table"]],
] as const)("files that Attaché writes have only problems of their content: %s", (_, document, expected) => {
  expect(codes(writeDocx(document, DEFAULT_HOUSE_STYLE))).toEqual(expected);
});

test("repairs heading levels that the author skips", () => {
  const skipping = documentOf([
    heading(1, "t", "T"),
    heading(4, "a", "A"),
    heading(2, "b", "B"),
    heading(6, "c", "C"),
  ]);
  expect(codes(writeDocx(skipping, DEFAULT_HOUSE_STYLE))).toEqual([]);
});

test("reports a problem for a file that is not a Word file", () => {
  expect(checkAccessibility(strToU8("%PDF-1.7"))).toMatchObject({
    ok: false,
    problems: [{ code: "unreadable-docx" }],
  });
  expect(checkAccessibility(zipSync({ "a.xml": strToU8("<a/>") })).ok).toBe(false);
});

const CELL = "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>";
const RED = '<w:rPr><w:color w:val="ff8888"/></w:rPr>';

const BLANK = "<w:tc><w:p/></w:tc>";
const HEAD_ROW = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${CELL}${CELL}</w:tr>`;

function drawing(place: "inline" | "anchor", attributes: string, more = ""): string {
  return `<w:p><w:r><w:drawing><wp:${place}><wp:docPr id="1" name="P" ${attributes}>${more}</wp:docPr></wp:${place}></w:drawing></w:r></w:p>`;
}

test("needs no alternative text for what the file marks as decorative", () => {
  const mark = '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>';
  expect(codes(spoilt(drawing("inline", "", mark)))).toEqual([]);
  for (const no of ['"0"', '"false"'])
    expect(codes(spoilt(drawing("inline", "", mark.replace('"1"', no))))).toEqual(["no-alternative"]);
});

test("a cell with a picture, a list or a field is not blank", () => {
  const filled = [
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="A map"/></wp:inline></w:drawing></w:r></w:p>',
    "<w:p><w:pPr><w:numPr/></w:pPr></w:p>",
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>',
  ].map((content) => `<w:tc>${content}</w:tc>`);
  for (const cell of filled)
    expect(codes(spoilt(`<w:tbl>${HEAD_ROW}<w:tr>${cell}${cell}</w:tr></w:tbl>`))).toEqual([]);
});

test("accepts a single tab between a term and its description", () => {
  const line = "<w:p><w:r><w:t>Date</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>4 March</w:t></w:r></w:p>";
  expect(codes(spoilt(line))).toEqual([]);
});

test("reports a long text without headings, not a short one", () => {
  const long = `<w:p><w:r><w:t>${"word ".repeat(1_200)}</w:t></w:r></w:p>`;
  const plain = (body: string) =>
    codes(
      spoilt(body, (path, xml) =>
        path === "word/document.xml" ? xml.replaceAll("Heading1", "Normal") : xml,
      ),
    );
  expect(plain(long)).toEqual(["no-headings"]);
  expect(plain("")).toEqual([]);
});

test("recognises headings by the names of their styles, whatever their ids", () => {
  const heading3 = '<w:p><w:pPr><w:pStyle w:val="berschrift3"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>';
  const german = (path: string, xml: string) =>
    path === "word/styles.xml" ? xml.replaceAll('"Heading3"', '"berschrift3"') : xml;
  expect(codes(spoilt(heading3, german))).toEqual(["skipped-level"]);
});

test("takes automatic colour as black on light and white on dark backgrounds, as Word does", () => {
  const automatic = (fill: string) =>
    `<w:p><w:pPr><w:shd w:val="clear" w:fill="${fill}"/></w:pPr><w:r><w:rPr><w:color w:val="auto"/></w:rPr><w:t>x</w:t></w:r></w:p>`;
  expect(codes(spoilt(automatic("000000") + automatic("ffffff")))).toEqual([]);
});

test("reads colours and backgrounds from styles, the styles they are based on, and the first row of a table style", () => {
  const styles = [
    '<w:style w:type="paragraph" w:styleId="Pale"><w:name w:val="Pale"/><w:rPr><w:color w:val="aaaaaa"/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Paler"><w:name w:val="Paler"/><w:basedOn w:val="Pale"/></w:style>',
    '<w:style w:type="table" w:styleId="Dark"><w:name w:val="Dark"/><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="222222"/></w:tcPr></w:tblStylePr></w:style>',
  ].join("");
  const withStyles = (path: string, xml: string) =>
    path === "word/styles.xml" ? xml.replace("</w:styles>", `${styles}</w:styles>`) : xml;
  const table = (look: string, row = HEAD_ROW) =>
    `<w:tbl><w:tblPr><w:tblStyle w:val="Dark"/><w:tblLook w:firstRow="${look}"/></w:tblPr>${row}</w:tbl>`;
  const noHead = HEAD_ROW.replace("<w:tblHeader/>", '<w:tblHeader w:val="0"/>');
  const pale = '<w:p><w:pPr><w:pStyle w:val="Paler"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>';
  expect(codes(spoilt(pale, withStyles))).toEqual(["low-contrast"]);
  for (const yes of ["1", "true", "on"])
    expect(codes(spoilt(table(yes), withStyles))).toEqual(["low-contrast"]);
  expect(codes(spoilt(table("0"), withStyles))).toEqual([]);
  expect(codes(spoilt(table("1", noHead), withStyles))).toEqual([]);
});

test.each(["1", "true", "on"])(
  "paragraphs without a style have the style with the default attribute %j",
  (value) => {
    const paleByDefault = (path: string, xml: string) =>
      path === "word/styles.xml"
        ? xml
            .replace(/ w:default="1"(?= w:styleId="Normal")/, "")
            .replace(
              "</w:styles>",
              `<w:style w:type="paragraph" w:default="${value}" w:styleId="Pale"><w:name w:val="Pale"/><w:rPr><w:color w:val="eeeeee"/></w:rPr></w:style></w:styles>`,
            )
        : xml;
    expect(codes(spoilt("<w:p><w:r><w:t>x</w:t></w:r></w:p>", paleByDefault))).toEqual(["low-contrast"]);
  },
);

test("checks footnotes, too", () => {
  const pale = `<w:footnote w:id="9"><w:p><w:r>${RED}<w:t>x</w:t></w:r></w:p></w:footnote>`;
  const spoiltNotes = spoilt("", (path, xml) =>
    path === "word/footnotes.xml" ? xml.replace("</w:footnotes>", `${pale}</w:footnotes>`) : xml,
  );
  expect(codes(spoiltNotes)).toEqual(["low-contrast"]);
});

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
  ["low-contrast", '<w:p><w:r><w:rPr><w:highlight w:val="darkBlue"/></w:rPr><w:t>x</w:t></w:r></w:p>'],
  ["low-contrast", '<w:p><w:r><w:rPr><w:shd w:val="clear" w:fill="222222"/></w:rPr><w:t>x</w:t></w:r></w:p>'],
  ["empty-alternative", drawing("inline", 'descr="IMG_0012.jpg"')],
  ["empty-alternative", drawing("inline", 'descr="Picture 3"')],
  ["no-alternative", '<w:p><w:r><w:pict><v:shape id="old"/></w:pict></w:r></w:p>'],
  [
    "not-in-line",
    '<w:p><w:r><w:pict><v:shape alt="d" style="position:absolute;left:0"/></w:pict></w:r></w:p>',
  ],
  ["blank-characters", "<w:p><w:r><w:t>Date      4 March</w:t></w:r></w:p>"],
  [
    "blank-characters",
    "<w:p><w:r><w:t>Date</w:t></w:r><w:r><w:tab/><w:tab/><w:tab/></w:r><w:r><w:t>4</w:t></w:r></w:p>",
  ],
  ["blank-cells", `<w:tbl>${HEAD_ROW}<w:tr>${BLANK}${BLANK}</w:tr><w:tr>${CELL}${CELL}</w:tr></w:tbl>`],
  ["blank-cells", `<w:tbl>${HEAD_ROW.replace(CELL, BLANK)}<w:tr>${BLANK}${CELL}</w:tr></w:tbl>`],
])("reports %s", (code, body) => {
  expect(codes(spoilt(""))).toEqual([]);
  expect(codes(spoilt(body))).toEqual([code]);
});

test.each(["1", "true", "on"])(
  "needs no header row in a table with the header column attribute %j",
  (heads) => {
    const look = `<w:tblPr><w:tblLook w:firstColumn="${heads}"/></w:tblPr>`;
    const table = `<w:tbl>${look}<w:tr>${CELL}</w:tr><w:tr>${CELL}</w:tr></w:tbl>`;
    expect(codes(spoilt(table))).toEqual([]);
  },
);

test("accepts a printed address as the words of a link", () => {
  const address = "<w:p><w:hyperlink><w:r><w:t>https://example.org/a</w:t></w:r></w:hyperlink></w:p>";
  expect(codes(spoilt(address))).toEqual([]);
});

test("names a table by the words of its first cells, with spaces between cells", () => {
  const row = `<w:tr>${CELL.replace("x", "Callout")}${CELL.replace("x", "List")}</w:tr>`;
  const [problem] = expectValue(checkAccessibility(spoilt(`<w:tbl>${row}${row}</w:tbl>`)));
  expect(problem?.message).toBe('the table that begins "Callout List Callout List" has no header row');
});

test("reports low contrast with the background of the table style", () => {
  const callout = `<w:tbl><w:tblPr><w:tblStyle w:val="KeyCallout"/></w:tblPr><w:tr>${CELL}</w:tr></w:tbl>`;
  expect(codes(spoilt(callout))).toEqual([]);
  const darkened = spoilt(callout, (path, xml) =>
    path === "word/styles.xml" ? xml.replaceAll('w:fill="eef2f6"', 'w:fill="333333"') : xml,
  );
  expect(codes(darkened)).toEqual(["low-contrast"]);
});

test("reports a file without title or language", () => {
  expect(codes(spoilt("", (_, xml) => xml.replace(/<dc:title>.*<\/dc:title>/, "")))).toEqual(["no-title"]);
  expect(codes(spoilt("", (_, xml) => xml.replace(/<w:lang [^>]*>/, "")))).toEqual(["no-language"]);
});
