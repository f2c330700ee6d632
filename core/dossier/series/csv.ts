import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { SERIES_LIMITS } from "../../limits/limits.ts";
import type { Place, Problem } from "../../problem/problem.ts";
import { failure, type Result, success } from "../../problem/result.ts";
import { type CsvSource, fieldPlaces, placeAtByte } from "./csv-places.ts";
import { csvSeparator } from "./csv-separator.ts";

/** A field of a CSV file and its place. */
export interface CsvField {
  readonly text: string;
  readonly place: Place;
}

export type CsvRecord = readonly CsvField[];

/**
 * Reads delimiter-separated values (RFC 4180) with csv-parse. A quote inside a field that does not begin with one is an
 * ordinary character. Records may differ in length; those without text are left out. A file with more lines than the
 * limit is read up to it, with a problem.
 */
export function parseCsv(file: string, source: string): Result<readonly CsvRecord[]> {
  const whole = withoutBlankEnd(source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
  const text = firstLines(whole, SERIES_LIMITS.lines);
  const csv: CsvSource = { file, text, ...csvSeparator(text) };
  try {
    const rows = parse(text.slice(csv.start), {
      delimiter: csv.separator,
      record_delimiter: "\n",
      relax_column_count: true,
      relax_quotes: true,
      rtrim: true,
    });
    const places = fieldPlaces(csv, rows);
    const records = rows.map((row, index) =>
      row.map((value, field) => ({ text: value.trim(), place: places[index]?.[field] ?? { file } })),
    );
    const withText = records.filter((record) => record.some((field) => field.text !== ""));
    return success(withText, text === whole ? [] : [tooLong(file)]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return failure([syntaxProblem(error, csv)]);
  }
}

/** Spreadsheets leave lines of separators below the last row, up to a million of them. */
function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;]/.test(text[end - 1] ?? "")) end -= 1;
  const lineEnd = text.indexOf("\n", end);
  return lineEnd < 0 ? text : text.slice(0, lineEnd);
}

function firstLines(text: string, count: number): string {
  let end = -1;
  for (let line = 0; line < count; line += 1) {
    end = text.indexOf("\n", end + 1);
    if (end < 0) return text;
  }
  return text.slice(0, end);
}

/** A problem from csv-parse's error. `bytes` and `index` are missing from the types of the library. */
function syntaxProblem({ code, bytes, index }: CsvError, csv: CsvSource): Problem {
  const fieldEnd = typeof bytes === "number" ? bytes : 0;
  const place = placeAtByte(csv, index === 0 ? fieldEnd : fieldEnd + 1);
  const problem = { code: "csv-syntax", severity: "error", place } as const;
  if (code === "CSV_QUOTE_NOT_CLOSED") {
    const message = "the quote that begins here is not closed";
    return { ...problem, message, hint: 'close it with ", and write a quote inside the field twice' };
  }
  const message = "the field has text after its closing quote";
  return { ...problem, message, hint: "put the whole field in quotes, and write a quote inside it twice" };
}

function tooLong(file: string): Problem {
  return {
    code: "wrong-figures",
    severity: "error",
    message: `the file has more than ${SERIES_LIMITS.lines} lines, more than any chart can show`,
    hint: "keep the years that the note is about",
    place: { file },
  };
}
