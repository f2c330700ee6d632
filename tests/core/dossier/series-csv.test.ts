import { expect, test } from "vitest";
import { readSeriesCsv } from "../../../core/dossier/series/series-csv.ts";
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
  ["semicolons", "year;A\n2020;1\n2021;2\n"],
  ["tabs", "year\tA\n2020\t1\n2021\t2\n"],
])("accepts %s", (_, text) => {
  expect(rows(text)).toEqual([
    ["A"],
    [
      ["2020", 1],
      ["2021", 2],
    ],
  ]);
});

test("accepts a true minus sign", () => {
  expect(rows("year,A\n2020,\u22122.5\n")).toEqual([["A"], [["2020", -2.5]]]);
});

test.each([
  ["a decimal comma", 'year,A\n2020,"2,5"\n', 's.csv:2:6: "2,5" is not a number: it has a decimal comma'],
  ["commas between thousands", 'year,A\n2020,"1,200.5"\n', "commas between its thousands"],
  ["a comma of two meanings", 'year,A\n2020,"1,200"\n', "for thousands or for decimals"],
  ["non-breaking blanks", "year,A\n2020,1\u00a0200\n", "spaces or apostrophes between its thousands"],
  ["a per cent sign", "year,A\n2020,5 %\n", "has a per cent sign"],
  [
    "a word for nothing",
    "year,A\n2020,n/a\n",
    "stands for a figure that is not known; leave the field empty",
  ],
  ["brackets for a minus", "year,A\n2020,(5)\n", "is in brackets, as negative numbers are in accounts"],
  ["a minus that stands apart", "year,A\n2020,- 4\n", "has a space after its minus"],
  ["an error of a formula", "year,A\n2020,#DIV/0!\n", "is an error of the spreadsheet's formula"],
  ["a mark of a footnote", "year,A\n2020,1.2*\n", "has a letter or a sign after it"],
  ["a mark of provisional figures", "year,A\n2020,1.5p\n", "has a letter or a sign after it"],
  ["a sign of money", "year,A\n2020,£5\n", "has a unit"],
  ["a unit behind", "year,A\n2020,5bn\n", "has a unit"],
  ["a rough figure", "year,A\n2020,~1\n", "how exact it is"],
  ["Arabic digits", "year,A\n2020,١٫٥\n", "has digits other than 0 to 9"],
  ["full-width digits", "year,A\n2020,１２\n", "has digits other than 0 to 9"],
  ["sixteen digits", "year,A\n2020,1234567890123456\n", "more digits than the 15"],
  ["sixteen digits with decimals", "year,A\n2020,123456789012.1234\n", "more digits than the 15"],
  [
    "a title above the head",
    "Trade\n\nyear,A\n2020,1\n",
    "s.csv:1:1: the first line names no column of figures",
  ],
  [
    "a remark above the head",
    "# made in 2020\nyear,A\n2020,1\n",
    "s.csv:1:1: the first line names no column",
  ],
  ["a dash for a minus", "year,A\n2020,–5\n", "begins with a dash and not with a minus"],
  [
    "a figure cut by its comma",
    "year,A\n2020,2,5\n",
    "s.csv:2:1: the line has 3 fields but the first line has 2; write figures with a point",
  ],
  ["figures behind the last name", "year,A,\n2020,1,7\n", "s.csv:2:1: the line has 3 fields"],
  ["a control character", "year,A\u000bB\n2020,1\n", "the field has a vertical tab"],
  ["an unnamed column", "year,,B\n2020,1,2\n", "s.csv:1:6: the column has no name"],
])("reports %s by its cause", (_, text, expected) => {
  const problems = told(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(expected);
});

test("refuses a file with more lines than any chart can show, in place of reading a part of it", () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `${index},1\n`).join("");
  expect(told(`year,A\n${lines}`)).toEqual([
    "s.csv: the file has more than 10000 lines, more than any chart can show; keep the years that the note is about",
  ]);
});

test("ignores the million empty lines that a spreadsheet may leave", () => {
  expect(rows(`year,A\n2020,1\n2021,2\n${",\n".repeat(1_000_000)}`)).toEqual([
    ["A"],
    [
      ["2020", 1],
      ["2021", 2],
    ],
  ]);
});

test("reads a file of 200,000 lines or columns in one pass", () => {
  const lines = `year,A\n${Array.from({ length: 200_000 }, (_, index) => `${index},x\n`).join("")}`;
  expect(told(lines)).toHaveLength(1_000);
  const columns = Array.from({ length: 200_000 }, (_, index) => `c${index}`).join(",");
  expect(told(`year,${columns}\n`)).toEqual([]);
}, 120_000);
