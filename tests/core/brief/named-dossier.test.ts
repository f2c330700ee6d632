import { expect, test } from "vitest";
import { loadBrief } from "../../../core/brief/load-brief.ts";
import { dossierNamedIn } from "../../../core/brief/named-dossier.ts";

test.each([
  ["dossier: uk-kz", "uk-kz"],
  ["title: x\r\ndossier:  UK and Kazakhstan \r\nversion: 1\r\n", "UK and Kazakhstan"],
  ['dossier: "уз # 1" # ours', "уз # 1"],
  ["dossier: '.'", "."],
  ["dossier: a..b # theirs", "a..b"],
])("finds in %j the dossier %s", (text, name) => {
  expect(dossierNamedIn(text)).toBe(name);
});

test.each([
  "",
  "dossier:",
  "dossier: # none",
  "dossier: ..",
  "dossier: a/b",
  "dossier: a\\b",
  'dossier: "a\\u002fb"',
  "dossier: C:evil",
  "dossier: a\u202eb",
  " dossier: inner",
  "dossier: one\ndossier: two",
  `dossier: ${"x".repeat(256)}`,
])("returns null for %j", (text) => {
  expect(dossierNamedIn(text)).toBeNull();
});

// Work that grows with the square of the length would outlast the test.
test.each([
  `dossier: a${" ".repeat(990_000)}x#`,
  `dossier: ${"a ".repeat(490_000)}#`,
  "dossier: a\n".repeat(90_000),
  `dossier:${" ".repeat(990_000)}`,
])("searches a long file of near misses in one pass", (text) => {
  expect(dossierNamedIn(text)).toBeNull();
});

const BRIEF = "title: T\naudience: A\ntemplate: full-brief\ntopics: [minerals]\nceiling: official\n";

test("accepts a brief that names its dossier, and leaves the name out of the result", () => {
  const loaded = loadBrief("b.attachebrief", `${BRIEF}dossier: uk-kz\n`, "2026-11-30");
  expect(loaded.problems).toEqual([]);
  expect(loaded.ok && Object.keys(loaded.value)).not.toContain("dossier");
  expect(loadBrief("b.attachebrief", `${BRIEF}dossier: ../uk\n`, "2026-11-30").problems[0]).toMatchObject({
    severity: "error",
    place: { line: 6 },
  });
});
