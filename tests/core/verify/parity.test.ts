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

test("keeps the letters of right-to-left text whatever precedes it", () => {
  expect(parityOf(RIGHT_TO_LEFT_DOCUMENT)).toEqual([]);
});

test("recognises terms that are set above their descriptions", () => {
  const wide = "Responsibility for international trade";
  const items = [["Permanent Under-Secretary", "A"] as const, [wide, ["B", list(["C"])]] as const];
  expect(
    parityOf(documentOf([descriptions(...items), callout("key", "Box", descriptions(...items))])),
  ).toEqual([]);
});

test("numbers the footnotes of a term before those of its description", () => {
  const items = [[["Term", note(1, "One.")], [paragraph(["Words", note(2, "Two.")])]] as const];
  expect(parityOf(documentOf([descriptions(...items)]))).toEqual([]);
});

test("sets a description below a term of the other direction in both files", () => {
  const items = [["Ambassador", "السفير أحمد بن علي"] as const, ["Phone", "+7 7172 556200"] as const];
  expect(parityOf(documentOf([descriptions(...items), signOff(["Cleared by", "السفير أحمد"])]))).toEqual([]);
});

test("both files say the same for lists and callouts in a right-to-left item", () => {
  const items = list([
    ["وقّعت الحكومتان مذكرة تفاهم", list(["Kazatomprom"]), callout("key", "Box", "Say yes.")],
  ]);
  expect(parityOf(documentOf([items]))).toEqual([]);
});

test("both files say the same as any generated document", () => {
  fc.assert(
    fc.property(anyReadDocument(2), (document) => {
      expect(parityOf(document)).toEqual([]);
    }),
    { numRuns: 80, seed: 20261124 },
  );
}, 120_000);
