import { describe, expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { verdictOf, verifyPair } from "../../../core/verify/verify-pair.ts";
import { writeDocx } from "../../../core/write/docx/write-docx.ts";
import { expectValue } from "../../support/sample.ts";
import { documentOf, paragraph } from "../write/docx/tree.ts";
import { plainPdf } from "./plain-pdf.ts";

const PLAIN = documentOf([paragraph("Say yes.")], { marking: { text: "", alignment: "centre" }, footer: "" });
const { bytes: WORD_FILE } = { bytes: writeDocx(PLAIN, DEFAULT_HOUSE_STYLE) };
const FOOTER = "/Artifact <</Type/Pagination/Subtype/Footer>> BDC (Page 1 of 1) Tj EMC";
const WORDS = `BT /F1 10 Tf /P <</MCID 0>> BDC (Say yes.) Tj EMC ${FOOTER} ET`;

function verified(content: string, change: Parameters<typeof plainPdf>[1] = {}) {
  const problems = expectValue(verifyPair(plainPdf(content, change), WORD_FILE));
  return { verdict: verdictOf(problems), messages: problems.map(({ message }) => message) };
}

test("a handwritten PDF with all characters is the same as its Word file", () => {
  expect(verified(WORDS)).toEqual({ verdict: "same", messages: [] });
});

describe("does not call a PDF the same that it cannot read in full", () => {
  test.each<readonly [string, string, Parameters<typeof plainPdf>[1], RegExp]>([
    [
      "a font without a ToUnicode map",
      WORDS,
      { map: false },
      /the PDF contains 19 characters that cannot be read \(replacement characters\)/,
    ],
    [
      "text without a font",
      WORDS.replace("/F1 10 Tf", ""),
      {},
      /the PDF contains 19 characters that cannot be read/,
    ],
    [
      "text outside its structure",
      `${WORDS} BT /F1 10 Tf (Or no.) Tj ET`,
      {},
      /the PDF contains 5 characters outside its structure \(page 1\), which is not compared/,
    ],
    [
      "marked content that no element claims",
      `${WORDS} BT /F1 10 Tf /P <</MCID 7>> BDC (Or no.) Tj EMC ET`,
      {},
      /5 characters outside its structure \(page 1\)/,
    ],
    ["a scanned page", `${WORDS} /Im Do`, {}, /1 picture outside its structure \(page 1\)/],
    [
      "an inline image",
      `${WORDS} BI /W 1 /H 1 /BPC 8 /CS /G ID (( EI`,
      {},
      /1 picture outside its structure/,
    ],
    ["a form XObject", `${WORDS} /Fm Do`, {}, /1 form XObject \(page 1\)/],
    ["invisible text", WORDS.replace("BT", "BT 3 Tr"), {}, /15 invisible characters \(page 1\)/],
    ["an annotation", WORDS, { annotation: "FreeText" }, /1 annotation of type FreeText \(page 1\)/],
  ])("%s", (_, content, change, message) => {
    const { verdict, messages } = verified(content, change);
    expect(verdict).not.toBe("same");
    expect(messages.join("\n")).toMatch(message);
  });
});

test("gives the verdict not-compared where all that was read is the same", () => {
  expect(verified(`${WORDS} /Im Do`).verdict).toBe("not-compared");
});

test("never calls two files without text the same", () => {
  const problems = expectValue(
    verifyPair(plainPdf("/Im Do"), writeDocx(documentOf([]), DEFAULT_HOUSE_STYLE)),
  );
  expect(problems.map(({ message }) => message)).toEqual(
    expect.arrayContaining(["the PDF contains no readable text", "the Word file contains no readable text"]),
  );
});

test("reports an unsupported filter and compares nothing", () => {
  const result = verifyPair(plainPdf(WORDS, { filter: "LZWDecode" }), WORD_FILE);
  expect(result.ok).toBe(false);
  expect(result.problems[0]?.message).toMatch(
    /cannot be read: text is compressed with the unsupported filter LZWDecode/,
  );
});

test("counts replacement characters in a Word file, too", () => {
  const document = documentOf([paragraph("Say \ufffd\ufffd.")], {
    marking: { text: "", alignment: "centre" },
    footer: "",
  });
  const problems = expectValue(verifyPair(plainPdf(WORDS), writeDocx(document, DEFAULT_HOUSE_STYLE)));
  expect(problems[0]?.message).toBe(
    "the Word file contains 2 characters that cannot be read (replacement characters)",
  );
});
