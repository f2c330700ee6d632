import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Block } from "../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import * as measures from "../../../core/house-style/measures.ts";
import { writePdf } from "../../../core/write/pdf/write-pdf.ts";
import { type ReadPlace, readPlaces } from "../../support/pdf-places.ts";
import { office } from "../../support/sample.ts";
import { openDocx, partXml } from "../write/docx/open-docx.ts";
import { documentOf, paragraph } from "../write/docx/tree.ts";

/** The positions of words in the PDF, and the parts of the Word file, of one document. */
async function bothFiles(blocks: readonly Block[]): Promise<{
  readonly place: (words: string) => ReadPlace;
  readonly part: (path: string) => string;
}> {
  const document = documentOf(blocks);
  const places = await readPlaces(writePdf(document, DEFAULT_HOUSE_STYLE, office().fonts).bytes);
  const parts = openDocx(document);
  const place = (words: string): ReadPlace => {
    const found = places.find(({ text }) => text.includes(words));
    if (!found) throw new Error(`the PDF does not show "${words}"`);
    return found;
  };
  return { place, part: (path) => partXml(parts, path) };
}

/** A length in points from the Word file, which states twentieths of a point. */
function points(xml: string, pattern: RegExp): number {
  const [, twips] = pattern.exec(xml) ?? [];
  if (twips === undefined) throw new Error(`no ${pattern} in the Word file`);
  return Number(twips) / 20;
}

const SENTENCE = "Talks on transit went on until the evening and ended without a date for the next round. ";

test("sets the same gap between columns in both files", async () => {
  const half = [paragraph(`Left. ${SENTENCE.repeat(6)}`), paragraph(`Right. ${SENTENCE.repeat(6)}`)];
  const { place, part } = await bothFiles([
    { type: "section", columns: 2, orientation: "portrait", children: half },
  ]);
  const gap = points(part("word/document.xml"), /<w:cols [^>]*w:space="(\d+)"/);
  const { width, margin } = DEFAULT_HOUSE_STYLE.paper;
  const column = (width - margin.left - margin.right - gap) / 2;
  expect(place("Right.").x - place("Left.").x).toBeCloseTo(column + gap, 0);
  expect(gap).toBe(measures.COLUMN_GAP);
});

test("indents a quotation equally in both files", async () => {
  const { place, part } = await bothFiles([
    paragraph("Before"),
    { type: "quotation", children: [paragraph("Quoted")] },
  ]);
  const style = /<w:style [^>]*w:styleId="Quote".*?<\/w:style>/s.exec(part("word/styles.xml"))?.[0] ?? "";
  const indent = points(style, /<w:ind [^>]*w:(?:left|start)="(\d+)"/);
  expect(place("Quoted").x - place("Before").x).toBeCloseTo(indent, 1);
});

test("states no measure of the house style again in a writer", () => {
  const names = new Set(Object.keys(measures));
  const sources = readdirSync("core/write", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const stated = sources.flatMap((file) =>
    [...readFileSync(`core/write/${file}`, "utf8").matchAll(/^(?:export )?const ([A-Z_]+) =/gm)]
      .filter(([, name = ""]) => names.has(name))
      .map(([, name]) => `${file}: ${name}`),
  );
  expect(stated).toEqual([]);
});
