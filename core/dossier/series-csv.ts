import type { Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { type CsvField, type CsvRecord, parseCsv } from "./csv.ts";
import type { Series, SeriesRow } from "./dossier.ts";

export type SeriesFigures = Pick<Series, "columns" | "rows">;

export interface NamedFile {
  /** As places of problems name it. */
  readonly name: string;
  readonly text: string;
}

/**
 * The figures of a series as a spreadsheet saves them: the head names the columns, each further line is a
 * year or name with its figures, and an empty field is a figure that is not known.
 */
export function readSeriesCsv({ name, text }: NamedFile): Result<SeriesFigures> {
  const parsed = parseCsv(name, text);
  if (!parsed.ok) return parsed;
  const [head, ...records] = parsed.value;
  if (!head) return failure([wrong("the file is empty", "begin with a line that names the columns", name)]);
  const problems = [...headProblems(head), ...records.flatMap((record) => recordProblems(record, head))];
  if (problems.length > 0) return failure(problems);
  return success({ columns: head.slice(1).map(({ text }) => text), rows: records.map(rowOf) });
}

function headProblems(head: CsvRecord): readonly Problem[] {
  const [first, ...names] = head;
  if (names.length === 0) {
    const semicolons = first?.text.includes(";") ?? false;
    const message = semicolons ? "the columns are parted by semicolons" : "there is no column of figures";
    return [at(first, message, "part years and figures by commas: 2023,2.1")];
  }
  return names
    .filter(({ text }) => text === "")
    .map((field) => at(field, "the column has no name", "name what its figures are"));
}

function recordProblems(record: CsvRecord, head: CsvRecord): readonly Problem[] {
  const [first, ...figures] = record;
  const problems: Problem[] = [];
  if (first?.text === "")
    problems.push(at(first, "the line does not say what it is of", "begin with a year"));
  if (record.length !== head.length) {
    const message = `the line has ${record.length} fields, and the head has ${head.length}`;
    const hint =
      "leave a field empty between its commas where a figure is not known; no commas inside figures";
    problems.push(at(first, message, hint));
  }
  return [
    ...problems,
    ...figures
      .filter(({ text }) => text !== "" && !NUMBER.test(text))
      .map((field) =>
        at(
          field,
          `"${field.text}" is not a number`,
          "write digits with a point, no unit; leave it empty if not known",
        ),
      ),
  ];
}

const NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;

function rowOf([first, ...figures]: CsvRecord): SeriesRow {
  return { at: first?.text ?? "", values: figures.map(({ text }) => (text === "" ? null : Number(text))) };
}

function at(field: CsvField | undefined, message: string, hint: string): Problem {
  return { code: "wrong-figures", severity: "error", message, hint, ...(field && { place: field.place }) };
}

function wrong(message: string, hint: string, file: string): Problem {
  return { code: "wrong-figures", severity: "error", message, hint, place: { file } };
}
