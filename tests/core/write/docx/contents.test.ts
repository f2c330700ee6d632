import { expect, test } from "vitest";
import { bodyXml, elements, firstValue, outline, partOf } from "./open-docx.ts";
import { callout, heading, note } from "./tree.ts";

const CONTENTS = { type: "contents", title: "Contents", depth: 3 } as const;
const NOTE = [
  heading(1, "title", "Note"),
  CONTENTS,
  heading(2, "a", ["First", note(1, "aside")]),
  heading(3, "a-1", "Part"),
  heading(4, "a-1-1", "Too deep"),
  callout("note", "Box", heading(2, "b", "In a box")),
];

const PAGES = new Map([
  ["a", 2],
  ["a-1", 3],
  ["b", 11],
]);

test("the contents list the sections down to its depth, without title and notes", () => {
  const xml = elementXml(bodyXml(NOTE, PAGES));
  expect(outline(xml)).toEqual(["TOCHeading: Contents", "TOC1: First2", "TOC2: Part3", "TOC1: In a box11"]);
});

function elementXml(xml: string): string {
  return /<w:sdt>.*<\/w:sdt>/s.exec(xml)?.[0] ?? "";
}

test("the contents are a field of Word's with its entries, each a link with a page number", () => {
  const xml = bodyXml(NOTE, PAGES);
  const instructions = elements(xml, "w:instrText").map((each) => each.text.trim());
  expect(instructions).toEqual(['TOC \\o "1-2" \\h', "PAGEREF a \\h", "PAGEREF a_1 \\h", "PAGEREF b \\h"]);
  expect(elements(xml, "w:hyperlink").map((each) => each.attributes["w:anchor"])).toEqual(["a", "a_1", "b"]);
  expect(firstValue(xml, "w:docPartGallery")).toBe("Table of Contents");
});

test("every field that begins also ends", () => {
  const kinds = elements(bodyXml(NOTE, PAGES), "w:fldChar").map((each) => each.attributes["w:fldCharType"]);
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  expect([count("begin"), count("separate"), count("end")]).toEqual([4, 4, 4]);
});

test("entries lead to bookmarks that exist", () => {
  const xml = bodyXml(NOTE, PAGES);
  const names = elements(xml, "w:bookmarkStart").map((each) => each.attributes["w:name"]);
  for (const { attributes } of elements(xml, "w:hyperlink")) expect(names).toContain(attributes["w:anchor"]);
});

test("an entry whose page is not known has none, rather than a wrong one", () => {
  const xml = elementXml(bodyXml(NOTE));
  expect(outline(xml)).toEqual(["TOCHeading: Contents", "TOC1: First", "TOC2: Part", "TOC1: In a box"]);
});

test("Word is not told to ask for an update", () => {
  expect(partOf(NOTE, "word/settings.xml")).not.toContain("updateFields");
  expect(bodyXml(NOTE, PAGES)).not.toContain("w:dirty");
});

test("contents without entries are not written", () => {
  expect(bodyXml([CONTENTS, heading(1, "t", "Only a title")])).not.toContain("Contents");
});
