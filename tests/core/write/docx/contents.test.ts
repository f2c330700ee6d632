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

test("lists sections down to the given depth, without title and footnotes", () => {
  const xml = elementXml(bodyXml(NOTE, PAGES));
  expect(outline(xml)).toEqual(["TOCHeading: Contents", "TOC1: First2", "TOC2: Part3", "TOC1: In a box11"]);
});

function elementXml(xml: string): string {
  return /<w:sdt>.*<\/w:sdt>/s.exec(xml)?.[0] ?? "";
}

test("writes the contents list as a TOC field with linked entries and page numbers", () => {
  const xml = bodyXml(NOTE, PAGES);
  const instructions = elements(xml, "w:instrText").map((each) => each.text.trim());
  expect(instructions).toEqual(['TOC \\o "1-2" \\h', "PAGEREF a \\h", "PAGEREF a_1 \\h", "PAGEREF b \\h"]);
  expect(elements(xml, "w:hyperlink").map((each) => each.attributes["w:anchor"])).toEqual(["a", "a_1", "b"]);
  expect(firstValue(xml, "w:docPartGallery")).toBe("Table of Contents");
});

test("ends every field that begins", () => {
  const kinds = elements(bodyXml(NOTE, PAGES), "w:fldChar").map((each) => each.attributes["w:fldCharType"]);
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  expect([count("begin"), count("separate"), count("end")]).toEqual([4, 4, 4]);
});

test("links entries to existing bookmarks", () => {
  const xml = bodyXml(NOTE, PAGES);
  const names = elements(xml, "w:bookmarkStart").map((each) => each.attributes["w:name"]);
  for (const { attributes } of elements(xml, "w:hyperlink")) expect(names).toContain(attributes["w:anchor"]);
});

test("writes no page number for an entry of an unknown page", () => {
  const xml = elementXml(bodyXml(NOTE));
  expect(outline(xml)).toEqual(["TOCHeading: Contents", "TOC1: First", "TOC2: Part", "TOC1: In a box"]);
});

test("does not make Word ask for an update of fields", () => {
  expect(partOf(NOTE, "word/settings.xml")).not.toContain("updateFields");
  expect(bodyXml(NOTE, PAGES)).not.toContain("w:dirty");
});

test("does not write a contents list without entries", () => {
  expect(bodyXml([CONTENTS, heading(1, "t", "Only a title")])).not.toContain("Contents");
});
