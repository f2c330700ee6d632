import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Block, Document } from "../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import * as measures from "../../../core/house-style/measures.ts";
import { writePdf } from "../../../core/write/pdf/write-pdf.ts";
import { faces } from "../../support/faces.ts";
import type { ReadArea } from "../../support/pdf-areas.ts";
import { type ReadPlace, type ReadSheet, readSheets } from "../../support/pdf-places.ts";
import { office } from "../../support/sample.ts";
import { chart, figure, section } from "../write/docx/further-sample.ts";
import { openDocx, type Parts, partXml } from "../write/docx/open-docx.ts";
import { greyPng } from "../write/docx/png.ts";
import {
  callout,
  columns,
  descriptions,
  documentOf,
  heading,
  list,
  numbered,
  paragraph,
  quotation,
  row,
  signOff,
  table,
} from "../write/docx/tree.ts";
import { DRAWING, type WordSpacing, wordSpace, wordSpacing } from "./word-spacing.ts";

/** Difference, in points, within which a distance counts as the same in both files: less than the thinnest rule. */
const TOLERANCE = 0.3;

interface BothFiles {
  readonly sheet: ReadSheet;
  readonly parts: Parts;
  readonly place: (words: string) => ReadPlace;
  readonly part: (path: string) => string;
}

/** The first page of the PDF, and the parts of the Word file, of one document. */
async function bothFiles(blocks: readonly Block[]): Promise<BothFiles> {
  const document: Document = { ...documentOf(blocks), images: { map: greyPng(400, 100) } };
  const [sheet] = await readSheets(writePdf(document, DEFAULT_HOUSE_STYLE, office().fonts).bytes);
  if (!sheet) throw new Error("the PDF has no page");
  const parts = openDocx(document);
  const place = (words: string): ReadPlace => {
    const [found] = sheet.places
      .filter(({ text }) => text.includes(words))
      .toSorted((one, other) => other.baseline - one.baseline);
    if (!found) throw new Error(`the PDF does not show "${words}"`);
    return found;
  };
  return { sheet, parts, place, part: (path) => partXml(parts, path) };
}

/** Top and bottom of a line of text in the PDF, or of its picture; `spacing`: the line's height and text size. */
function edges({ place, sheet }: BothFiles, words: string, { line, size }: WordSpacing) {
  if (words === DRAWING) {
    const [picture] = sheet.pictures;
    if (!picture) throw new Error("the PDF has no picture");
    return picture;
  }
  const { baseline } = place(words);
  const { ascent, descent } = faces.regular;
  const above = (line + (ascent - descent) * size) / 2;
  return { top: baseline + above, bottom: baseline + above - line };
}

/** Space between two paragraphs in the PDF and in the Word file, in points. */
function spaces(files: BothFiles, above: string, below: string): readonly [pdf: number, word: number] {
  const upper = edges(files, above, wordSpacing(files.parts, above));
  const lower = edges(files, below, wordSpacing(files.parts, below));
  return [upper.bottom - lower.top, wordSpace(files.parts, above, below)];
}

async function expectSameSpace(
  blocks: readonly Block[],
  above: string,
  below: string,
  expected: number,
): Promise<void> {
  const [pdf, word] = spaces(await bothFiles(blocks), above, below);
  expect(Math.abs(pdf - expected), `PDF: ${pdf} instead of ${expected}`).toBeLessThan(TOLERANCE);
  expect(Math.abs(word - expected), `Word: ${word} instead of ${expected}`).toBeLessThan(TOLERANCE);
}

/** A length in points from the Word file, which states twentieths of a point. */
function points(xml: string, pattern: RegExp): number {
  const [, twips] = pattern.exec(xml) ?? [];
  if (twips === undefined) throw new Error(`no ${pattern} in the Word file`);
  return Number(twips) / 20;
}

const ABOVE = paragraph("Above");
const BELOW = paragraph("Below");
const { text } = DEFAULT_HOUSE_STYLE;
const H2 = heading(2, "h", "Above");
const cells = (caption: string) =>
  table({
    columns: columns("start", "start"),
    body: [row("Cell", "x")],
    caption: caption === "" ? [] : caption,
  });
const image = { type: "image", name: "map" } as const;

// Below a heading, which has less space than these blocks ask for, their own shows.
describe("the space above", () => {
  test.each<[string, Block, string, number]>([
    ["a quotation", quotation("Quoted"), "Quoted", measures.SPACE_AROUND_QUOTATION],
    ["a caption of a table", cells("Caption"), "Caption", measures.SPACE_BEFORE_CAPTION],
    ["a table", cells(""), "Cell", measures.SPACE_BEFORE_TABLE + measures.CELL_PADDING],
    [
      "a callout",
      callout("key", "Title", "Text"),
      "Title",
      measures.SPACE_BEFORE_CALLOUT + measures.CALLOUT_PADDING.top,
    ],
    [
      "a callout in a group",
      { type: "group", children: [callout("key", "Title", "Text")] },
      "Title",
      measures.SPACE_BEFORE_CALLOUT + measures.CALLOUT_PADDING.top,
    ],
    ["a caption of a figure", figure(image), "Trade in goods", measures.SPACE_BEFORE_CAPTION],
    ["a figure", figure(image, { caption: [] }), DRAWING, measures.SPACE_BEFORE_FIGURE],
  ])("%s is the same in both files", async (_, block, words, space) => {
    await expectSameSpace([H2, block, BELOW], "Above", words, space);
  });
});

describe("the space below", () => {
  test.each<[string, readonly Block[], string, string, number]>([
    ["a quotation", [quotation("Quoted"), BELOW], "Quoted", "Below", measures.SPACE_AROUND_QUOTATION],
    ["a caption of a table", [cells("Caption")], "Caption", "Cell", measures.CELL_PADDING],
    ["a caption of a figure", [figure(image)], "Trade in goods", DRAWING, measures.CAPTION_GAP],
    ["a figure", [figure(image), BELOW], DRAWING, "Below", measures.SPACE_AFTER_FIGURE],
    [
      "a paragraph in a cell",
      [table({ columns: columns("start"), body: [row(["One", "Two"])] })],
      "One",
      "Two",
      measures.CELL_BLOCK_GAP,
    ],
    ["a callout's title", [callout("key", "Title", "Text")], "Title", "Text", measures.CALLOUT_TITLE_GAP],
    ["an item of a list", [list(["One", "Two"])], "One", "Two", measures.ITEM_SPACE],
    ["a list", [list(["One", "Two"]), BELOW], "Two", "Below", measures.LIST_SPACE],
    [
      "a list before a table",
      [list(["One", "Two"]), cells("")],
      "Two",
      "Cell",
      measures.LIST_SPACE + measures.CELL_PADDING,
    ],
    ["a description", [descriptions(["A", "One"], ["B", "Two"])], "One", "Two", measures.ITEM_SPACE],
    [
      "the last description",
      [descriptions(["A", "One"]), BELOW],
      "One",
      "Below",
      measures.DESCRIPTIONS_SPACE,
    ],
    [
      "a callout",
      [callout("key", "Title", "Text"), BELOW],
      "Text",
      "Below",
      measures.CALLOUT_PADDING.bottom + measures.SPACE_AFTER_TABLE,
    ],
    ["a paragraph", [ABOVE, BELOW], "Above", "Below", text.body.spaceAfter],
  ])("%s is the same in both files", async (_, blocks, above, below, space) => {
    await expectSameSpace(blocks, above, below, space);
  });

  test("a caption is not widened by a sign-off that follows its figure", async () => {
    const blocks = [figure(image), signOff(["Author", "Jane Smith"])];
    await expectSameSpace(blocks, "Trade in goods", DRAWING, measures.CAPTION_GAP);
  });
});

test("a contents list has the same space around it and in it in both files", async () => {
  const contents: Block = { type: "contents", title: "Contents", depth: 3 };
  const blocks = [
    heading(1, "title", "Note"),
    ABOVE,
    contents,
    BELOW,
    heading(2, "one", "First"),
    heading(2, "two", "Second"),
  ];
  const { spaceBefore, spaceAfter } = text.headings[2];
  await expectSameSpace(blocks, "Above", "Contents", spaceBefore);
  await expectSameSpace(blocks, "Contents", "First", spaceAfter);
  await expectSameSpace(blocks, "First", "Second", measures.CONTENTS_ENTRY_GAP);
  await expectSameSpace(blocks, "Second", "Below", measures.SPACE_AFTER_CONTENTS);
});

test("a sign-off has the same space above its rule and below it in both files", async () => {
  const files = await bothFiles([ABOVE, signOff(["Author", "Jane Smith"])]);
  const [pdf, word] = spaces(files, "Above", "Author");
  const rule = points(files.part("word/document.xml"), /<w:pBdr><w:top [^>]*w:space="(\d+)"/) * 20;
  expect(word).toBe(measures.SPACE_BEFORE_SIGN_OFF);
  expect(rule).toBe(measures.SIGN_OFF_RULE_GAP);
  expect(Math.abs(pdf - word - rule)).toBeLessThan(TOLERANCE);
});

test("columns have the same space above and below them in both files", async () => {
  const half = [paragraph("Left"), paragraph("Right")];
  const files = await bothFiles([ABOVE, section({ columns: 2 }, ...half), BELOW]);
  const [pdf] = spaces(files, "Above", "Left");
  const [below] = spaces(files, "Right", "Below");
  expect(Math.abs(pdf - measures.SPACE_AROUND_COLUMNS)).toBeLessThan(TOLERANCE);
  expect(Math.abs(below - measures.SPACE_AROUND_COLUMNS)).toBeLessThan(TOLERANCE);
  for (const words of ["Above", "Right"])
    expect(wordSpacing(files.parts, words).after).toBe(measures.SPACE_AROUND_COLUMNS);
});

test("a heading keeps its space behind columns", async () => {
  const files = await bothFiles([
    section({ columns: 2 }, paragraph("Left"), paragraph("Right")),
    heading(2, "h", "Below"),
  ]);
  const [pdf] = spaces(files, "Right", "Below");
  expect(Math.abs(pdf - text.headings[1].spaceBefore)).toBeLessThan(TOLERANCE);
});

test("list items are indented alike in both files", async () => {
  const { place, part } = await bothFiles([ABOVE, numbered(["One"]), list(["Two"])]);
  const left = points(part("word/numbering.xml"), /<w:ind [^>]*w:left="(\d+)"/);
  for (const words of ["One", "Two"]) expect(place(words).x - place("Above").x).toBeCloseTo(left, 1);
  expect(left).toBe(DEFAULT_HOUSE_STYLE.listIndent);
});

test("descriptions begin alike in both files", async () => {
  const { place, part } = await bothFiles([ABOVE, descriptions(["A", "One"])]);
  const style = /w:styleId="Description".*?<\/w:style>/s.exec(part("word/styles.xml"))?.[0] ?? "";
  const left = points(style, /<w:ind [^>]*w:left="(\d+)"/);
  expect(place("One").x - place("Above").x).toBeCloseTo(left, 1);
  expect(left).toBe(DEFAULT_HOUSE_STYLE.termWidth + measures.TERM_GAP);
});

test("the cells of a table begin and end alike in both files", async () => {
  const plain = table({
    columns: columns("end", "start"),
    body: [row("Cell", "Next"), row("x".repeat(20), "y")],
  });
  const { place, part } = await bothFiles([ABOVE, plain]);
  const style = /w:styleId="HouseTable".*?<\/w:style>/s.exec(part("word/styles.xml"))?.[0] ?? "";
  const side = points(style, /<w:right w:type="dxa" w:w="(\d+)"/);
  const cell = place("Cell");
  expect(place("Next").x - cell.x - cell.width).toBeCloseTo(side, 1);
  expect(side).toBe(measures.CELL_SIDE);
  expect(points(style, /<w:left w:type="dxa" w:w="(\d+)"/)).toBe(0);
});

test("a callout has the same padding in both files", async () => {
  const { place, sheet, part } = await bothFiles([callout("key", "Title", "Text")]);
  const style = /w:styleId="KeyCallout".*?<\/w:style>/s.exec(part("word/styles.xml"))?.[0] ?? "";
  const left = points(style, /<w:left w:type="dxa" w:w="(\d+)"/);
  const background = sheet.fills.reduce((most, area) => (widthOf(area) > widthOf(most) ? area : most));
  const indent = points(part("word/document.xml"), /<w:tblInd [^>]*w:w="(\d+)"/);
  expect(place("Text").x - background.left).toBeCloseTo(indent + left, 1);
  expect(indent + left).toBe(measures.CALLOUT_PADDING.start);
});

function widthOf({ left, right }: ReadArea): number {
  return right - left;
}

test("a chart is as far from its table of numbers in both files", async () => {
  const files = await bothFiles([figure(chart("bar", { table: true })), BELOW]);
  expect(wordSpacing(files.parts, DRAWING).after).toBe(measures.SPACE_AFTER_FIGURE);
});

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
