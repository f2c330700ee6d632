import { failure, type Result } from "../../problem/result.ts";
import { isDate } from "../../text/date.ts";
import type { FileFacts, Statistics } from "../statistics.ts";
import { cellAt, type Grid } from "../table/grid.ts";
import { EUROSTAT_FACTS } from "./eurostat-tsv.ts";
import { noFigures, otherLayout, type Preset } from "./preset.ts";
import { type SdmxTable, sdmxTable } from "./sdmx-columns.ts";
import { readSdmxRows } from "./sdmx-rows.ts";

const LACKS = "it has no columns TIME_PERIOD and OBS_VALUE, or does not name its dataflow";

/** Eurostat's SDMX-CSV 1.0 and 2.0 ("linear"), with or without labels. */
export const EUROSTAT_SDMX: Preset = {
  title: "Eurostat, SDMX-CSV",
  recognise: (grid) => agencyOf(grid) === "ESTAT",
  read: (grid) => readSdmx(grid, (agency) => agency === "ESTAT"),
};

/** SDMX-CSV of the OECD, the Australian Bureau of Statistics and others, with or without a label beside each code. */
export const SDMX: Preset = {
  title: "SDMX-CSV of the OECD and others",
  recognise: (grid) => !["ESTAT", undefined].includes(agencyOf(grid)),
  read: (grid) => readSdmx(grid, (agency) => agency !== "ESTAT"),
};

const PUBLISHERS: ReadonlyMap<string, FileFacts> = new Map<string, FileFacts>([
  ["ESTAT", EUROSTAT_FACTS],
  ["OECD", { publisher: "OECD", licence: "CC BY 4.0 for figures published since July 2024" }],
  ["ABS", { publisher: "Australian Bureau of Statistics", licence: "CC BY 4.0" }],
  ["ECB", { publisher: "European Central Bank" }],
  ["IMF", { publisher: "International Monetary Fund", licence: "IMF terms: free to use with citation" }],
  ["ILO", { publisher: "International Labour Organization", licence: "CC BY 4.0" }],
]);

/** The structure that the first row names: `OECD.SDD.NAD:DSD_NAMAIN1@DF_TABLE1(1.0)`. */
function structureOf(grid: Grid, { header, columns }: SdmxTable): string {
  const column = columns.get("STRUCTURE_ID") ?? columns.get("DATAFLOW");
  const row = grid.rows.findIndex(
    (cells, index) => index > header.row && (cells[column?.column ?? -1] ?? "") !== "",
  );
  return cellAt(grid, row, column?.column);
}

/** The agency that maintains the structure; undefined where the file names none. */
function agencyOf(grid: Grid): string | undefined {
  const table = sdmxTable(grid);
  return table && /^([A-Za-z][\w-]*)[\w.-]*:/.exec(structureOf(grid, table))?.[1];
}

function readSdmx(grid: Grid, isMeant: (agency: string) => boolean): Result<Statistics> {
  const table = sdmxTable(grid);
  const agency = agencyOf(grid);
  if (!table || agency === undefined || !isMeant(agency)) return otherLayout(grid, LACKS);
  if (grid.rows.length <= table.header.row + 1) return failure([noFigures(grid)]);
  const own = PUBLISHERS.get(agency) ?? { publisher: agency };
  const [, dataset = ""] = /^[^:]+:([^(]+)/.exec(structureOf(grid, table)) ?? [];
  const name = cellAt(grid, table.header.row + 1, structureName(table));
  const updated = updatedOf(grid, table);
  return readSdmxRows(grid, table, {
    ...own,
    dataset: name === "" ? dataset.trim() : name,
    ...(updated !== undefined && { updated }),
  });
}

function structureName({ columns }: SdmxTable): number | undefined {
  return columns.get("STRUCTURE_NAME")?.column;
}

/** `LAST UPDATE` is the day, the month and two digits of the year, then the time: `22/05/26 11:00:00`. */
function updatedOf(grid: Grid, { header, columns }: SdmxTable): string | undefined {
  const text = cellAt(grid, header.row + 1, columns.get("LAST_UPDATE")?.column);
  const [, day, month, year = ""] = /^(\d{2})\/(\d{2})\/(\d{2}|\d{4})(?: |$)/.exec(text) ?? [];
  const date = `${year.length === 2 ? `20${year}` : year}-${month}-${day}`;
  return isDate(date) ? date : undefined;
}
