import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { type CsvSource, fieldPlaces, placeAtByte } from "../../dossier/series/csv-places.ts";
import { IMPORT_LIMITS } from "../../limits/limits.ts";
import type { Place, Problem } from "../../problem/problem.ts";
import { failure, type Result, success } from "../../problem/result.ts";
import { type Grid, isBlankRow } from "./grid.ts";
import { tableSeparator } from "./table-separator.ts";

/**
 * Reads delimiter-separated values of any length of record. The number of cells is bounded before they are parsed, and
 * places are found when one is first asked for, as a sound file needs none.
 */
export function csvGrid(file: string, source: string): Result<Grid> {
  const text = source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const csv: CsvSource = { file, text, ...tableSeparator(text) };
  const excess = excessOf(csv);
  if (excess !== undefined) return failure([tooLarge(file, excess)]);
  try {
    const raw = parse(csv.text.slice(csv.start), {
      delimiter: csv.separator,
      record_delimiter: "\n",
      relax_column_count: true,
      relax_quotes: true,
      rtrim: true,
    });
    const widest = raw.reduce((most, row) => Math.max(most, row.length), 0);
    if (widest > IMPORT_LIMITS.columns) return failure([tooLarge(file, `${IMPORT_LIMITS.columns} columns`)]);
    const rows = raw.map((row) => row.map((cell) => cell.trim()));
    if (rows.every(isBlankRow)) return failure([emptyFile(file)]);
    return success({ file, rows, placeAt: placeFinder(csv, raw), separator: csv.separator });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return failure([syntaxProblem(error, csv)]);
  }
}

/** The limit that a text exceeds, in words. */
function excessOf({ text, separator }: CsvSource): string | undefined {
  let rows = 1;
  let separators = 0;
  for (const character of text) {
    if (character === "\n") rows += 1;
    else if (character === separator) separators += 1;
  }
  if (rows > IMPORT_LIMITS.rows) return `${IMPORT_LIMITS.rows} rows`;
  return rows + separators > IMPORT_LIMITS.cells ? `${IMPORT_LIMITS.cells} cells` : undefined;
}

function placeFinder(csv: CsvSource, rows: readonly (readonly string[])[]): Grid["placeAt"] {
  let places: readonly (readonly Place[])[] | undefined;
  return (row, column = 0) => {
    places ??= fieldPlaces(csv, rows);
    return places[row]?.[column] ?? places[row]?.at(-1) ?? { file: csv.file };
  };
}

function tooLarge(file: string, limit: string): Problem {
  return {
    code: "import-too-large",
    severity: "error",
    message: `the file has more than ${limit}`,
    hint: "choose fewer countries, items or periods where it is downloaded",
    place: { file },
  };
}

function emptyFile(file: string): Problem {
  const hint = "download it again";
  return { code: "import-empty", severity: "error", message: "the file is empty", hint, place: { file } };
}

function syntaxProblem({ code, bytes, index }: CsvError, csv: CsvSource): Problem {
  const end = typeof bytes === "number" ? bytes : 0;
  const place = placeAtByte(csv, index === 0 ? end : end + 1);
  const message =
    code === "CSV_QUOTE_NOT_CLOSED"
      ? "the quote that begins here is not closed"
      : "the field has text after its closing quote";
  const hint = "the file may have been cut off: download it again";
  return { code: "csv-syntax", severity: "error", message, hint, place };
}
