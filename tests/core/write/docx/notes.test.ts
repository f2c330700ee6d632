import { expect, test } from "vitest";
import { bodyXml, elements, openDocx, outline, partOf, partXml } from "./open-docx.ts";
import {
  cell,
  columns,
  documentOf,
  emphasis,
  headCell,
  note,
  paragraph,
  repeatedReference,
  row,
  span,
  table,
} from "./tree.ts";

test("writes footnotes in the order of their references", () => {
  const parts = openDocx(
    documentOf([paragraph(["a", note(1, "first")]), paragraph(["b", note(2, "second")])]),
  );
  const calls = elements(partXml(parts, "word/document.xml"), "w:footnoteReference");
  expect(calls.map((each) => each.attributes["w:id"])).toEqual(["1", "2"]);
  expect(outline(partXml(parts, "word/footnotes.xml"))).toEqual([
    "FootnoteText: ",
    "FootnoteText: ",
    "FootnoteText: first",
    "FootnoteText: second",
  ]);
});

test("writes the footnote separators and references them in the settings", () => {
  const parts = openDocx(documentOf([]));
  const separators = elements(partXml(parts, "word/footnotes.xml"), "w:footnote").map(
    (each) => each.attributes,
  );
  expect(separators).toEqual([
    { "w:type": "separator", "w:id": "-1" },
    { "w:type": "continuationSeparator", "w:id": "0" },
  ]);
  const named = elements(partXml(parts, "word/settings.xml"), "w:footnote").map(
    (each) => each.attributes["w:id"],
  );
  expect(named).toEqual(["-1", "0"]);
});

test("writes a repeated reference as a field that follows the footnote", () => {
  const xml = bodyXml([paragraph(["a", note(1, "first")]), paragraph(["b", repeatedReference(1)])]);
  const [bookmark] = elements(xml, "w:bookmarkStart");
  const [instruction] = elements(xml, "w:instrText");
  expect(bookmark?.attributes["w:name"]).toBe("_Note1");
  expect(instruction?.text.trim()).toBe("NOTEREF _Note1 \\f \\h");
  expect(outline(xml)).toEqual(["Normal: a", "Normal: b1"]);
  expect(xml).toContain('<w:rStyle w:val="FootnoteReference"/></w:rPr><w:t>1</w:t>');
});

test("prints the number of a reference to a missing footnote", () => {
  const xml = bodyXml(paragraph(["a", repeatedReference(7)]));
  expect(outline(xml)).toEqual(["Normal: a7"]);
  expect(elements(xml, "w:instrText")).toEqual([]);
});

test("numbers footnotes in table cells row by row", () => {
  const xml = bodyXml([
    table({
      caption: ["Caption", note(1, "on the caption")],
      columns: columns("start", "end"),
      head: [row(headCell("a"), headCell(paragraph(["b", note(2, "on the head")])))],
      body: [row(cell(paragraph(["c", note(3, "on a cell")])), "d")],
    }),
    paragraph(["after", note(4, "on the text")]),
  ]);
  expect(elements(xml, "w:footnoteReference").map((each) => each.attributes["w:id"])).toEqual([
    "1",
    "2",
    "3",
    "4",
  ]);
});

test("separates consecutive references by spacing, without a character", () => {
  const xml = bodyXml(paragraph(["a", note(1, "x"), note(2, "y"), "."]));
  const spaced = elements(xml, "w:r").map((each) => elements(each, "w:spacing").length);
  expect(spaced).toEqual([0, 1, 0, 0]);
});

test("keeps emphasis and languages in footnotes", () => {
  const xml = partOf(paragraph(note(1, [emphasis("Title"), span("kk-KZ", "қаулы")])), "word/footnotes.xml");
  expect(elements(xml, "w:i")).toHaveLength(1);
  expect(elements(xml, "w:lang")[0]?.attributes).toEqual({ "w:val": "kk-KZ" });
});

test("keeps the text of a footnote within a footnote", () => {
  const parts = openDocx(documentOf(paragraph(note(1, ["outer", note(2, "inner")]))));
  expect(outline(partXml(parts, "word/footnotes.xml")).at(-1)).toBe("FootnoteText: outer (inner)");
  expect(elements(partXml(parts, "word/document.xml"), "w:footnoteReference")).toHaveLength(1);
});

test("gives bookmarks of footnotes and headings different ids", () => {
  const xml = bodyXml([
    { type: "heading", level: 2, id: "a", children: [note(1, "x")] },
    { type: "heading", level: 2, id: "b", children: [note(2, "y")] },
  ]);
  const ids = elements(xml, "w:bookmarkStart").map((each) => each.attributes["w:id"]);
  expect(new Set(ids).size).toBe(4);
});
