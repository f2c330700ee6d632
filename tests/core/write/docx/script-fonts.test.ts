import { expect, test } from "vitest";
import { fontRuns } from "../../../../core/write/docx/properties/script-fonts.ts";
import { DECLARATIONS } from "../../../support/declaration.ts";
import { bodyXml, elements, type WordElement } from "./open-docx.ts";
import { paragraph, span, strong } from "./tree.ts";

function parts(value: string) {
  return fontRuns(value).map(({ text, script }) => [text, script?.font]);
}

test("includes spaces and punctuation between words of one script in their run", () => {
  expect(parts("Minister नरेन्द्र 2 मोदी। (PM)")).toEqual([
    ["Minister ", undefined],
    ["नरेन्द्र 2 मोदी।", "Nirmala UI"],
    [" (PM)", undefined],
  ]);
  expect(parts("กรุงเทพฯ, ဗမာ")).toEqual([
    ["กรุงเทพฯ", "Leelawadee UI"],
    [", ", undefined],
    ["ဗမာ", "Myanmar Text"],
  ]);
  expect(parts("Тбилиси “Tbilisi” Ω")).toEqual([["Тбилиси “Tbilisi” Ω", undefined]]);
});

test("keeps Arabic marks beside scripts that share them", () => {
  expect(parts("سلام، ٣")).toEqual([["سلام، ٣", undefined]]);
});

test("splits a long text whose script changes with every letter", () => {
  expect(fontRuns("กa".repeat(50_000))).toHaveLength(100_000);
});

function firstRun(language: string, text: string): WordElement | undefined {
  return elements(bodyXml(paragraph(span(language, text))), "w:r")[0];
}

test.each([
  ["hi", "हिन्दी", "Nirmala UI", { "w:bidi": "hi" }],
  ["th", "ไทย", "Leelawadee UI", { "w:bidi": "th" }],
  ["km", "ខ្មែរ", "Leelawadee UI", { "w:bidi": "km" }],
  ["my", "မြန်မာ", "Myanmar Text", { "w:bidi": "my" }],
  ["bo", "བོད", "Microsoft Himalaya", { "w:bidi": "bo" }],
  ["sat-Olck", "ᱥᱟᱱᱛᱟᱲᱤ", "Nirmala UI", { "w:bidi": "sat-Olck" }],
])("formats a run in %s as complex script, in a family of Office", (language, text, font, tag) => {
  const run = firstRun(language, text);
  expect(run && elements(run, "w:rFonts")[0]?.attributes).toMatchObject({ "w:hint": "cs", "w:cs": font });
  expect(run && elements(run, "w:cs")).toHaveLength(1);
  expect(run && elements(run, "w:lang")[0]?.attributes).toEqual(tag);
});

test.each([
  ["am", "አማርኛ", "Ebrima"],
  ["chr", "ᏣᎳᎩ", "Gadugi"],
  ["ka", "ქართული", "Segoe UI"],
])("formats a run in %s as an ordinary one in its own family", (language, text, font) => {
  const run = firstRun(language, text);
  expect(run && elements(run, "w:rFonts")[0]?.attributes).toMatchObject({ "w:ascii": font, "w:hAnsi": font });
  expect(run && elements(run, "w:cs")).toHaveLength(0);
  expect(run && elements(run, "w:lang")[0]?.attributes).toEqual({ "w:val": language });
});

test("sets the family of a right-to-left run without a second complex script element", () => {
  const run = firstRun("dv", "ދިވެހި");
  expect(run && elements(run, "w:rPr")[0]?.children.map(({ name }) => name)).toEqual([
    "w:rFonts",
    "w:rtl",
    "w:cs",
    "w:lang",
  ]);
});

test("writes bold for complex scripts", () => {
  const [run] = elements(bodyXml(paragraph(strong("ไทย"))), "w:r");
  const names = run && elements(run, "w:rPr")[0]?.children.map(({ name }) => name);
  expect(names).toEqual(["w:rFonts", "w:b", "w:bCs", "w:cs"]);
});

/** Whose script Calibri, the East Asian families or those that Word takes for Arabic and Hebrew have. */
const WITHOUT_OWN =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]*$/u;

test.each(DECLARATIONS.map((each) => [each.language, each.paragraphs] as const))(
  "every letter of the Declaration in %s is in a family that has it",
  (_language, paragraphs) => {
    const plain = paragraphs.flatMap(fontRuns).filter(({ script }) => script === undefined);
    expect(plain.filter(({ text }) => !WITHOUT_OWN.test(text))).toEqual([]);
  },
);
