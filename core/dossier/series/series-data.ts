import type { Place } from "../../problem/problem.ts";
import type { Series, SeriesRow } from "../dossier.ts";
import { columnDecimals } from "./number-text.ts";
import type { SeriesCell } from "./read-cell.ts";

/** The figures of a series, whatever file and layout they come from. */
export interface SeriesData extends Pick<Series, "columns" | "decimals" | "rows"> {
  /** The places of the columns' names. */
  readonly columnPlaces: readonly Place[];
  /** The places of the rows' names. */
  readonly rowPlaces: readonly Place[];
}

interface ReadTable extends Pick<SeriesData, "columns" | "columnPlaces" | "rowPlaces"> {
  readonly rows: readonly { readonly at: string; readonly cells: readonly SeriesCell[] }[];
}

export function seriesData({ columns, rows, columnPlaces, rowPlaces }: ReadTable): SeriesData {
  return {
    columns,
    decimals: columnDecimals(
      columns,
      rows.map(({ cells }) => cells.map(({ number }) => number)),
    ),
    rows: rows.map(({ at, cells }): SeriesRow => {
      const values = cells.map(({ number }) => number?.value ?? null);
      const flags = cells.map((cell) => cell.flags);
      return flags.every((each) => each.length === 0) ? { at, values } : { at, values, flags };
    }),
    columnPlaces,
    rowPlaces,
  };
}
