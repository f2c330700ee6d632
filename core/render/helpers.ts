import { directionOf } from "../document/direction.ts";
import type { AnyStatement, EntryStatement } from "../select/briefing.ts";
import { isStatement } from "../select/is-statement.ts";
import { printAmount } from "../text/amount.ts";
import { composed } from "../text/composed.ts";
import { printDate, printDateSpan } from "../text/date.ts";
import { leftToRight } from "../text/marked-direction.ts";
import { chartHelper, type SeriesOfNote } from "./chart-helper.ts";
import type { Helper, HelperCall } from "./helper.ts";
import type { HelperName } from "./helper-parameters.ts";
import { disclosureMarkup, portionMarkup, richMarkup, textMarkup } from "./marks.ts";
import { escapeMarkup, type SafeMarkup, safeMarkup } from "./markup.ts";
import type { SourceNumbers } from "./source-numbers.ts";
import type { StatementField } from "./traced-value.ts";
import { isTruthy } from "./truth.ts";

/** What a template may call. Helpers are pure but for the numbers that sources get in the order of citing. */
export function createHelpers(
  sources: SourceNumbers,
  series: SeriesOfNote,
  language: string,
): ReadonlyMap<string, Helper> {
  const markupOf = rememberMarkup();
  const printed = directionOf(language) === "rtl" ? leftToRight : (words: string) => words;
  const helpers: Readonly<Record<HelperName, Helper>> = {
    text: ([value], { owner }) => (typeof value === "string" ? inLanguage(markupOf(value), owner) : value),
    date: ([value]) => (typeof value === "string" ? printed(printDate(value)) : value),
    dates: ([from, to]) =>
      typeof from === "string" && typeof to === "string" ? printed(printDateSpan(from, to)) : null,
    amount: ([value, unit]) => amountText(value, unit, language, printed),
    note: ([value]) => (isStatement(value) ? safeMarkup(noteMarkup(value, sources)) : null),
    portion: ([value]) => markOf("portion", value, portionMarkup),
    disclosure: ([value]) => markOf("disclosure", value, disclosureMarkup),
    chart: chartHelper(series, { marks: marksMarkup, note: (each) => noteMarkup(each, sources) }),
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

function joined(values: readonly unknown[], separator: string, spend: HelperCall["spend"]): string {
  spend(values.reduce((sum: number, value) => sum + String(value ?? "").length, 0));
  spend(values.length * separator.length);
  return values.join(separator);
}

/** Each text is parsed once for a note, however often a template asks. */
function rememberMarkup(): (text: string) => SafeMarkup {
  const known = new Map<string, SafeMarkup>();
  return (text) => {
    const markup = known.get(text) ?? safeMarkup(textMarkup(text));
    known.set(text, markup);
    return markup;
  };
}

/** Names and words are equal in whichever form of Unicode they were written. */
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

function marksMarkup(statement: AnyStatement): string {
  return portionMarkup(statement) + disclosureMarkup(statement);
}

/** Of a statement with a value, or of a value and its unit. */
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

/** Fields of a statement whose words are the dossier's or ours, and not in the statement's own language. */
const IN_NOTES_LANGUAGE: ReadonlySet<string> = new Set(["topicTitle", "kindTitle"]);

/** A statement that states its language is printed in it, wherever a template prints it. */
function inLanguage(words: SafeMarkup, owner: StatementField | null): SafeMarkup {
  if (!owner || IN_NOTES_LANGUAGE.has(owner.field)) return words;
  if (!("language" in owner.statement) || owner.statement.language === null) return words;
  return safeMarkup(`<span lang="${escapeMarkup(owner.statement.language)}">${words.markup}</span>`);
}

/** The note behind a statement: what it rests on and from when it is. Equal notes share one number. */
function noteMarkup(statement: AnyStatement, sources: SourceNumbers): string {
  const { origin, asOf } = statement.standing;
  const words = origin === "drafted" ? draftedWords(statement, sources) : sourcedWords(statement, sources);
  return `<note>${escapeMarkup(`${words}; as of ${printDate(asOf)}.`)}</note>`;
}

function sourcedWords(statement: AnyStatement, sources: SourceNumbers): string {
  const rests = statement.standing.citations.map(({ source, locator }) => {
    const label = `source ${sources.number(source)}`;
    return locator === null ? label : `${label}, ${locator}`;
  });
  const words = rests.join("; ");
  return words === "" ? "No source recorded" : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Our own line rests on sources as a whole; where in them stands with the facts. */
function draftedWords(statement: AnyStatement, sources: SourceNumbers): string {
  const numbers = statement.standing.citations.map(({ source }) => sources.number(source));
  const list = [...new Set(numbers)].sort((a, b) => a - b);
  if (list.length === 0) return "Drafted by us";
  const last = list.at(-1);
  const names = list.length === 1 ? `source ${last}` : `sources ${list.slice(0, -1).join(", ")} and ${last}`;
  return `Drafted by us from ${names}`;
}
