import { describe, expect, test } from "vitest";
import { directionOf } from "../../../../core/document/direction.ts";
import type { Block, Document } from "../../../../core/document/node.ts";
import { RIGHT_TO_LEFT_DOCUMENT } from "./further-sample.ts";
import { bodyXml, elements, openDocx, partXml } from "./open-docx.ts";
import {
  callout,
  columns,
  descriptions,
  documentOf,
  heading,
  list,
  note,
  paragraph,
  quotation,
  row,
  signOff,
  span,
  table,
  type Words,
} from "./tree.ts";

/** Text of each run, with `rtl` before those that are written from right to left. */
function runs(words: Words, language?: string): readonly string[] {
  const block = paragraph(words);
  const xml = bodyXml(language === undefined ? block : { ...block, language });
  return elements(xml, "w:r").map((run) => {
    const text = elements(run, "w:t").map((each) => each.text);
    return (elements(run, "w:rtl").length > 0 ? "rtl " : "") + text.join("");
  });
}

test.each([
  ["ar", "rtl"],
  ["fa-IR", "rtl"],
  ["az-Arab", "rtl"],
  ["ar-Latn", "ltr"],
  ["ckb", "rtl"],
  ["kk-KZ", "ltr"],
] as const)("%s is written %s", (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test("gives each run one direction", () => {
  expect(runs("Meet وزير الصناعة today")).toEqual(["Meet ", "rtl وزير الصناعة", " today"]);
  expect(runs("بشأن COVID-19 و G7.", "ar")).toEqual(["rtl بشأن ", "COVID-19", "rtl  و ", "G7", "rtl ."]);
  expect(runs("plain text, 2026")).toEqual(["plain text, 2026"]);
});

test("writes a number with its sign as a left-to-right run between direction marks", () => {
  expect(runs("بلغ −12.5% و +£3", "ar")).toEqual([
    "rtl بلغ ",
    "\u200e−12.5%\u200f",
    "rtl  و ",
    "\u200e+£3\u200f",
  ]);
  expect(runs("نسبة 2.5%.", "ar")).toEqual(["rtl نسبة ", "\u200e2.5%\u200f", "rtl ."]);
  expect(runs(["rate ", span("ar", "قيمة −5.")])).toEqual(["rate ", "rtl قيمة −5.", "rtl \u200f"]);
  expect(runs("עד 2022-12-01 - 5", "he")).toEqual(["rtl עד 2022-12-01 - 5"]);
});

test("takes linear time for a long number", () => {
  const digits = "1".repeat(100_000);
  expect(runs(`رقم ${digits}`, "ar")).toEqual([`rtl رقم ${digits}`]);
});

test("writes no direction marks in an empty paragraph of a decimal column", () => {
  const figures = table({ columns: columns("decimal"), body: [row("1.5"), row(paragraph([]))] });
  const document = documentOf([figures], { language: "ar" });
  const [full, empty] = elements(partXml(openDocx(document), "word/document.xml"), "w:tc");
  expect(elements(full ?? "", "w:r").length).toBeGreaterThan(0);
  expect(elements(empty ?? "", "w:r")).toEqual([]);
});

test("keeps numbers after a word in its run, as in the PDF", () => {
  expect(runs("المادة Article 5، 2023", "ar")).toEqual(["rtl المادة ", "Article 5، 2023"]);
});

test("surrounds left-to-right words by direction marks where a number or punctuation ends them", () => {
  expect(runs("+3 per cent", "ar")).toEqual(["\u200e", "+3 per cent"]);
  expect(runs("Source 1; as of 1 July 2023.", "ar")).toEqual(["Source 1; as of 1 July 2023.", "\u200e"]);
  expect(runs("Annexes", "ar")).toEqual(["Annexes"]);
  expect(runs(["Annexes", note(1, "x")], "ar")).toEqual(["Annexes", "", "\u200e"]);
});

test("isolates a span of the other direction", () => {
  const date = span("en", "28 November 2026");
  expect(runs(["في ", date, " (الاثنين)"], "ar")).toEqual([
    "rtl في ",
    "\u200e",
    "28 November 2026",
    "\u200e",
    "rtl  (الاثنين)",
  ]);
  expect(runs(["He said ", span("ar", "نعم."), " and left"])).toEqual([
    "He said ",
    "rtl نعم.",
    "rtl \u200f",
    " and left",
  ]);
});

test("treats direction marks as letters of their direction", () => {
  expect(runs("العنوان, \u200e1 June 2023\u200e.\u200f http", "ar")).toEqual([
    "rtl العنوان, ",
    "\u200e1 June 2023\u200e",
    "rtl .\u200f ",
    "http",
  ]);
});

test("writes numbers of a decimal column from left to right", () => {
  const decimal = table({
    columns: columns("start", "decimal"),
    body: [row("نفط", "~1.5"), row("غاز", "4 من 18")],
  });
  const xml = partXml(
    openDocx({ ...documentOf([decimal]), meta: RIGHT_TO_LEFT_DOCUMENT.meta }),
    "word/document.xml",
  );
  const figures = elements(xml, "w:r").filter((run) => /\d/.test(elements(run, "w:t")[0]?.text ?? ""));
  expect(figures.map((run) => elements(run, "w:rtl").length)).toEqual([0, 1]);
});

test("states the direction of a paragraph only where it differs from the document's", () => {
  const direction = (words: string, language: string) =>
    elements(bodyXml({ ...heading(2, "h", words), language }), "w:bidi").map(
      (each) => each.attributes["w:val"],
    );
  expect(direction("סחר", "he")).toEqual([undefined]);
  expect(direction("x", "de")).toEqual([]);
  // As in the PDF: Latin words alone run from left to right whatever their language.
  expect(direction("x", "he")).toEqual([]);
});

describe("sets right-to-left text without a language in a right-to-left paragraph", () => {
  const ARABIC = "وقع UNESCO اتفاقا في 2024، نعم.";
  test.each<readonly [string, Block]>([
    ["a paragraph", paragraph(ARABIC)],
    ["a heading", heading(2, "h", ARABIC)],
    ["an item", list([ARABIC])],
    ["a cell", table({ columns: columns("start"), body: [row(ARABIC)] })],
    ["a caption", table({ caption: ARABIC, columns: columns("start"), body: [row("x")] })],
    ["a title of a callout", callout("note", ARABIC, "x")],
    ["a description", descriptions(["x", ARABIC])],
    ["a description of a sign-off", signOff(["x", ARABIC])],
    ["a quotation", quotation(ARABIC)],
  ])("%s", (_, block) => {
    const turned = elements(bodyXml(block), "w:p").filter((each) => elements(each, "w:bidi").length > 0);
    expect(turned).toHaveLength(1);
    const said = elements(turned[0] ?? "", "w:r").map((each) => {
      const text = elements(each, "w:t").map(({ text }) => text);
      return (elements(each, "w:rtl").length > 0 ? "rtl " : "") + text.join("");
    });
    expect(said).toEqual(["rtl وقع ", "UNESCO", "rtl  اتفاقا في 2024، نعم."]);
  });

  test("keeps the indent of a description on the side of its term", () => {
    const [, turned] = elements(bodyXml(descriptions(["x", ARABIC])), "w:p");
    const { "w:left": left, "w:right": right } = elements(turned ?? "", "w:ind")[0]?.attributes ?? {};
    expect([Number(left), Number(right) > 1000]).toEqual([0, true]);
  });

  test("does not for mixed text that begins with a Latin letter", () => {
    expect(elements(bodyXml(paragraph("UNESCO: وقع")), "w:bidi")).toEqual([]);
    expect(elements(bodyXml(paragraph("«وقع» means signed.")), "w:bidi")).toEqual([]);
  });
});

test.each(["+7 7172 556200", "(202) 939-7000", "+44 (0)20 7946 0018", "+1-202-555-0100"])(
  "%s stays whole from right to left",
  (number) => {
    expect(runs(`هاتف ${number}.`, "ar")).toEqual(["rtl هاتف ", `\u200e${number}\u200f`, "rtl ."]);
    expect(runs(["call ", span("ar", `هاتف ${number}`)])).toContain(`\u200e${number}\u200f`);
  },
);

test("states the direction of a right-to-left document in styles, tables and sections", () => {
  const parts = openDocx(RIGHT_TO_LEFT_DOCUMENT);
  const [normal] = elements(partXml(parts, "word/styles.xml"), "w:style");
  expect(elements(normal ?? "", "w:bidi")).toHaveLength(1);
  const xml = partXml(parts, "word/document.xml");
  expect(elements(xml, "w:bidiVisual")).toHaveLength(elements(xml, "w:tbl").length);
  expect(elements(elements(xml, "w:sectPr")[0] ?? "", "w:bidi")).toHaveLength(1);
  const turnedBack = elements(xml, "w:bidi").filter((each) => each.attributes["w:val"] === "false");
  expect(turnedBack).toHaveLength(1);
});

test("ends the page number in a right-to-left footer with a direction mark", () => {
  const foot = (document: Document) => elements(partXml(openDocx(document), "word/footer1.xml"), "w:p")[0];
  const words = (document: Document) => elements(foot(document) ?? "", "w:t").map((each) => each.text);
  expect(words(RIGHT_TO_LEFT_DOCUMENT).slice(-5)).toEqual(["Page ", "1", " of ", "1", "\u200E"]);
  expect(words(documentOf([])).slice(-4)).toEqual(["Page ", "1", " of ", "1"]);
});

test.each([
  ["zh-Hans", "Microsoft YaHei"],
  ["zh-TW", "Microsoft JhengHei"],
  ["ja", "Yu Gothic"],
  ["ko-KR", "Malgun Gothic"],
])("sets East Asian characters in %s in the font of that language", (language, font) => {
  const [fonts] = elements(bodyXml(paragraph(span(language, "重要鉱物"))), "w:rFonts");
  expect(fonts?.attributes).toEqual({ "w:hint": "eastAsia", "w:eastAsia": font });
});

test("chooses the font of East Asian characters without a language by their script", () => {
  const [fonts] = elements(bodyXml("Korean: 광물"), "w:rFonts");
  expect(fonts?.attributes).toEqual({ "w:eastAsia": "Malgun Gothic" });
});
