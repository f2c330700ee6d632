import { failure, type Result, success } from "../../problem/result.ts";
import { collectStatistics } from "../collect-statistics.ts";
import type { Basis, FileFacts, Statistics } from "../statistics.ts";
import { cellAt, type Grid, rowsBelow } from "../table/grid.ts";
import { type FigureReading, readFigure, withStatus } from "../table/read-figure.ts";
import { CONFIDENTIALITY, EUROSTAT_FLAGS, SDMX_STATUSES } from "../table/status-words.ts";
import { eurostatUnit } from "./eurostat-unit.ts";
import { noFigures } from "./preset.ts";
import type { SdmxColumn, SdmxTable } from "./sdmx-columns.ts";
import { type UnitReading, unitOf } from "./unit-words.ts";

/** Reads one figure a row, with its attributes: status, confidentiality, unit, power of ten. */
export function readSdmxRows(grid: Grid, table: SdmxTable, facts: FileFacts): Result<Statistics> {
  const { header, columns, dimensions } = table;
  const value = columns.get("OBS_VALUE")?.column;
  const collector = collectStatistics(dimensions.map(({ id, title }) => ({ id, title })));
  for (const row of rowsBelow(grid, header)) {
    const code = (id: string): string => codeAt(grid, row, columns.get(id));
    const keys = collector.keysOf(
      dimensions.map((each) => ({
        dimension: each.id,
        code: codeAt(grid, row, each),
        label: labelAt(grid, row, each),
      })),
    );
    const reading = readRow(cellAt(grid, row, value), code);
    if (!reading || value === undefined) continue;
    const unit = unitOfRow(grid, row, columns);
    collector.add({ keys, period: code("TIME_PERIOD"), ...unit, ...reading, row, column: value });
  }
  const statistics = collector.finish(facts);
  return statistics.observations.length === 0 ? failure([noFigures(grid)]) : success(statistics);
}

type CodeReader = (id: string) => string;

function codeAt(grid: Grid, row: number, column: SdmxColumn | undefined): string {
  const text = cellAt(grid, row, column?.column);
  return column?.isJoined ? (/^([^:]*?)\s*(?::|$)/.exec(text)?.[1] ?? text) : text;
}

function labelAt(grid: Grid, row: number, column: SdmxColumn): string {
  if (column.isJoined) return /:\s*(.*)$/.exec(cellAt(grid, row, column.column))?.[1] ?? "";
  return cellAt(grid, row, column.labels);
}

/** A row without a figure is kept where its status says why there is none. */
function readRow(text: string, code: CodeReader): FigureReading | undefined {
  const [status, flag, confidentiality] = [code("OBS_STATUS"), code("OBS_FLAG"), code("CONF_STATUS")];
  const empty: FigureReading = { figure: "", flags: [], remarks: [] };
  const figure = readFigure(text, { statuses: EUROSTAT_FLAGS }) ?? empty;
  const flagged = withStatus(withStatus(figure, status, SDMX_STATUSES), flag, EUROSTAT_FLAGS);
  const read = withStatus(flagged, confidentiality, CONFIDENTIALITY);
  if (read.fault !== undefined || read.figure !== "") return read;
  if (read.flags.some((each) => each === "confidential" || each === "notAvailable")) return read;
  return undefined;
}

/** The unit of a row: its code or label, the power of ten, and the year of constant prices. */
function unitOfRow(
  grid: Grid,
  row: number,
  columns: SdmxTable["columns"],
): UnitReading & { readonly fault?: string } {
  const [own, eurostat] = [columns.get("UNIT_MEASURE"), columns.get("UNIT")];
  const power = codeAt(grid, row, columns.get("UNIT_MULT"));
  const read = eurostat && eurostatUnit(codeAt(grid, row, eurostat));
  const label = own ? labelAt(grid, row, own) : "";
  const words = own ? codeAt(grid, row, own) : eurostat ? labelAt(grid, row, eurostat) : "";
  const unit = read?.unit ?? namedUnit(words, label);
  const base = /^(\d{4})$/.exec(codeAt(grid, row, columns.get("BASE_PER")))?.[1];
  const basis: Basis | undefined = read?.basis ?? (base ? { baseYear: Number(base) } : undefined);
  return {
    power: (read?.power ?? 0) + (/^-?\d{1,2}$/.test(power) ? Number(power) : 0),
    ...(unit && { unit }),
    ...(basis && { basis }),
    ...(power !== "" &&
      !/^-?\d{1,2}$/.test(power) && { fault: `the multiplier "${power.slice(0, 20)}" is not a number` }),
  };
}

function namedUnit(code: string, label: string) {
  const unit = unitOf(code);
  if (unit === undefined || unit.type === "currency" || label === "") return unit;
  return unitOf(label);
}
