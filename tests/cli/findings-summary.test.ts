import { expect, test } from "vitest";
import { findingsSummary } from "../../cli/findings-summary.ts";
import type { Finding } from "../../core/check/finding.ts";

function finding(code: string, message: string, entry?: string): Finding {
  const about = entry === undefined ? {} : { about: { topic: "trade", entry } };
  return { code, severity: "warning", message, hint: "mend it", ...about } as Finding;
}

test("prints the label once", () => {
  expect(
    findingsSummary([
      finding("too-long", "the note has 3 pages"),
      finding("too-long", "the annex has 2 pages"),
      finding("overdue", "x", "a"),
    ]),
  ).toEqual([
    "Checks   the note has 3 pages; mend it",
    "         the annex has 2 pages; mend it",
    "         1 statement past its review date: a",
  ]);
});

test("summarises many statements of one kind as a count and the first names", () => {
  const many = ["a", "b", "c", "d"].map((entry) => finding("overdue", "x", entry));
  expect(findingsSummary(many)).toEqual([
    "Checks   4 statements past their review date: a, b, c and 1 more (--json lists them)",
  ]);
  expect(findingsSummary([])).toEqual(["Checks   nothing found"]);
});

test("prints a line for each cause of findings of one kind", () => {
  const of = (entry: string, group: string): Finding => ({ ...finding("not-printed", "x", entry), group });
  const risks = "the template has no place for risks";
  const facts = "the template prints 3 of 4 key facts";
  expect(findingsSummary([of("a", risks), of("d", facts), of("b", risks)])).toEqual([
    `Checks   2 statements chosen but not in the note, as ${risks}: a, b`,
    `         1 statement chosen but not in the note, as ${facts}: d`,
  ]);
});

test("summarises a cause that many kinds of statements share in one line, with a count of each kind", () => {
  const of = (entry: string, kind: string): Finding => ({
    ...finding("not-printed", "x", entry),
    group: `there is no place for ${kind}`,
    widerGroup: { cause: "there is no place for", kind },
  });
  const few = [of("a", "risks"), of("b", "asks"), of("c", "risks")];
  const limit: Finding = { ...finding("not-printed", "x", "e"), group: "it prints 1 of 2 facts" };
  expect(findingsSummary(few)).toEqual([
    "Checks   2 statements chosen but not in the note, as there is no place for risks: a, c",
    "         1 statement chosen but not in the note, as there is no place for asks: b",
  ]);
  expect(findingsSummary([...few, of("d", "people"), limit])).toEqual([
    "Checks   1 statement chosen but not in the note, as it prints 1 of 2 facts: e",
    "         4 statements chosen but not in the note, as there is no place for risks (2), asks (1), people (1); --json lists them",
  ]);
});

test("counts statements without names", () => {
  const unnamed: Finding = { ...finding("above-ceiling", "x"), count: 3 };
  expect(findingsSummary([unnamed])).toEqual(["Checks   3 statements left out: above the ceiling"]);
  expect(findingsSummary([finding("above-ceiling", "x", "a"), unnamed])).toEqual([
    "Checks   4 statements left out: above the ceiling: a and 3 more",
  ]);
});
