import fc from "fast-check";
import { expect, test } from "vitest";
import { problemText } from "../../../core/problem/problem.ts";
import { CSL_FIELDS, FIELDS } from "../../../core/source/csl-vocabulary.ts";
import { printedSource, readSources } from "../../support/printed-source.ts";

const told = (text: string): readonly string[] => readSources(text).problems.map(problemText);

test.each(["a:b", "http://example.org/1", "10.1000/x", "Berg 2019", 12, "12345678901234567890"])(
  "accepts %j as an id",
  (id) => {
    const loaded = readSources(JSON.stringify([{ id, type: "book", title: "T" }]));
    expect(loaded.ok && loaded.value.map((record) => record.id)).toEqual([String(id)]);
  },
);

test("keeps all digits of numbers", () => {
  const loaded = readSources('[{"id": 12345678901234567890, "type": "report", "volume": 1.10}]');
  expect(loaded.ok && loaded.value[0]).toMatchObject({
    id: "12345678901234567890",
    fields: { volume: "1.10" },
  });
});

test.each(CSL_FIELDS)("prints the field %s, or states a reason to leave it out", (field) => {
  const printed = printedSource({ title: "T", [field]: "Quixote" });
  const isAddress = field === "URL";
  expect(printed.includes("Quixote")).toBe(FIELDS[field] === "printed" && !isAddress && !shortens(field));
});

/** Fields that are printed only where another is missing. */
function shortens(field: string): boolean {
  return ["title-short", "shortTitle", "DOI"].includes(field);
}

test("reports each field outside CSL-JSON once, with the number of its records", () => {
  const record = { id: "a", type: "book", title: "T", license: "CC" };
  expect(told(JSON.stringify([record, { ...record, id: "b" }], null, 1))).toEqual([
    'sources.json:6:14: "license" is not a field of CSL-JSON and is not printed (in 2 records); ' +
      'correct its name, or move its content to "note"',
  ]);
});

test("warns of a missing or unknown type, and prints the source", () => {
  expect(told('[{"id": "a", "title": "T"}]')).toEqual([
    'sources.json:1:2: "type" is missing; add one, such as "report"',
  ]);
  expect(told('[{"id": "a", "type": "pdf", "title": "T"}]')).toEqual([
    'sources.json:1:22: "pdf" is not a type of CSL-JSON; use one of its types, such as "report"',
  ]);
});

test("reports a name without parts at its place", () => {
  expect(told('[{"id": "a", "type": "book", "title": "T", "author": [{"given": " "}]}]')).toEqual([]);
  expect(
    told('[{"id": "a", "type": "book", "title": "T", "author": [{"family": "A"}, {"x": "B"}]}]'),
  ).toEqual([
    'sources.json:1:72: the name is empty; give "family" and "given", or "literal" for an organisation',
  ]);
});

test.each([
  ['[{"id": "a" "type": "book"}]', "1:13: lacks a comma"],
  ['[{"id": "a", "type" "book"}]', "1:21: lacks a colon"],
  ['[{"id": "a", }]', "1:14: lacks a field's name"],
  ['[{"id": "a", "type": "book"},]', "lacks a value"],
  ["[{'id': 'a'}]", "1:3: has a single quote"],
  ["[{“id”: 1}]", "1:3: has a curly quote"],
  ["[{id: 1}]", "1:3: has a word without quotes"],
  ["- id: a\n  type: book\n", "sources.json:1:"],
  ['[{"id": "a"} // x\n]', "has a comment"],
  ['[{"id": "a\nb"}]', "closing quote is missing"],
  ['[{"id": "\\x"}]', "has a backslash"],
  ['[{"id": "a"}] []', "goes on after"],
  ['[{"id": "a", "id": "b"}]', 'has the field "id" twice'],
  ['[{"id": 012}]', "sources.json"],
  ["[".repeat(5000) + "]".repeat(5000), "nested too deeply"],
  ["", "sources.json"],
])("reports broken JSON at its place: %s", (text, message) => {
  expect(readSources(text).ok).toBe(false);
  expect(told(text)).toHaveLength(1);
  expect(told(text)[0]).toContain(message);
});

test("accepts exactly the texts that JSON.parse accepts", () => {
  const sound = '[{"id":"a","type":"book","title":"T \\u00e9 \\n","volume":-1.5e3,"x":[true,null,{}]}]';
  fc.assert(
    fc.property(
      fc.nat(sound.length),
      fc.constantFrom("", ",", '"', "\\", "]", "{", "0", "-", " ", "\t", "a"),
      (at, sign) => {
        const text = sound.slice(0, at) + sign + sound.slice(at + 1);
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        const problems = readSources(text).problems;
        const syntax = problems.some(
          ({ code, message }) => code === "json-syntax" && !message.includes("twice"),
        );
        expect(syntax).toBe(!parses);
      },
    ),
    { numRuns: 2000 },
  );
});
