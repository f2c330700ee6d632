import { ParagraphProperties, SectionProperties } from "docx";
import { expect, test } from "vitest";
import { EMPTY, elementsOf, treeXml, type XmlElement } from "../../../../../core/ooxml/xml-tree.ts";
import { withElements } from "../../../../../core/write/docx/docx-library/add-elements.ts";
import {
  cellPropertiesTree,
  coreLanguageAndDates,
  headerFooterReference,
  NO_PAGE_BREAK_BEFORE,
  numberedDefinition,
  RIGHT_TO_LEFT_SECTION,
  styleElement,
  suppressAutoHyphens,
  tableAlternative,
  tableLook,
  UNASKED_IN_SECTION,
} from "../../../../../core/write/docx/docx-library/beyond-docx.ts";
import { componentTree } from "../../../../../core/write/docx/docx-library/component-tree.ts";

function namesIn(tree: XmlElement): readonly string[] {
  return elementsOf(tree).map(({ name }) => name);
}

test("inserts added elements in the schema's order among docx's own", () => {
  const made = componentTree(new ParagraphProperties({ style: "Normal", outlineLevel: 1 }));
  const all = withElements("w:pPr", made, [suppressAutoHyphens(true), NO_PAGE_BREAK_BEFORE]);
  expect(namesIn(all)).toEqual(["w:pStyle", "w:pageBreakBefore", "w:suppressAutoHyphens", "w:outlineLvl"]);
});

test("writes header and footer references first in a section, in order", () => {
  const section = componentTree(new SectionProperties({ titlePage: true }));
  const asked = elementsOf(section).filter(({ name }) => !UNASKED_IN_SECTION.has(name));
  expect(asked.length).toBeLessThan(section.children.length);
  const added = [
    headerFooterReference("header", "first", "a"),
    headerFooterReference("header", "default", "b"),
    headerFooterReference("footer", "default", "c"),
    RIGHT_TO_LEFT_SECTION,
  ];
  const all = elementsOf(withElements("w:sectPr", { ...section, children: asked }, added));
  expect(all.slice(0, 3).map(({ attributes }) => attributes["r:id"])).toEqual(["a", "b", "c"]);
  expect(all.at(-1)?.name).toBe("w:bidi");
});

test("creates omitted properties only for an added element", () => {
  expect(treeXml(withElements("w:pPr", EMPTY, [NO_PAGE_BREAK_BEFORE]))).toBe(
    '<w:pPr><w:pageBreakBefore w:val="0"/></w:pPr>',
  );
  expect(withElements("w:pPr", EMPTY, [])).toBe(EMPTY);
});

test("switches hyphenation on and off", () => {
  expect(treeXml(suppressAutoHyphens(true))).toBe("<w:suppressAutoHyphens/>");
  expect(treeXml(suppressAutoHyphens(false))).toBe('<w:suppressAutoHyphens w:val="0"/>');
});

test("writes no element for an absent or empty title or description", () => {
  expect(tableAlternative(undefined, "")).toEqual([]);
  expect(tableAlternative("A & B", "C").map(treeXml)).toEqual([
    '<w:tblCaption w:val="A &amp; B"/>',
    '<w:tblDescription w:val="C"/>',
  ]);
});

test("writes the flags of w:tblLook consistently with its hexadecimal number", () => {
  const { attributes } = tableLook({ firstRow: true, firstColumn: true });
  expect(attributes).toMatchObject({ "w:val": "06a0", "w:firstRow": "1", "w:firstColumn": "1" });
  expect(tableLook({ firstRow: false, firstColumn: false }).attributes["w:val"]).toBe("0600");
});

test("writes a list definition with its number first, without tentative levels and attributes of Word 2012", () => {
  const level = { name: "w:lvl", attributes: { "w:ilvl": "0", "w:tentative": "1" }, children: [] };
  const definition: XmlElement = {
    name: "w:abstractNum",
    attributes: { "w:abstractNumId": "1", "w15:restartNumberingAfterBreak": "0" },
    children: [level],
  };
  expect(treeXml(numberedDefinition(definition, "41740001"))).toBe(
    '<w:abstractNum w:abstractNumId="1"><w:nsid w:val="41740001"/><w:lvl w:ilvl="0"/></w:abstractNum>',
  );
});

test("marks custom and default styles", () => {
  expect(styleElement({ type: "table", id: "A", isCustom: true }, "A b", []).attributes).toEqual({
    "w:type": "table",
    "w:customStyle": "1",
    "w:styleId": "A",
  });
  expect(styleElement({ type: "numbering", id: "B", isDefault: true }, "B", []).attributes).toEqual({
    "w:type": "numbering",
    "w:default": "1",
    "w:styleId": "B",
  });
});

test("writes the span of a cell, and no properties without any", () => {
  expect(cellPropertiesTree({ columnSpan: 2 })?.children).toEqual([
    { name: "w:gridSpan", attributes: { "w:val": "2" }, children: [] },
  ]);
  expect(cellPropertiesTree({})).toBeUndefined();
});

test("writes the note's date as both dates of the properties", () => {
  const dates = coreLanguageAndDates("fr", "2026-11-30").map(treeXml).join("");
  expect(dates.match(/2026-11-30T00:00:00Z/g)).toHaveLength(2);
  expect(dates).toContain("<dc:language>fr</dc:language>");
});
