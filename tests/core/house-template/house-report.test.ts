import { expect, test } from "vitest";
import { houseText } from "../../../cli/house-text.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { houseReport } from "../../../core/house-template/house-report.ts";
import { type Files, header, stylesOf, templateOf } from "./template-file.ts";

/** What `house check` says of a template, by the labels of its lines. */
function told(change: Files): Readonly<Record<string, string>> {
  const lines = houseText(houseReport(templateOf(change), DEFAULT_HOUSE_STYLE, []), []);
  return Object.fromEntries(lines.map((line) => [line.slice(0, 10).trim(), line.slice(10)]));
}

const frame = (place: string) =>
  header(
    `<w:pPr><w:framePr w:w="9000" w:h="2000" w:hRule="exact" w:hAnchor="page" w:x="1440" ${place}/></w:pPr><w:r><w:t>Ministry</w:t></w:r>`,
  );

test("reports where text keeps clear of floating content", () => {
  expect(told({ "word/header1.xml": frame('w:vAnchor="page" w:y="720"') }).Room).toBe(
    "4.9 cm at the top on all pages, for the template's own header or footer",
  );
  expect(told({ "word/header1.xml": frame('w:vAnchor="page" w:y="13000"') }).Room).toMatch(
    /^5\.\d cm at the bottom/,
  );
  expect(told({}).Room).toBeUndefined();
});

test("reports the styles that begin a page", () => {
  const styles = stylesOf(
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:pPr><w:pageBreakBefore/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="TOC Heading"/><w:basedOn w:val="A"/></w:style>',
  );
  expect(told({ "word/styles.xml": styles })["New page"]).toBe("before heading 1, TOC Heading");
  expect(told({})["New page"]).toBeUndefined();
});

test.each([
  ["white", '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>', true],
  ["dark on a dark ground", '<w:pPr><w:shd w:val="clear" w:fill="102030"/></w:pPr>', true],
  [
    "on a ground of the theme's",
    '<w:pPr><w:shd w:val="clear" w:fill="FFFFFF" w:themeFill="accent1"/></w:pPr>',
    true,
  ],
  ["in a frame", '<w:pPr><w:framePr w:w="100"/></w:pPr>', true],
  ["tiny", '<w:rPr><w:sz w:val="6"/></w:rPr>', true],
  [
    "white on a dark ground",
    '<w:pPr><w:shd w:val="clear" w:fill="102030"/></w:pPr><w:rPr><w:color w:val="FFFFFF"/></w:rPr>',
    false,
  ],
  ["plain", '<w:pPr><w:jc w:val="right"/></w:pPr>', false],
])("a style of headers that is %s is said where it cannot be read: %s", (_, look, isSaid) => {
  const style = `<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/>${look}</w:style>`;
  const { problems } = houseReport(
    templateOf({ "word/styles.xml": stylesOf(style) }),
    DEFAULT_HOUSE_STYLE,
    [],
  );
  expect(problems.map(({ code }) => code)).toEqual(isSaid ? ["house-line-style"] : []);
});
