import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { readPdfContent } from "../../../../core/verify/pdf/read-pdf-content.ts";
import { sameText } from "../../../../core/verify/text.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { faceFor, faces } from "../../../support/faces.ts";
import { readPdf } from "../../../support/pdf-text.ts";
import { expectValue, office } from "../../../support/sample.ts";
import { documentOf, heading, paragraph } from "../docx/tree.ts";
import { SCRIPTS_DOCUMENT, type ScriptName, SENTENCES, sentence } from "./scripts-document.ts";

const { fonts } = office();

function pdfOf(name: ScriptName) {
  return writePdf(documentOf([heading(1, "t", "Title"), sentence(name)]), DEFAULT_HOUSE_STYLE, fonts);
}

test.each(Object.keys(SENTENCES) as ScriptName[])(
  "%s is set in letters and comes back as it was written",
  async (name) => {
    const [, words] = SENTENCES[name];
    const pdf = pdfOf(name);
    expect([...pdf.missing]).toEqual([]);
    const { blocks } = expectValue(readPdfContent(pdf.bytes));
    const [text = ""] = blocks.flatMap((block) => (block.type === "paragraph" ? [block.text] : []));
    expect(sameText(text, words)).toBe(true);
    const read = (await readPdf(pdf.bytes)).pages.join(" ").normalize("NFKC");
    for (const word of words.normalize("NFKC").match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? [])
      expect(read).toContain(word);
  },
);

test("embeds all scripts in one note, with the same bytes each time", () => {
  const pdf = writePdf(SCRIPTS_DOCUMENT, DEFAULT_HOUSE_STYLE, fonts);
  expect([...pdf.missing]).toEqual([]);
  expect(writePdf(SCRIPTS_DOCUMENT, DEFAULT_HOUSE_STYLE, office().fonts).bytes).toEqual(pdf.bytes);
});

test.each([
  ["zh-CN", "Noto Sans SC"],
  ["zh-Hant-TW", "Noto Sans SC"],
  ["yue", "Noto Sans SC"],
  ["ja", "Noto Sans JP"],
  ["ko", "Noto Sans SC"],
  ["en-GB", "Noto Sans SC"],
])("sets Han characters in %s from %s", (language, family) => {
  expect(faceFor("直", "regular", language).name).toBe(family);
});

test("has every letter of the Kazakh and Russian alphabets in each of the four faces", () => {
  const letters = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
  for (const face of [faces.regular, faces.bold, faces.italic, faces.boldItalic]) {
    for (const letter of letters + letters.toUpperCase())
      expect(face.has(letter.codePointAt(0) ?? 0)).toBe(true);
  }
});

test("reads no fallback font for a note without characters for it", () => {
  const asked: string[] = [];
  const fallback = fonts.fallback.map((family) => ({
    ...family,
    regular: () => {
      asked.push(family.name);
      return family.regular();
    },
  }));
  const write = (words: string) =>
    writePdf(documentOf([heading(1, "t", "Title"), paragraph(words)]), DEFAULT_HOUSE_STYLE, {
      ...fonts,
      fallback,
    });
  write("Zürich, Қазақстан, Ελλάδα: “£1.2bn” – 5 °C…");
  expect(asked).toEqual([]);
  write("王毅");
  expect(asked).toEqual(["Noto Sans SC"]);
});

test("keeps letters before a joiner in pdf.js", async () => {
  const words = "zero width\u200cnon\u200djoiner";
  const { bytes } = writePdf(
    documentOf([heading(1, "t", "Title"), paragraph([words])]),
    DEFAULT_HOUSE_STYLE,
    fonts,
  );
  const read = (await readPdf(bytes)).pages.join(" ").replace(/[\u200c\u200d]/g, "");
  expect(read).toContain("zero widthnonjoiner");
});
