import { expect, test } from "vitest";
import { paragraphProperties } from "../../../../core/write/docx/properties/paragraph-properties.ts";
import { runProperties } from "../../../../core/write/docx/properties/run-properties.ts";
import { cellProperties, tableProperties } from "../../../../core/write/docx/properties/table-properties.ts";

function names(xml: string): readonly string[] {
  return [...xml.matchAll(/<(w:\w+)/g)].map(([, name = ""]) => name);
}

test("inserts added elements in the schema's order", () => {
  const xml = paragraphProperties({
    style: "Normal",
    keepNext: true,
    pageBreakBefore: false,
    numbering: { numId: 7, level: 1 },
    tabs: [{ alignment: "right", position: 100 }],
    hyphenated: true,
    rightToLeft: true,
    spacing: { after: 3 },
    alignment: "right",
    outlineLevel: 1,
  });
  expect(names(xml).filter((name) => !["w:ilvl", "w:numId", "w:tab"].includes(name))).toEqual([
    "w:pPr",
    "w:pStyle",
    "w:keepNext",
    "w:pageBreakBefore",
    "w:numPr",
    "w:tabs",
    "w:suppressAutoHyphens",
    "w:bidi",
    "w:spacing",
    "w:jc",
    "w:outlineLvl",
  ]);
  expect(xml).toContain('<w:ilvl w:val="1"/><w:numId w:val="7"/>');
});

test("keeps the side of the alignment of a right-to-left paragraph", () => {
  expect(paragraphProperties({ rightToLeft: true, alignment: "right" })).toContain('<w:jc w:val="right"/>');
  expect(paragraphProperties({ alignment: "right" })).toContain('<w:jc w:val="right"/>');
});

test("writes bold, italics and size for complex scripts too", () => {
  const script = { font: "Nirmala UI", complex: true };
  const xml = runProperties({
    bold: true,
    italic: true,
    size: 11,
    rightToLeft: true,
    language: "ar",
    script,
  });
  expect(names(xml)).toEqual([
    "w:rPr",
    "w:rFonts",
    "w:b",
    "w:bCs",
    "w:i",
    "w:iCs",
    "w:sz",
    "w:szCs",
    "w:rtl",
    "w:cs",
    "w:lang",
  ]);
});

test("writes nothing for absent properties", () => {
  expect(paragraphProperties({})).toBe("");
  expect(runProperties({ bold: false })).toBe("");
  expect(cellProperties({ width: 10 })).toBe('<w:tcPr><w:tcW w:type="dxa" w:w="200"/></w:tcPr>');
});

test("writes no table borders besides the style's, and a title for accessibility", () => {
  const xml = tableProperties({
    style: "HouseTable",
    columns: [10],
    indent: 0,
    rightToLeft: false,
    headRows: true,
    headColumn: false,
    title: "Trade & aid",
  });
  expect(names(xml)).toEqual(["w:tblPr", "w:tblStyle", "w:tblW", "w:tblLayout", "w:tblLook", "w:tblCaption"]);
  expect(xml).toContain('<w:tblCaption w:val="Trade &amp; aid"/>');
  expect(xml).toContain('w:val="0620"');
});
