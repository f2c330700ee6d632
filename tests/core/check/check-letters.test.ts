import { expect, test } from "vitest";
import { checkLetters } from "../../../core/check/check-letters.ts";
import { problemText } from "../../../core/problem/problem.ts";
import type { EntryStatement } from "../../../core/select/briefing.ts";
import { documentOf, heading, paragraph } from "../write/docx/tree.ts";

function statement(id: string, text: string): EntryStatement {
  return {
    kind: "statement",
    type: "background",
    kindTitle: "Background",
    text,
    language: null,
    side: null,
    label: null,
    value: null,
    unit: null,
    raised: null,
    question: null,
    topicTitle: "Visas",
    standing: {
      id,
      topic: "visas",
      origin: "drafted",
      citations: [],
      asOf: "2026-01-01",
      reviewBy: "2027-01-01",
      marking: "OFFICIAL",
      portion: null,
      disclosure: "usable",
      place: { file: "topics/visas.yaml", line: 7, column: 3 },
    },
  };
}

const DOCUMENT = documentOf([
  heading(1, "t", "Note"),
  heading(2, "v", "Visas"),
  paragraph("To กรุง \u{1F9FF} today"),
]);

test("letters are found in the statement that holds them, at its place, once for each statement", () => {
  const statements = [statement("a", "Flights to **กรุงเทพ** and กรุง"), statement("b", "plain")];
  const found = checkLetters(new Set(["ก", "รุ", "ง"]), statements, DOCUMENT);
  expect(found.map(problemText)).toEqual([
    'topics/visas.yaml:7:3: no font has all letters of "**กรุงเทพ**", "กรุง"; ' +
      "the PDF prints a replacement sign for U+0E01, U+0E23 U+0E38, U+0E07; write it in other letters",
  ]);
  expect(found[0]?.about).toEqual({ entry: "a", topic: "visas" });
});

test("letters of the template are found under their heading, and of the foot at all", () => {
  const found = checkLetters(new Set(["\u{1F9FF}", "ॐ"]), [statement("a", "plain")], DOCUMENT);
  expect(found.map(({ message }) => message)).toEqual([
    'no font has all letters of "\u{1F9FF}", under "Visas"; the PDF prints a replacement sign for U+1F9FF',
    'no font has all letters of "ॐ"; the PDF prints a replacement sign for U+0950',
  ]);
});

test("a long text in a strange script is one finding that names a few words", () => {
  const letters = ["अ", "आ", "इ", "ई", "उ", "ऊ", "ऋ"];
  const [only, ...rest] = checkLetters(new Set(letters), [statement("a", letters.join(" "))], DOCUMENT);
  expect(rest).toEqual([]);
  expect(only?.message).toContain('"उ" and 2 more');
});

test("nothing missing, nothing to say", () => {
  expect(checkLetters(new Set(), [statement("a", "กรุงเทพ")], DOCUMENT)).toEqual([]);
});
