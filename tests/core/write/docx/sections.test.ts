import { expect, test } from "vitest";
import type { Block, Meta } from "../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { section } from "./further-sample.ts";
import { bodyXml, elements, firstValue, openDocx, outline, partXml, type WordElement } from "./open-docx.ts";
import { columns, documentOf, heading, list, paragraph, row, table } from "./tree.ts";

const TWO_COLUMNS = section({ columns: 2 }, paragraph("narrow"));
const LANDSCAPE = section({ orientation: "landscape" }, paragraph("wide"));

function sections(blocks: readonly Block[], meta: Partial<Meta> = {}): readonly WordElement[] {
  return elements(partXml(openDocx(documentOf(blocks, meta)), "word/document.xml"), "w:sectPr");
}

function references(properties: WordElement | undefined): readonly string[] {
  return (properties?.children ?? [])
    .filter(({ name }) => name.endsWith("Reference"))
    .map(({ name, attributes }) => `${name} ${attributes["w:type"]} ${attributes["r:id"]}`);
}

test("begins columns on the same page, and a new page before and after a landscape section", () => {
  const found = sections([paragraph("a"), TWO_COLUMNS, paragraph("b"), LANDSCAPE, paragraph("c")]);
  expect(found.map((each) => firstValue(each, "w:type"))).toEqual([
    undefined,
    "continuous",
    "continuous",
    "nextPage",
    "nextPage",
  ]);
  expect(found.map((each) => elements(each, "w:cols")[0]?.attributes["w:num"])).toEqual([
    undefined,
    "2",
    undefined,
    undefined,
    undefined,
  ]);
  const [size] = elements(found[3] ?? "", "w:pgSz");
  expect(size?.attributes).toEqual({ "w:w": "16838", "w:h": "11906", "w:orient": "landscape" });
});

test("references a header and footer in every section, with a wider footer on landscape pages", () => {
  const found = sections([paragraph("a"), LANDSCAPE, paragraph("c")]);
  expect(found.map(references)).toEqual([
    ["w:headerReference default rIdHeader", "w:footerReference default rIdFooter"],
    ["w:headerReference default rIdHeader", "w:footerReference default rIdLandscapeFooter"],
    ["w:headerReference default rIdHeader", "w:footerReference default rIdFooter"],
  ]);
});

test("omits the running head on the first page of the note only", () => {
  const file = openDocx(documentOf([paragraph("a"), LANDSCAPE], { runningHead: "Running" }));
  const found = elements(partXml(file, "word/document.xml"), "w:sectPr");
  expect(found.map((each) => elements(each, "w:titlePg").length)).toEqual([1, 0]);
  const tops = found.map((each) => Number(elements(each, "w:pgMar")[0]?.attributes["w:top"]));
  expect(Math.min(...tops)).toBeGreaterThan((DEFAULT_HOUSE_STYLE.paper.margin.top + 8) * 20);
  expect(references(found[0])).toContain("w:headerReference first rIdFirstHeader");
  expect(references(found[0])).toContain("w:footerReference first rIdFooter");
  expect(outline(partXml(file, "word/header1.xml"))).toEqual([
    "Marking: OFFICIAL-SENSITIVE",
    "Header: Running",
  ]);
  expect(outline(partXml(file, "word/header2.xml"))).toEqual(["Marking: OFFICIAL-SENSITIVE"]);
});

test("adds a paragraph to a section that ends with a table", () => {
  const small = table({ columns: columns("start"), body: [row("1")] });
  const xml = bodyXml([section({ columns: 2 }, small), paragraph("after")]);
  expect(outline(xml)).toEqual(["TableText: 1", "TableEnd: ", "Normal: after"]);
  const document = partXml(
    openDocx(documentOf([section({ columns: 2 }, small), paragraph("b")])),
    "word/document.xml",
  );
  expect(document).toMatch(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="TableEnd"\/>.*<w:sectPr>/);
});

test("begins a section on a new page after a page break, and omits empty sections", () => {
  const broken = sections([paragraph("a"), { type: "pageBreak" }, TWO_COLUMNS]);
  expect(broken.map((each) => firstValue(each, "w:type"))).toEqual([undefined, "nextPage"]);
  expect(sections([paragraph("a"), section({ columns: 2 })])).toHaveLength(1);
});

test("keeps the paragraphs of a group together, except the last with what follows", () => {
  const kept = (...children: readonly Block[]) =>
    elements(bodyXml([{ type: "group", children }, paragraph("after")]), "w:p").map(
      (each) => elements(each, "w:keepNext").length,
    );
  expect(kept(heading(2, "h", "H"), paragraph("a"), list(["b", "c"]))).toEqual([1, 1, 1, 0, 0]);
  const rows = table({ columns: columns("start", "start"), body: [row("1", "2"), row("3", "4")] });
  expect(kept(paragraph("a"), rows)).toEqual([1, 1, 1, 0, 0, 0]);
  expect(kept(rows, rows)).toEqual([1, 1, 1, 1, 1, 1, 1, 0, 0, 0]);
});
