import type { Place, Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";

/** One field of a CSV file and where it begins. */
export interface CsvField {
  readonly text: string;
  readonly place: Place;
}

export type CsvRecord = readonly CsvField[];

interface Reader {
  readonly text: string;
  readonly file: string;
  readonly separator: string;
  offset: number;
  line: number;
  /** Offset at which the line begins. */
  start: number;
}

/**
 * Reads comma-separated values (RFC 4180: quotes around fields that hold commas, quotes or line ends; a quote
 * inside is doubled). A first line `sep=;`, as Excel reads and writes it, names another separator. Lines
 * without anything in them are passed over; a quote that never ends is a problem at its place.
 */
export function parseCsv(file: string, text: string): Result<readonly CsvRecord[]> {
  const named = /^sep=(.)[ \t]*(?:\n|$)/i.exec(text);
  const offset = named?.[0].length ?? 0;
  const line = named ? 2 : 1;
  const reader: Reader = { text, file, separator: named?.[1] ?? ",", offset, line, start: offset };
  const records: CsvRecord[] = [];
  while (reader.offset < text.length) {
    const record: CsvField[] = [];
    do {
      const place = placeOf(reader);
      const field = text[reader.offset] === '"' ? readQuoted(reader) : readPlain(reader);
      if (field === undefined) return failure([openQuote(place)]);
      record.push({ text: field.trim(), place });
    } while (takes(reader, reader.separator));
    endLine(reader);
    if (record.some((field) => field.text !== "")) records.push(record);
  }
  return success(records);
}

function placeOf({ file, line, offset, start }: Reader): Place {
  return { file, line, column: offset - start + 1 };
}

function readPlain(reader: Reader): string {
  const from = reader.offset;
  while (reader.offset < reader.text.length) {
    const sign = reader.text[reader.offset];
    if (sign === reader.separator || sign === "\n") break;
    reader.offset += 1;
  }
  return reader.text.slice(from, reader.offset);
}

/** Whatever follows the closing quote belongs to the field, so that nothing is dropped in silence. */
function readQuoted(reader: Reader): string | undefined {
  let value = "";
  reader.offset += 1;
  while (reader.offset < reader.text.length) {
    const sign = reader.text[reader.offset] ?? "";
    reader.offset += 1;
    if (sign === '"' && !takes(reader, '"')) return value + readPlain(reader);
    if (sign === "\n") beginLine(reader);
    value += sign;
  }
  return undefined;
}

function takes(reader: Reader, sign: string): boolean {
  if (reader.text[reader.offset] !== sign) return false;
  reader.offset += 1;
  return true;
}

function endLine(reader: Reader): void {
  if (takes(reader, "\n")) beginLine(reader);
}

function beginLine(reader: Reader): void {
  reader.line += 1;
  reader.start = reader.offset;
}

function openQuote(place: Place): Problem {
  return {
    code: "csv-syntax",
    severity: "error",
    message: "a quote begins here and does not end",
    hint: 'close it with ", and write a quote inside the field twice',
    place,
  };
}
