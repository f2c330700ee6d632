import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Document } from "../../../../core/document/node.ts";
import { numeralsIn } from "../../../../core/document/numerals.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { anyWideTable } from "../../../support/any/any-wide-table.ts";
import { readPlaces } from "../../../support/pdf-places.ts";
import { office } from "../../../support/sample.ts";
import { columns, documentOf, heading, paragraph, row, table } from "../docx/tree.ts";

function written(...blocks: readonly Block[]) {
  const document: Document = documentOf([heading(1, "title", "Wide"), ...blocks]);
  return writePdf(document, DEFAULT_HOUSE_STYLE, office().fonts, { patterns: office().patterns });
}

async function linesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const places = await readPlaces(bytes);
  const lines: { x: number; baseline: number; text: string }[] = [];
  for (const { x, width, baseline, text } of places) {
    const last = lines.at(-1);
    if (last && Math.abs(last.baseline - baseline) < 1 && Math.abs(last.x - x) < 1) last.text += text;
    else lines.push({ x, baseline, text });
    const line = lines.at(-1);
    if (line) line.x = x + width;
  }
  return lines.map(({ text }) => text);
}

test("splits no numeral over lines in any table", async () => {
  await fc.assert(
    fc.asyncProperty(anyWideTable, async ({ block, numerals }) => {
      const lines = await linesOf(written(block).bytes);
      const text = lines.map((line) => line.replace(/[\u00a0\u202f]/g, " "));
      for (const numeral of numerals) {
        const shown = numeral.replace(/[\u00a0\u202f]/g, " ");
        expect(text.some((line) => line.includes(shown))).toBe(true);
      }
    }),
    { numRuns: 40, seed: 20261130 },
  );
}, 120_000);

test("reports a numeral longer than its line, and breaks a long code between its letters", () => {
  const { problems } = written(paragraph(`Counted ${"1234567890".repeat(12)} times.`));
  expect(problems.map(({ severity, message }) => [severity, message])).toEqual([
    ["error", expect.stringMatching(/^"1234567890.*…" on page 1 of the PDF is \d+ mm wider than its column/)],
  ]);
  expect(written(paragraph("abcdefghij".repeat(20))).problems).toEqual([]);
});

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function months(...numerals: readonly string[]): Block {
  return table({
    caption: "Exports by month",
    columns: columns("start", ...MONTHS.map(() => "start" as const)),
    head: [row("Partner", ...MONTHS)],
    body: [row("Kazakhstan", ...MONTHS.map((_, index) => numerals[index % numerals.length] ?? ""))],
  });
}

function told(...blocks: readonly Block[]): readonly string[] {
  return written(...blocks).problems.map(({ severity, message, hint }) => `${severity}: ${message}; ${hint}`);
}

test("narrows the gaps between columns before reporting anything", () => {
  expect(told(months("123.4"))).toEqual([]);
  expect(told(months("2370.1"))).toEqual([]);
});

test("warns of a table that is set smaller, with the size and remedies", () => {
  expect(told(months("12,456.7"))).toEqual([
    expect.stringMatching(
      /^warning: the table "Exports by month" on page 1 of the PDF is set at 8\.5 pt: at 10\.5 pt it is \d\d mm wider than its line; put it in <section class="landscape">, where it fits, or take out some of its 13 columns$/,
    ),
  ]);
});

test("reports a table that fits at no size as an error, and names the columns of numbers in millions", () => {
  expect(told(months("259,292,000"))).toEqual([
    expect.stringMatching(
      /^error: the table "Exports by month" on page 1 of the PDF is \d+ mm wider than its line even at 8\.5 pt: its numbers or words would be cut; put it in <section class="landscape">, where it fits at 9\.5 pt, write the numbers of "Jan", "Feb", "Mar", "Apr" and 8 more in thousands, millions or billions, or take out some of its 13 columns$/,
    ),
  ]);
  expect(told(months("259,292,000,000.00"))[0]).toContain("even a landscape page is");
});

test("suggests no landscape page on a landscape page, and in a list to move the table out of it first", () => {
  const section: Block = {
    type: "section",
    columns: 1,
    orientation: "landscape",
    children: [months("259,292,000,000")],
  };
  expect(told(section)[0]).not.toContain("landscape");
  const list: Block = {
    type: "list",
    role: "plain",
    ordered: false,
    start: 1,
    items: [{ type: "listItem", children: [months("123,456.7")] }],
  };
  expect(told(list)[0]).toContain('take it out of the list and put it in <section class="landscape">');
});

test("finds numerals with their signs, separators and no-break spaces, and splits a long list of them", () => {
  const found = (text: string) => numeralsIn(text).map(({ start, end }) => text.slice(start, end));
  expect(found("of £1,137.10m on 2026-11-30, 10\u202f000 t or −3.5%.")).toEqual([
    "£1,137.10",
    "2026-11-30",
    "10\u202f000",
    "−3.5%",
  ]);
  expect(found("2019/2020/2021/2022/2023/2024/2025")).toHaveLength(7);
  expect(found("no digits here")).toEqual([]);
});
