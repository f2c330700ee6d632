import type { Place } from "../../problem/problem.ts";

/** A CSV text whose lines end with a line feed. */
export interface CsvSource {
  readonly file: string;
  readonly text: string;
  readonly separator: string;
  /** Offset of the first record. */
  readonly start: number;
}

/**
 * The place of each field of the parsed records. csv-parse reports places only to a callback for each field, which takes
 * some fifteen times as long as parsing.
 */
export function fieldPlaces(
  csv: CsvSource,
  rows: readonly (readonly string[])[],
): readonly (readonly Place[])[] {
  const { file, text, separator, start } = csv;
  let offset = start;
  let line = start > 0 ? 2 : 1;
  let lineStart = start;

  function beginNext(value: string, end: string): void {
    const next = text.indexOf(end, offset + lengthInSource(csv, offset, value));
    offset = next < 0 ? text.length : next + end.length;
    const passed = value.split("\n").length - 1 + (end === "\n" ? 1 : 0);
    if (passed > 0) lineStart = text.lastIndexOf("\n", offset - 1) + 1;
    line += passed;
  }

  return rows.map((row) =>
    row.map((value, index): Place => {
      const place = { file, line, column: offset - lineStart + 1 };
      beginNext(value, index === row.length - 1 ? "\n" : separator);
      return place;
    }),
  );
}

/** The length of a field in the file: a quoted value also has its enclosing quotes, and its inner quotes doubled. */
function lengthInSource({ text }: CsvSource, offset: number, value: string): number {
  const isPlain = text[offset] !== '"' || (value !== "" && text.startsWith(value, offset));
  return isPlain ? value.length : value.length + value.split('"').length + 1;
}

/** The place of an offset that counts from the first record, in bytes of UTF-8. */
export function placeAtByte({ file, text, start }: CsvSource, bytes: number): Place {
  let offset = start;
  for (let read = 0; read < bytes; ) {
    const code = text.codePointAt(offset) ?? 0;
    read += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    offset += code > 0xffff ? 2 : 1;
  }
  const before = text.slice(0, offset);
  return { file, line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
