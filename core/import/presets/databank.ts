import { failure, type Result, success } from "../../problem/result.ts";
import { isDate } from "../../text/date.ts";
import { collectStatistics, type KeyPart, type StatisticsCollector } from "../collect-statistics.ts";
import type { FileFacts, Statistics } from "../statistics.ts";
import { cellAt, findHeaderWhere, type Grid, type Header, rowsBelow } from "../table/grid.ts";
import { readFigure } from "../table/read-figure.ts";
import { noFigures, otherLayout, type Preset } from "./preset.ts";
import { type UnitReading, unitOfName } from "./unit-words.ts";
import { WORLD_BANK_LICENCE } from "./world-bank.ts";

/** A name with its code behind it: `1990 [YR1990]`, `GDP (current US$) [NY.GDP.MKTP.CD]`. */
const CODED = /^(.+?) \[([^[\]]+)\]$/;

/** Columns that say what a row is about, each with a column of codes: `Country Name` and `Country Code`. */
const NAMED = ["country", "series"] as const;

/** The World Bank's DataBank: periods or series across, `..` for none, and two lines about the file below the table. */
export const DATABANK: Preset = {
  title: "World Bank DataBank",
  recognise: (grid) => headerOf(grid) !== undefined,
  read: readDatabank,
};

function headerOf(grid: Grid): Header | undefined {
  return findHeaderWhere(
    grid,
    ({ columns, cells }) =>
      cells.some((cell) => CODED.test(cell)) &&
      (columns.has("time code") || columns.has("series code") || columns.has("country code")),
  );
}

function readDatabank(grid: Grid): Result<Statistics> {
  const header = headerOf(grid);
  if (!header) return otherLayout(grid, "it has no columns such as 1990 [YR1990]");
  const collector = collectStatistics([
    { id: "country", title: "Country" },
    { id: "series", title: "Series" },
  ]);
  const codes = header.cells.flatMap((cell, column) => {
    const [, name = "", code = ""] = CODED.exec(cell) ?? [];
    return name === "" ? [] : [{ name, code, column }];
  });
  const footers: string[] = [];
  for (const row of rowsBelow(grid, header)) {
    const cells = grid.rows[row] ?? [];
    if (cells.slice(1).every((cell) => cell === "")) footers.push(cells[0] ?? "");
    else readRow(grid, row, header, codes, collector);
  }
  for (const footer of footers) collector.note(footer);
  const statistics = collector.finish(factsOf(footers), "series");
  return statistics.observations.length === 0 ? failure([noFigures(grid)]) : success(statistics);
}

interface CodedColumn {
  readonly name: string;
  readonly code: string;
  readonly column: number;
}

function readRow(
  grid: Grid,
  row: number,
  { columns }: Header,
  codes: readonly CodedColumn[],
  collector: StatisticsCollector,
): void {
  const named = NAMED.flatMap((dimension): readonly KeyPart[] => {
    const column = columns.get(`${dimension} code`);
    if (column === undefined) return [];
    const label = cellAt(grid, row, columns.get(`${dimension} name`));
    return [{ dimension, code: cellAt(grid, row, column), label }];
  });
  const isDown = columns.has("time code");
  const own = isDown ? undefined : collector.keysOf(named);
  const ownUnit = unitOfName(named.find(({ dimension }) => dimension === "series")?.label ?? "");
  for (const { name, code, column } of codes) {
    const reading = readFigure(cellAt(grid, row, column), {});
    if (!reading) continue;
    const keys = own ?? collector.keysOf([...named, { dimension: "series", code, label: name }]);
    const period = isDown ? cellAt(grid, row, columns.get("time code")) : code;
    const unit: UnitReading = isDown ? unitOfName(name) : ownUnit;
    collector.add({ keys, period, ...unit, ...reading, row, column });
  }
}

/** The lines `Data from database: …` and `Last Updated: MM/DD/YYYY`. */
function factsOf(footers: readonly string[]): FileFacts {
  const lineAfter = (name: string): string | undefined =>
    footers.find((footer) => footer.startsWith(`${name}: `))?.slice(name.length + 2);
  const dataset = lineAfter("Data from database");
  const [, month, day, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(lineAfter("Last Updated") ?? "") ?? [];
  const updated = `${year}-${month}-${day}`;
  return {
    publisher: "World Bank",
    licence: WORLD_BANK_LICENCE,
    ...(dataset && { dataset }),
    ...(isDate(updated) && { updated }),
  };
}
