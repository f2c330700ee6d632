import { expect, test } from "vitest";
import { readSeriesCsv } from "../../../core/dossier/series-csv.ts";
import { problemText } from "../../../core/problem/problem.ts";

function told(text: string): readonly string[] {
  return readSeriesCsv({ name: "s.csv", text }).problems.map(problemText);
}

function rows(text: string): unknown {
  const read = readSeriesCsv({ name: "s.csv", text });
  return read.ok
    ? [read.value.columns, read.value.rows.map(({ at, values }) => [at, ...values])]
    : read.problems;
}

test.each([
  ["empty columns and lines that Excel leaves", "year,A,,\n2020,1,,\n2021,2,,\n,,,\n,,,\n"],
  ["a line that names the separator", "sep=;\nyear;A\n2020;1\n2021;2\n"],
  ["a line that names tabs", "sep=\t\nyear\tA\n2020\t1\n2021\t2\n"],
])("accepts %s", (_, text) => {
  expect(rows(text)).toEqual([
    ["A"],
    [
      ["2020", 1],
      ["2021", 2],
    ],
  ]);
});

test("accepts a typeset minus", () => {
  expect(rows("year,A\n2020,\u22122.5\n")).toEqual([["A"], [["2020", -2.5]]]);
});

test.each([
  ["semicolons", "year;A\n2020;1\n", "s.csv:1:1: the columns are parted by semicolons"],
  ["tabs", "year\tA\n2020\t1\n", "s.csv:1:1: the columns are parted by tabs"],
  ["a decimal comma", 'year,A\n2020,"2,5"\n', 's.csv:2:6: "2,5" is not a number: it has a decimal comma'],
  ["commas between thousands", 'year,A\n2020,"1,200.5"\n', "commas between its thousands"],
  ["a comma of two meanings", 'year,A\n2020,"1,200"\n', "for thousands or for decimals"],
  ["non-breaking blanks", "year,A\n2020,1\u00a0200\n", "blanks or apostrophes between its thousands"],
  ["a per cent sign", "year,A\n2020,5 %\n", "has a per cent sign"],
  [
    "a word for nothing",
    "year,A\n2020,n/a\n",
    "stands for a figure that is not known; leave the field empty",
  ],
  ["a dash for a minus", "year,A\n2020,–5\n", "begins with a dash and not with a minus"],
  [
    "a figure cut by its comma",
    "year,A\n2020,2,5\n",
    "s.csv:2:1: the line has 3 fields, and the head has 2; write figures with a point",
  ],
  ["figures behind the last name", "year,A,\n2020,1,7\n", "s.csv:2:1: the line has 3 fields"],
  ["a control character", "year,A\u000bB\n2020,1\n", "the field has a vertical tab"],
  ["an unnamed column", "year,,B\n2020,1,2\n", "s.csv:1:6: the column has no name"],
])("names %s by its cause", (_, text, expected) => {
  const problems = told(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(expected);
});

test("a file of 200,000 lines or columns is read in one pass", () => {
  const lines = `year,A\n${Array.from({ length: 200_000 }, (_, index) => `${index},x\n`).join("")}`;
  expect(told(lines)).toHaveLength(1_000);
  const columns = Array.from({ length: 200_000 }, (_, index) => `c${index}`).join(",");
  expect(told(`year,${columns}\n`)).toEqual([]);
}, 20_000);
