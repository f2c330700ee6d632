import { expect, test } from "vitest";
import { bookmarkName } from "../../../../core/write/docx/context/bookmark.ts";
import { bodyXml, elements, firstValue, outline, partOf } from "./open-docx.ts";
import { heading, paragraph } from "./tree.ts";

test("writes level 1 as the title, and sections from Heading 1", () => {
  const xml = bodyXml([
    heading(1, "t", "Note"),
    heading(2, "a", "Section"),
    heading(3, "b", "Part"),
    heading(4, "c", "Last"),
  ]);
  expect(outline(xml)).toEqual(["Title: Note", "Heading1: Section", "Heading2: Part", "Heading3: Last"]);
});

test("closes gaps in heading levels", () => {
  const levels = (...given: readonly (1 | 2 | 3 | 4 | 5 | 6)[]) =>
    outline(bodyXml(given.map((level, place) => heading(level, `h${place}`, "x"))));
  expect(levels(1, 3, 6, 2, 4)).toEqual([
    "Title: x",
    "Heading1: x",
    "Heading2: x",
    "Heading1: x",
    "Heading2: x",
  ]);
  expect(levels(3, 4)).toEqual(["Heading1: x", "Heading2: x"]);
});

test("gives every heading style its outline level and keeps it with the next paragraph", () => {
  const styles = elements(partOf([], "word/styles.xml"), "w:style");
  const levels = styles
    .filter((style) => firstValue(style, "w:outlineLvl") !== undefined)
    .map((style) => [
      style.attributes["w:styleId"],
      firstValue(style, "w:outlineLvl"),
      elements(style, "w:keepNext").length,
    ]);
  expect(levels).toEqual([
    ["Title", "0", 1],
    ["Heading1", "0", 1],
    ["Heading2", "1", 1],
    ["Heading3", "2", 1],
    ["Heading4", "3", 1],
    ["Heading5", "4", 1],
  ]);
});

test("bookmarks a heading under the name of its id", () => {
  const xml = bodyXml([heading(2, "points-to-make", "Points"), heading(2, "asks", "Asks")]);
  expect(elements(xml, "w:bookmarkStart").map((each) => each.attributes)).toEqual([
    { "w:id": "0", "w:name": "points_to_make" },
    { "w:id": "1", "w:name": "asks" },
  ]);
  expect(elements(xml, "w:bookmarkEnd").map((each) => each.attributes["w:id"])).toEqual(["0", "1"]);
});

test("makes unique bookmark names of at most 40 characters that begin with a letter", () => {
  expect(bookmarkName("2025-trade", new Set())).toBe("h2025_trade");
  expect(bookmarkName("", new Set())).toBe("h");
  expect(bookmarkName("Сауда-2025", new Set())).toBe("Сауда_2025");
  expect(bookmarkName("a".repeat(50), new Set())).toHaveLength(40);
  expect(bookmarkName("Asks", new Set(["asks"]))).toBe("Asks_2");
  expect(bookmarkName("a".repeat(50), new Set(["a".repeat(40)]))).toBe(`${"a".repeat(38)}_2`);
});

test("writes a page break as a property of the next paragraph", () => {
  const xml = bodyXml(["before", { type: "pageBreak" }, heading(2, "a", "After"), paragraph("then")]);
  expect(outline(xml)).toEqual(["Normal: before", "Heading1: After", "Normal: then"]);
  const breaks = elements(xml, "w:p").map((each) => elements(each, "w:pageBreakBefore").length);
  expect(breaks).toEqual([0, 1, 0]);
});

test("has no space above a heading after a page break", () => {
  const xml = bodyXml([{ type: "pageBreak" }, heading(2, "a", "After")]);
  expect(elements(xml, "w:spacing")[0]?.attributes).toEqual({ "w:before": "0" });
});

test("merges consecutive page breaks, and ignores one at the end", () => {
  const xml = bodyXml([
    "before",
    { type: "pageBreak" },
    { type: "pageBreak" },
    "after",
    { type: "pageBreak" },
  ]);
  expect(outline(xml)).toEqual(["Normal: before", "Normal: after"]);
  expect(elements(xml, "w:pageBreakBefore")).toHaveLength(1);
});
