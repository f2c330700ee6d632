import { failure, type Result, success } from "../../problem/result.ts";
import { collectStatistics } from "../collect-statistics.ts";
import type { Statistics } from "../statistics.ts";
import { cellAt, findHeaderWhere, type Grid, type Header, rowsBelow } from "../table/grid.ts";
import { type FigureReading, GSS_FORM, readFigure, withStatus } from "../table/read-figure.ts";
import { GSS_MARKERS } from "../table/status-words.ts";
import { noFigures, otherLayout, type Preset } from "./preset.ts";

export const OPEN_GOVERNMENT = "Open Government Licence v3.0";

/** The first column holds the figures; the number in its name says how many columns of markings follow. */
const FIRST = /^v4_(\d{1,2})$/i;

/** The ONS's filtered CSV: markings, then a column of codes and one of labels for each dimension. */
export const ONS_V4: Preset = {
  title: "ONS, filtered CSV (v4)",
  recognise: (grid) => headerOf(grid) !== undefined,
  read: readOns,
};

function headerOf(grid: Grid): Header | undefined {
  return findHeaderWhere(grid, ({ cells: [first = ""] }) => FIRST.test(first));
}

interface Pair {
  readonly id: string;
  readonly title: string;
  readonly code: number;
  readonly label: number;
}

function readOns(grid: Grid): Result<Statistics> {
  const header = headerOf(grid);
  if (!header) return otherLayout(grid, "its first column is not called v4_0, v4_1 or the like");
  const markings = Number(FIRST.exec(header.cells[0] ?? "")?.[1]);
  const pairs = pairsOf(header.cells, markings + 1);
  const time = pairs.find(({ title }) => title.toLowerCase() === "time");
  if (!time) return otherLayout(grid, "it has no column Time");
  const dimensions = pairs.filter((pair) => pair !== time);
  const collector = collectStatistics(dimensions);
  for (const row of rowsBelow(grid, header)) {
    const keys = collector.keysOf(
      dimensions.map(({ id, code, label }) => ({
        dimension: id,
        code: cellAt(grid, row, code),
        label: cellAt(grid, row, label),
      })),
    );
    const reading = readMarked(grid, row, markings);
    const period = cellAt(grid, row, time.code);
    if (reading) collector.add({ keys, period, ...reading, power: 0, row, column: 0 });
  }
  const statistics = collector.finish({
    publisher: "Office for National Statistics",
    licence: OPEN_GOVERNMENT,
  });
  return statistics.observations.length === 0 ? failure([noFigures(grid)]) : success(statistics);
}

function pairsOf(cells: readonly string[], first: number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let code = first; code + 1 < cells.length; code += 2) {
    const [id = "", title = ""] = cells.slice(code, code + 2);
    if (id !== "") pairs.push({ id, title, code, label: code + 1 });
  }
  return pairs;
}

/** An empty figure with a marking, such as x, is not available or withheld, as the marking says. */
function readMarked(grid: Grid, row: number, markings: number): FigureReading | undefined {
  const written = readFigure(cellAt(grid, row, 0), GSS_FORM);
  const marks = Array.from({ length: markings }, (_, index) =>
    cellAt(grid, row, index + 1).replace(/^\[(.*)\]$/, "$1"),
  ).filter((mark) => mark !== "");
  if (!written && marks.length === 0) return undefined;
  const empty: FigureReading = { figure: "", flags: [], remarks: [] };
  const read = marks.reduce((reading, mark) => withStatus(reading, mark, GSS_MARKERS), written ?? empty);
  return read.figure === "" && read.flags.length === 0 && read.fault === undefined
    ? { ...read, flags: ["notAvailable"] }
    : read;
}
