import { expect, test } from "vitest";
import type { Paragraph } from "../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { readPdfContent } from "../../../../core/verify/pdf/read-pdf-content.ts";
import { sameText } from "../../../../core/verify/text.ts";
import { inVisualOrder, levelsOf } from "../../../../core/write/pdf/layout/measure/bidi.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { faceFor } from "../../../support/faces.ts";
import { readPlaces } from "../../../support/pdf-places.ts";
import { readPdf } from "../../../support/pdf-text.ts";
import { expectValue, office } from "../../../support/sample.ts";
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

test.each([
  ["אב −12", 3],
  ["اب +12", 3],
  ["אב (−£12)", 4],
  ["اب $3.40", 3],
  ["اب 12%", 4],
  ["−0.125", 0],
])("%s: treats the sign as part of the number", (text, place) => {
  expect([...(levelsOf(text, "rtl") ?? [])].slice(place, place + 2)).toEqual([2, 2]);
});

test.each([
  ["אב +7 7172 556200", 3],
  ["אב (202) 939-7000", 3],
  ["اب +44 (0)20 7946 0018", 3],
  ["اب +1-202-555-0100", 3],
])("%s: treats a telephone number as one number", (text, place) => {
  const levels = [...(levelsOf(text, "rtl") ?? [])].slice(place);
  expect(new Set(levels)).toEqual(new Set([2]));
});

test.each(["אב (202) 93", "אב 2024 2025", "אב (2) 5"])("%s: is not treated as a telephone number", (text) => {
  expect(new Set(levelsOf(text, "rtl")?.slice(3))).toEqual(new Set([1, 2]));
});

test.each(["אב-12", "אב - 12", "אב −٣"])("%s: applies the rules of UAX 9", (text) => {
  const place = text.search(/[-−]/);
  expect((levelsOf(text, "rtl") ?? [])[place]).toBe(1);
});

test("puts runs in visual order, with numbers from left to right", () => {
  const runs = [
    { text: "א", level: 1 },
    { text: "12", level: 2 },
    { text: "b", level: 0 },
    { text: "ג", level: 1 },
  ];
  expect(inVisualOrder(runs).map(({ text }) => text)).toEqual(["12", "א", "b", "ג"]);
});

test("mirrors brackets in right-to-left text", () => {
  const face = faceFor("א");
  const [open, close] = face.shape("()").glyphs;
  const { glyphs } = face.shapeRightToLeft("(א)");
  expect(glyphs.map(({ text }) => text)).toEqual([")", "א", "("]);
  expect([glyphs[0]?.id, glyphs[2]?.id]).toEqual([open?.id, close?.id]);
});

test("begins paragraphs of right-to-left languages at the right margin", async () => {
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
])("extracts a word of %s as it was written", async (_, language, word) => {
  const text = (await readPdf(pdfOf(inLanguage(language, language === "ar" ? ARABIC : HEBREW)))).pages.join(
    " ",
  );
  expect(text.normalize("NFKC")).toContain(word);
});

test("keeps a number and a Latin name in order inside Arabic", async () => {
  const text = (await readPdf(pdfOf(inLanguage("ar", "الاتفاق مع Rio Tinto عام 2023")))).pages.join(" ");
  expect(text).toContain("Rio Tinto");
  expect(text).toContain("2023");
});

test.each([
  [
    "Arabic with figures, a Latin name and brackets",
    "ar",
    "لا تزال (مذكرة) مع Rio Tinto plc عام 2023، بشأن الحديد.",
  ],
  ["Hebrew with a time and brackets", "he", "השר ייפגש (ביום שני) בשעה 10:30 עם Rio Tinto."],
  ["points and marks", "ar", "بِسْمِ وقّعت"],
  ["an Arabic name in English", "en", "The newspaper الأخبار (Beirut) wrote of it."],
])("%s: extracts text in reading order", (_, language, words) => {
  const { blocks } = expectValue(readPdfContent(pdfOf(inLanguage(language, words))));
  const [text] = blocks.flatMap((block) => (block.type === "paragraph" ? [block.text] : []));
  expect(sameText(text ?? "", words)).toBe(true);
  expect(sameText(text ?? "", words.split(" ").reverse().join(" "))).toBe(false);
});

test("extracts lam and alef as two letters in every reader", async () => {
  const text = (await readPdf(pdfOf(inLanguage("ar", "لا تزال شركات")))).pages.join(" ");
  expect(text).toContain("لا تزال شركات");
});
