import { findHeader, type Grid, type Header } from "../table/grid.ts";

/** A column of SDMX-CSV with the column of its labels, if it has one. */
export interface SdmxColumn {
  readonly id: string;
  readonly title: string;
  readonly column: number;
  readonly labels?: number;
  /** Whether its cells are a code, a colon and a label, as SDMX-CSV 1.0 writes both. */
  readonly isJoined: boolean;
}

/** Columns about the file or the figure, which tell no figures apart. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    "DATAFLOW STRUCTURE STRUCTURE_ID STRUCTURE_NAME ACTION TIME_PERIOD OBS_VALUE OBS_STATUS OBS_FLAG CONF_STATUS " +
    "OBS_CONF UNIT_MULT DECIMALS BASE_PER OBS_COMMENT OBS_COM COMMENT COMMENT_OBS TIME_FORMAT COLLECTION TITLE " +
    "TITLE_COMPL SOURCE_AGENCY COMPILATION PRE_BREAK_VALUE OBS_PRE_BREAK LAST_UPDATE UNIT_MEASURE CURRENCY_DENOM"
  ).split(" "),
);

/** Attributes by which figures do differ in some files: a unit is told as one where it varies. */
const ALSO_DIMENSIONS: ReadonlySet<string> = new Set(["UNIT_MEASURE"]);

export interface SdmxTable {
  readonly header: Header;
  readonly columns: ReadonlyMap<string, SdmxColumn>;
  readonly dimensions: readonly SdmxColumn[];
}

/** The columns of a table in SDMX-CSV; undefined where the header has neither time nor value. */
export function sdmxTable(grid: Grid): SdmxTable | undefined {
  const header =
    findHeader(grid, ["TIME_PERIOD", "OBS_VALUE"]) ??
    findHeader(grid, ["TIME_PERIOD: Time", "OBS_VALUE: Value"]);
  if (!header) return undefined;
  const columns = pairedColumns(header.cells);
  const byId = new Map(columns.map((each) => [each.id.toUpperCase().replaceAll(" ", "_"), each]));
  const dimensions = [...byId]
    .filter(([id]) => !ATTRIBUTES.has(id) || ALSO_DIMENSIONS.has(id))
    .map(([, column]) => column);
  return { header, columns: byId, dimensions };
}

/** Names of codes are in capitals or, from Eurostat, in small letters; a name of any other kind labels the one before. */
function pairedColumns(cells: readonly string[]): readonly SdmxColumn[] {
  const found: SdmxColumn[] = [];
  const hasLabels = cells.some((cell) => /^[A-Z][a-z]/.test(cell));
  for (const [column, cell] of cells.entries()) {
    const [, joined = "", title = ""] = /^([A-Za-z_]\w*): (.+)$/.exec(cell) ?? [];
    const previous = found.at(-1);
    if (cell === "") continue;
    if (joined !== "") found.push({ id: joined, title, column, isJoined: true });
    else if (isCode(cell) || !hasLabels) found.push({ id: cell, title: cell, column, isJoined: false });
    else if (previous && previous.labels === undefined)
      found[found.length - 1] = { ...previous, title: cell, labels: column };
  }
  return found;
}

function isCode(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(name) || /^[a-z][a-z0-9_]*$/.test(name) || name === "LAST UPDATE";
}
