import fc from "fast-check";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { readHouseTemplate } from "../../../core/house-template/read/read-house-template.ts";
import { treeXml } from "../../../core/ooxml/xml-tree.ts";
import { writeDocx } from "../../../core/write/docx/write-docx.ts";
import { documentOf } from "../write/docx/tree.ts";
import { applied } from "./apply.ts";
import { type Files, field, header, headerXml, messages, packed, R, W } from "./template-file.ts";

function codes(bytes: Uint8Array): readonly string[] {
  const result = readHouseTemplate(bytes);
  return result.problems.map(({ code }) => (result.ok ? `kept: ${code}` : code));
}

test("reads page and header of a plain template without problems", () => {
  const result = readHouseTemplate(packed());
  expect(result).toMatchObject({ ok: true, problems: [] });
  expect(result.ok && result.value.paper).toMatchObject({ width: 612, height: 792, headerDistance: 36 });
  expect(headerXml(packed())).toContain("Ministry");
});

test("reads a note as a template", () => {
  const result = readHouseTemplate(writeDocx(documentOf("text"), DEFAULT_HOUSE_STYLE));
  expect(result.ok && result.value.paper?.margin.top).toBe(60);
});

const LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
test.each<[string, Files, string]>([
  ["a macro", { "word/vbaProject.bin": "x" }, "house-macro"],
  ["a path upwards", { "../evil.xml": "x" }, "house-unsafe-path"],
  ["an absolute path", { "/etc/evil": "x" }, "house-unsafe-path"],
  ["a path with backslashes", { "word\\evil.xml": "x" }, "house-unsafe-path"],
  ["a name that differs in case alone", { "WORD/styles.xml": "x" }, "house-not-readable"],
  ["a bomb", { "word/media/a.png": new Uint8Array(8_000_000) }, "house-too-large"],
  ["entities", { "word/styles.xml": `${LAUGHS}<w:styles ${W}>&b;</w:styles>` }, "house-part-not-read"],
  [
    "deep nesting",
    { "word/styles.xml": `<w:styles ${W}>${"<w:p>".repeat(500)}${"</w:p>".repeat(500)}</w:styles>` },
    "house-part-not-read",
  ],
  ["a part that is not XML", { "word/styles.xml": "<w:styles" }, "house-part-not-read"],
  ["another kind of file", { "word/document.xml": `<w:hdr ${W}/>` }, "house-not-word"],
])("refuses a template with %s", (_, files, code) => {
  expect(codes(packed(files))).toContain(code);
});

test("gives a hint with every refusal", () => {
  const refused = [packed({ "word/vbaProject.bin": "x" }), strToU8("no zip"), packed({ "../evil.xml": "x" })];
  for (const bytes of refused) {
    const { ok, problems } = readHouseTemplate(bytes);
    expect([ok, ...problems.map(({ hint }) => typeof hint)]).toEqual([false, "string"]);
  }
});

test("refuses an encrypted file or a .doc file by name", () => {
  const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  expect(codes(compound)).toEqual(["house-protected"]);
});

test("refuses a Strict Open XML file by name", () => {
  const strict =
    '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>';
  expect(codes(packed({ "word/document.xml": strict }))).toEqual(["house-strict"]);
});

test("refuses a file that is no zip or is truncated", () => {
  expect(codes(strToU8("no zip"))).toEqual(["house-not-readable"]);
  expect(codes(packed().subarray(0, 400))).toEqual(["house-not-readable"]);
});

test.each([
  ["a remote picture", '<w:r><w:drawing><a:blip r:link="x"/></w:drawing></w:r>', "drawing"],
  ["hidden text", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>", "secret"],
  ["an object", "<w:r><w:object>secret</w:object></w:r>", "secret"],
  ["a deletion", "<w:del><w:r><w:delText>secret</w:delText></w:r></w:del>", "secret"],
  ["a field that reaches out", "<w:r><w:instrText>INCLUDEPICTURE secret</w:instrText></w:r>", "secret"],
])("removes %s from the header and reports it", (_, content, gone) => {
  const bytes = packed({ "word/header1.xml": header(content) });
  expect(headerXml(bytes)).not.toContain(gone);
  expect(codes(bytes)).toEqual(["kept: house-left-out"]);
});

test.each([
  ["PAGE \\* MERGEFORMAT", "7", true, true, []],
  ["PAGE \\# &quot;00&quot;", "07", true, true, []],
  [
    "HYPERLINK &quot;https://example.org&quot;",
    "example.org",
    false,
    true,
    ["kept as plain words: a field (HYPERLINK)"],
  ],
  ["DATE \\@ &quot;d MMMM yyyy&quot;", "1 May 2019", false, false, ["left out: a field (DATE)"]],
  ["FILENAME \\p", "S:\\secret\\a.dotx", false, false, ["left out: a field (FILENAME)"]],
  ["AUTHOR", "J. Example", false, false, ["left out: a field (AUTHOR)"]],
  ["DDEAUTO cmd", "x", false, false, ["left out: a field (DDEAUTO)"]],
])(
  "of the field %s in a header, marks and words are kept as is right for it",
  (instruction, result, marks, words, said) => {
    for (const content of [
      field(instruction, result),
      `<w:fldSimple w:instr=" ${instruction} "><w:r><w:t>${result}</w:t></w:r></w:fldSimple>`,
    ]) {
      const bytes = packed({ "word/header1.xml": header(`<w:r><w:t>Ministry </w:t></w:r>${content}`) });
      const xml = headerXml(bytes);
      expect([/fld/.test(xml), xml.includes(`<w:t>${result}</w:t>`)]).toEqual([marks, words]);
      expect(xml).toContain("Ministry ");
      expect(messages(bytes)).toEqual(said);
    }
  },
);

test("drops a nested field with its parent", () => {
  const outer = field(`IF ${"x"}`, "").replace(
    "</w:instrText></w:r>",
    `</w:instrText></w:r>${field("PAGE", "9")}`,
  );
  const bytes = packed({ "word/header1.xml": header(outer) });
  expect(headerXml(bytes)).not.toMatch(/fldChar|PAGE|9</);
  expect(messages(bytes)).toEqual(["left out: a field (IF)"]);
});

test("keeps text after a field that never ends", () => {
  const begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>';
  const bytes = packed({ "word/header1.xml": header(`${begun}<w:r><w:t>Ministry</w:t></w:r>`) });
  expect(headerXml(bytes)).toContain("Ministry");
  expect(headerXml(bytes)).not.toContain("DATE");
});

const GERMAN_TITLE = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>`;
const TITLE_CONTROL =
  '<w:sdtPr><w:rPr><w:b/></w:rPr><w:showingPlcHdr/><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]"/></w:sdtPr>';

test.each([
  ["TITLE", field("TITLE", "Old title")],
  ["a document property", field('DOCPROPERTY "Title"', "Old title")],
  ["a reference to the style", field("STYLEREF Title", "Old title")],
  ["a reference to the style in another language", field("STYLEREF Titel", "Old title")],
  ["a simple field", '<w:fldSimple w:instr="TITLE"><w:r><w:t>Old title</w:t></w:r></w:fldSimple>'],
  [
    "a content control",
    `<w:sdt>${TITLE_CONTROL}<w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>[Document title]</w:t></w:r></w:sdtContent></w:sdt>`,
  ],
])("replaces the title in a header by the note's: %s", (_, content) => {
  const read = readHouseTemplate(
    packed({ "word/styles.xml": GERMAN_TITLE, "word/header1.xml": header(content) }),
  );
  expect(read.problems).toEqual([]);
  if (!read.ok) throw new Error("refused");
  const document = documentOf("text", { title: "Trade & minerals" });
  const files = unzipSync(writeDocx(document, DEFAULT_HOUSE_STYLE, new Map(), applied(read.value, document)));
  const xml = strFromU8(files["word/header1.xml"] ?? new Uint8Array());
  expect(xml).toContain("<w:t>Trade &amp; minerals</w:t>");
  expect(xml).not.toMatch(/Old title|Document title|PlaceholderText|fld/);
});

test.each([
  ["words that hold a place", "<w:showingPlcHdr/>"],
  ["a date or an author", "<w:date/>"],
  ["a date or an author", '<w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:creator[1]"/>'],
])("drops and reports %s in a content control", (what, properties) => {
  const control = `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent><w:r><w:t>secret</w:t></w:r></w:sdtContent></w:sdt>`;
  const bytes = packed({ "word/header1.xml": header(`${control}<w:r><w:t>Ministry</w:t></w:r>`) });
  expect(headerXml(bytes)).not.toContain("secret");
  expect(headerXml(bytes)).toContain("Ministry");
  expect(messages(bytes)).toEqual([`left out: ${what}`]);
});

test("keeps a page number gallery without a report", () => {
  const control = `<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent>${field("PAGE", "2")}</w:sdtContent></w:sdt>`;
  const bytes = packed({ "word/header1.xml": header(control) });
  expect(headerXml(bytes)).toContain("PAGE");
  expect(messages(bytes)).toEqual([]);
});

const PAGE = (width: number, height: number) =>
  `<w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>`;

test("uses the page of the last portrait section, and inherits headers from earlier sections", () => {
  const [cover, body, annex] = [
    `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="h"/>${PAGE(11906, 16838)}</w:sectPr></w:pPr></w:p>`,
    `<w:p><w:pPr><w:sectPr>${PAGE(12240, 15840)}</w:sectPr></w:pPr></w:p>`,
    `<w:sectPr>${PAGE(16838, 11906)}</w:sectPr>`,
  ];
  const document = `<w:document ${W} ${R}><w:body>${cover}${body}${annex}</w:body></w:document>`;
  const read = readHouseTemplate(packed({ "word/document.xml": document }));
  expect(read.ok && read.value.paper).toMatchObject({ width: 612, height: 792 });
  expect(headerXml(packed({ "word/document.xml": document }))).toContain("Ministry");
});

test("drops hiding properties from styles", () => {
  const style = `<w:style w:type="paragraph" w:styleId="M"><w:name w:val="Marking"/><w:rPr><w:vanish/><w:b/></w:rPr></w:style>`;
  const read = readHouseTemplate(packed({ "word/styles.xml": `<w:styles ${W}>${style}</w:styles>` }));
  const styles = read.ok ? treeXml(read.value.styles) : "";
  expect(styles).toContain("<w:b/>");
  expect(styles).not.toContain("vanish");
});

test("does not throw for damaged bytes", () => {
  const whole = packed();
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(damage, (changes) => {
      const bytes = whole.slice();
      for (const [at, value] of changes) bytes[at] = value;
      expect(typeof readHouseTemplate(bytes).ok).toBe("boolean");
    }),
    { seed: 1, numRuns: 300 },
  );
});
