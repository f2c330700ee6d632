import { expect, test } from "vitest";
import { elements, firstValue, openDocx, partXml, type WordElement } from "./open-docx.ts";
import { SAMPLE_DOCUMENT } from "./sample-document.ts";

const PARTS = openDocx(SAMPLE_DOCUMENT);
const STYLES = elements(partXml(PARTS, "word/styles.xml"), "w:style");

test("defines every style that text uses", () => {
  const defined = STYLES.map((style) => style.attributes["w:styleId"]);
  for (const part of ["document", "footnotes", "header1", "footer1", "numbering"]) {
    for (const name of ["w:pStyle", "w:rStyle", "w:tblStyle"]) {
      for (const { attributes } of elements(partXml(PARTS, `word/${part}.xml`), name)) {
        expect(defined).toContain(attributes["w:val"]);
      }
    }
  }
});

test("uses the sizes and line spacing of the house style", () => {
  const normal = STYLES.find((style) => style.attributes["w:styleId"] === "Normal");
  expect(normal && firstValue(normal, "w:sz")).toBe("22");
  expect(normal && elements(normal, "w:spacing")[0]?.attributes).toEqual({
    "w:before": "0",
    "w:after": "100",
    "w:line": "290",
    "w:lineRule": "atLeast",
  });
});

test("uses the family of the theme for all scripts", () => {
  const fonts = elements(partXml(PARTS, "word/styles.xml"), "w:rFonts")[0]?.attributes;
  expect(fonts).toEqual({
    "w:asciiTheme": "minorHAnsi",
    "w:hAnsiTheme": "minorHAnsi",
    "w:ascii": "Calibri",
    "w:hAnsi": "Calibri",
    "w:eastAsia": "Calibri",
    "w:cs": "Calibri",
  });
  const theme = elements(partXml(PARTS, "word/theme/theme1.xml"), "a:latin");
  expect(theme.map(({ attributes }) => attributes.typeface)).toEqual(["Calibri", "Calibri"]);
});

test("uses theme colours in styles", () => {
  const theme = partXml(PARTS, "word/theme/theme1.xml");
  const colour = (name: string) =>
    elements(elements(theme, `a:${name}`)[0] ?? "", "a:srgbClr")[0]?.attributes.val;
  const styled = ["heading 1", "Normal", "Term", "Hyperlink"].map(
    (name) => elements(named(name), "w:color")[0]?.attributes,
  );
  expect(styled).toEqual([
    { "w:val": colour("accent1"), "w:themeColor": "accent1" },
    { "w:val": colour("dk1"), "w:themeColor": "text1" },
    { "w:val": colour("accent3"), "w:themeColor": "accent3" },
    { "w:val": colour("hlink"), "w:themeColor": "hyperlink" },
  ]);
});

function named(name: string): WordElement {
  const style = STYLES.find((each) => firstValue(each, "w:name") === name);
  if (style === undefined) throw new Error(`no style "${name}"`);
  return style;
}

test.each(["Title", "heading 1", "heading 2", "heading 5", "TOC Heading"])(
  "%s has the theme's family for headings, and who goes on writing below it writes body text",
  (name) => {
    expect(elements(named(name), "w:rFonts")[0]?.attributes["w:asciiTheme"]).toBe("majorHAnsi");
    expect(firstValue(named(name), "w:next")).toBe("Normal");
  },
);

test.each(["List Bullet", "List Number", "Points to Make", "Sources"])(
  "who chooses the style %s gets an item, and another one below it",
  (name) => {
    const style = named(name);
    const instance = firstValue(style, "w:numId");
    expect(instance).toBeDefined();
    expect(firstValue(style, "w:next")).toBeUndefined();
    const numbering = partXml(PARTS, "word/numbering.xml");
    const definition = elements(numbering, "w:num").find(
      ({ attributes }) => attributes["w:numId"] === instance,
    );
    const id = definition && firstValue(definition, "w:abstractNumId");
    const linked = elements(numbering, "w:abstractNum")
      .filter(({ attributes }) => attributes["w:abstractNumId"] === id)
      .map((each) => firstValue(each, "w:pStyle"));
    expect(linked).toEqual([style.attributes["w:styleId"]]);
  },
);

test("gives every style a unique name and identifier", () => {
  const names = STYLES.map((style) => firstValue(style, "w:name")?.toLowerCase());
  const ids = STYLES.map((style) => style.attributes["w:styleId"]?.toLowerCase());
  expect(new Set(names).size).toBe(STYLES.length);
  expect(new Set(ids).size).toBe(STYLES.length);
});

test("defines the base and the next style of every style, of the same type", () => {
  const kinds = new Map(STYLES.map(({ attributes }) => [attributes["w:styleId"], attributes["w:type"]]));
  for (const style of STYLES) {
    for (const name of ["w:basedOn", "w:next"]) {
      const other = firstValue(style, name);
      if (other !== undefined) expect(kinds.get(other)).toBe(style.attributes["w:type"]);
    }
  }
});

test("marks custom styles", () => {
  const own = STYLES.filter(({ attributes }) => attributes["w:customStyle"] === "1");
  const names = own.map((style) => firstValue(style, "w:name"));
  expect(names).toEqual(expect.arrayContaining(["Kicker", "Points to Make", "Key Callout", "Portion Mark"]));
  expect(names).not.toEqual(expect.arrayContaining(["heading 1"]));
});

test("lists the note's styles in order, and other built-in styles only when used", () => {
  const offered = STYLES.filter((style) => elements(style, "w:qFormat").length > 0);
  expect(offered.slice(0, 4).map((style) => firstValue(style, "w:name"))).toEqual([
    "Normal",
    "Title",
    "heading 1",
    "heading 2",
  ]);
  const priorities = STYLES.filter(
    (style) => style.attributes["w:type"] === "paragraph" && offered.includes(style),
  ).map((style) => Number(firstValue(style, "w:uiPriority")));
  expect(priorities).toEqual(priorities.toSorted((one, other) => one - other));
  const latent = elements(partXml(PARTS, "word/styles.xml"), "w:latentStyles")[0];
  expect(latent?.attributes).toMatchObject({ "w:defSemiHidden": "1", "w:defUnhideWhenUsed": "1" });
  for (const style of STYLES.filter((each) => !offered.includes(each)))
    expect(elements(style, "w:semiHidden")).toHaveLength(1);
});

test("uses Word's names for built-in styles", () => {
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
