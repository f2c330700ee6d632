import { expect, test } from "vitest";
import { addItem, setField } from "../../../core/import/series/edit-yaml.ts";

test.each([
  ["a: 1\n", "a: 1\nseries:\n  - x\n"],
  ["a: 1", "a: 1\nseries:\n  - x\n"],
  ["series:\n  - a # first\n  - b # last\nz: 1\n", "series:\n  - a # first\n  - b # last\n  - x\nz: 1\n"],
  ["series:\n- a\nz: 1\n", "series:\n- a\n- x\nz: 1\n"],
  ["series:\n  - a", "series:\n  - a\n  - x\n"],
  ["series: [a, b] # mine\nz: 1\n", "series: [a, b, x] # mine\nz: 1\n"],
  ["series: []\n", "series: [x]\n"],
  ["series: [a, # why\n  b]\n", "series: [a, # why\n  b, x]\n"],
])("adds an item in the style of the list: %j", (before, after) => {
  expect(addItem(before, "series", "x")).toBe(after);
});

test("an item that YAML would read as something else is quoted", () => {
  expect(addItem("series: [a]\n", "series", "2024")).toBe('series: [a, "2024"]\n');
});

test.each(["series: a\n", "series: {a: 1}\n", "- a\n", "series: [a\n", "series: &x\n  - *x\n"])(
  "changes nothing that it cannot prove: %j",
  (text) => {
    expect(addItem(text, "series", "x")).toBeUndefined();
  },
);

test.each([
  ["asOf: 2024-01-01 # day\nz: 1\n", "asOf: 2026-01-01 # day\nz: 1\n"],
  ['z: 1\nasOf: "2024-01-01"\n', "z: 1\nasOf: 2026-01-01\n"],
  ["z: 1\n", "z: 1\nasOf: 2026-01-01\n"],
])("sets a field and leaves the rest: %j", (before, after) => {
  expect(setField(before, "asOf", "2026-01-01")).toBe(after);
});
