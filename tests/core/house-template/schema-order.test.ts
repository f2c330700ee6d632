import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { paperOf } from "../../../core/house-template/read/read-section.ts";
import { inSchemaOrder } from "../../../core/house-template/schema/schema-order.ts";
import { treeOf, treeXml } from "../../../core/ooxml/xml-tree.ts";
import { writeDocx } from "../../../core/write/docx/write-docx.ts";
import { SAMPLE_DOCUMENT } from "../write/docx/sample-document.ts";
import { applied } from "./apply.ts";
import { header, headerOf, headerXml, messages, packed, templateOf, W } from "./template-file.ts";

function fitted(xml: string): string {
  return treeXml(inSchemaOrder(treeOf(xml.replace(/^<w:\w+/, (start) => `${start} ${W}`))));
}

test.each([
  [
    "smart tags",
    '<w:smartTag w:element="a"><w:smartTagPr><w:attr w:name="a" w:val="b"/></w:smartTagPr>',
    "smartTag",
  ],
  ["custom XML", "<w:customXml><w:customXmlPr><w:placeholder/></w:customXmlPr>", "customXml"],
  ["a direction", '<w:bdo w:val="rtl">', "bdo"],
])("keeps only the text of %s in a header", (_, start, name) => {
  const bytes = packed({ "word/header1.xml": header(`${start}<w:r><w:t>Ministry</w:t></w:r></w:${name}>`) });
  expect(headerXml(bytes)).toBe("<w:hdr><w:p><w:r><w:t>Ministry</w:t></w:r></w:p></w:hdr>");
  expect(messages(bytes)).toEqual([]);
});

test("drops invalid content of a header, and reports it if it has text", () => {
  const bytes = (content: string) => packed({ "word/header1.xml": headerOf(`<w:p>${content}</w:p>`) });
  const part = bytes('<w:contentPart r:id="rId77"/><w:r r:id="rId78"><w:t>Ministry</w:t></w:r>');
  expect(headerXml(part)).toBe("<w:hdr><w:p><w:r><w:t>Ministry</w:t></w:r></w:p></w:hdr>");
  expect(messages(part)).toEqual([]);
  expect(messages(bytes("<w:box><w:r><w:t>Words</w:t></w:r></w:box>"))).toEqual([
    "left out: words in something that a note has no place for (w:box)",
  ]);
});

test("keeps a relationship of a picture only", () => {
  const drawing =
    '<w:r><w:drawing><wp:inline r:id="x"><a:blip r:embed="i" r:other="y"/></wp:inline></w:drawing></w:r>';
  const files = {
    "word/header1.xml": header(drawing),
    "word/_rels/header1.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="i" Type="image" Target="a.gif"/></Relationships>',
    "word/a.gif": "GIF89a",
  };
  expect(headerXml(packed(files)).match(/r:\w+="\w+"/g)).toEqual(['r:embed="i"']);
});

test.each([
  ['<w:pPr><w:jc w:val="bogus"/><w:keepNext/></w:pPr>', "<w:pPr><w:keepNext/></w:pPr>"],
  ['<w:rPr><w:sz w:val="99999"/><w:b/></w:rPr>', "<w:rPr><w:b/></w:rPr>"],
  ['<w:rPr><w:color w:val="red"/></w:rPr>', "<w:rPr/>"],
  [
    '<w:tblPr><w:tblW w:w="9025.511811023624" w:type="dxa"/></w:tblPr>',
    '<w:tblPr><w:tblW w:w="9026" w:type="dxa"/></w:tblPr>',
  ],
  ['<w:tcPr><w:tcW w:w="50%" w:type="pct"/></w:tcPr>', '<w:tcPr><w:tcW w:w="50%" w:type="pct"/></w:tcPr>'],
  ['<w:pPr><w:ind w:start="1cm" w:hanging="-5"/></w:pPr>', '<w:pPr><w:ind w:left="567"/></w:pPr>'],
  ['<w:pPr><w:spacing w:before="99999" w:after="20"/></w:pPr>', '<w:pPr><w:spacing w:after="20"/></w:pPr>'],
  [
    '<w:pBdr><w:top w:val="single" w:sz="4" w:space="1"/></w:pBdr>',
    '<w:pBdr><w:top w:val="single" w:sz="4" w:space="1"/></w:pBdr>',
  ],
  ['<w:numPr><w:ilvl w:val="12"/><w:numId w:val="x"/></w:numPr>', "<w:numPr/>"],
  ["<w:tr><w:trPr/></w:tr>", "<w:tr><w:trPr/></w:tr>"],
  ['<w:rPr><w:spacing w:val="abc"/><w:u w:val="foo"/><w:b/></w:rPr>', "<w:rPr><w:b/></w:rPr>"],
  ['<w:rPr><w:b w:val="maybe"/><w:i w:val="0"/></w:rPr>', '<w:rPr><w:i w:val="0"/></w:rPr>'],
  ['<w:rPr><w:vertAlign w:val="up"/><w:lang w:val="en_GB?"/></w:rPr>', "<w:rPr/>"],
  [
    '<w:rPr><w:rFonts w:ascii="Arial" w:asciiTheme="big"/></w:rPr>',
    '<w:rPr><w:rFonts w:ascii="Arial"/></w:rPr>',
  ],
  ["<w:rPr><w:vanish/><w:webHidden/><w:specVanish/></w:rPr>", "<w:rPr/>"],
  [
    '<w:pPr><w:spacing w:before="20" w:beforeLines="1.5"/></w:pPr>',
    '<w:pPr><w:spacing w:before="20"/></w:pPr>',
  ],
  ['<w:pPr><w:ind w:leftChars="x" w:left="20"/></w:pPr>', '<w:pPr><w:ind w:left="20"/></w:pPr>'],
  ['<w:pPr><w:tabs><w:tab w:val="left" w:pos="far"/></w:tabs></w:pPr>', "<w:pPr/>"],
  [
    '<w:pBdr><w:top w:val="apples"/><w:left w:val="single" w:shadow="no"/></w:pBdr>',
    '<w:pBdr><w:left w:val="single"/></w:pBdr>',
  ],
  ['<w:pPr><w:shd w:val="grey" w:fill="FFFFFF"/></w:pPr>', "<w:pPr/>"],
  [
    '<w:r><w:br w:type="line"/><w:ptab w:alignment="middle"/><w:tab w:val="left"/></w:r>',
    "<w:r><w:br/><w:tab/></w:r>",
  ],
  [
    '<w:tblPr><w:tblW w:w="5" w:type="miles"/><w:tblInd w:w="5%"/></w:tblPr>',
    '<w:tblPr><w:tblW w:w="5"/><w:tblInd/></w:tblPr>',
  ],
  [
    '<w:tblGrid><w:gridCol w:w="50%"/><w:gridCol w:w="30"/></w:tblGrid>',
    '<w:tblGrid><w:gridCol w:w="1440"/><w:gridCol w:w="30"/></w:tblGrid>',
  ],
  [
    '<w:tcPr><w:vMerge w:val="maybe"/><w:noWrap w:val="0"/></w:tcPr>',
    '<w:tcPr><w:noWrap w:val="off"/></w:tcPr>',
  ],
  [
    '<w:abstractNum><w:lvl w:ilvl="0" w:tplc="?"><w:numFmt w:val="abc"/></w:lvl></w:abstractNum>',
    '<w:abstractNum><w:lvl w:ilvl="0"/></w:abstractNum>',
  ],
  [
    '<w:styles><w:style w:type="x" w:styleId="A" w:constructor="1" constructor="1"/></w:styles>',
    '<w:styles><w:style w:styleId="A"/></w:styles>',
  ],
  [
    '<w:style><w:rPr><w:highlight w:val="red"/><w:b/></w:rPr></w:style>',
    "<w:style><w:rPr><w:b/></w:rPr></w:style>",
  ],
  [
    '<w:r><w:rPr><w:highlight w:val="red"/></w:rPr></w:r>',
    '<w:r><w:rPr><w:highlight w:val="red"/></w:rPr></w:r>',
  ],
  ["<w:hdr><w:tbl><w:tblPr/><w:tr/></w:tbl></w:hdr>", "<w:hdr><w:p/></w:hdr>"],
])("%s becomes %s", (from, to) => {
  expect(fitted(from)).toBe(to);
});

test("drops lists with invalid numbers, and references to them", () => {
  const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="a"/><w:abstractNum w:abstractNumId="1"/><w:num w:numId="x"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="a"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
  const template = templateOf({
    "word/numbering.xml": numbering,
    "word/_rels/document.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="x/styles" Target="styles.xml"/><Relationship Id="n" Type="x/numbering" Target="numbering.xml"/></Relationships>',
  });
  expect(template.numbering && treeXml(template.numbering)).toBe(
    '<w:numbering><w:abstractNum w:abstractNumId="1"/><w:num w:numId="2"/><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
  );
  expect(
    writeDocx(SAMPLE_DOCUMENT, DEFAULT_HOUSE_STYLE, new Map(), applied(template, SAMPLE_DOCUMENT)).length,
  ).toBeGreaterThan(0);
});

test("ignores a page that is larger than Word allows", () => {
  const section = (side: number) =>
    treeOf(
      `<w:sectPr ${W}><w:pgSz w:w="${side}" w:h="${side}"/><w:pgMar w:left="720" w:right="720"/></w:sectPr>`,
    );
  expect(paperOf(section(31_680))).toMatchObject({ width: 1584 });
  expect(paperOf(section(31_700))).toBe("no room");
});
