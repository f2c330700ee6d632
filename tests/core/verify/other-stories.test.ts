import { expect, test } from "vitest";
import { BODY, type Edit, verifiedAfter } from "./edited-word-file.ts";

const END = "<w:r><w:t>Say yes.</w:t></w:r>";

/** Inserts XML after the last words. */
function added(xml: string): Edit {
  return [BODY, END, `${END}${xml}`];
}

function run(xml: string): Edit {
  return added(`<w:r>${xml}</w:r>`);
}

const SECRET = "<w:p><w:r><w:t>SECRET</w:t></w:r></w:p>";

test("reads an endnote at its reference and after the text", () => {
  const endnotes = `<w:endnotes><w:endnote w:id="2">${SECRET}</w:endnote></w:endnotes>`;
  const messages = verifiedAfter(run('<w:endnoteReference w:id="2"/>'), ["word/endnotes.xml", endnotes]);
  expect(messages).toMatch(/"Say yes.\[endnote 1\]" in the Word file/);
  expect(messages).toMatch(/paragraph "SECRET" is in the Word file/);
});

const BOX = `<w:txbxContent>${SECRET}</w:txbxContent>`;

test("reads a text box in VML and in DrawingML", () => {
  expect(verifiedAfter(run(`<w:pict><v:shape><v:textbox>${BOX}</v:textbox></v:shape></w:pict>`))).toMatch(
    /paragraph "SECRET" is in the Word file/,
  );
  const choice = `<w:drawing><wps:wsp><wps:txbx>${BOX}</wps:txbx></wps:wsp></w:drawing>`;
  const messages = verifiedAfter(
    run(
      `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback><w:pict>${BOX}</w:pict></mc:Fallback></mc:AlternateContent>`,
    ),
  );
  expect(messages.match(/SECRET/g)).toHaveLength(1);
});

test("reads tables in a table of contents and text boxes beside a term", () => {
  const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>';
  const row = `<w:tbl><w:tr><w:tc>${SECRET}</w:tc></w:tr></w:tbl>`;
  const contents = `</w:p><w:sdt><w:sdtPr>${gallery}</w:sdtPr><w:sdtContent>${row}</w:sdtContent></w:sdt><w:p>`;
  expect(verifiedAfter(added(contents))).toMatch(/"SECRET"/);
  const term = `</w:p><w:p><w:pPr><w:pStyle w:val="Description"/></w:pPr><w:r><w:pict>${BOX}</w:pict></w:r>`;
  expect(verifiedAfter(added(term))).toMatch(/paragraph "SECRET"/);
});

test("reads the text of a choice for newer programs", () => {
  const choice = '<mc:Choice Requires="w14"><w:r><w:t>SECRET</w:t></w:r></mc:Choice>';
  expect(verifiedAfter(added(`<mc:AlternateContent>${choice}</mc:AlternateContent>`))).toMatch(
    /"Say yes.SECRET" in the Word file/,
  );
});

const COMMENTS = `<w:comments><w:comment w:id="0">${SECRET}</w:comment></w:comments>`;

test.each<readonly [string, readonly Edit[]]>([
  ['a comment "SECRET"', [["word/comments.xml", COMMENTS]]],
  ["text imported from another file", [[BODY, "<w:body>", '<w:body><w:altChunk r:id="rId99"/>']]],
  ['a formula "SECRET"', [added("<m:oMath><m:r><m:t>SECRET</m:t></m:r></m:oMath>")]],
  ["a symbol", [run('<w:sym w:font="Symbol" w:char="F0B7"/>')]],
  ["an embedded object", [run("<w:object><v:shape><v:imagedata/></v:shape></w:object>")]],
  ["a picture in an old format (VML)", [run("<w:pict><v:shape><v:imagedata/></v:shape></w:pict>")]],
  ['WordArt "SECRET"', [run('<w:pict><v:shape><v:textpath string="SECRET"/></v:shape></w:pict>')]],
  ["a diagram", [run("<w:drawing><a:graphicData><dgm:relIds/></a:graphicData></w:drawing>")]],
  ['hidden text "SECRET"', [added("<w:r><w:rPr><w:vanish/></w:rPr><w:t>SECRET</w:t></w:r>")]],
  [
    'text deleted as a tracked change "SECRET"',
    [added("<w:del><w:r><w:delText>SECRET</w:delText></w:r></w:del>")],
  ],
  [
    'text deleted as a tracked change "SECRET"',
    [added("<w:moveFrom><w:r><w:t>SECRET</w:t></w:r></w:moveFrom>")],
  ],
  [
    'fallback text for older programs "SECRET"',
    [
      added(
        '<mc:AlternateContent><mc:Choice Requires="w14"/><mc:Fallback><w:r><w:t>SECRET</w:t></w:r></mc:Fallback></mc:AlternateContent>',
      ),
    ],
  ],
  [
    'a note without a reference "SECRET"',
    [["word/footnotes.xml", "</w:footnotes>", `<w:footnote w:id="9">${SECRET}</w:footnote></w:footnotes>`]],
  ],
  [
    'WordArt "SECRET"',
    [["word/header1.xml", "<w:p>", '<w:p><w:r><w:pict><v:textpath string="SECRET"/></w:pict></w:r>']],
  ],
])("reports content that is not compared: %s", (what, edits) => {
  expect(verifiedAfter(...edits)).toContain(`the Word file contains ${what}, which is not compared`);
});

test("reads words in elements with any namespace prefix", () => {
  const other = 'xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  expect(verifiedAfter(added(`<x:r ${other}><x:t>SECRET</x:t></x:r>`))).toMatch(/"Say yes.SECRET"/);
});

test("reads the parts to which relationships lead, not those at the usual paths", () => {
  const document = [
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:body>${SECRET}</w:body></w:document>`,
  ].join("");
  expect(
    verifiedAfter(["word/other.xml", document], ["_rels/.rels", "word/document.xml", "/word/other.xml"]),
  ).toMatch(/"SECRET" in the Word file/);
  const notes = `<w:footnotes><w:footnote w:id="1">${SECRET}</w:footnote></w:footnotes>`;
  expect(
    verifiedAfter(
      ["word/other.xml", notes],
      ["word/_rels/document.xml.rels", '"footnotes.xml"', '"../word/./other.xml"'],
    ),
  ).toMatch(/footnote 1 is "Statistics." in the note, "SECRET" in the Word file/);
});
