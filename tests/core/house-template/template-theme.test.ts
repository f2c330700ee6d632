import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { writeDocx } from "../../../core/write/docx/write-docx.ts";
import { SAMPLE_DOCUMENT } from "../write/docx/sample-document.ts";
import { applied } from "./apply.ts";
import { templateOf, withTheme } from "./template-file.ts";

/** The theme of a note whose template has one with this in it. */
function themeOf(content: string): string {
  const template = templateOf(withTheme(content));
  const files = unzipSync(
    writeDocx(SAMPLE_DOCUMENT, DEFAULT_HOUSE_STYLE, new Map(), applied(template, SAMPLE_DOCUMENT)),
  );
  return strFromU8(files["word/theme/theme1.xml"] ?? new Uint8Array());
}

test("uses colours and families of the template's theme", () => {
  const xml = themeOf(
    '<a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000001"/></a:dk1><a:accent1><a:srgbClr val="B45F06"/></a:accent1></a:clrScheme><a:fontScheme name="x"><a:majorFont><a:latin typeface="Georgia"/><a:ea typeface="SimSun"/><a:cs typeface=""/><a:font script="Arab" typeface="Arial"/></a:majorFont><a:minorFont><a:latin typeface="Verdana"/></a:minorFont></a:fontScheme></a:themeElements>',
  );
  expect(xml).toContain('<a:dk1><a:srgbClr val="000001"/></a:dk1><a:lt1><a:srgbClr val="ffffff"/></a:lt1>');
  expect(xml).toContain('<a:accent1><a:srgbClr val="b45f06"/></a:accent1>');
  expect(xml).toContain(
    '<a:majorFont><a:latin typeface="Georgia"/><a:ea typeface="SimSun"/><a:cs typeface=""/><a:font script="Arab" typeface="Arial"/></a:majorFont><a:minorFont><a:latin typeface="Verdana"/>',
  );
});

test.each([
  ["what no theme has", "<a:foo/>"],
  [
    "colours that are none",
    "<a:themeElements><a:clrScheme><a:dk1/><a:accent1><a:srgbClr val='red'/></a:accent1></a:clrScheme></a:themeElements>",
  ],
  [
    "families that are none",
    `<a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="${"x".repeat(40)}"/><a:font script="?" typeface="Arial"/></a:minorFont></a:fontScheme></a:themeElements>`,
  ],
  [
    "pictures behind shapes",
    "<a:themeElements><a:fmtScheme><a:fillStyleLst><a:blipFill/></a:fillStyleLst></a:fmtScheme></a:themeElements>",
  ],
])("keeps the note's own theme for %s", (_, content) => {
  expect(themeOf(content)).toBe(themeOf(""));
});
