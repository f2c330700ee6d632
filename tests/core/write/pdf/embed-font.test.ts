import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { readPdf } from "../../../support/pdf-text.ts";
import { office } from "../../../support/sample.ts";
import { documentOf, heading, paragraph } from "../docx/tree.ts";

async function textOf(...paragraphs: readonly string[]): Promise<string> {
  const note = documentOf([heading(1, "title", "Title"), ...paragraphs.map((text) => paragraph(text))]);
  const { bytes } = writePdf(note, DEFAULT_HOUSE_STYLE, office().fonts);
  return (await readPdf(bytes)).pages.join("\n");
}

test("extracts characters that share a glyph as they were written", async () => {
  const text = await textOf("\u0110inh \u00d0orri", "Οδος ΟДОМ O A Α А");
  expect(text).toContain("\u0110inh \u00d0orri");
  expect(text).toContain("Οδος ΟДОМ O A Α А");
});

test("keeps the text of a glyph independent of other documents", async () => {
  await textOf("и\u0306 ﬁrst e\u0301 لا");
  const text = await textOf("й first é");
  expect(text).toContain("й first é");
});
