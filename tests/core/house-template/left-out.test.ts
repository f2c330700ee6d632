import { expect, test } from "vitest";
import { readHouseTemplate } from "../../../core/house-template/read/read-house-template.ts";
import {
  HEADER_RELATIONSHIPS,
  header,
  headerOf,
  headerXml,
  messages,
  packed,
  R,
  relationship,
  relationships,
  W,
} from "./template-file.ts";

test.each([
  [HEADER_RELATIONSHIPS, "image", "a remote picture"],
  ["word/_rels/document.xml.rels", "subDocument", "a linked document"],
  ["word/_rels/settings.xml.rels", "attachedTemplate", "a link to another template"],
])("reports an external link: %s, %s", (path, type, what) => {
  const document = [relationship("s", "styles", "styles.xml"), relationship("t", "settings", "settings.xml")];
  const link = relationship("x", type, "https://example.org/evil", "External");
  const { ok, problems } = readHouseTemplate(
    packed({
      "word/settings.xml": `<w:settings ${W}/>`,
      "word/_rels/document.xml.rels": relationships(...document),
      [path]: relationships(...(path.includes("document") ? document : []), link),
      ...(path === HEADER_RELATIONSHIPS && {
        "word/_rels/document.xml.rels": relationships(
          ...document,
          relationship("h", "header", "header1.xml"),
        ),
      }),
    }),
  );
  expect(ok).toBe(true);
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    ["house-external", `left out: ${what}`],
  ]);
});

test.each([
  ["word/_rels/webSettings.xml.rels", "frame", "a web page in a frame"],
  ["word/_rels/numbering.xml.rels", "image", "a remote picture"],
  ["customXml/_rels/item1.xml.rels", "other", "something outside of the file (other)"],
])("reports an external link of a part that is not read: %s", (path, type, what) => {
  const link = relationship("x", type, "https://example.org/evil", "External");
  expect(messages(packed({ [path]: relationships(link) }))).toEqual([`left out: ${what}`]);
});

const MATHS = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
test.each([
  ["a formula", `<m:oMath ${MATHS}><m:r><m:t>E=mc</m:t></m:r></m:oMath>`],
  [
    "words in something that is not known here (conflictIns)",
    `<w14:conflictIns ${W14}><w:r><w:t>Words</w:t></w:r></w14:conflictIns>`,
  ],
])("reports %s in a header", (what, content) => {
  const bytes = packed({ "word/header1.xml": header(`<w:r><w:t>Ministry</w:t></w:r>${content}`) });
  expect(messages(bytes)).toEqual([`left out: ${what}`]);
});

test("does not report unknown content without text", () => {
  const size = `<w14:sizeRelH ${W14}><w14:pctWidth>0</w14:pctWidth></w14:sizeRelH>`;
  expect(messages(packed({ "word/header1.xml": header(size) }))).toEqual([]);
});

test("reports page formatting that is not used", () => {
  const section = `<w:sectPr>${'<w:pgSz w:w="11906" w:h="16838"/>'}<w:pgBorders><w:top w:val="single"/></w:pgBorders><w:lnNumType w:countBy="1"/></w:sectPr>`;
  const document = `<w:document ${W} ${R}><w:background w:color="FFFFCC"/><w:body>${section}</w:body></w:document>`;
  expect(messages(packed({ "word/document.xml": document }))).toEqual([
    "left out: the colour of the page",
    "left out: borders around the page",
    "left out: numbers of lines",
  ]);
});

test.each([
  ["a tracked deletion", "<w:del/>"],
  ["hidden text", "<w:hidden/>"],
])("drops a table row that is %s, and a table without other rows", (what, says) => {
  const row = (properties: string, words: string) =>
    `<w:tr><w:trPr>${properties}</w:trPr><w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc></w:tr>`;
  const table = (rows: string) =>
    packed({ "word/header1.xml": headerOf(`<w:tbl><w:tblPr/>${rows}</w:tbl><w:p/>`) });
  const one = table(row(says, "gone") + row("", "Ministry"));
  expect(headerXml(one).match(/<w:tr>/g)).toHaveLength(1);
  expect(headerXml(one)).not.toContain("gone");
  expect(messages(one)).toEqual([`left out: ${what}`]);
  expect(headerXml(table(row(says, "gone")))).toBe("<w:hdr><w:p/></w:hdr>");
});

test.each([
  ["word/fonts/font1.odttf", "embedded fonts"],
  ["word/customizations.xml", "keys and toolbars of its own"],
  ["word/glossary/document.xml", "building blocks"],
  ["word/comments.xml", "comments"],
  ["customXml/item1.xml", "custom XML"],
  ["word/embeddings/oleObject1.bin", "an embedded object"],
])("drops and reports %s", (path, what) => {
  expect(messages(packed({ [path]: "x" }))).toEqual([`left out: ${what}`]);
});

test("drops a watermark and a text box, and reports them by name", () => {
  const head = (inside: string) => header(`<w:r><w:t>Ministry</w:t></w:r>${inside}`);
  const shape = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="PowerPlusWaterMarkObject1"/>';
  const watermark = packed({ "word/header1.xml": head(`<w:r><w:pict>${shape}</w:pict></w:r>`) });
  expect(messages(watermark)).toContain("left out: a watermark");
  const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
  const box = `<w:r><mc:AlternateContent xmlns:mc="${MC}"><mc:Choice/></mc:AlternateContent></w:r>`;
  expect(messages(packed({ "word/header1.xml": head(box) }))).toEqual([
    "left out: a text box or shape, with what stands in it",
  ]);
  for (const bytes of [watermark, packed({ "word/header1.xml": head(box) })])
    expect(headerXml(bytes)).toContain("Ministry");
});

test.each([
  [63, []],
  [64, ["left out: a table of more than 63 columns"]],
])("keeps a table of %i columns only if Word opens it", (count, left) => {
  const grid = '<w:gridCol w:w="100"/>'.repeat(count);
  const cells = "<w:tc><w:p/></w:tc>".repeat(count);
  const table = `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid><w:tr>${cells}</w:tr></w:tbl><w:p/>`;
  const bytes = packed({ "word/header1.xml": headerOf(`<w:p><w:r><w:t>Ministry</w:t></w:r></w:p>${table}`) });
  expect(headerXml(bytes).includes("<w:tbl>")).toBe(left.length === 0);
  expect(messages(bytes).filter((message) => message.includes("table"))).toEqual(left);
});
