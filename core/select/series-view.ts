import { printNumber } from "../chart/figures.ts";
import type { Series, SeriesRow } from "../dossier/dossier.ts";
import type { LanguageForms } from "../language/language-forms.ts";
import { moneyUnit } from "../text/amount.ts";
import type { SeriesRowView, SeriesStatement, StatementProvenance } from "./briefing.ts";
import { basisWords, flagNotes, printPeriod } from "./series-words.ts";

/** What the printed form of a series depends on besides the series. */
interface SeriesSetting {
  readonly topicTitle: string | undefined;
  /** BCP 47 tag of the note. */
  readonly language: string;
  readonly forms: LanguageForms;
}

/** A series as templates see it, with its figures as the note prints them. */
export function seriesStatement(
  series: Series,
  { topicTitle, language, forms }: SeriesSetting,
  provenance: StatementProvenance,
): SeriesStatement {
  const { id, title, columns, decimals } = series;
  const rows = series.rows.map((row): SeriesRowView => {
    const at = printPeriod(series.period, row.at, forms);
    return { at, ...printedFigures(row, decimals, language) };
  });
  return {
    kind: "statement",
    ...{ id, title, columns, decimals, rows },
    unit: series.unit ?? moneyUnit(series.currency ?? "", series.scale, language),
    topicTitle: topicTitle ?? null,
    basis: basisWords(series, forms),
    notes: flagNotes(columns, rows, forms),
    definitions: series.definitions ?? [],
    released: series.released ?? null,
    nextRelease: series.nextRelease ?? null,
    side: series.side ?? null,
    mirror: series.mirror ?? null,
    chart: series.chart ?? null,
    standing: provenance,
  };
}

/** A number that is only known to be below another is printed as such, and is not a number to compute or draw with. */
function printedFigures(
  { values, flags = [] }: SeriesRow,
  decimals: readonly number[],
  language: string,
): Pick<SeriesRowView, "values" | "numbers" | "flags"> {
  const isBound = (column: number): boolean => flags[column]?.includes("lessThan") === true;
  return {
    values: values.map((value, column) => {
      if (value === null) return null;
      const printed = printNumber(value, language, decimals[column]);
      return isBound(column) ? `<${printed}` : printed;
    }),
    numbers: values.map((value, column) => (isBound(column) ? null : value)),
    flags: values.map((_, column) => flags[column] ?? []),
  };
}
