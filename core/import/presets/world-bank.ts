import { failure, type Result, success } from "../../problem/result.ts";
import { isDate } from "../../text/date.ts";
import { collectStatistics } from "../collect-statistics.ts";
import type { FileFacts, Statistics } from "../statistics.ts";
import { cellAt, findHeader, type Grid, type Header, rowsBelow } from "../table/grid.ts";
import { readFigure } from "../table/read-figure.ts";
import { noFigures, otherLayout, type Preset } from "./preset.ts";
import { unitOfName } from "./unit-words.ts";

const NAMES = ["Country Name", "Country Code", "Indicator Name", "Indicator Code"] as const;

export const WORLD_BANK_LICENCE = "CC BY 4.0, with the World Bank's additional terms";

/** One indicator for all countries. A comma at the end of each line makes one empty column, which has no name. */
export const WORLD_BANK: Preset = {
  title: "World Bank, one indicator",
  recognise: (grid) => findHeader(grid, NAMES) !== undefined,
  read: readWorldBank,
};

function readWorldBank(grid: Grid): Result<Statistics> {
  const header = findHeader(grid, NAMES);
  if (!header) return otherLayout(grid, `it has no columns ${NAMES.join(", ")}`);
  const years = header.cells.flatMap((cell, column) =>
    /^\d{4}$/.test(cell) ? [{ year: cell, column }] : [],
  );
  const collector = collectStatistics([
    { id: "country", title: "Country" },
    { id: "indicator", title: "Indicator" },
  ]);
  const [country, countryCode, indicator, indicatorCode] = NAMES.map((name) =>
    header.columns.get(name.toLowerCase()),
  );
  for (const row of rowsBelow(grid, header)) {
    const name = cellAt(grid, row, indicator);
    const keys = collector.keysOf([
      { dimension: "country", code: cellAt(grid, row, countryCode), label: cellAt(grid, row, country) },
      { dimension: "indicator", code: cellAt(grid, row, indicatorCode), label: name },
    ]);
    const unit = unitOfName(name);
    for (const { year, column } of years) {
      const reading = readFigure(cellAt(grid, row, column), {});
      if (reading) collector.add({ keys, period: year, ...unit, ...reading, row, column });
    }
  }
  const statistics = collector.finish(factsAbove(grid, header), "indicator");
  return statistics.dimensions.length === 0 ? failure([noFigures(grid)]) : success(statistics);
}

function factsAbove(grid: Grid, header: Header): FileFacts {
  const above = new Map(grid.rows.slice(0, header.row).map(([name = "", value = ""]) => [name, value]));
  const dataset = above.get("Data Source");
  const updated = above.get("Last Updated Date");
  return {
    publisher: "World Bank",
    licence: WORLD_BANK_LICENCE,
    ...(dataset && { dataset }),
    ...(updated !== undefined && isDate(updated) && { updated }),
  };
}
