import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Document } from "../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE, type HouseStyle } from "../../../../core/house-style/house-style.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { anyDocument } from "../../../support/any-document.ts";
import { type ReadPlace, readPlaces } from "../../../support/pdf-places.ts";
import { office } from "../../../support/sample.ts";
import { cell, columns, documentOf, heading, paragraph, row, table } from "../docx/tree.ts";

const PAPERS = {
  A6: [297.64, 419.53],
  A5: [419.53, 595.28],
  A4: [595.28, 841.89],
  A3: [841.89, 1190.55],
} as const;

function houseOn(name: keyof typeof PAPERS): HouseStyle {
  const [width, height] = PAPERS[name];
  return { ...DEFAULT_HOUSE_STYLE, paper: { ...DEFAULT_HOUSE_STYLE.paper, name, width, height } };
}

/** Text outside the margins; header and footer, set small or as marking, stand outside on purpose. */
async function strays(document: Document, house: HouseStyle): Promise<readonly ReadPlace[]> {
  const { bytes, problems } = writePdf(document, house, office().fonts);
  if (problems.some(({ code }) => code === "does-not-fit")) return [];
  const { width, height, margin } = house.paper;
  return (await readPlaces(bytes)).filter(({ x, width: own, baseline, text }) => {
    const inHeadOrFoot = baseline > height - margin.top || baseline < margin.bottom - 1;
    if (inHeadOrFoot) return !/^(OFFICIAL|Version 1|Page \d+ of \d+)/.test(text.trim());
    return x < margin.left - 4 || x + own > width - margin.right + 1;
  });
}

test("whatever the document and the paper, no text leaves the margins", async () => {
  const papers = fc.constantFrom(...(Object.keys(PAPERS) as (keyof typeof PAPERS)[]));
  await fc.assert(
    fc.asyncProperty(anyDocument, papers, async (document, paper) => {
      expect(await strays(document, houseOn(paper))).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);

const GREAT: Readonly<Record<string, readonly Block[]>> = {
  "one word of 10,000 letters": [paragraph("W".repeat(10_000))],
  "a word of 10,000 letters in a narrow cell": [
    table({ columns: columns("start", "start", "start"), body: [row("a".repeat(10_000), "b", "c")] }),
  ],
  "50,000 words in one cell": [
    table({ columns: columns("start", "start"), body: [row(cell("word ".repeat(50_000)), "b")] }),
  ],
};

test.each(Object.entries(GREAT))(
  "%s stays inside the margins",
  async (_, blocks) => {
    const document = documentOf([heading(1, "title", "Great"), ...blocks], {
      marking: { text: "OFFICIAL", alignment: "centre" },
      footer: "Version 1",
    });
    expect(await strays(document, houseOn("A4"))).toEqual([]);
  },
  60_000,
);
