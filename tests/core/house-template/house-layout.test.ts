import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { houseLayout } from "../../../core/house-template/house-layout.ts";
import type { HouseHeadersFooters, HouseTemplate } from "../../../core/house-template/house-template.ts";
import { applyHouseTemplate } from "../../../core/house-template/style/apply-house-template.ts";
import { treeOf } from "../../../core/ooxml/xml-tree.ts";
import { documentOf } from "../write/docx/tree.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const { meta } = documentOf("text");

function headerOf(content: string): HouseHeadersFooters {
  return { tree: treeOf(`<w:hdr ${W} ${WP}>${content}</w:hdr>`), pictures: new Map() };
}

/** A logo of so many points in a paragraph. */
function logo(height: number): string {
  return `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="${height * 12_700}"/></wp:inline></w:drawing></w:r></w:p>`;
}

function layout(font: string, change: Partial<HouseTemplate> = {}) {
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`;
  const template: HouseTemplate = {
    styles: treeOf(`<w:styles ${W}>${styles}</w:styles>`),
    settings: [],
    headers: new Map(),
    footers: new Map(),
    headerTypes: ["default"],
    ...change,
  };
  return houseLayout(applyHouseTemplate(template, DEFAULT_HOUSE_STYLE), meta);
}

test("scales text to the widths of the template's family, and keeps line spacing", () => {
  const [calibri, verdana] = [layout("Calibri"), layout("Verdana")];
  expect(verdana.style.text.body.size / calibri.style.text.body.size).toBeCloseTo(1.25, 2);
  expect(verdana.style.text.body.leading).toBe(calibri.style.text.body.leading);
  expect([calibri.known, layout("Example Sans").known]).toEqual([true, false]);
});

test("moves the text below a letterhead that is higher than the margin", () => {
  const high = layout("Calibri", { headers: new Map([["default", headerOf(logo(90))]]) });
  const low = layout("Calibri", { headers: new Map([["default", headerOf(logo(10))]]) });
  expect(high.style.paper.margin.top).toBeGreaterThan(32 + 90);
  expect(low.style.paper.margin.top).toBeLessThan(high.style.paper.margin.top);
  const table = headerOf(`<w:tbl><w:tr><w:tc>${logo(90)}</w:tc><w:tc>${logo(20)}</w:tc></w:tr></w:tbl>`);
  const inTable = layout("Calibri", { headers: new Map([["default", table]]) });
  expect(inTable.style.paper.margin.top).toBe(high.style.paper.margin.top);
});

test("reserves space for a first-page letterhead on the first page only", () => {
  const first = layout("Calibri", {
    headers: new Map([["first", headerOf(logo(90))]]),
    headerTypes: ["default", "first"],
  });
  expect(first.style.paper.margin.top).toBe(layout("Calibri").style.paper.margin.top);
  expect(first.extraTopMargin(1)).toBeGreaterThan(30);
  expect(first.extraTopMargin(2)).toBe(0);
  expect(layout("Calibri").extraTopMargin(1)).toBe(0);
});
