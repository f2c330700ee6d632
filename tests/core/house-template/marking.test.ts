import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { houseReport } from "../../../core/house-template/house-report.ts";
import { printsMarking } from "../../../core/house-template/printed-marking.ts";
import { themeValues } from "../../../core/house-template/style/theme-values.ts";
import { treeOf } from "../../../core/ooxml/xml-tree.ts";
import { writeDocx } from "../../../core/write/docx/write-docx.ts";
import { SAMPLE_DOCUMENT } from "../write/docx/sample-document.ts";
import { applied } from "./apply.ts";
import { type Files, headerOf, stylesOf, templateOf } from "./template-file.ts";

function partsOf(change: Files): Readonly<Record<string, string>> {
  const files = unzipSync(
    writeDocx(SAMPLE_DOCUMENT, DEFAULT_HOUSE_STYLE, new Map(), applied(templateOf(change), SAMPLE_DOCUMENT)),
  );
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const NORMAL =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';

function marking(content: string): string {
  return `<w:style w:type="paragraph" w:styleId="Vermerk"><w:name w:val="Marking"/><w:basedOn w:val="Normal"/>${content}</w:style>`;
}

/** The style of markings in a note whose template has these styles. */
function markingOf(styles: string): string {
  const xml = partsOf({ "word/styles.xml": stylesOf(styles) })["word/styles.xml"] ?? "";
  return /<w:style [^>]*w:styleId="Marking".*?<\/w:style>/.exec(xml)?.[0] ?? "";
}

describe("the style of markings", () => {
  test("has the template's family, size, weight, colour and alignment", () => {
    const xml = markingOf(
      NORMAL +
        marking(
          '<w:pPr><w:jc w:val="right"/></w:pPr><w:rPr><w:rFonts w:ascii="Georgia"/><w:color w:val="C00000"/><w:sz w:val="28"/></w:rPr>',
        ),
    );
    for (const look of ['w:ascii="Georgia"', '<w:color w:val="c00000"/>', '<w:sz w:val="28"/>', '"right"'])
      expect(xml).toContain(look);
  });

  test.each([
    ["white", '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>', /<w:color w:val="ffffff"/i],
    ["in a theme's colour", '<w:rPr><w:color w:val="000000" w:themeColor="background1"/></w:rPr>', /theme/],
    ["one point high", '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>', /<w:sz(Cs)? w:val="2"/],
    ["higher than a page", '<w:rPr><w:sz w:val="3000"/></w:rPr>', /3000/],
    ["in signs", '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>', /Wingdings/],
    ["on lines of no height", '<w:pPr><w:spacing w:line="1" w:lineRule="exact"/></w:pPr>', /exact/],
    [
      "in a frame beside the page",
      '<w:pPr><w:framePr w:w="100" w:hAnchor="page" w:x="30000"/></w:pPr>',
      /framePr/,
    ],
    ["beside the page", '<w:pPr><w:ind w:left="30000"/></w:pPr>', /30000/],
    ["on black", '<w:pPr><w:shd w:val="clear" w:fill="000000"/></w:pPr>', /fill="000000"/],
    ["narrow", '<w:rPr><w:w w:val="1"/></w:rPr>', /<w:w /],
  ])("is never %s", (_, content, hidden) => {
    const own = markingOf(NORMAL + marking(content));
    expect(own).toContain('<w:name w:val="Marking"/>');
    expect(own).not.toMatch(hidden);
    const inherited = markingOf(NORMAL.replace("</w:style>", `${content}</w:style>`));
    expect(inherited).not.toMatch(/basedOn/);
    expect(inherited).not.toMatch(hidden);
  });

  test("has white shading", () => {
    expect(markingOf(NORMAL)).toMatch(/<w:rPr>.*<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"\/>/);
  });

  test("is reported if too small or in a symbol font", () => {
    const said = (content: string) => {
      const template = templateOf({ "word/styles.xml": stylesOf(NORMAL + marking(content)) });
      return houseReport(template, DEFAULT_HOUSE_STYLE, []).problems.map(({ message }) => message);
    };
    expect(said('<w:rPr><w:sz w:val="16"/></w:rPr>')).toEqual([]);
    expect(said('<w:rPr><w:sz w:val="2"/></w:rPr>')).toEqual([
      'a marking in the style "Marking" cannot be read: it is 1 pt',
    ]);
    expect(said('<w:rPr><w:rFonts w:ascii="Webdings"/></w:rPr>')).toEqual([
      'a marking in the style "Marking" cannot be read: it is 10 pt Webdings',
    ]);
  });

  test("has no frame and no shading of the document defaults", () => {
    const defaults =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:w w:val="1"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:framePr w:x="30000"/><w:shd w:val="clear" w:fill="000000"/><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>';
    const xml = partsOf({ "word/styles.xml": stylesOf(defaults + NORMAL) })["word/styles.xml"] ?? "";
    const written = /<w:docDefaults>.*<\/w:docDefaults>/.exec(xml)?.[0];
    expect(written).toContain('<w:pPr><w:widowControl/><w:spacing w:after="160"/></w:pPr>');
    expect(written).toContain('<w:rPr><w:sz w:val="22"/><w:lang');
  });
});

/** How often the first header of a note in this template says its marking. */
function markings(paragraph: string, styles = ""): number {
  const blocks = headerOf(paragraph);
  const xml = partsOf({ "word/header1.xml": blocks, "word/styles.xml": stylesOf(NORMAL + styles) });
  return xml["word/header1.xml"]?.match(/official-sensitive/gi)?.length ?? 0;
}

describe("a marking in a template's header", () => {
  const says = (paragraph = "", run = "") =>
    `<w:p><w:pPr>${paragraph}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>Official-Sensitive</w:t></w:r></w:p>`;

  test.each([
    ["plainly", says()],
    ["in the middle, bold and red", says('<w:jc w:val="center"/>', '<w:b/><w:color w:val="C00000"/>')],
    [
      "behind a tab",
      says('<w:tabs><w:tab w:val="center" w:pos="4513"/></w:tabs>').replace("<w:t>", "<w:tab/><w:t>"),
    ],
    ["on exact lines that hold it", says('<w:spacing w:line="240" w:lineRule="exact"/>')],
  ])("that is set %s stands once", (_, paragraph) => {
    expect(markings(paragraph)).toBe(1);
  });

  test.each([
    ["white", says("", '<w:color w:val="FFFFFF"/>')],
    ["in a theme's white", says("", '<w:color w:val="000000" w:themeColor="background1"/>')],
    ["one point high", says("", '<w:sz w:val="2"/>')],
    ["on lines of no height", says('<w:spacing w:line="1" w:lineRule="exact"/>')],
    ["on lines of hardly any height", says('<w:spacing w:line="1" w:lineRule="auto"/>')],
    ["in a frame", says('<w:framePr w:x="30000" w:hAnchor="page"/>')],
    ["beside the page", says('<w:ind w:left="30000"/>')],
    ["below the page", says('<w:spacing w:before="30000"/>')],
    ["behind a tab beside the page", says('<w:tabs><w:tab w:val="left" w:pos="30000"/></w:tabs>')],
    ["on black", says("", '<w:shd w:val="clear" w:fill="000000"/>')],
    ["in black by a pen", says("", '<w:highlight w:val="black"/>')],
    ["lifted", says("", '<w:position w:val="3000"/>')],
    ["in signs", says("", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')],
    ["with letters on each other", says("", '<w:spacing w:val="-400"/>')],
    [
      "in a cell",
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr><w:tc>${says()}</w:tc></w:tr></w:tbl><w:p/>`,
    ],
  ])("that is set %s does not count: the note's own stands beside it", (_, paragraph) => {
    expect(markings(paragraph)).toBe(2);
  });

  test("does not count where a picture may lie behind it", () => {
    const drawing = '<w:r><w:drawing><wp:anchor><a:blip r:embed="i"/></wp:anchor></w:drawing></w:r>';
    const tree = treeOf(headerOf(`${says()}<w:p>${drawing}</w:p>`));
    const look = { styles: treeOf(stylesOf(NORMAL)), theme: themeValues(undefined) };
    expect(printsMarking(tree, "OFFICIAL-SENSITIVE", look)).toBe(false);
    expect(printsMarking(treeOf(headerOf(says())), "OFFICIAL-SENSITIVE", look)).toBe(true);
  });

  test("does not count where a style hides it", () => {
    const style = (look: string) =>
      `<w:style w:type="paragraph" w:styleId="Kopf"><w:name w:val="Kopf"/>${look}</w:style>`;
    const paragraph = says('<w:pStyle w:val="Kopf"/>');
    expect(markings(paragraph, style(""))).toBe(1);
    expect(markings(paragraph, style('<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'))).toBe(2);
    expect(markings(paragraph, style('<w:pPr><w:framePr w:x="30000"/></w:pPr>'))).toBe(2);
  });
});
