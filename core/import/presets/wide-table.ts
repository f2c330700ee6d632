import { collectStatistics, type StatisticsCollector } from "../collect-statistics.ts";
import type { FileFacts, Statistics } from "../statistics.ts";
import { cellAt, type Grid, type Header, isBlankRow, rowsBelow } from "../table/grid.ts";
import { kindsOf } from "../table/period-text.ts";
import { type FigureForm, readFigure } from "../table/read-figure.ts";

/** How a wide table lies: periods in the header, or in the first column. */
export type Orientation = "across" | "down";

/** How the table below a header lies; undefined where it is no wide table. */
export function orientationOf(grid: Grid, { row, cells }: Header, form: FigureForm): Orientation | undefined {
  const periods = cells.map(isPeriod);
  const first = periods.indexOf(true);
  const firstRow = grid.rows.slice(row + 1).find((each) => !isBlankRow(each));
  if (!firstRow) return undefined;
  if (first > 0 && periods.filter(Boolean).length >= 2)
    return cells.some((_, column) => periods[column] && isFigure(firstRow[column] ?? "", form))
      ? "across"
      : undefined;
  const names = cells.slice(1).filter((cell) => cell !== "");
  if (first >= 0 || names.length === 0 || !isPeriod(firstRow[0] ?? "")) return undefined;
  const figures = firstRow.slice(1, cells.length).filter((cell) => cell !== "");
  return figures.length > 0 && figures.every((cell) => isFigure(cell, form)) ? "down" : undefined;
}

/** Reads a wide table. Rows with text in their first cell alone are notes. */
export function readWide(
  grid: Grid,
  header: Header,
  orientation: Orientation,
  form: FigureForm,
  facts: FileFacts,
): Statistics {
  return orientation === "across"
    ? readAcross(grid, header, form, facts)
    : readDown(grid, header, form, facts);
}

function isPeriod(text: string): boolean {
  return kindsOf(text).length > 0;
}

function isFigure(text: string, form: FigureForm): boolean {
  const reading = readFigure(text, form);
  return reading !== undefined && reading.fault === undefined;
}

function readDown(grid: Grid, header: Header, form: FigureForm, facts: FileFacts): Statistics {
  const collector = collectStatistics([{ id: "column", title: "Column" }]);
  const columns = header.cells.flatMap((name, column) =>
    column > 0 && name !== ""
      ? [{ column, keys: collector.keysOf([{ dimension: "column", code: name }]) }]
      : [],
  );
  for (const row of figureRows(grid, header, collector)) {
    for (const { column, keys } of columns) {
      const reading = readFigure(cellAt(grid, row, column), form);
      if (reading) collector.add({ keys, period: cellAt(grid, row, 0), ...reading, power: 0, row, column });
    }
  }
  return collector.finish(facts, "column");
}

function readAcross(grid: Grid, header: Header, form: FigureForm, facts: FileFacts): Statistics {
  const first = header.cells.findIndex(isPeriod);
  const labels = header.cells.slice(0, first).map((name, column) => ({
    id: name === "" ? `column ${column + 1}` : name,
    column,
  }));
  const periods = header.cells.flatMap((period, column) => (isPeriod(period) ? [{ period, column }] : []));
  const collector = collectStatistics(labels.map(({ id }) => ({ id, title: id })));
  for (const row of figureRows(grid, header, collector)) {
    const keys = collector.keysOf(
      labels.map(({ id, column }) => ({ dimension: id, code: cellAt(grid, row, column) })),
    );
    for (const { period, column } of periods) {
      const reading = readFigure(cellAt(grid, row, column), form);
      if (reading) collector.add({ keys, period, ...reading, power: 0, row, column });
    }
  }
  return collector.finish(facts, labels.at(-1)?.id);
}

function figureRows(grid: Grid, header: Header, collector: StatisticsCollector): readonly number[] {
  return rowsBelow(grid, header).filter((row) => {
    const [first = "", ...others] = grid.rows[row] ?? [];
    const hasFigures = others.some((cell) => cell !== "");
    if (!hasFigures) collector.note(first);
    return hasFigures;
  });
}
