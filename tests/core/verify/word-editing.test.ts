import { expect, test } from "vitest";
import { BODY, type Edit, verifiedAfter } from "./edited-word-file.ts";

const STYLES = "word/styles.xml";
const LAST_ROW = /<w:tr>(?:(?!<w:tr>).)*Tantalum.*?<\/w:tr>/;

/** Changes that Word makes to a file when someone works on it without changing its content. */
test.each<readonly [string, readonly Edit[]]>([
  ["bullets by style alone", [[BODY, /(<w:pStyle w:val="ListBullet"\/>)<w:numPr>.*?<\/w:numPr>/g, "$1"]]],
  ["numbers by style alone", [[BODY, /(<w:pStyle w:val="ListNumber"\/>)<w:numPr>.*?<\/w:numPr>/g, "$1"]]],
  [
    "bullets by a style that is based on a list style",
    [
      [BODY, /<w:pStyle w:val="ListBullet"\/><w:numPr>.*?<\/w:numPr>/g, '<w:pStyle w:val="Dash"/>'],
      [
        STYLES,
        "</w:styles>",
        '<w:style w:type="paragraph" w:styleId="Dash"><w:name w:val="Dash"/><w:basedOn w:val="ListBullet"/></w:style></w:styles>',
      ],
    ],
  ],
  [
    "headings numbered by their style",
    [
      [
        STYLES,
        /(w:styleId="Title">(?:(?!<\/w:style>).)*?<w:pPr>)/,
        '$1<w:numPr><w:numId w:val="2"/></w:numPr>',
      ],
    ],
  ],
  [
    "a row in a content control",
    [[BODY, LAST_ROW, "<w:sdt><w:sdtPr/><w:sdtContent>$&</w:sdtContent></w:sdt>"]],
  ],
  ["a row in custom XML", [[BODY, LAST_ROW, '<w:customXml w:element="row">$&</w:customXml>']]],
  [
    "a tracked insertion of a row",
    [[BODY, /<w:trPr>(?!.*<w:trPr>)/s, '<w:trPr><w:ins w:id="9" w:author="A"/>']],
  ],
  [
    "a cell in a content control",
    [[BODY, /<w:tc>(?:(?!<w:tc>).)*Tantalum.*?<\/w:tc>/, "<w:sdt><w:sdtContent>$&</w:sdtContent></w:sdt>"]],
  ],
  [
    "words in a content control that was moved",
    [
      [
        BODY,
        "<w:r><w:t>Say yes.</w:t></w:r>",
        "<w:moveTo><w:sdt><w:sdtContent><w:r><w:t>Say yes.</w:t></w:r></w:sdtContent></w:sdt></w:moveTo>",
      ],
    ],
  ],
  [
    "a tracked change of style",
    [
      [
        BODY,
        /<w:pStyle w:val="Normal"\/>(?=<w:spacing w:before="\d+"\/><\/w:pPr><w:r><w:t>Say yes)/,
        '<w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>',
      ],
    ],
  ],
  [
    "a page number whose field instruction is split over runs",
    [
      [
        "word/footer1.xml",
        /(<w:r>(?:<w:rPr>(?:(?!<w:r>).)*<\/w:rPr>)?<w:instrText[^>]*>) PAGE (<\/w:instrText><\/w:r>)/,
        "$1 PA$2$1GE $2$1 \\* MERGEFORMAT $2",
      ],
    ],
  ],
])("finds no difference in %s", (_, edits) => {
  expect(verifiedAfter(...edits)).toBe("");
});

test("does not count a paragraph whose numbering is switched off as a list item", () => {
  const by = /(<w:pStyle w:val="ListNumber"\/>)<w:numPr>.*?<\/w:numPr>/;
  expect(verifiedAfter([BODY, by, '$1<w:numPr><w:numId w:val="0"/></w:numPr>'])).toMatch(/list item/);
});

test.each(["1", "true", "on"])("reports a first column that is made a header column by %j", (heads) => {
  const edit: Edit = [BODY, 'w:firstColumn="0"', `w:firstColumn="${heads}"`];
  expect(verifiedAfter(edit)).toMatch(/its first column is .* a header column/);
});
