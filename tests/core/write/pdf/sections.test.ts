import { beforeAll, expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { openFaces } from "../../../../core/write/pdf/fonts/faces.ts";
import { type Pdf, writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { type ReadPages, readPages } from "../../../support/pdf-links.ts";
import { readPlaces } from "../../../support/pdf-places.ts";
import { type ReadPdf, readPdf } from "../../../support/pdf-text.ts";
import { office } from "../../../support/sample.ts";
import { columns, documentOf, heading, row, table } from "../docx/tree.ts";
import { SECTIONS_DOCUMENT } from "./sections-document.ts";

let pdf: Pdf;
let text: ReadPdf;
let read: ReadPages;

beforeAll(async () => {
  pdf = writePdf(SECTIONS_DOCUMENT, DEFAULT_HOUSE_STYLE, office().fonts);
  text = await readPdf(pdf.bytes);
  read = await readPages(pdf.bytes);
});

test("sets a landscape section on pages of its own and continues in portrait after it", () => {
  const turned = read.sizes.map(([width, height]) => width > height);
  const annex = pdf.targets.get("annex") ?? 0;
  expect(turned[annex - 1]).toBe(true);
  expect(turned.filter(Boolean)).toHaveLength(1);
  expect(pdf.targets.get("after")).toBe(annex + 1);
  expect(text.pages[annex - 1]).toContain(`Page ${annex} of ${pdf.pages}`);
});

test("prints the page number of the target of a page reference", () => {
  const page = pdf.targets.get("metals");
  expect(text.pages[0]?.replaceAll("\n", " ")).toContain(
    `The figures stand in Exports by metal, thousand tonnes on page ${page},`,
  );
});

test("links contents entries, cross-references, footnote references and footnotes to their targets", () => {
  // A link over two lines is two places to click.
  const to = (words: string): readonly (number | undefined)[] => [
    ...new Set(read.links.filter((link) => link.text === words).map((link) => link.to)),
  ];
  expect(to("Annex: exports")).toEqual([pdf.targets.get("annex")]);
  expect(to("the section on the corridor")).toEqual([pdf.targets.get("background")]);
  expect(to("Note 1")).toEqual([1]);
  expect(to("Back to the call of note 1")).toEqual([1]);
  expect(read.links.every((link) => link.to !== undefined && link.text !== "")).toBe(true);
});

test("prints the running head on every page except the first", () => {
  expect(text.pages[0]?.match(/Transport corridor(?!:)/g)).toBeNull();
  for (const page of text.pages.slice(1)) expect(page).toContain("Transport corridor");
});

test("lays out every fragment of the note and nothing too tall", () => {
  expect([...pdf.problems, ...pdf.missing]).toEqual([]);
  expect(text.pages.join("\n").replaceAll("\n", " ")).toContain("The tariff dispute.");
});

test("aligns the numbers of a column by their decimal points", async () => {
  const body = ["0.25", "1,234", "−7.5", "12"].map((figure) => row(figure));
  const figures = table({ columns: columns("decimal"), body });
  const note = documentOf([heading(1, "title", "Figures"), figures]);
  const { bytes } = writePdf(note, DEFAULT_HOUSE_STYLE, office().fonts);
  const places = await readPlaces(bytes);
  const pointOf = (figure: string): number => {
    const place = places.find((each) => each.text.trim() === figure);
    if (!place) throw new Error(`${figure} is not on the page`);
    const whole = figure.split(".")[0] ?? "";
    return place.x + (widthOf(whole) * DEFAULT_HOUSE_STYLE.text.table.size) / 1000;
  };
  const points = ["0.25", "1,234", "−7.5", "12"].map(pointOf);
  for (const point of points) expect(point).toBeCloseTo(points[0] ?? 0, 0);
  expect(Math.max(...places.map((place) => place.x + place.width))).toBeLessThan(595.28 - 59);
});

function widthOf(text: string): number {
  return openFaces(office().fonts).regular.shape(text).width;
}
