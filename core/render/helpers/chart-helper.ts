import { CHART_KINDS } from "../../chart/chart-kinds.ts";
import { decimalsOf } from "../../chart/figures.ts";
import type { Problem } from "../../problem/problem.ts";
import type { AnyStatement, SeriesStatement } from "../../select/briefing.ts";
import { composed } from "../../text/composed.ts";
import { escapeMarkup, safeMarkup } from "../markup.ts";
import type { Helper, HelperCall } from "./helper.ts";

/** The ids of the dossier's series, and the series that the note may show. */
export interface SeriesOfNote {
  readonly known: readonly string[];
  readonly chosen: readonly SeriesStatement[];
}

/** Markup before and after a statement's words. */
interface Surroundings {
  /** The portion mark, and the words for what is not for disclosure. */
  readonly marks: (statement: AnyStatement) => string;
  readonly note: (statement: AnyStatement) => string;
  /** Words after the title that say which numbers are not known. */
  readonly gaps: (names: string) => string;
  /** Words after the title for what qualifies numbers. */
  readonly notes: (notes: string) => string;
}

/** Names of chart kinds in the markup, by their names in templates. */
const KINDS: ReadonlyMap<string, string> = new Map(
  Object.values(CHART_KINDS).map(({ helper, markup }) => [helper, markup]),
);
const NAMES = ["type", "table", "alt"];

/**
 * `{{chart "id" type="bar" table=true}}`, or a series itself in place of its id: a figure with the title, portion mark
 * and source of the series, and a chart of its numbers. For a series that the brief leaves out nothing is printed, and
 * a finding says so.
 */
export function chartHelper({ known, chosen }: SeriesOfNote, around: Surroundings): Helper {
  return ([given], call) => {
    const asked = typeof given === "string" ? composed(given) : given;
    const wrong = wrongNames(call.named);
    if (wrong) return call.report(wrong);
    const series = isSeries(asked) ? asked : chosen.find(({ id }) => id === asked);
    if (series) {
      call.onRead(series);
      return safeMarkup(figureMarkup(series, call.named, around), { statement: series, field: "chart" });
    }
    if (typeof asked !== "string" || !known.includes(asked)) return call.report(unknownSeries(asked, chosen));
    call.report(seriesLeftOut(asked));
    return safeMarkup("");
  };
}

function isSeries(value: unknown): value is SeriesStatement {
  return typeof value === "object" && value !== null && "columns" in value && "rows" in value;
}

function wrongNames(named: HelperCall["named"]): Omit<Problem, "place"> | undefined {
  const problem = (message: string, hint: string): Omit<Problem, "place"> => ({
    code: "wrong-chart",
    severity: "error",
    message,
    hint,
  });
  const stranger = [...named.keys()].find((name) => !NAMES.includes(name));
  if (stranger !== undefined)
    return problem(`{{chart}} has no "${stranger}"`, `it may have ${NAMES.join(", ")}`);
  const { type, table, alt } = Object.fromEntries(named);
  if (type !== undefined && (typeof type !== "string" || !KINDS.has(type))) {
    return problem(`type cannot be ${shown(type)}`, `use ${[...KINDS.keys()].join(", ")}`);
  }
  if (table !== undefined && typeof table !== "boolean") {
    return problem(`table cannot be ${shown(table)}`, "write table=true or table=false");
  }
  if (alt !== undefined && typeof alt !== "string") {
    return problem(`alt cannot be ${shown(alt)}`, 'write alt="what the chart shows"');
  }
  return undefined;
}

function shown(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? `"${value}"` : "that";
}

function figureMarkup(
  series: SeriesStatement,
  named: HelperCall["named"],
  { marks, note, gaps, notes }: Surroundings,
): string {
  const kind = KINDS.get(String(named.get("type") ?? series.chart ?? "bar"));
  const table = named.get("table") === true;
  const alt = named.get("alt");
  const caption = [
    marks(series),
    escapeMarkup(table ? series.title : series.title + gapWords(series, gaps)),
    escapeMarkup(series.notes.length === 0 ? "" : notes(series.notes.join("; "))),
    note(series),
  ].join("");
  const attributes = [
    `kind="${kind}"`,
    `unit="${escapeMarkup(series.unit)}"`,
    ...(table ? ['table="below"'] : []),
    ...(typeof alt === "string" ? [`alt="${escapeMarkup(alt)}"`] : []),
  ];
  const lines = series.columns.map((_, column) => lineMarkup(series, column)).join("");
  return `<figure><figcaption>${caption}</figcaption><chart ${attributes.join(" ")}>${lines}</chart></figure>`;
}

/** The markup of one series. Numbers keep trailing zeros, as reading the markup counts decimals as written. */
function lineMarkup({ columns, decimals, rows }: SeriesStatement, column: number): string {
  const values = rows.map(({ at, numbers }) => {
    const value = numbers[column] ?? null;
    const words = value === null ? "" : value.toFixed(decimals[column] ?? decimalsOf(value));
    return `<value at="${escapeMarkup(at)}">${words}</value>`;
  });
  return `<series name="${escapeMarkup(columns[column] ?? "")}">${values.join("")}</series>`;
}

/**
 * Words for unknown numbers, in charts without a table: a missing bar could be taken for zero. Flags that stand in place of
 * a number have words of their own.
 */
function gapWords({ columns, rows }: SeriesStatement, words: Surroundings["gaps"]): string {
  const gaps = columns.flatMap((name, column) => {
    const isGap = ({ numbers, flags }: (typeof rows)[number]): boolean =>
      (numbers[column] ?? null) === null && (flags[column] ?? []).length === 0;
    const missing = rows.filter(isGap).map(({ at }) => at);
    if (missing.length === 0) return [];
    return [columns.length === 1 ? missing.join(", ") : `${name} ${missing.join(", ")}`];
  });
  return gaps.length === 0 ? "" : words(gaps.join("; "));
}

/** The problem lists only the series of the note, as others may be above its ceiling. */
function unknownSeries(asked: unknown, chosen: readonly SeriesStatement[]): Omit<Problem, "place"> {
  return {
    code: "unknown-series",
    severity: "error",
    message: typeof asked === "string" ? `the dossier has no series "${asked}"` : "{{chart}} names no series",
    hint:
      chosen.length > 0
        ? `it has ${chosen.map(({ id }) => id).join(", ")}`
        : "it has no series that this note may show; docs/dossier.md shows how to add one",
  };
}

function seriesLeftOut(id: string): Omit<Problem, "place"> {
  return {
    code: "series-left-out",
    severity: "information",
    message: `the brief leaves the series "${id}" out, so its chart is not in the note`,
    hint: "choose its topic; where it is above the ceiling, another finding says so",
  };
}
