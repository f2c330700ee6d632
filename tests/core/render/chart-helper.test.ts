import { expect, test } from "vitest";
import type { Brief } from "../../../core/brief/brief.ts";
import type { Figure } from "../../../core/document/node.ts";
import { inlineText } from "../../../core/document/text.ts";
import type { Dossier, Series } from "../../../core/dossier/dossier.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import { problemText } from "../../../core/problem/problem.ts";
import {
  expectValue,
  office,
  sampleBrief,
  sampleDossier,
  scheme,
  templateFrom,
} from "../../support/sample.ts";

const SERIES: Series = {
  id: "goods",
  title: "Trade in goods & services",
  unit: "£ billion",
  topic: "visas",
  columns: ["Exports", "Imports"],
  decimals: [1, 2],
  rows: [
    { at: "2021", values: [1.5, 2] },
    { at: "2022", values: [null, -0.25] },
  ],
  origin: "sourced",
  sources: [{ source: "article-2023", locator: "table 1" }],
  asOf: "2023-07-01",
  reviewBy: "2024-07-01",
  marking: "OFFICIAL",
  disclosure: "usable",
  place: { file: "series/goods.yaml", line: 1, column: 1 },
};

const dossier: Dossier = { ...sampleDossier(), series: [SERIES] };

function made(source: string, change: Partial<Brief> = {}, series: Partial<Series> = {}) {
  const brief: Brief = { ...sampleBrief(), topics: [{ topic: "visas" }], ...change };
  const template = templateFrom(`<h1>{{note.title}}</h1><p>Words.</p>${source}`);
  const own = { ...dossier, series: [{ ...SERIES, ...series }] };
  const request = { dossier: own, scheme: scheme(), template, brief, formats: [] };
  return generateNote(request, office());
}

async function figureOf(source: string, series: Partial<Series> = {}): Promise<Figure | undefined> {
  const { document } = expectValue(await made(source, {}, series));
  return document.children.find((block) => block.type === "figure");
}

async function problemsOf(source: string): Promise<string> {
  const result = await made(source);
  expect(result.ok).toBe(false);
  return result.problems.map(problemText).join("\n");
}

test("makes a figure of a series, with title, source and its numbers in words", async () => {
  const figure = await figureOf('{{chart "goods" type="stacked" table=true}}');
  expect(figure?.content).toEqual({
    type: "chart",
    kind: "stackedBar",
    unit: "£ billion",
    categories: ["2021", "2022"],
    series: [
      { name: "Exports", decimals: 1, values: [1.5, null] },
      { name: "Imports", decimals: 2, values: [2, -0.25] },
    ],
    table: true,
  });
  const [title, note] = figure?.caption ?? [];
  expect(title).toEqual({ type: "text", value: "Trade in goods & services" });
  expect(note?.type === "footnote" && inlineText(note.children)).toBe(
    "Source\u00a01, table\u00a01; as of 1\u00a0July 2023.",
  );
  expect(figure?.alternative).toBe(
    "Stacked bar chart, £ billion, 2021 to 2022. Exports: 2021 1.5, no figure for 2022. Imports: 2021 2.00, 2022 −0.25.",
  );
});

test("says what qualifies numbers, and draws no bar for one that is known only to be less", async () => {
  const rows = [
    { at: "2021-Q1", values: [1.5, 0.25], flags: [["provisional"], ["lessThan"]] },
    { at: "2021-Q2", values: [null, 2], flags: [["confidential"], []] },
  ] as const;
  for (const table of [true, false]) {
    const figure = await figureOf(`{{chart "goods" table=${table}}}`, {
      period: "quarter",
      chart: "line",
      rows,
    });
    expect(figure?.content).toMatchObject({
      kind: "line",
      categories: ["Q1 2021", "Q2 2021"],
      series: [{ values: [1.5, null] }, { values: [null, 2] }],
    });
    expect(inlineText(figure?.caption ?? [])).toMatch(
      /^Trade in goods & services \(provisional: Exports Q1 2021; known only to be less than: Imports Q1 2021 \(0\.25\); confidential: Exports Q2 2021\)/,
    );
  }
});

test("names the unknown numbers of a chart without a table", async () => {
  const figure = await figureOf('{{chart "goods"}}');
  expect(figure?.content).toMatchObject({ kind: "bar", table: false });
  expect(inlineText(figure?.caption ?? [])).toContain("No figure: Exports 2022.");
});

test("draws charts of all chosen series, and of a topic's, without ids", async () => {
  expect(await figureOf('{{#each series}}{{chart this type="line"}}{{/each}}')).toBeDefined();
  expect(await figureOf("{{#each topics}}{{#each series}}{{chart this}}{{/each}}{{/each}}")).toBeDefined();
});

test("prefers the template's alternative text to the one from the data", async () => {
  expect((await figureOf('{{chart "goods" alt="Exports stand still."}}'))?.alternative).toBe(
    "Exports stand still.",
  );
});

test.each([
  ['{{chart "godos"}}', 'template.hbs:1:37: the dossier has no series "godos"; it has goods'],
  ["{{chart}}", "template.hbs:1:37: {{chart}} names no series"],
  ['{{chart "goods" type="pie"}}', 'type cannot be "pie"; use bar, line, stacked'],
  ['{{chart "goods" table="yes"}}', 'table cannot be "yes"; write table=true'],
  ['{{chart "goods" colour="red"}}', '{{chart}} has no "colour"; it may have type, table, alt'],
  ['{{chart "goods" type=note.tilte}}', 'there is no value "note.tilte" here'],
])("reports %s at its place", async (source, expected) => {
  const problems = await problemsOf(source);
  expect(problems).toContain(expected);
  expect(problems.split("\n")).toHaveLength(1);
});

test("leaves no word of a series above the ceiling in the note, and reports it", async () => {
  const result = await made('{{chart "goods"}}', { ceiling: "OFFICIAL" }, { marking: "SECRET" });
  const note = expectValue(result);
  expect(JSON.stringify(note.document)).not.toContain("Trade in goods");
  const codes = note.findings.map(({ code }) => code);
  expect(codes).toContain("above-ceiling");
  expect(codes).toContain("series-left-out");
});

test("does not suggest a series above the ceiling", async () => {
  const result = await made('{{chart "godos"}}', { ceiling: "OFFICIAL" }, { marking: "SECRET" });
  expect(result.problems.map(problemText).join()).toContain(
    'no series "godos"; it has no series that this note',
  );
});

test("raises the note's marking where the chart of a series is printed", async () => {
  const marking = { marking: "OFFICIAL-SENSITIVE" };
  const shown = expectValue(await made('{{chart "goods"}}', {}, marking));
  expect(shown.marking).toBe("OFFICIAL-SENSITIVE");
  expect(JSON.stringify(shown.document)).toContain('"portionMark"');
  expect(expectValue(await made("", {}, marking)).marking).toBe("OFFICIAL");
});

test("leaves out a series of a topic that is not chosen, and reports it", async () => {
  const note = expectValue(await made('{{chart "goods"}}', { topics: [{ topic: "climate" }] }));
  expect(note.document.children.some(({ type }) => type === "figure")).toBe(false);
  expect(note.findings.map(problemText).join("\n")).toContain(
    'template.hbs:1:37: the brief leaves the series "goods" out',
  );
});

test("reports a printed series past its review, or without a source", async () => {
  const note = expectValue(await made('{{chart "goods"}}', {}, { sources: [] }));
  const about = note.findings.filter((finding) => finding.about?.entry === "goods").map(({ code }) => code);
  expect(about).toEqual(["unsourced", "overdue"]);
});

test("refuses a series with an unknown marking", async () => {
  const result = await made("", {}, { marking: "HUSH" });
  expect(result.problems.map(({ code }) => code)).toEqual(["unknown-marking"]);
});
