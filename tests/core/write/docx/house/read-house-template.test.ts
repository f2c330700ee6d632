import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../../../core/house-style/house-style.ts";
import { readHouseTemplate } from "../../../../../core/write/docx/house/read-house-template.ts";
import { treeXml } from "../../../../../core/write/docx/house/xml-tree.ts";
import { writeDocx } from "../../../../../core/write/docx/write-docx.ts";
import { documentOf } from "../tree.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

type Files = Readonly<Record<string, string | Uint8Array>>;

function relationships(...items: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

function relationship(id: string, type: string, target: string, mode = "Internal"): string {
  return `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}" TargetMode="${mode}"/>`;
}

const HEADER_RELATIONSHIPS = "word/_rels/header1.xml.rels";
const PLAIN: Files = {
  "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  "_rels/.rels": relationships(relationship("a", "officeDocument", "word/document.xml")),
  "word/_rels/document.xml.rels": relationships(
    relationship("s", "styles", "styles.xml"),
    relationship("h", "header", "header1.xml"),
  ),
  "word/document.xml": `<w:document ${W} ${R}><w:body><w:sectPr><w:headerReference w:type="default" r:id="h"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  "word/styles.xml": `<w:styles ${W}/>`,
  "word/header1.xml": header("<w:r><w:t>Ministry</w:t></w:r>"),
};

function header(content: string): string {
  return `<w:hdr ${W} ${R} ${A}><w:p>${content}</w:p></w:hdr>`;
}

function packed(change: Files = {}): Uint8Array {
  const files = Object.entries({ ...PLAIN, ...change });
  return zipSync(
    Object.fromEntries(files.map(([path, is]) => [path, typeof is === "string" ? strToU8(is) : is])),
    { mtime: "1980-01-01T00:00:00" },
  );
}

function codes(bytes: Uint8Array): readonly string[] {
  const result = readHouseTemplate(bytes);
  return result.problems.map(({ code }) => (result.ok ? `kept: ${code}` : code));
}

function headerXml(bytes: Uint8Array): string {
  const result = readHouseTemplate(bytes);
  const furniture = result.ok ? result.value.headers.get("default") : undefined;
  if (furniture === undefined) throw new Error(`no header: ${JSON.stringify(result.problems)}`);
  return treeXml(furniture.tree);
}

test("page and header are taken, and nothing is said of a plain template", () => {
  const result = readHouseTemplate(packed());
  expect(result).toMatchObject({ ok: true, problems: [] });
  expect(result.ok && result.value.paper).toMatchObject({ width: 612, height: 792, headerDistance: 36 });
  expect(headerXml(packed())).toContain("Ministry");
});

test("a note of our own can be read as a template", () => {
  const result = readHouseTemplate(writeDocx(documentOf("text"), DEFAULT_HOUSE_STYLE));
  expect(result.ok && result.value.paper?.margin.top).toBe(60);
});

const LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
test.each<[string, Files, string]>([
  ["a macro", { "word/vbaProject.bin": "x" }, "house-macro"],
  ["a path upwards", { "../evil.xml": "x" }, "house-unsafe-path"],
  ["an absolute path", { "/etc/evil": "x" }, "house-unsafe-path"],
  ["a path with backslashes", { "word\\evil.xml": "x" }, "house-unsafe-path"],
  ["a name that differs in case alone", { "WORD/styles.xml": "x" }, "house-unsafe-path"],
  ["a bomb", { "word/media/a.png": new Uint8Array(8_000_000) }, "house-too-large"],
  ["entities", { "word/styles.xml": `${LAUGHS}<w:styles ${W}>&b;</w:styles>` }, "house-part-not-read"],
  [
    "deep nesting",
    { "word/styles.xml": `<w:styles ${W}>${"<w:p>".repeat(500)}${"</w:p>".repeat(500)}</w:styles>` },
    "house-part-not-read",
  ],
  ["a part that is not XML", { "word/styles.xml": "<w:styles" }, "house-part-not-read"],
  ["another kind of file", { "word/document.xml": `<w:hdr ${W}/>` }, "house-not-word"],
])("%s refuses the template", (_, files, code) => {
  expect(codes(packed(files))).toContain(code);
});

test("a file that is no zip, or half of one, is refused", () => {
  expect(codes(strToU8("no zip"))).toEqual(["house-not-readable"]);
  expect(codes(packed().subarray(0, 400))).toEqual(["house-not-readable"]);
});

test.each([
  ["a remote picture", '<w:r><w:drawing><a:blip r:link="x"/></w:drawing></w:r>', "drawing"],
  ["hidden text", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>", "secret"],
  ["an object", "<w:r><w:object>secret</w:object></w:r>", "secret"],
  ["a deletion", "<w:del><w:r><w:delText>secret</w:delText></w:r></w:del>", "secret"],
  ["a field that reaches out", "<w:r><w:instrText>INCLUDEPICTURE secret</w:instrText></w:r>", "secret"],
])("%s is taken out of the header, and said", (_, content, gone) => {
  const bytes = packed({ "word/header1.xml": header(content) });
  expect(headerXml(bytes)).not.toContain(gone);
  expect(codes(bytes)).toEqual(["kept: house-left-out"]);
});

test("a picture is kept when its bytes are one, whatever its name says", () => {
  const logo = header('<w:r><w:drawing><a:blip r:embed="i"/></w:drawing></w:r>');
  const files = {
    "word/header1.xml": logo,
    [HEADER_RELATIONSHIPS]: relationships(relationship("i", "image", "media/image1.emf")),
  };
  const kept = packed({ ...files, "word/media/image1.emf": PNG });
  expect(headerXml(kept)).toContain('r:embed="i"');
  const lost = packed({ ...files, "word/media/image1.emf": "no picture" });
  expect(headerXml(lost)).not.toContain("drawing");
  expect(codes(lost)).toEqual(["kept: house-left-out"]);
});

test("a link out of the file is said", () => {
  const link = relationships(relationship("t", "image", "https://example.org/a.png", "External"));
  expect(codes(packed({ [HEADER_RELATIONSHIPS]: link }))).toEqual(["kept: house-external"]);
});

test("no damage to the bytes makes it throw", () => {
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
