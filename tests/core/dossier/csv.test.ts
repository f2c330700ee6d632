import { describe, expect, test } from "vitest";
import { parseCsv } from "../../../core/dossier/series/csv.ts";
import { problemText } from "../../../core/problem/problem.ts";
import { expectValue } from "../../support/sample.ts";

/** Each field as its text and `line:column`. */
function fields(text: string): readonly (readonly string[])[] {
  return expectValue(parseCsv("f.csv", text)).map((record) =>
    record.map((field) => `${field.text} ${field.place.line}:${field.place.column}`),
  );
}

describe("the separator", () => {
  test.each([
    ["commas", "year,A\n2020,1\n", ","],
    ["semicolons", "year;A\n2020;1\n", ";"],
    ["tabs", "year\tA\n2020\t1\n", "\t"],
    ["the one that a first line names", "sep=|\nyear|A\n2020|1\n", "|"],
    ["a named one of several bytes", "sep=¦\nyear¦A\n2020¦1\n", "¦"],
  ])("is found: %s", (_, text) => {
    const records = expectValue(parseCsv("f.csv", text));
    expect(records.map((record) => record.map((field) => field.text))).toEqual([
      ["year", "A"],
      ["2020", "1"],
    ]);
  });

  test.each([
    ["semicolons, although a name holds a comma", "year;Exports, net\n2020;1\n", ["year", "Exports, net"]],
    ["semicolons, although figures have decimal commas", "year;A, net\n2020;1,5\n", ["year", "A, net"]],
    ["semicolons, although all commas are in quotes", 'year;"A, b, c"\n2020;1\n', ["year", "A, b, c"]],
    ["commas, although a name holds a semicolon", "year,A; net\n2020,1\n", ["year", "A; net"]],
    ["commas, although a name holds more semicolons", "year,A; b; c\n2020,1\n", ["year", "A; b; c"]],
    ["the most frequent, where no line agrees", "year;A;B,C\n2020\n", ["year", "A", "B,C"]],
    ["below lines without text", "\n;;\nyear;A\n2020;1\n", ["year", "A"]],
  ])("is %s", (_, text, head) => {
    const [first] = expectValue(parseCsv("f.csv", text));
    expect(first?.map((field) => field.text)).toEqual(head);
  });
});

test.each([
  ["line feeds", "a,b\nc,d\n"],
  ["carriage returns with line feeds", "a,b\r\nc,d\r\n"],
  ["carriage returns", "a,b\rc,d\r"],
  ["no line end at the end", "a,b\nc,d"],
  ["a byte order mark", "\ufeffa,b\nc,d\n"],
])("reads lines with %s", (_, text) => {
  expect(fields(text)).toEqual([
    ["a 1:1", "b 1:3"],
    ["c 2:1", "d 2:3"],
  ]);
});

test.each([
  ["quotes around a separator", '"a,b",c\n', [["a,b 1:1", "c 1:7"]]],
  ["doubled quotes", '"a ""b""",c\n', [['a "b" 1:1', "c 1:11"]]],
  ["quotes alone", '"""""",c\n', [['"" 1:1', "c 1:8"]]],
  ["an empty field in quotes", '"",c\n', [[" 1:1", "c 1:4"]]],
  [
    "a line end in quotes",
    '"a\nb",c\nd,e\n',
    [
      ["a\nb 1:1", "c 2:4"],
      ["d 3:1", "e 3:3"],
    ],
  ],
  ["spaces behind a closing quote", '"a"  ,c\n', [["a 1:1", "c 1:7"]]],
  ["spaces around fields", " a , b \n", [["a 1:1", "b 1:5"]]],
  ["a quote inside a field", '5" pipe,c\n', [['5" pipe 1:1', "c 1:9"]]],
  ["characters beyond ASCII", "Көмір 😀,c\n", [["Көмір 😀 1:1", "c 1:10"]]],
  [
    "a record with fewer fields",
    "a,b,c\nd\ne,f,g\n",
    [["a 1:1", "b 1:3", "c 1:5"], ["d 2:1"], ["e 3:1", "f 3:3", "g 3:5"]],
  ],
  [
    "a record with more fields",
    "a,b\nc,d,e\n",
    [
      ["a 1:1", "b 1:3"],
      ["c 2:1", "d 2:3", "e 2:5"],
    ],
  ],
  [
    "empty lines",
    "\n\na,b\n\n,\n\nc,d\n\n",
    [
      ["a 3:1", "b 3:3"],
      ["c 7:1", "d 7:3"],
    ],
  ],
  [
    "a line that names the separator",
    "sep=;\na;b\nc;d\n",
    [
      ["a 2:1", "b 2:3"],
      ["c 3:1", "d 3:3"],
    ],
  ],
])("gives the texts and places of %s", (_, text, expected) => {
  expect(fields(text)).toEqual(expected);
});

test.each([
  ["a quote that does not end", 'a,b\nc,"d\n\ne,f\n', "f.csv:2:3: the quote that begins here is not closed"],
  ["one in the first field", '"a,b\nc,d\n', "f.csv:1:1: the quote that begins here is not closed"],
  [
    "one behind Cyrillic letters",
    'a,b\nКөмір 😀,"d\n',
    "f.csv:2:10: the quote that begins here is not closed",
  ],
  ["one below the line that names the separator", 'sep=;\na;"b\n', "f.csv:2:3: the quote that begins here"],
  ["text behind a closing quote", 'a,b\n"c" d,e\n', "f.csv:2:1: the field has text after its closing quote"],
])("reports %s at its place", (_, text, expected) => {
  const { problems } = parseCsv("f.csv", text);
  expect(problems.map(problemText)).toEqual([expect.stringContaining(expected)]);
});
