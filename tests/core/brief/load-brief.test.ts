import { expect, test } from "vitest";
import { briefPlaces } from "../../../core/brief/brief-fields.ts";
import { loadBrief, readBrief } from "../../../core/brief/load-brief.ts";
import { BRIEF_LIMITS } from "../../../core/limits/limits.ts";

const HEAD = "title: T\naudience: A\ntemplate: t\nceiling: NONE\n";
const MEETING = "meeting: {when: a, where: a, language: a, reason: a, ";

function list(count: number, name: (at: number) => string): string {
  return `[${Array.from({ length: count }, (_, at) => name(at))}]`;
}

test.each<readonly [string, string]>([
  ["topics", `topics: ${list(BRIEF_LIMITS.topics + 1, (at) => `t${at}`)}`],
  ["entries", `topics: [{topic: t, entries: ${list(BRIEF_LIMITS.entries + 1, (at) => `e${at}`)}}]`],
  ["agenda", `topics: [t]\n${MEETING}agenda: ${list(BRIEF_LIMITS.agenda + 1, String)}}`],
  ["with", `topics: [t]\n${MEETING}with: ${list(BRIEF_LIMITS.people + 1, (at) => `p${at}`)}}`],
  ["formats", `topics: [t]\nformats: ${list(BRIEF_LIMITS.formats + 1, () => "pdf")}`],
])("refuses a list that is longer than any dossier needs: %s", (_, fields) => {
  const { ok, problems } = loadBrief("brief.yaml", `${HEAD}${fields}\n`, "2026-11-30");
  expect(ok).toBe(false);
  expect(problems.map(({ message }) => message).join()).toMatch(/too (?:long|many|large)|at most|maximum/);
});

test("keeps a repeated format once", () => {
  const brief = loadBrief("brief.yaml", `${HEAD}topics: [t]\nformats: [pdf, docx, pdf]\n`, "2026-11-30");
  expect(brief).toMatchObject({ ok: true, value: { formats: ["pdf", "docx"] } });
});

const FIELDS = `topics: [t]
biographies: [b, a]
wordings: {e.1: "In **other** words"}
options: {facts: false, handling: "  Not to be copied "}
`;

test("reads biographies, wordings and options", () => {
  expect(loadBrief("brief.yaml", HEAD + FIELDS, "2026-11-30")).toMatchObject({
    ok: true,
    value: {
      biographies: ["b", "a"],
      wordings: { "e.1": "In **other** words" },
      options: { facts: false, handling: "Not to be copied" },
    },
  });
});

test("places of wordings and options are those of their values", () => {
  const { brief, placeAt } = readBrief("brief.yaml", HEAD + FIELDS, "2026-11-30");
  if (!brief) throw new Error("no brief");
  expect(briefPlaces(brief, brief, placeAt)).toMatchObject({
    "wordings.e.1": { file: "brief.yaml", line: 7 },
    "options.facts": { file: "brief.yaml", line: 8 },
    "options.handling": { file: "brief.yaml", line: 8 },
  });
});

test.each<readonly [string, string]>([
  ["a wording with a link that is refused", 'wordings: {e: "[x](javascript:alert)"}'],
  ["an empty wording", 'wordings: {e: ""}'],
  ["a wording of no id", 'wordings: {"../e": "x"}'],
  ["a group as the value of an option", "options: {a: {b: c}}"],
  ["a list as the value of an option", "options: {a: [x]}"],
  ["a name of an option with a blank", 'options: {"a b": true}'],
  [
    "too many options",
    `options: {${Array.from({ length: BRIEF_LIMITS.options + 1 }, (_, at) => `o${at}: true`)}}`,
  ],
])("%s is a fault", (_, field) => {
  const { ok, problems } = loadBrief("brief.yaml", `${HEAD}topics: [t]\n${field}\n`, "2026-11-30");
  expect(ok).toBe(false);
  expect(problems).toMatchObject([{ place: { line: 6 } }]);
});
