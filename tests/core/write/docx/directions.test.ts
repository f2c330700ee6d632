import { expect, test } from "vitest";
import { directionOf } from "../../../../core/document/direction.ts";
import type { Document } from "../../../../core/document/node.ts";
import { RIGHT_TO_LEFT_DOCUMENT } from "./further-sample.ts";
import { bodyXml, elements, openDocx, partXml } from "./open-docx.ts";
import { documentOf, heading, paragraph, span, type Words } from "./tree.ts";

/** Text of each run, with `rtl` before those that are written from right to left. */
function runs(words: Words, language?: string): readonly string[] {
  const block = paragraph(words);
  const xml = bodyXml(language === undefined ? block : { ...block, language });
  return elements(xml, "w:r").map((run) => {
    const text = elements(run, "w:t").map((each) => each.text);
    return (elements(run, "w:rtl").length > 0 ? "rtl " : "") + text.join("");
  });
}

test.each([
  ["ar", "rtl"],
  ["fa-IR", "rtl"],
  ["az-Arab", "rtl"],
  ["ar-Latn", "ltr"],
  ["ckb", "rtl"],
  ["kk-KZ", "ltr"],
] as const)("%s is written %s", (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test("each run has one direction", () => {
  expect(runs("Meet وزير الصناعة today")).toEqual(["Meet ", "rtl وزير الصناعة", " today"]);
  expect(runs("بشأن COVID-19 و G7.", "ar")).toEqual(["rtl بشأن ", "COVID-19", "rtl  و ", "G7", "rtl ."]);
  expect(runs("plain text, 2026")).toEqual(["plain text, 2026"]);
});

test("a paragraph in another direction than the document says so, and one in the same does not", () => {
  const direction = (language: string) =>
    elements(bodyXml({ ...heading(2, "h", "x"), language }), "w:bidi").map(
      (each) => each.attributes["w:val"],
    );
  expect(direction("he")).toEqual([undefined]);
  expect(direction("de")).toEqual([]);
});

test("a document from right to left has its direction in its styles, tables and pages", () => {
  const parts = openDocx(RIGHT_TO_LEFT_DOCUMENT);
  const [normal] = elements(partXml(parts, "word/styles.xml"), "w:style");
  expect(elements(normal ?? "", "w:bidi")).toHaveLength(1);
  const xml = partXml(parts, "word/document.xml");
  expect(elements(xml, "w:bidiVisual")).toHaveLength(elements(xml, "w:tbl").length);
  expect(elements(elements(xml, "w:sectPr")[0] ?? "", "w:bidi")).toHaveLength(1);
  const turnedBack = elements(xml, "w:bidi").filter((each) => each.attributes["w:val"] === "0");
  expect(turnedBack).toHaveLength(1);
});

test("the page count at the foot of a document from right to left ends with a mark, so that it keeps its order", () => {
  const foot = (document: Document) => elements(partXml(openDocx(document), "word/footer1.xml"), "w:p")[0];
  const words = (document: Document) => elements(foot(document) ?? "", "w:t").map((each) => each.text);
  expect(words(RIGHT_TO_LEFT_DOCUMENT).slice(-5)).toEqual(["Page ", "1", " of ", "1", "\u200E"]);
  expect(words(documentOf([])).slice(-4)).toEqual(["Page ", "1", " of ", "1"]);
});

test.each([
  ["zh-Hans", "Microsoft YaHei"],
  ["zh-TW", "Microsoft JhengHei"],
  ["ja", "Yu Gothic"],
  ["ko-KR", "Malgun Gothic"],
])("East Asian letters in %s have the face of that language", (language, font) => {
  const [fonts] = elements(bodyXml(paragraph(span(language, "重要鉱物"))), "w:rFonts");
  expect(fonts?.attributes).toEqual({ "w:hint": "eastAsia", "w:eastAsia": font });
});

test("East Asian letters of no stated language have a face by their letters", () => {
  const [fonts] = elements(bodyXml("Korean: 광물"), "w:rFonts");
  expect(fonts?.attributes).toEqual({ "w:eastAsia": "Malgun Gothic" });
});
