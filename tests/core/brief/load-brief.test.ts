import { expect, test } from "vitest";
import { loadBrief } from "../../../core/brief/load-brief.ts";
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
