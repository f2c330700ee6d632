import { expect, test } from "vitest";
import { type CsvSource, fieldPlaces, placeAtByte } from "../../../core/dossier/series/csv-places.ts";

function source(text: string, start = 0): CsvSource {
  return { file: "f.csv", text, separator: ",", start };
}

test.each([
  ["the beginning", "a,b\n1,2\n", 0, 1, 1],
  ["a later line", "a,b\n1,2\n", 6, 2, 3],
  ["letters of two bytes", "éé,b\n", 5, 1, 4],
  ["letters of three bytes", "文,b\n", 4, 1, 3],
  ["letters of four bytes, which count as two columns", "😀,b\n", 5, 1, 4],
  ["beyond the end", "a\n", 50, 2, 49],
])("a byte is found: %s", (_, text, bytes, line, column) => {
  expect(placeAtByte(source(text), bytes)).toEqual({ file: "f.csv", line, column });
});

test("bytes and lines are counted from the first record", () => {
  const csv = source("sep=,\na,b\n", 6);
  expect(placeAtByte(csv, 2)).toEqual({ file: "f.csv", line: 2, column: 3 });
  expect(fieldPlaces(csv, [["a", "b"]])[0]?.map(({ line, column }) => [line, column])).toEqual([
    [2, 1],
    [2, 3],
  ]);
});

test("fields behind one of several lines have their own line and column", () => {
  const csv = source('"a\nb\n",c\nd,e\n');
  const places = fieldPlaces(csv, [
    ["a\nb\n", "c"],
    ["d", "e"],
  ]);
  expect(places.map((row) => row.map(({ line, column }) => `${line}:${column}`))).toEqual([
    ["1:1", "3:3"],
    ["4:1", "4:3"],
  ]);
});
