import { failure, type Result, success } from "../../problem/result.ts";
import { collectStatistics } from "../collect-statistics.ts";
import type { Statistics } from "../statistics.ts";
import { cellAt, findHeaderWhere, type Grid, type Header, rowsBelow } from "../table/grid.ts";
import { readFigure } from "../table/read-figure.ts";
import { EUROSTAT_FLAGS } from "../table/status-words.ts";
import { eurostatUnit } from "./eurostat-unit.ts";
import { noFigures, otherLayout, type Preset } from "./preset.ts";

export const EUROSTAT_FACTS = {
  publisher: "Eurostat",
  licence: "CC BY 4.0: reuse with the source named",
} as const;

/** The first cell: names of dimensions, then the time behind a backslash: `freq,unit,na_item,geo\TIME_PERIOD`. */
const CORNER = /^([a-z][\w-]*(?:,[a-z][\w-]*)*)\\(?:time_period|time)$/i;

/** Eurostat's tables of tab-separated values: keys in the first cell of a row, flags behind a figure and a blank. */
export const EUROSTAT_TSV: Preset = {
  title: "Eurostat, tab-separated",
  recognise: (grid) => headerOf(grid) !== undefined,
  read: readEurostatTsv,
};

function headerOf(grid: Grid): Header | undefined {
  return findHeaderWhere(grid, ({ cells: [first = ""] }) => CORNER.test(first));
}

function readEurostatTsv(grid: Grid): Result<Statistics> {
  const header = headerOf(grid);
  const [, names] = CORNER.exec(header?.cells[0] ?? "") ?? [];
  if (!header || names === undefined) return otherLayout(grid, "its first cell has no \\TIME_PERIOD");
  const dimensions = names.split(",");
  const periods = header.cells.flatMap((period, column) =>
    column > 0 && period !== "" ? [{ period, column }] : [],
  );
  const collector = collectStatistics(dimensions.map((id) => ({ id, title: id })));
  for (const row of rowsBelow(grid, header)) {
    const codes = cellAt(grid, row, 0).split(",");
    const fault = codes.length === dimensions.length ? undefined : "the row does not name each dimension";
    const keys = collector.keysOf(
      dimensions.map((dimension, index) => ({ dimension, code: (codes[index] ?? "").trim() })),
    );
    const unit = eurostatUnit(keys.get("unit") ?? "");
    for (const { period, column } of periods) {
      const reading = readFigure(cellAt(grid, row, column), { statuses: EUROSTAT_FLAGS });
      if (reading)
        collector.add({
          keys,
          period,
          ...unit,
          ...reading,
          ...(fault !== undefined && { fault }),
          row,
          column,
        });
    }
  }
  const statistics = collector.finish(EUROSTAT_FACTS);
  return statistics.observations.length === 0 ? failure([noFigures(grid)]) : success(statistics);
}
