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

test("a hand-made PDF with all its characters is the same as its Word file", () => {
  expect(verified(WORDS)).toEqual({ verdict: "same", messages: [] });
});

describe("a PDF that cannot be read in full is not called the same", () => {
  test.each<readonly [string, string, Parameters<typeof plainPdf>[1], RegExp]>([
    [
      "a font without a map to text",
      WORDS,
      { map: false },
      /the PDF holds 19 characters that cannot be read \(replacement signs\)/,
    ],
    [
      "text without a font",
      WORDS.replace("/F1 10 Tf", ""),
      {},
      /the PDF holds 19 characters that cannot be read/,
    ],
    [
      "text outside its structure",
      `${WORDS} BT /F1 10 Tf (Or no.) Tj ET`,
      {},
      /the PDF holds 5 characters outside its structure \(page 1\), which is not compared/,
    ],
    [
      "marked content that no element claims",
      `${WORDS} BT /F1 10 Tf /P <</MCID 7>> BDC (Or no.) Tj EMC ET`,
      {},
      /5 characters outside its structure \(page 1\)/,
    ],
    ["a scanned page", `${WORDS} /Im Do`, {}, /1 picture outside its structure \(page 1\)/],
    [
      "a picture within the content",
      `${WORDS} BI /W 1 /H 1 /BPC 8 /CS /G ID (( EI`,
      {},
      /1 picture outside its structure/,
    ],
    ["a form of its own", `${WORDS} /Fm Do`, {}, /1 part in a form of its own \(page 1\)/],
    ["invisible text", WORDS.replace("BT", "BT 3 Tr"), {}, /15 invisible characters \(page 1\)/],
    ["an annotation", WORDS, { annotation: "FreeText" }, /1 annotation of the kind FreeText \(page 1\)/],
  ])("%s", (_, content, change, message) => {
    const { verdict, messages } = verified(content, change);
    expect(verdict).not.toBe("same");
    expect(messages.join("\n")).toMatch(message);
  });
});

test("what was read of a file with unread parts says the same: the verdict is not-compared", () => {
  expect(verified(`${WORDS} /Im Do`).verdict).toBe("not-compared");
});

test("two files without text are never the same", () => {
  const problems = expectValue(
    verifyPair(plainPdf("/Im Do"), writeDocx(documentOf([]), DEFAULT_HOUSE_STYLE)),
  );
  expect(problems.map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      "the PDF holds no text that can be read",
      "the Word file holds no text that can be read",
    ]),
  );
});

test("reports an unsupported filter and compares nothing", () => {
  const result = verifyPair(plainPdf(WORDS, { filter: "LZWDecode" }), WORD_FILE);
  expect(result.ok).toBe(false);
  expect(result.problems[0]?.message).toMatch(/cannot be read: text is packed with LZWDecode/);
});

test("counts replacement characters in a Word file, too", () => {
  const document = documentOf([paragraph("Say \ufffd\ufffd.")], {
    marking: { text: "", alignment: "centre" },
    footer: "",
  });
  const problems = expectValue(verifyPair(plainPdf(WORDS), writeDocx(document, DEFAULT_HOUSE_STYLE)));
  expect(problems[0]?.message).toBe(
    "the Word file holds 2 characters that cannot be read (replacement signs)",
  );
});
