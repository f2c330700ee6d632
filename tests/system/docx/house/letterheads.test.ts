import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../../../../core/document/node.ts";
import { contrast, MIN_CONTRAST } from "../../../../core/house-style/contrast.ts";
import { readHouseTemplate } from "../../../../core/house-template/read/read-house-template.ts";
import { countWordPages } from "../../../../core/note/count-word-pages.ts";
import { writeDocx } from "../../../../core/write/docx/write-docx.ts";
import { applied } from "../../../core/house-template/apply.ts";
import { documentOf, heading, paragraph } from "../../../core/write/docx/tree.ts";
import { expectValue, office } from "../../../support/sample.ts";
import { runTool } from "../../files/tools.ts";
import { convertWithLibreOffice } from "../../libre-office.ts";
import { temporaryFolder } from "../sample-file.ts";
import { LETTERHEAD_FILES } from "./letterheads.ts";

const folder = temporaryFolder();
const SENTENCES =
  "The working group met twice and left open who pays for the survey of the deposits. ".repeat(9);
const PARTS = ["One", "Two", "Three", "Four", "Five", "Six"];

const DOCUMENT: Document = documentOf(
  [
    heading(1, "title", "A note on minerals"),
    { type: "contents", title: "Contents", depth: 2 },
    ...PARTS.flatMap((name) => [
      heading(2, name, `Part ${name}`),
      paragraph(SENTENCES),
      paragraph(SENTENCES),
    ]),
    { type: "section", columns: 1, orientation: "landscape", children: [paragraph(SENTENCES)] },
  ],
  {
    title: "A note on minerals",
    runningHead: "A note on minerals",
    footer: "Version 1.0",
    marking: { text: "OFFICIAL", alignment: "centre" },
  },
);

const NAMES = Object.keys(LETTERHEAD_FILES);
const pathOf = (name: string, kind: string) => join(folder, `${name.replaceAll(/\W+/g, "-")}.${kind}`);
const counts = new Map<string, number>();
const starts = new Map<string, ReadonlyMap<string, number>>();

beforeAll(() => {
  for (const name of NAMES) {
    const template = expectValue(readHouseTemplate(LETTERHEAD_FILES[name] ?? new Uint8Array()));
    const house = applied(template, DOCUMENT, office().style);
    const { targets, pages } = countWordPages(DOCUMENT, house, office());
    counts.set(name, pages);
    starts.set(name, targets);
    writeFileSync(pathOf(name, "docx"), writeDocx(DOCUMENT, office().style, targets, house));
  }
  convertWithLibreOffice(folder, "pdf", ...NAMES.map((name) => pathOf(name, "docx")));
}, 300_000);

interface Word {
  readonly text: string;
  readonly page: number;
  readonly box: readonly number[];
}

function wordsOf(pdf: string): readonly Word[] {
  const pages = runTool("pdftotext", "-bbox", pdf, "-").split("<page ").slice(1);
  return pages.flatMap((page, place) =>
    [
      ...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g),
    ].map(([, left, top, right, bottom, text = ""]) => ({
      text,
      page: place + 1,
      box: [left, top, right, bottom].map(Number),
    })),
  );
}

interface Pixels {
  readonly width: number;
  readonly data: Uint8Array;
}

/** The rendered pages of a PDF, in order (PPM, P6). */
function renderedPages(pdf: string): readonly Pixels[] {
  const pages = pdf.replace(".pdf", "-pages");
  mkdirSync(pages);
  runTool("pdftoppm", "-r", String(DOTS), pdf, join(pages, "page"));
  // Their numbers have as many digits as the last one.
  return readdirSync(pages)
    .toSorted()
    .map((name) => pixelsIn(join(pages, name)));
}

function pixelsIn(file: string): Pixels {
  const bytes = readFileSync(file);
  const [start = "", width] = /^P6\s(\d+)\s\d+\s255\s/.exec(bytes.subarray(0, 40).toString("latin1")) ?? [];
  return { width: Number(width), data: bytes.subarray(start.length) };
}

const DOTS = 144;

/** Background of a word: the most frequent colour around its letters. */
function groundOf(pixels: Pixels, { box }: Word): string {
  const [left = 0, top = 0, right = 0, bottom = 0] = box.map((side) => Math.round((side * DOTS) / 72));
  const seen = new Map<number, number>();
  for (let y = Math.max(0, top); y < bottom; y += 1) {
    for (const x of [left - 2, right + 2]) {
      const colour = colourAt(pixels, x, y);
      seen.set(colour, (seen.get(colour) ?? 0) + 1);
    }
  }
  const [most] = [...seen].toSorted(([, one], [, other]) => other - one);
  return most ? hexOf(most[0]) : "";
}

/** The colour of a word's letters: of the points in its box, the one that differs most from its ground. */
function letterOf(pixels: Pixels, { box }: Word, ground: string): string {
  const [left = 0, top = 0, right = 0, bottom = 0] = box.map((side) => Math.round((side * DOTS) / 72));
  const seen = new Set<number>();
  for (let y = Math.max(0, top); y < bottom; y += 1)
    for (let x = left; x < right; x += 1) seen.add(colourAt(pixels, x, y));
  return [...seen]
    .map(hexOf)
    .reduce(
      (most, each) => (knownContrast(each, ground) > knownContrast(most, ground) ? each : most),
      ground,
    );
}

const contrasts = new Map<string, number>();

/** The same few colours are compared for every word. */
function knownContrast(one: string, other: string): number {
  const key = `${one} ${other}`;
  const known = contrasts.get(key) ?? contrast(one, other);
  contrasts.set(key, known);
  return known;
}

/** The colour of a point as one number, 8 bits for each of red, green and blue. */
function colourAt({ width, data }: Pixels, x: number, y: number): number {
  const at = (y * width + x) * 3;
  return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
}

function hexOf(colour: number): string {
  return colour.toString(16).padStart(6, "0");
}

/** Microsoft's validator sees these files with all others of the run. */
describe.each(NAMES)("a note below %s", (name) => {
  test("has no words on dark backgrounds and no unreadable words", () => {
    const pdf = pathOf(name, "pdf");
    const words = wordsOf(pdf).filter(({ text }) => text !== "Ministry");
    const pages = renderedPages(pdf);
    const hidden = words.filter((word) => {
      const pixels = pages[word.page - 1];
      if (!pixels) throw new Error(`page ${word.page} was not rendered`);
      const ground = groundOf(pixels, word);
      const isOnPaper = ground === "ffffff" || name === "white words on dark lines";
      return !isOnPaper || knownContrast(letterOf(pixels, word, ground), ground) < MIN_CONTRAST;
    });
    expect(words.length).toBeGreaterThan(500);
    expect(hidden.map(({ text, page }) => `${text} on page ${page}`)).toEqual([]);
  });

  test("prints marking, running header and page number once on each page that has them", () => {
    const pages = runTool("pdftotext", "-layout", pathOf(name, "pdf"), "-").split("\f").slice(0, -1);
    for (const [place, text] of pages.entries()) {
      expect(text.match(/OFFICIAL/g)).toHaveLength(2);
      expect(text.match(/Page \d+/g)).toHaveLength(1);
      // The first page has the title itself, too.
      const titles = name === "the title, above and in a field" && place === 0 ? 2 : 1;
      expect(text.match(/A note on minerals/g)).toHaveLength(titles);
      expect(text).toContain(`Page ${place + 1}`);
    }
  });

  test("has as many pages as counted", () => {
    expect(runTool("pdfinfo", pathOf(name, "pdf"))).toMatch(new RegExp(`Pages:\\s+${counts.get(name)}\\n`));
  });

  test("has its parts on the pages that the table of contents states", () => {
    const pages = runTool("pdftotext", "-layout", pathOf(name, "pdf"), "-").split("\f");
    // The contents list names each part too, with a number behind it.
    const found = PARTS.map(
      (part) => pages.findIndex((text) => new RegExp(`Part ${part}\\s*\n`).test(text)) + 1,
    );
    expect(found).toEqual(PARTS.map((part) => starts.get(name)?.get(part)));
  });
});
