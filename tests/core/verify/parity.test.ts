import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document } from "../../../core/document/node.ts";
import { anyReadDocument } from "../../support/any/any-document.ts";
import { FURTHER_DOCUMENT, RIGHT_TO_LEFT_DOCUMENT } from "../write/docx/further-sample.ts";
import { SAMPLE_DOCUMENT } from "../write/docx/sample-document.ts";
import { callout, descriptions, documentOf, list, note, paragraph, signOff } from "../write/docx/tree.ts";
import { CHARTS_DOCUMENT } from "../write/pdf/charts-document.ts";
import { PICTURES_DOCUMENT } from "../write/pdf/pictures-document.ts";
import { ARABIC_DOCUMENT, SCRIPTS_DOCUMENT } from "../write/pdf/scripts-document.ts";
import { SECTIONS_DOCUMENT } from "../write/pdf/sections-document.ts";
import { parityOf } from "./parity-of.ts";

const DOCUMENTS: Readonly<Record<string, Document>> = {
  "every node": SAMPLE_DOCUMENT,
  "the further sample": FURTHER_DOCUMENT,
  charts: CHARTS_DOCUMENT,
  pictures: PICTURES_DOCUMENT,
  sections: SECTIONS_DOCUMENT,
  scripts: SCRIPTS_DOCUMENT,
  "an Arabic note": ARABIC_DOCUMENT,
};

describe.each(Object.entries(DOCUMENTS))("%s", (_, document) => {
  test("the PDF, the Word file and the document say the same, block by block", () => {
    expect(parityOf(document)).toEqual([]);
  });
});

test("a text from right to left keeps its letters whatever was written before it", () => {
  expect(parityOf(RIGHT_TO_LEFT_DOCUMENT)).toEqual([]);
});

test("terms are terms where they stand above their descriptions, too", () => {
  const wide = "Responsibility for international trade";
  const items = [["Permanent Under-Secretary", "A"] as const, [wide, ["B", list(["C"])]] as const];
  expect(
    parityOf(documentOf([descriptions(...items), callout("key", "Box", descriptions(...items))])),
  ).toEqual([]);
});

test("notes of a term and of its description are counted in the order of reading", () => {
  const items = [[["Term", note(1, "One.")], [paragraph(["Words", note(2, "Two.")])]] as const];
  expect(parityOf(documentOf([descriptions(...items)]))).toEqual([]);
});

test("a description of the other direction stands below its term in both files", () => {
  const items = [["Ambassador", "السفير أحمد بن علي"] as const, ["Phone", "+7 7172 556200"] as const];
  expect(parityOf(documentOf([descriptions(...items), signOff(["Cleared by", "السفير أحمد"])]))).toEqual([]);
});

test("what stands in an item of the other direction begins at its side in both files", () => {
  const items = list([
    ["وقّعت الحكومتان مذكرة تفاهم", list(["Kazatomprom"]), callout("key", "Box", "Say yes.")],
  ]);
  expect(parityOf(documentOf([items]))).toEqual([]);
});

test("whatever the document, both files say what it says", () => {
  fc.assert(
    fc.property(anyReadDocument(2), (document) => {
      expect(parityOf(document)).toEqual([]);
    }),
    { numRuns: 80, seed: 20261124 },
  );
}, 120_000);
