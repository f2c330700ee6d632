import { expect, test } from "vitest";
import type { Block, Meta } from "../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { countPages, writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { readSheets } from "../../../support/pdf-places.ts";
import { readPdf } from "../../../support/pdf-text.ts";
import { office } from "../../../support/sample.ts";
import { documentOf, paragraph } from "../docx/tree.ts";

const TWO_PAGES: readonly Block[] = [paragraph("first"), { type: "pageBreak" }, paragraph("second")];

function written(blocks: readonly Block[], meta: Partial<Meta> = {}) {
  const document = documentOf(blocks);
  return writePdf({ ...document, meta: { ...document.meta, ...meta } }, DEFAULT_HOUSE_STYLE, office().fonts);
}

test.each([
  ["words", "word ".repeat(5000).trim(), /second.*word…/s],
  ["one word", "x".repeat(10_000), /x{50,}…/],
])("shortens a running head and a footer of very many %s to a line", async (_, text, expected) => {
  const [, second = ""] = (await readPdf(written(TWO_PAGES, { runningHead: text, footer: text }).bytes))
    .pages;
  expect(second).toMatch(expected);
  expect(second).toContain("Page 2 of 2");
  expect(second.length).toBeLessThan(600);
});

test("sets the running head a line below the marking and clear of the text", async () => {
  const [, second] = await readSheets(written(TWO_PAGES, { runningHead: "Running head" }).bytes);
  const baselineOf = (words: string): number =>
    second?.places.filter(({ text }) => text.startsWith(words)).map(({ baseline }) => baseline)[0] ?? 0;
  const { marking, footer } = DEFAULT_HOUSE_STYLE.text;
  expect(baselineOf("OFFICIAL") - baselineOf("Running")).toBeGreaterThanOrEqual(marking.leading);
  expect(baselineOf("Running") - baselineOf("second")).toBeGreaterThan(footer.leading + 8);
});

test("keeps as many words of a shortened header as the line holds", async () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
  const [, second = ""] = (await readPdf(written(TWO_PAGES, { runningHead: words.join(" ") }).bytes)).pages;
  const last = Number(/word(\d+)…/.exec(second)?.[1]);
  const oneMore = words.slice(0, last + 2).join(" ");
  const shown = (await readPdf(written(TWO_PAGES, { runningHead: oneMore }).bytes)).pages[1] ?? "";
  expect(last).toBeGreaterThan(8);
  expect(shown).toContain("…");
  const all = words.slice(0, last).join(" ");
  expect((await readPdf(written(TWO_PAGES, { runningHead: all }).bytes)).pages[1]).toContain(all);
});

test("reports a missing glyph in the footer, also where pages are only counted", () => {
  const document = documentOf([paragraph("text")]);
  const meta = { ...document.meta, footer: "sign \u{12000}" };
  expect([...written([paragraph("text")], meta).missing]).toEqual(["\u{12000}"]);
  expect(countPages({ ...document, meta }, DEFAULT_HOUSE_STYLE, office().fonts).pages).toBe(1);
});

test.each<[string, readonly Block[]]>([
  ["nothing", []],
  ["a page break", [{ type: "pageBreak" }]],
  ["a contents list without entries", [{ type: "contents", title: "Contents", depth: 3 }]],
])("writes a document of %s as one page with marking and footer", async (_, blocks) => {
  const pdf = written(blocks);
  expect(pdf.pages).toBe(1);
  const { pages } = await readPdf(pdf.bytes);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain("Page 1 of 1");
  expect(pages[0]).toContain("OFFICIAL");
});
