import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { readPdf } from "../../../support/pdf-text.ts";
import { office } from "../../../support/sample.ts";
import { CHARTS_DOCUMENT } from "./charts-document.ts";

test("a chart is set with its caption, its words and, where asked for, its numbers", async () => {
  const pdf = writePdf(CHARTS_DOCUMENT, DEFAULT_HOUSE_STYLE, office().fonts);
  const text = (await readPdf(pdf.bytes)).pages.join("\n");
  expect(pdf.problems).toEqual([]);
  for (const words of ["Figure: bars", "£ million", "1,210", "Unemployment", "gigawatts"]) {
    expect(text).toContain(words);
  }
  expect(text).toMatch(/2020\s+0\.9\s+−0\.2/);
});
