import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { contrast } from "../../../core/house-style/contrast.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { houseReport } from "../../../core/house-template/house-report.ts";
import type { HouseTemplate } from "../../../core/house-template/house-template.ts";
import { readHouseTemplate } from "../../../core/house-template/read/read-house-template.ts";
import { applyHouseTemplate } from "../../../core/house-template/style/apply-house-template.ts";
import { resolveStyle } from "../../../core/house-template/style/resolve-style.ts";
import { themeValues } from "../../../core/house-template/style/theme-values.ts";
import { treeOf } from "../../../core/ooxml/xml-tree.ts";
import { writeDocx } from "../../../core/write/docx/write-docx.ts";
import { expectValue } from "../../support/sample.ts";
import { SAMPLE_DOCUMENT } from "../write/docx/sample-document.ts";
import { applied } from "./apply.ts";
import { messages, packed, stylesOf } from "./template-file.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function template(change: Partial<HouseTemplate> = {}): HouseTemplate {
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia"/><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="LB"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>`;
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:pStyle w:val="LB"/><w:lvlText w:val="»"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>`;
  return {
    styles: treeOf(`<w:styles ${W}>${styles}</w:styles>`),
    numbering: treeOf(`<w:numbering ${W}>${numbering}</w:numbering>`),
    settings: [],
    headers: new Map(),
    footers: new Map(),
    headerTypes: ["default"],
    ...change,
  };
}

function partsOf(house: HouseTemplate): Readonly<Record<string, string>> {
  const files = unzipSync(
    writeDocx(SAMPLE_DOCUMENT, DEFAULT_HOUSE_STYLE, new Map(), applied(house, SAMPLE_DOCUMENT)),
  );
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

function all(xml: string | undefined, pattern: RegExp): readonly string[] {
  return [...(xml ?? "").matchAll(pattern)].map(([, found = ""]) => found);
}

function footer(content: string): Partial<HouseTemplate> {
  const tree = treeOf(`<w:ftr ${W}><w:p>${content}</w:p></w:ftr>`);
  return { footers: new Map([["default", { tree, pictures: new Map() }]]) };
}

test("prefers the template's styles, adds the note's, and keeps identifiers unique", () => {
  const styles = partsOf(template())["word/styles.xml"];
  const ids = all(styles, /w:styleId="([^"]*)"/g);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain("Kicker");
  expect(styles).toContain('w:styleId="Normal"><w:name w:val="Normal"/></w:style>');
  expect(styles).toContain('<w:rFonts w:ascii="Georgia"/><w:sz w:val="24"/><w:lang w:val="en-GB"/>');
});

test("resolves document defaults as they are written", () => {
  const defaults =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/><w:position w:val="40"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/><w:ind w:left="360"/></w:pPr></w:pPrDefault></w:docDefaults>';
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';
  const bytes = packed({ "word/styles.xml": stylesOf(defaults + normal) });
  const house = expectValue(readHouseTemplate(bytes));
  const resolved = applyHouseTemplate(house, DEFAULT_HOUSE_STYLE).paragraphs.get("Normal");
  expect([resolved?.indent.left, resolved?.spacing.after]).toEqual([0, 6]);
  expect(partsOf(house)["word/styles.xml"]).toContain(
    '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="120"/></w:pPr></w:pPrDefault>',
  );
  expect(messages(bytes)).toEqual([
    "left out: a setting for all text that could move or cover it (w:position)",
    "left out: a setting for all text that could move or cover it (w:ind)",
  ]);
});

test("sets added headings in the family of the template's text", () => {
  const styles = partsOf(template())["word/styles.xml"];
  expect(all(styles, /w:styleId="(Heading1)"/g)).toHaveLength(1);
  expect(all(styles, /"Heading1">(.*?)<\/w:style>/g)[0]).not.toContain("<w:rFonts");
  expect(styles).not.toContain("w:themeColor");
});

test("does not apply formatting of running text to other added styles", () => {
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:ind w:firstLine="300"/><w:jc w:val="both"/></w:pPr></w:style>';
  const styles = partsOf(template({ styles: treeOf(`<w:styles ${W}>${normal}</w:styles>`) }))[
    "word/styles.xml"
  ];
  const setting = (id: string) => {
    const [style = ""] = all(styles, new RegExp(`<w:style [^>]*w:styleId="${id}">(.*?)</w:style>`, "g"));
    return [/<w:ind ([^>]*)\/>/.exec(style)?.[1], /<w:jc w:val="(\w+)"/.exec(style)?.[1]];
  };
  expect(setting("Lead")).toEqual(['w:left="0" w:right="0" w:firstLine="0"', undefined]);
  expect(setting("SignOff")).toEqual([expect.stringMatching(/w:hanging/), "left"]);
  expect(setting("Description")).toEqual([expect.stringMatching(/w:hanging="\d+"$/), "left"]);
});

test("prefers a theme family to a named one, and a style's own to both", () => {
  const theme = treeOf(
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Aptos"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
  );
  const fonts = (own: string) => {
    const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Arial"/></w:rPr></w:rPrDefault></w:docDefaults>`;
    const styles = `${defaults}<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>${own}</w:style>`;
    return resolveStyle(treeOf(`<w:styles ${W}>${styles}</w:styles>`), themeValues(theme), "Normal").font;
  };
  expect(fonts("")).toBe("Aptos");
  expect(fonts('<w:rPr><w:rFonts w:ascii="Georgia"/></w:rPr>')).toBe("Georgia");
});

test("keeps the accent readable on the background that is mixed from it", () => {
  const accents = ["b45f06", "1f3a5f", "767676", "c00000"];
  const looks = accents.map((accent) => {
    const heading = `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:rPr><w:color w:val="${accent}"/></w:rPr></w:style>`;
    const house = template({ styles: treeOf(`<w:styles ${W}>${heading}</w:styles>`) });
    const { colours } = applyHouseTemplate(house, DEFAULT_HOUSE_STYLE).style;
    return [colours.accent, contrast(colours.accent, colours.ground) >= 4.5];
  });
  expect(looks).toEqual(accents.map((accent) => [accent, true]));
});

test("uses the template's latent styles, or the note's", () => {
  const ours = partsOf(template())["word/styles.xml"];
  expect(all(ours, /<w:latentStyles [^>]*w:defSemiHidden="(\d)"/g)).toEqual(["1"]);
  const styles = treeOf(`<w:styles ${W}><w:latentStyles w:defSemiHidden="0"/></w:styles>`);
  const theirs = partsOf(template({ styles }))["word/styles.xml"];
  expect(all(theirs, /<w:latentStyles [^>]*w:defSemiHidden="(\d)"/g)).toEqual(["0"]);
});

test("keeps style names unique across types, and reports a new name", () => {
  const styles = treeOf(
    `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Term"><w:name w:val="Term"/></w:style><w:style w:type="character" w:styleId="Quote"><w:name w:val="Quote"/></w:style></w:styles>`,
  );
  const xml = partsOf(template({ styles }))["word/styles.xml"];
  const names = all(xml, /<w:name w:val="([^"]*)"/g).map((name) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("attaché term");
  expect(
    houseReport(template({ styles }), DEFAULT_HOUSE_STYLE, []).problems.map(({ message }) => message),
  ).toEqual([
    'the style "Quote" is added as "Attaché Quote": the template has a style of another kind by that name',
    'the style "Term" is added as "Attaché Term": the template has a style of another kind by that name',
  ]);
});

test("warns that the contents list lacks the numbers of the template's headings", () => {
  const styles = treeOf(
    `<w:styles ${W}><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>`,
  );
  const [problem] = houseReport(template({ styles }), DEFAULT_HOUSE_STYLE, []).problems;
  expect(problem?.message).toBe(
    'headings are numbered by "heading 1", and a note\'s contents list has no numbers',
  );
});

test("labels lists like the template's, whose definitions follow the note's", () => {
  const parts = partsOf(template());
  const numbering = parts["word/numbering.xml"];
  for (const pattern of [/<w:abstractNum w:abstractNumId="(\d+)"/g, /<w:num w:numId="(\d+)"/g]) {
    const ids = all(numbering, pattern);
    expect(new Set(ids).size).toBe(ids.length);
  }
  expect(all(numbering, /w:abstractNumId="0">.*?<w:lvlText w:val="(.)"/g)).toEqual(["»"]);
  expect(all(numbering, /<w:pStyle w:val="(ListBullet)"/g)).toHaveLength(1);
  const [instance] = all(parts["word/styles.xml"], /"List Bullet".*?<w:numId w:val="(\d+)"/g);
  expect(all(numbering, /<w:num w:numId="(\d+)"/g).at(-1)).toBe(instance);
});

test("keeps list definitions distinct where a note is the template of another", () => {
  const first = writeDocx(SAMPLE_DOCUMENT, DEFAULT_HOUSE_STYLE);
  const house = expectValue(readHouseTemplate(first));
  const numbering = partsOf(house)["word/numbering.xml"];
  const names = all(numbering, /<w:nsid w:val="(\w+)"/g);
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names).size).toBe(names.length);
});

test("adds page numbers and marking that the template lacks", () => {
  const plain = partsOf(template(footer("<w:r><w:t>1 Example Street</w:t></w:r>")))["word/footer1.xml"];
  expect(plain).toContain("1 Example Street");
  expect(plain).toContain("NUMPAGES");
  expect(plain).toContain("OFFICIAL-SENSITIVE");
  const own = partsOf(
    template(footer('<w:fldSimple w:instr=" PAGE "/></w:p><w:p><w:r><w:t>Official-Sensitive</w:t></w:r>')),
  )["word/footer1.xml"];
  expect(own).not.toContain("NUMPAGES");
  expect(own).not.toContain("OFFICIAL-SENSITIVE");
});

test("prints the marking on first and even pages that the template leaves blank", () => {
  const parts = partsOf(template({ headerTypes: ["default", "first", "even"] }));
  expect(parts["word/settings.xml"]).toContain("<w:evenAndOddHeaders/>");
  expect(all(parts["word/document.xml"], /<w:headerReference w:type="(\w+)"/g).slice(0, 3)).toEqual([
    "default",
    "first",
    "even",
  ]);
  for (const path of ["word/header1.xml", "word/header2.xml", "word/header3.xml"])
    expect(parts[path]).toContain("OFFICIAL-SENSITIVE");
});
