import { directionOf } from "../../document/direction.ts";

import { fillPhrase } from "../../language/fill-phrase.ts";
import { formsOf } from "../../language/forms-of.ts";
import type { LanguageForms } from "../../language/language-forms.ts";
import { printDate, printDateSpan } from "../../language/print-date.ts";
import { printList } from "../../language/print-list.ts";
import { isTermName } from "../../language/term-names.ts";

import type { AnyStatement, EntryStatement } from "../../select/briefing.ts";
import { isStatement } from "../../select/is-statement.ts";
import { printAmount } from "../../text/amount.ts";
import { composed } from "../../text/composed.ts";
import { leftToRight } from "../../text/marked-direction.ts";
import { escapeMarkup, type SafeMarkup, safeMarkup } from "../markup.ts";
import type { StatementField } from "../traced-value.ts";
import { isTruthy } from "../truth.ts";
import { chartHelper, type SeriesOfNote } from "./chart-helper.ts";
import type { Helper, HelperCall } from "./helper.ts";
import type { HelperName } from "./helper-parameters.ts";
import { disclosureMarkup, portionMarkup, richMarkup, textMarkup } from "./marks.ts";
import type { SourceNumbers } from "./source-numbers.ts";

/** The helpers of templates. They are pure, except that sources are numbered in the order in which they are cited. */
export function createHelpers(
  sources: SourceNumbers,
  series: SeriesOfNote,
  language: string,
): ReadonlyMap<string, Helper> {
  const markupOf = rememberMarkup();
  const forms = formsOf(language);
  const disclosure = (statement: AnyStatement): string => disclosureMarkup(statement, forms);
  const note = (statement: AnyStatement): string => footnoteMarkup(statement, sources, forms);
  const printed = directionOf(language) === "rtl" ? leftToRight : (words: string) => words;
  const helpers: Readonly<Record<HelperName, Helper>> = {
    text: ([value], { owner }) => (isWords(value) ? inLanguage(markupOf(value), owner) : value),
    date: ([value]) => (typeof value === "string" ? printed(printDate(value, forms)) : value),
    dates: ([from, to]) =>
      typeof from === "string" && typeof to === "string" ? printed(printDateSpan(from, to, forms)) : null,
    amount: ([value, unit]) => amountText(value, unit, language, printed),
    note: ([value]) => (isStatement(value) ? safeMarkup(note(value)) : null),
    portion: ([value]) => markOf("portion", value, portionMarkup),
    disclosure: ([value]) => markOf("disclosure", value, disclosure),
    chart: chartHelper(series, {
      marks: (each) => portionMarkup(each) + disclosure(each),
      note,
      gaps: (names) => fillPhrase(forms.chart.gapsInCaption, { names }),
      notes: (notes) => fillPhrase(forms.series.flaggedInCaption, { notes }),
    }),
    term: ([name]) => (isTermName(name) ? forms.terms[name] : null),
    citedSources: () =>
      sources.cited().map((cited) => ({ ...cited, text: safeMarkup(richMarkup(cited.text)) })),
    eq: ([left, right]) => comparable(left) === comparable(right),
    not: ([value]) => !isTruthy(value),
    and: (values) => values.every(isTruthy),
    or: (values) => values.some(isTruthy),
    first: ([values, count]) => (Array.isArray(values) ? values.slice(0, Number(count ?? 1)) : null),
    after: ([values, count]) => (Array.isArray(values) ? values.slice(Number(count ?? 1)) : null),
    usable: ([values]) => statementsOf(values)?.filter(isUsable) ?? null,
    restricted: ([values]) => statementsOf(values)?.filter((each) => !isUsable(each)) ?? null,
    count: ([values]) => (Array.isArray(values) ? values.length : null),
    join: ([values, separator], { spend }) =>
      Array.isArray(values) ? joined(values, String(separator ?? ", "), spend) : null,
  };
  return new Map(Object.entries(helpers));
}

/** Whether there is something to print; an empty text is a missing value. */
function isWords(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function joined(values: readonly unknown[], separator: string, spend: HelperCall["spend"]): string {
  spend(values.reduce((sum: number, value) => sum + String(value ?? "").length, 0));
  spend(values.length * separator.length);
  return values.join(separator);
}

/** Parses each text once for a note. */
function rememberMarkup(): (text: string) => SafeMarkup {
  const known = new Map<string, SafeMarkup>();
  return (text) => {
    const markup = known.get(text) ?? safeMarkup(textMarkup(text));
    known.set(text, markup);
    return markup;
  };
}

/** A value for comparison: texts are equal whatever their Unicode normalisation form. */
function comparable(value: unknown): unknown {
  return typeof value === "string" ? composed(value) : value;
}

function statementsOf(values: unknown): readonly AnyStatement[] | undefined {
  return Array.isArray(values) ? values.filter(isStatement) : undefined;
}

function isUsable({ standing }: AnyStatement): boolean {
  return standing.disclosure === "usable";
}

function markOf(
  field: "portion" | "disclosure",
  value: unknown,
  markupOf: (statement: AnyStatement) => string,
): SafeMarkup | null {
  if (!isStatement(value)) return null;
  const markup = markupOf(value);
  return markup === "" ? safeMarkup(markup) : safeMarkup(markup, { statement: value, field });
}

/** The printed amount of a statement, or of a value and its unit. */
function amountText(
  value: unknown,
  unit: unknown,
  language: string,
  printed: (words: string) => string,
): unknown {
  if (typeof value === "string" || typeof value === "number") {
    return printed(printAmount(String(value), typeof unit === "string" ? unit : null, language));
  }
  if (!isEntry(value)) return value;
  return value.value === null ? null : printed(printAmount(value.value, value.unit, language));
}

function isEntry(value: unknown): value is EntryStatement {
  return isStatement(value) && "value" in value;
}

/** Fields of a statement that are in the note's language, not in the statement's own. */
const IN_NOTES_LANGUAGE: ReadonlySet<string> = new Set(["topicTitle", "kindTitle"]);

/** Marks words with the language that their statement states. */
function inLanguage(words: SafeMarkup, owner: StatementField | null): SafeMarkup {
  if (!owner || IN_NOTES_LANGUAGE.has(owner.field)) return words;
  if (!("language" in owner.statement) || owner.statement.language === null) return words;
  return safeMarkup(`<span lang="${escapeMarkup(owner.statement.language)}">${words.markup}</span>`);
}

/** The footnote of a statement: its sources and as-of date. Equal footnotes share a number. */
function footnoteMarkup(statement: AnyStatement, sources: SourceNumbers, forms: LanguageForms): string {
  const { origin, asOf } = statement.standing;
  const words =
    origin === "drafted" ? draftedWords(statement, sources, forms) : sourcedWords(statement, sources, forms);
  const whole = fillPhrase(forms.footnote.asOf, { words, date: printDate(asOf, forms) });
  return `<note>${escapeMarkup(whole)}</note>`;
}

function sourcedWords(statement: AnyStatement, sources: SourceNumbers, { footnote }: LanguageForms): string {
  const rests = statement.standing.citations.map(({ source: id, locator }) => {
    const source = fillPhrase(footnote.source, { number: sources.number(id) });
    return locator === null ? source : fillPhrase(footnote.locator, { source, locator });
  });
  const words = rests.join(footnote.separator);
  return words === "" ? footnote.noSource : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The sources of a drafted line, without passages, which the facts cite. */
function draftedWords(statement: AnyStatement, sources: SourceNumbers, forms: LanguageForms): string {
  const { footnote } = forms;
  const numbers = statement.standing.citations.map(({ source }) => sources.number(source));
  const list = [...new Set(numbers)].sort((a, b) => a - b);
  const [first] = list;
  if (first === undefined) return footnote.drafted;
  if (list.length === 1) return fillPhrase(footnote.draftedFromSource, { number: first });
  return fillPhrase(footnote.draftedFromSources, { numbers: printList(list.map(String), forms) });
}
