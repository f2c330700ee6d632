import { expect, test } from "vitest";
import type { Paragraph } from "../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { inVisualOrder, levelsOf, mirrored } from "../../../../core/write/pdf/layout/bidi.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { readPlaces } from "../../../support/pdf-places.ts";
import { readPdf } from "../../../support/pdf-text.ts";
import { office } from "../../../support/sample.ts";
import { documentOf, heading, paragraph } from "../docx/tree.ts";

const ARABIC = "وقّعت الحكومتان مذكرة تفاهم بشأن المعادن في أستانا";
const HEBREW = "שר התעשייה ייפגש עם השגריר (ביום שני)";

function pdfOf(...paragraphs: readonly Paragraph[]): Uint8Array {
  const note = documentOf([heading(1, "title", "Title"), ...paragraphs]);
  return writePdf(note, DEFAULT_HOUSE_STYLE, office().fonts).bytes;
}

function inLanguage(language: string, words: string): Paragraph {
  return { ...paragraph(words), language };
}

test("plain text needs no levels; a right-to-left paragraph has them", () => {
  expect(levelsOf("Trade in 2023 (provisional)", "ltr")).toBeUndefined();
  expect([...(levelsOf("אב 12", "rtl") ?? [])]).toEqual([1, 1, 1, 2, 2]);
});

test("runs come from left to right, numbers inside turned back", () => {
  const runs = [
    { text: "א", level: 1 },
    { text: "12", level: 2 },
    { text: "b", level: 0 },
    { text: "ג", level: 1 },
  ];
  expect(inVisualOrder(runs).map(({ text }) => text)).toEqual(["12", "א", "b", "ג"]);
});

test("brackets face the other way", () => {
  expect(mirrored("(א)")).toBe(")א(");
});

test("paragraphs of right-to-left languages end at the right margin and begin there", async () => {
  const places = await readPlaces(pdfOf(inLanguage("ar", ARABIC), inLanguage("he", HEBREW)));
  const lines = places.filter(({ text }) => /[\u0590-\u06ff]/.test(text));
  const right = DEFAULT_HOUSE_STYLE.paper.width - DEFAULT_HOUSE_STYLE.paper.margin.right;
  for (const baseline of new Set(lines.map((each) => Math.round(each.baseline)))) {
    const line = lines.filter((each) => Math.round(each.baseline) === baseline);
    expect(Math.max(...line.map(({ x, width }) => x + width))).toBeCloseTo(right, 0);
  }
});

test.each([
  ["Arabic", "ar", "المعادن"],
  ["Hebrew", "he", "השגריר"],
])("a word of %s is read back as it was written", async (_, language, word) => {
  const text = (await readPdf(pdfOf(inLanguage(language, language === "ar" ? ARABIC : HEBREW)))).pages.join(
    " ",
  );
  expect(text.normalize("NFKC")).toContain(word);
});

test("a figure and a Latin name keep their order inside Arabic", async () => {
  const text = (await readPdf(pdfOf(inLanguage("ar", "الاتفاق مع Rio Tinto عام 2023")))).pages.join(" ");
  expect(text).toContain("Rio Tinto");
  expect(text).toContain("2023");
});
