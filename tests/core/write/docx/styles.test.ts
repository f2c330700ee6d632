import { expect, test } from "vitest";
import { elements, firstValue, openDocx, partXml } from "./open-docx.ts";
import { SAMPLE_DOCUMENT } from "./sample-document.ts";

const PARTS = openDocx(SAMPLE_DOCUMENT);
const STYLES = elements(partXml(PARTS, "word/styles.xml"), "w:style");

test("every style that a text asks for is defined", () => {
  const defined = STYLES.map((style) => style.attributes["w:styleId"]);
  for (const part of ["document", "footnotes", "header1", "footer1", "numbering"]) {
    for (const name of ["w:pStyle", "w:rStyle", "w:tblStyle"]) {
      for (const { attributes } of elements(partXml(PARTS, `word/${part}.xml`), name)) {
        expect(defined).toContain(attributes["w:val"]);
      }
    }
  }
});

test("sizes and line spacing are the house style's", () => {
  const normal = STYLES.find((style) => style.attributes["w:styleId"] === "Normal");
  expect(normal && firstValue(normal, "w:sz")).toBe("22");
  expect(normal && elements(normal, "w:spacing")[0]?.attributes).toEqual({
    "w:before": "0",
    "w:after": "100",
    "w:line": "290",
    "w:lineRule": "atLeast",
  });
});

test("one family serves all scripts", () => {
  const fonts = elements(partXml(PARTS, "word/styles.xml"), "w:rFonts")[0]?.attributes;
  expect(new Set(Object.values(fonts ?? {}))).toEqual(new Set(["Calibri"]));
});

test("styles that Word knows have Word's names", () => {
  const names = STYLES.map((style) => firstValue(style, "w:name"));
  expect(names).toEqual(
    expect.arrayContaining([
      "Normal",
      "Title",
      "heading 1",
      "List Bullet",
      "List Number",
      "Quote",
      "caption",
      "toc 1",
      "footnote text",
    ]),
  );
});
