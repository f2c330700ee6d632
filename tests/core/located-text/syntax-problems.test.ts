import { expect, test } from "vitest";
import { parseLocatedYaml } from "../../../core/located-text/located-yaml.ts";
import { problemText } from "../../../core/problem/problem.ts";

function told(text: string): readonly string[] {
  const parsed = parseLocatedYaml("x.yaml", text);
  return (parsed.ok ? parsed.value.faults : parsed.problems).map(problemText);
}

test.each([
  [
    "a colon in a text",
    "title: x\ntext: He said: no\n",
    /^x\.yaml:2:7: .*a text with a colon in it needs quotes around it/,
  ],
  ["a colon in a text of a flow group", "a: {id: x, text: He said: no}\n", /:1:18: .*a text with a colon/],
  ["curly quotes around a colon", "title: “He said: no”\n", /:1:8: .*curly ones do not count/],
  ["a tab as indentation", "a:\n\tb: 1\n", /:2:1: .*begins with a tab/],
  ["a tab deeper down", "a:\n  b: 1\n\tc: 2\n", /:3:1: .*begins with a tab/],
  ["an unclosed double quote", 'a: "open\nb: 1\nc: 2\n', /:1:4: .*is never closed/],
  ["an unclosed single quote", "a: 1\nb: 'open\nc: 2\n", /:2:4: .*is never closed/],
  [
    "an unclosed quote in a flow list",
    'e:\n  - {id: a, text: "open}\n  - {id: b}\n',
    /:2:19: .*never closed/,
  ],
  ["an apostrophe in single quotes", "a: 'It's'\n", /:1:8: .*an apostrophe inside the text ends it/],
  ["quotes in double quotes", 'a: "He said "no" twice"\n', /:1:14: .*a " inside the text ends it/],
  ["an asterisk at the beginning", "text: *bold* words\n", /:1:\d+: .*begins with \* needs quotes around it/],
  [
    "an asterisk at the beginning of one word",
    "text: *bold\n",
    /:1:7: .*begins with \* needs quotes around it/,
  ],
  ["a bracket at the beginning", "text: [TBC] more\n", /:1:\d+: .*begins with \[ needs quotes around it/],
  [
    "a value of a template as a text",
    "text: {{title}}\n",
    /:1:8: .*begins with \{, \[ or \* needs quotes around it/,
  ],
  ["a list as the name of a field", "[a, b]: x\n", /:1:1: .*the name of a field is text/],
  ["an alias as the name of a field", "a: &n x\n*n : y\n", /:2:1: .*the name of a field is text/],
  ["a group in an explicit name", "? {a: b}\n: x\n", /:1:3: .*the name of a field is text/],
  ["a per cent sign", "text: %x\n", /:1:7: .*begins with % needs quotes around it/],
  ["an at sign", "text: @x\n", /:1:7: .*begins with @ needs quotes around it/],
  ["an exclamation mark", "text: !important x\n", /:1:7: .*begins with ! needs quotes around it/],
  ["a quotation sign of Markdown", "text: > quote\n", /:1:\d+: .*begins with > needs quotes around it/],
  [
    "an entity at the beginning",
    "title: &eacute;tat\n",
    /:1:\d+: .*"&eacute;" at the beginning of a text is HTML/,
  ],
  ["a backslash in double quotes", 'a: "C:\\Windows"\n', /:1:7: .*\\W means nothing between double quotes/],
  ["a second document", "a: 1\n---\nb: 2\n", /:2:1: .*the line --- begins a second document/],
  ["no blank behind the colon", "a:1\nb: 2\n", /:1:1: .*no space after its colon/],
  ["an open bracket", "a: [1, 2\nb: 3\n", /:2:1: .*a \[ is not closed/],
  ["uneven indentation", "a:\n  b: 1\n c: 2\n", /:3:\d: .*indentation of the line does not match/],
  ["a dash at the beginning", "text: - Hello\n", /:1:7: .*begins with - needs quotes/],
  ["a question mark at the beginning", "text: ? Hello\n", /:1:7: .*begins with \? needs quotes/],
  ["an ampersand at the beginning", "text: &Hello there\n", /:1:\d+: .*begins with & needs quotes.*&Hello/],
  ["a missing value in a list", "rows:\n  - [, 1]\n", /:2:6: .*a value is missing before the comma/],
  ["no blank behind the colon of a last field", "a: 1\ntext:hello\n", /:2:1: .*no space after its colon/],
  ["a wide colon", "a: 1\ntext： hello\n", /:2:1: .*no space after its colon/],
  ["angular quotation marks around a colon", "text: «Il dit: non»\n", /:1:7: .*curly ones do not count/],
  ["curly quotes around a text", "text: “Hello there”\n", /:1:7: "text" is printed with its curly quotation/],
  ["German quotes around a text", "text: „Hallo“\n", /:1:7: "text" is printed with its curly quotation/],
  [
    "a path in double quotes",
    'text: "C:\\temp\\new"\n',
    /:1:7: "text" has a path whose backslashes are read/,
  ],
  ["a field twice", "a: 1\nb: 2\na: 3\n", /:3:1: "a" appears twice here, first on line 1/],
])("reports %s by its cause, once and at its place", (_, text, expected) => {
  const problems = told(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(expected);
});

test("reports two independent faults of one file in one run", () => {
  expect(told("a: He said: no\nb: fine\nc: She said: yes\n").map((line) => line.slice(0, 10))).toEqual([
    "x.yaml:1:4",
    "x.yaml:3:4",
  ]);
});

test("reports unprintable characters together with syntax faults", () => {
  const lines = told('a: "x\u202ey"\nb: He said: no\nc: "x\\u000by"\n').map((line) => line.slice(0, 10));
  expect(lines.sort()).toEqual(["x.yaml:1:6", "x.yaml:2:4", "x.yaml:3:6"]);
});

test.each([
  ["“Hello” she said, “bye”"],
  ["'“Hello there”'"],
  ['"“Hello there”"'],
  ['"Agenda B:\\nTrade"'],
  ['"C:\\\\temp"'],
  ["'C:\\temp'"],
])("accepts %s", (text) => {
  expect(told(`text: ${text}\n`)).toEqual([]);
});

test("accepts aliases of values that the file names", () => {
  expect(told("a: &name words\nb: *name\n")).toEqual([]);
});

test("warns of HTML in a text, but not of addresses or ampersands", () => {
  expect(told("text: caf&eacute; and R&D; AT&T\n")).toHaveLength(1);
  expect(told("text: caf&eacute;\n")[0]).toMatch(/^x\.yaml:1:7: "text" has "&eacute;", which is HTML/);
  expect(told("text: R&D; AT&T\nurl: https://a.org/?x=1&copy=2\n")).toEqual([]);
});

/** A search of the group for each of its fields would take minutes, on any machine. */
test("reads a mapping of 40,000 fields in linear time, and finds a repeated one", () => {
  const text = Array.from({ length: 40_000 }, (_, index) => `k${index}: ${index}\n`).join("");
  expect(told(`${text}k7: 1\n`)).toEqual([
    expect.stringContaining('"k7" appears twice here, first on line 8'),
  ]);
}, 120_000);
