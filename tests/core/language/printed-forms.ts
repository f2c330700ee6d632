import { describeChart } from "../../../core/chart/describe-chart.ts";
import { printNumber } from "../../../core/chart/figures.ts";
import type { Chart } from "../../../core/document/node.ts";
import { fillPhrase } from "../../../core/language/fill-phrase.ts";
import { formsOf } from "../../../core/language/forms-of.ts";
import { plainDate, printDate, printDateSpan } from "../../../core/language/print-date.ts";
import { printList } from "../../../core/language/print-list.ts";
import { CSL_ROLES, CSL_TYPES } from "../../../core/source/csl-vocabulary.ts";
import { printAmount } from "../../../core/text/amount.ts";
import { printedSource } from "../../support/printed-source.ts";

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));

/** Every form of the words that Attaché itself prints in a language, one on each line, for reviewers. */
export function printedForms(language: string): string {
  const sections = [
    ["Dates", dates(language)],
    ["Lists", lists(language)],
    ["Numbers and amounts", numbers(language)],
    ["Pages, marks and footnotes", pagesAndFootnotes(language)],
    ["Entry types", entryTypes(language)],
    ["Charts", charts(language)],
    ["Sources", sources(language)],
    ["Terms", Object.entries(formsOf(language).terms).map(([name, words]) => `${name}: ${words}`)],
  ] as const;
  const text = sections.map(([title, lines]) => `${title}\n\n${lines.map((line) => `  ${line}\n`).join("")}`);
  return visible(text.join("\n"));
}

/** Spaces that cannot be seen on a page, by their names. */
function visible(text: string): string {
  return text.replaceAll("\u00a0", "<NBSP>").replaceAll("\u202f", "<NNBSP>");
}

function dates(language: string): readonly string[] {
  const forms = formsOf(language);
  const spans = [
    ["2026-11-30", "2026-11-30"],
    ["2026-11-01", "2026-11-30"],
    ["2026-03-01", "2026-11-30"],
    ["2025-12-31", "2026-01-01"],
  ] as const;
  return [
    ...months.map((month) => printDate(`2026-${month}-02`, forms)),
    printDate("2026-01-01", forms),
    plainDate("2026-11-30", forms),
    ...spans.map(([from, to]) => `${from} ${to}: ${printDateSpan(from, to, forms)}`),
  ];
}

function lists(language: string): readonly string[] {
  return ["A", "A B", "A B C", "A B C D"].map((names) => printList(names.split(" "), formsOf(language)));
}

function numbers(language: string): readonly string[] {
  const amounts = [
    ["612", "€ million"],
    ["1.2", "£ billion"],
    ["-3", "%"],
    ["40", "km"],
    ["5", "USD thousand"],
  ] as const;
  return [
    ...[0, 7, -3.5, 1234, 1234567.25].map((value) => printNumber(value, language)),
    ...amounts.map(([value, unit]) => printAmount(value, unit, language)),
  ];
}

function pagesAndFootnotes(language: string): readonly string[] {
  const { contents, page, footnote, missing, unnamedAudience, notForDisclosure, restrictedTitle } =
    formsOf(language);
  const source = fillPhrase(footnote.source, { number: 3 });
  return [
    fillPhrase(page.number, { page: 4 }),
    fillPhrase(page.numberOf, { page: 1, pages: 2 }),
    fillPhrase(page.footer, { version: "2", date: plainDate("2026-11-30", formsOf(language)) }),
    fillPhrase(missing, { name: "note.clearedBy" }),
    contents,
    fillPhrase(footnote.toFootnote, { number: 3 }),
    fillPhrase(footnote.toReference, { number: 3 }),
    unnamedAudience,
    notForDisclosure,
    restrictedTitle,
    fillPhrase(footnote.locator, { source, locator: "p. 4" }),
    [source, source].join(footnote.separator),
    footnote.noSource,
    footnote.drafted,
    fillPhrase(footnote.draftedFromSource, { number: 1 }),
    fillPhrase(footnote.draftedFromSources, { numbers: printList(["1", "2"], formsOf(language)) }),
    fillPhrase(footnote.asOf, { words: source, date: printDate("2026-07-01", formsOf(language)) }),
  ];
}

function entryTypes(language: string): readonly string[] {
  return Object.entries(formsOf(language).entryTypes).map(
    ([type, titles]) => `${type}: ${Object.values(titles).join(" / ")}`,
  );
}

function charts(language: string): readonly string[] {
  const years = (count: number) => Array.from({ length: count }, (_, index) => String(2015 + index));
  const chart = (kind: Chart["kind"], values: readonly (number | null)[]): Chart => ({
    ...{ type: "chart", kind, unit: "£ billion", table: false },
    categories: years(values.length),
    series: [{ name: "A", values }],
  });
  const { table } = formsOf(language).chart;
  return [
    describeChart(chart("bar", [1, 2.5, null]), language),
    describeChart(chart("line", [1, 2, 3, 9, 0.5, 6, 7, null]), language),
    describeChart(chart("stackedBar", [null, null]), language),
    describeChart(chart("bar", []), language),
    fillPhrase(table, { unit: "£ billion" }),
  ];
}

function sources(language: string): readonly string[] {
  const printed = (record: object): string => printedSource(record, language);
  const [a, b] = [
    { family: "Smith", given: "Ann" },
    { family: "Brown", given: "Bo" },
  ];
  const date = (...parts: readonly number[]) => ({ "date-parts": [parts] });
  return [
    printed({ ...RICH, author: [a, b], accessed: date(2026, 11, 1), issued: date(2019, 5, 3) }),
    ...[[2019], [2019, 5], [-43]].map((parts) => printed({ title: "T", issued: date(...parts) })),
    printed({ title: "T", issued: { season: 1, "date-parts": [[2019]] } }),
    printed({ title: "T", issued: { circa: true, "date-parts": [[1950]] } }),
    printed({
      title: "T",
      issued: {
        "date-parts": [
          [2019, 5, 1],
          [2019, 5, 3],
        ],
      },
    }),
    printed({ title: "T", author: Array.from({ length: 8 }, () => a) }),
    printed({
      title: "T",
      "event-date": date(2019, 5, 3),
      submitted: date(2019),
      "available-date": date(2020),
    }),
    printed({ title: "T", "original-title": "O", "original-date": date(1900) }),
    printed({
      title: "T",
      "original-date": date(1900),
      "page-first": "7",
      DOI: "10.1/x",
      URL: "https://x.test",
    }),
    ...CSL_ROLES.map((role) => `${role}: ${printed({ title: "T", author: [b], [role]: [a, b] })}`),
    ...["editor", "compiler", "director", "translator"].map((role) => printed({ title: "T", [role]: [a] })),
    ...CSL_TYPES.map((type) => `${type}: ${printed({ type })}`),
    ...[1, 2, 3, 11, 21].map((edition) => printed({ title: "T", edition: String(edition) })),
  ];
}

const RICH = {
  type: "article-journal",
  title: "Title",
  "container-title": "Container",
  part: "1",
  volume: "2",
  issue: "3",
  supplement: "4",
  "chapter-number": "5",
  section: "6",
  printing: "7",
  version: "8",
  number: "9",
  page: "10-12",
  "number-of-volumes": "3",
  "reviewed-title": "Work",
  "number-of-pages": "300",
};
