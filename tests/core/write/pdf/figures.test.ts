import { expect, test } from "vitest";
import type { Figure } from "../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { loadImage } from "../../../../core/image/load-image.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { readPdf } from "../../../support/pdf-text.ts";
import { pngOf } from "../../../support/png.ts";
import { office } from "../../../support/sample.ts";
import { greyPng } from "../docx/png.ts";
import { documentOf } from "../docx/tree.ts";
import { CHARTS_DOCUMENT } from "./charts-document.ts";
import { PICTURES_DOCUMENT } from "./pictures-document.ts";

test("sets a chart with caption, labels and, if requested, a table of its numbers", async () => {
  const pdf = writePdf(CHARTS_DOCUMENT, DEFAULT_HOUSE_STYLE, office().fonts);
  const text = (await readPdf(pdf.bytes)).pages.join("\n");
  expect([...pdf.problems, ...pdf.missing]).toEqual([]);
  for (const words of ["Figure: bars", "£ million", "1,210", "Unemployment", "gigawatts"]) {
    expect(text).toContain(words);
  }
  expect(text).toMatch(/2020\s+0\.9\s+−0\.2/);
});

test("scales pictures of each kind that are taller than the page", async () => {
  const pdf = writePdf(PICTURES_DOCUMENT, DEFAULT_HOUSE_STYLE, office().fonts);
  expect([...pdf.problems, ...pdf.missing]).toEqual([]);
  expect(pdf.pages).toBe(2);
  const text = (await readPdf(pdf.bytes)).pages.join("\n");
  for (const name of ["grey", "colour", "seen-through", "tall"])
    expect(text).toContain(`Picture ${name}.png`);
});

test("sizes a picture by its resolution, as in Word", () => {
  const share = (perMetre?: number) => {
    const figure: Figure = {
      type: "figure",
      caption: [],
      content: { type: "image", name: "map" },
      alternative: "A map",
    };
    const document = { ...documentOf(figure), images: { map: greyPng(600, 600, perMetre) } };
    return writePdf(document, DEFAULT_HOUSE_STYLE, office().fonts).fill[0]?.share ?? 0;
  };
  expect(share() / share(11_811)).toBeCloseTo(300 / 96, 1);
});

test("reports a broken picture and does not print it", () => {
  const whole = pngOf(8, 8, "rgb", () => 100);
  for (const bytes of [
    new Uint8Array(),
    new Uint8Array([1, 2, 3]),
    whole.slice(0, 30),
    whole.slice(0, -20),
  ]) {
    expect(loadImage("map.png", bytes).ok).toBe(false);
  }
  expect(loadImage("map.png", whole).ok).toBe(true);
});
