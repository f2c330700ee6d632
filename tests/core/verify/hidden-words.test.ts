import { expect, test } from "vitest";
import { BODY, type Edit, verifiedAfter } from "./edited-word-file.ts";

const STYLES = "word/styles.xml";
const LAST = "<w:r><w:t>Say yes.</w:t></w:r>";

function hiddenBy(style: string): Edit {
  return [STYLES, new RegExp(`(w:styleId="${style}">(?:(?!</w:style>).)*?<w:rPr>)`), "$1<w:vanish/>"];
}

function newStyle(type: string, id: string, properties: string): Edit {
  const style = `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${properties}</w:style>`;
  return [STYLES, "</w:styles>", `${style}</w:styles>`];
}

test("finds no difference in an unchanged file", () => {
  expect(verifiedAfter()).toBe("");
});

test.each<readonly [string, readonly Edit[], RegExp]>([
  ["the style of all text", [hiddenBy("Normal")], /"Say yes." is in the note/],
  ["the style of the marking", [hiddenBy("Marking")], /is in the header on .* of the note but not on/],
  [
    "the document's defaults",
    [[STYLES, /<w:rPrDefault><w:rPr>/, "$&<w:vanish/>"]],
    /"Say yes." is in the note/,
  ],
  [
    "the base of a character style",
    [
      newStyle("character", "Secret", "<w:rPr><w:vanish/></w:rPr>"),
      newStyle("character", "Quiet", '<w:basedOn w:val="Secret"/>'),
      [BODY, LAST, '<w:r><w:rPr><w:rStyle w:val="Quiet"/></w:rPr><w:t>Say yes.</w:t></w:r>'],
    ],
    /"Say yes." is in the note/,
  ],
  [
    "the style of the table",
    [
      [
        STYLES,
        /(w:styleId="HouseTable">(?:(?!<\/w:style>).)*)<\/w:style>/,
        "$1<w:rPr><w:vanish/></w:rPr></w:style>",
      ],
    ],
    /Titanium/,
  ],
  [
    "its row",
    [[BODY, /<w:trPr>(?!.*<w:trPr>)/s, "<w:trPr><w:hidden/>"]],
    /the number of rows is 3 in the note, 2 in the Word file/,
  ],
  [
    "the tracked deletion of its row",
    [[BODY, /<w:trPr>(?!.*<w:trPr>)/s, '<w:trPr><w:del w:id="9"/>']],
    /the number of rows is 3 in the note, 2 in the Word file/,
  ],
])("treats words hidden by %s as missing", (_, edits, message) => {
  expect(verifiedAfter(...edits)).toMatch(message);
});

test("reads a run that switches hiding off, and one that was hidden before a tracked change", () => {
  const run = (properties: string): Edit => [
    BODY,
    LAST,
    LAST.replace("<w:r>", `<w:r><w:rPr>${properties}</w:rPr>`),
  ];
  const secret = newStyle("character", "Secret", "<w:rPr><w:vanish/></w:rPr>");
  expect(verifiedAfter(secret, run('<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>'))).toBe("");
  expect(verifiedAfter(run('<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'))).toBe("");
});

test("reports text hidden by a style once", () => {
  expect(verifiedAfter(hiddenBy("Normal")).match(/contains hidden text/g)).toHaveLength(1);
});

test("reports hidden text in a header once, however many sections share it", () => {
  const secret: Edit = [
    "word/header1.xml",
    "</w:hdr>",
    "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>SECRET</w:t></w:r></w:p></w:hdr>",
  ];
  const sections: Edit = [BODY, /<w:sectPr>.*?<\/w:sectPr>/s, "<w:p><w:pPr>$&</w:pPr></w:p>$&"];
  expect(verifiedAfter(secret, sections)).toMatch(/hidden text "SECRET",/);
});

test("two styles that hide text cancel each other out, as in Word", () => {
  const secret = newStyle("character", "Secret", "<w:rPr><w:vanish/></w:rPr>");
  const both: Edit = [BODY, LAST, LAST.replace("<w:r>", '<w:r><w:rPr><w:rStyle w:val="Secret"/></w:rPr>')];
  expect(verifiedAfter(hiddenBy("Normal"), secret, both)).not.toMatch(/"Say yes."/);
});

test("reads a row that was hidden before a tracked change", () => {
  const formerly = '<w:trPrChange w:id="9" w:author="A"><w:trPr><w:hidden/></w:trPr></w:trPrChange>';
  expect(verifiedAfter([BODY, /<\/w:trPr>(?!.*<\/w:trPr>)/s, `${formerly}</w:trPr>`])).toBe("");
});
