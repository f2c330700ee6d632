import type { Series } from "../dossier/dossier.ts";
import { CELL_FLAGS, type CellFlag } from "../dossier/series/cell-flags.ts";
import { type PeriodKind, parsePeriod, periodName } from "../dossier/series/periods.ts";
import { fillPhrase } from "../language/fill-phrase.ts";
import type { LanguageForms } from "../language/language-forms.ts";
import { monthName } from "../language/print-date.ts";
import type { SeriesRowView } from "./briefing.ts";

const FLAGS = Object.keys(CELL_FLAGS) as readonly CellFlag[];

/** The name of a row as a note prints it: a quarter as `Q1 2023`, a month as `January 2023`. */
export function printPeriod(kind: PeriodKind | undefined, at: string, forms: LanguageForms): string {
  const period = kind && parsePeriod(kind, at);
  if (!period) return at;
  const { year, part = 0 } = period;
  switch (period.kind) {
    case "quarter":
    case "four-quarters":
      return fillPhrase(forms.series.quarter, { part, year });
    case "month":
      return fillPhrase(forms.series.month, { month: monthName(part, forms), year });
    case "year":
    case "financial-year":
      return periodName(period);
  }
}

/** The definitions that the figures follow, in one line of words; null where the series states none. */
export function basisWords({ period, basis = {} }: Series, forms: LanguageForms): string | null {
  const { basis: words } = forms.series;
  const { compiler, valuation, prices, baseYear, adjustment } = basis;
  const isOfYear = prices === "constant" && baseYear !== undefined;
  const parts = [
    compiler,
    period === "financial-year" || period === "four-quarters" ? words[period] : undefined,
    valuation && words[valuation],
    isOfYear ? fillPhrase(words.constantOf, { year: baseYear }) : prices && words[prices],
    adjustment && words[adjustment],
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join(forms.list.separator);
}

/** What qualifies figures, one note for each flag that occurs: `provisional: 2023`. */
export function flagNotes(
  columns: readonly string[],
  rows: readonly SeriesRowView[],
  forms: LanguageForms,
): readonly string[] {
  return FLAGS.flatMap((flag) => {
    const names = columns.flatMap((name, column) => {
      const flagged = rows
        .filter(({ flags }) => flags[column]?.includes(flag))
        .map(({ at, values }) => (flag === "lessThan" ? `${at} (${values[column]?.slice(1)})` : at));
      if (flagged.length === 0) return [];
      return [columns.length === 1 ? flagged.join(", ") : `${name} ${flagged.join(", ")}`];
    });
    if (names.length === 0) return [];
    return [fillPhrase(forms.series.flagged, { flag: forms.series.flags[flag], names: names.join("; ") })];
  });
}
