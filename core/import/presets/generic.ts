import { failure, type Result, success } from "../../problem/result.ts";
import { collectStatistics } from "../collect-statistics.ts";
import type { Statistics } from "../statistics.ts";
import { cellAt, findHeaderWhere, type Grid, type Header, rowsBelow } from "../table/grid.ts";
import { kindsOf } from "../table/period-text.ts";
import { type FigureForm, readFigure, withStatus } from "../table/read-figure.ts";
import { EUROSTAT_FLAGS, GSS_MARKERS, SDMX_STATUSES } from "../table/status-words.ts";
import { type DecimalSign, decimalEvidence } from "../table/written-figure.ts";
import { noFigures, otherLayout, type Preset, type ReadOptions } from "./preset.ts";
import { powerOfWord, unitOf } from "./unit-words.ts";
import { orientationOf, readWide } from "./wide-table.ts";

/** The letters of Eurostat and the markers of the British service mean the same where they have the same sign. */
const ANY_STATUS = new Map([...GSS_MARKERS, ...EUROSTAT_FLAGS]);

/** Periods in the header or the first column, whoever publishes it. */
export const GENERIC_WIDE: Preset = {
  title: "a table with periods across or down",
  isGeneric: true,
  recognise: (grid) => longHeader(grid) === undefined && wideHeader(grid) !== undefined,
  read(grid, options) {
    const header = wideHeader(grid);
    if (!header) return otherLayout(grid, "neither its header nor its first column holds periods");
    const form = formOf(grid, header, options, (column) => column > 0);
    if (!form.ok) return form;
    const orientation = orientationOf(grid, header, form.value);
    if (!orientation) return failure([noFigures(grid)]);
    return success(readWide(grid, header, orientation, form.value, {}));
  },
};

/** One figure a row, with its period and what it is of, whoever publishes it. */
export const GENERIC_LONG: Preset = {
  title: "a table with one figure a row",
  isGeneric: true,
  recognise: (grid) => longHeader(grid) !== undefined,
  read: readLong,
};

function wideHeader(grid: Grid): Header | undefined {
  return findHeaderWhere(grid, (header) =>
    (["point", "comma"] as const).some(
      (decimal) => orientationOf(grid, header, { decimal, statuses: ANY_STATUS }) !== undefined,
    ),
  );
}

const NAMES = {
  period: ["time_period", "time", "period", "year", "date", "month", "quarter", "ref_date"],
  value: ["obs_value", "value", "figure", "amount"],
  status: ["obs_status", "obs_flag", "flag", "flags", "status"],
  unit: ["unit", "unit_measure", "units", "uom", "currency"],
  scale: ["scale", "scalar_factor"],
} as const;

type LongColumns = Readonly<Record<keyof typeof NAMES, number>>;

function longColumns({ columns }: Header): LongColumns {
  const find = (names: readonly string[]): number =>
    names.map((name) => columns.get(name)).find((column) => column !== undefined) ?? -1;
  const { period, value, status, unit, scale } = NAMES;
  return {
    period: find(period),
    value: find(value),
    status: find(status),
    unit: find(unit),
    scale: find(scale),
  };
}

/** A header with a period, a value and something that figures are of, over a first row with a period. */
function longHeader(grid: Grid): Header | undefined {
  return findHeaderWhere(grid, (header) => {
    const { period, value } = longColumns(header);
    if (period < 0 || value < 0 || longDimensions(header).length === 0) return false;
    const [first] = rowsBelow(grid, header);
    return first !== undefined && kindsOf(cellAt(grid, first, period)).length > 0;
  });
}

function longDimensions(
  header: Header,
): readonly { readonly id: string; readonly title: string; readonly column: number }[] {
  const used = new Set(Object.values(longColumns(header)));
  return header.cells.flatMap((name, column) =>
    name === "" || used.has(column) ? [] : [{ id: name, title: name, column }],
  );
}

function readLong(grid: Grid, options: ReadOptions): Result<Statistics> {
  const header = longHeader(grid);
  if (!header) return otherLayout(grid, "it has no columns for the period, the value and what it is of");
  const columns = longColumns(header);
  const form = formOf(grid, header, options, (column) => column === columns.value);
  if (!form.ok) return form;
  const dimensions = longDimensions(header);
  const collector = collectStatistics(dimensions);
  for (const row of rowsBelow(grid, header)) {
    const cell = (column: number): string => (column < 0 ? "" : cellAt(grid, row, column));
    if ((grid.rows[row] ?? []).filter((text) => text !== "").length === 1) {
      collector.note(cellAt(grid, row, 0));
      continue;
    }
    const keys = collector.keysOf(
      dimensions.map(({ id, column }) => ({ dimension: id, code: cell(column) })),
    );
    const written = readFigure(cell(columns.value), form.value);
    const status = cell(columns.status);
    if (!written && status === "") continue;
    const reading = withLetters(written ?? { figure: "", flags: ["notAvailable"], remarks: [] }, status);
    const unit = unitOf(cell(columns.unit));
    const power = powerOfWord(cell(columns.scale));
    const fault = power === undefined ? { fault: `the scale "${cell(columns.scale)}" is not known` } : {};
    const period = cell(columns.period);
    collector.add({
      ...{ keys, period, power: power ?? 0, ...reading, ...fault, row, column: columns.value },
      ...(unit && { unit }),
    });
  }
  const statistics = collector.finish({}, dimensions.at(-1)?.id);
  return statistics.observations.length === 0 ? failure([noFigures(grid)]) : success(statistics);
}

/** Capitals are statuses of SDMX; small letters are those of Eurostat and the British service. */
function withLetters(reading: Parameters<typeof withStatus>[0], letters: string) {
  return withStatus(reading, letters, /^[A-Z]$/.test(letters) ? SDMX_STATUSES : ANY_STATUS);
}

/** The decimal sign that the figures prove, or that a person has stated; asked for where they prove none. */
function formOf(
  grid: Grid,
  header: Header,
  { decimal }: ReadOptions,
  isFigures: (column: number) => boolean,
): Result<FigureForm> {
  if (decimal !== undefined) return success({ decimal, statuses: ANY_STATUS });
  const found = new Map<DecimalSign | "either", readonly [row: number, column: number]>();
  for (const row of rowsBelow(grid, header)) {
    for (const [column, cell] of (grid.rows[row] ?? []).entries()) {
      const evidence = decimalEvidence(cell.replace(/\s+\[?[a-z]+\]?$/i, ""));
      if (evidence !== undefined && isFigures(column) && !found.has(evidence))
        found.set(evidence, [row, column]);
    }
  }
  const [point, comma, either] = [found.get("point"), found.get("comma"), found.get("either")];
  if (point && comma)
    return failure([asked(grid, comma, "some figures have decimal points and some decimal commas")]);
  const isAsked = either !== undefined && !point && !comma && isDoubtful(grid, either);
  if (isAsked) return failure([asked(grid, either, `"${cellAt(grid, ...either)}" can be read in two ways`)]);
  return success({ decimal: comma ? "comma" : "point", statuses: ANY_STATUS });
}

/** A point before three digits is one for decimals, except in files of countries that write a comma there. */
function isDoubtful(grid: Grid, [row, column]: readonly [number, number]): boolean {
  return cellAt(grid, row, column).includes(",") || grid.separator === ";";
}

function asked(grid: Grid, [row, column]: readonly [number, number], message: string) {
  return {
    code: "import-decimal-sign",
    severity: "error" as const,
    message,
    hint: "say in the mapping how decimals are written: decimal: point, or decimal: comma",
    place: grid.placeAt(row, column),
  };
}
