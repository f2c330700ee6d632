import fc from "fast-check";
import { expect, test } from "vitest";
import type { Brief } from "../../../core/brief/brief.ts";
import { startingBrief } from "../../../core/brief/starting-brief.ts";
import { isAbove } from "../../../core/marking/levels.ts";
import { problemText } from "../../../core/problem/problem.ts";
import { select } from "../../../core/select/select.ts";
import { expectValue, sampleBrief, sampleDossier, scheme } from "../../support/sample.ts";

const dossier = sampleDossier();
const uk = scheme();
const everything: Brief = { ...startingBrief(dossier, uk, "2026-11-23"), ceiling: "TOP SECRET" };

function selected(brief: Brief) {
  return expectValue(select(dossier, uk, brief, "template"));
}

test("keeps topics and entries in the order of the brief", () => {
  const brief = { ...everything, topics: [{ topic: "visas" }, { topic: "climate" }] };
  expect(selected(brief).briefing.topics.map((topic) => topic.id)).toEqual(["visas", "climate"]);
});

test("leaves no word of an entry above the ceiling in the briefing, and reports the number of such entries", () => {
  const { briefing, findings } = selected({ ...everything, ceiling: "OFFICIAL" });
  const sensitive = dossier.topics
    .flatMap((topic) => topic.entries)
    .filter((entry) => isAbove(uk, entry.marking, "OFFICIAL"));
  const text = JSON.stringify(briefing);
  expect(sensitive.length).toBeGreaterThan(0);
  for (const entry of sensitive) {
    expect(text).not.toContain(entry.text);
    expect(JSON.stringify(findings)).not.toContain(entry.id);
  }
  const told = findings.filter(({ code }) => code === "above-ceiling");
  expect(told.reduce((sum, { count }) => sum + (count ?? 1), 0)).toBe(sensitive.length);
});

test("reports by id an entry above the ceiling that the brief names", () => {
  const entries = ["visas-sensitivity-link", "visas-position"];
  const { findings } = selected({
    ...everything,
    ceiling: "OFFICIAL",
    topics: [{ topic: "visas", entries }],
  });
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: "above-ceiling",
      message: '"visas-sensitivity-link" is OFFICIAL-SENSITIVE, above the ceiling OFFICIAL, and was left out',
      about: { topic: "visas", entry: "visas-sensitivity-link" },
    }),
  );
});

test("suggests no name above the ceiling for an unknown one", () => {
  const hints = (ceiling: string): string => {
    const topics = [{ topic: "visas", entries: ["visas-sensitivity-lnk"] }];
    return select(dossier, uk, { ...everything, ceiling, topics }, "")
      .problems.map(problemText)
      .join();
  };
  expect(hints("OFFICIAL")).toContain("visas-free-entry");
  expect(hints("OFFICIAL")).not.toContain("visas-sensitivity-link");
  expect(hints("OFFICIAL-SENSITIVE")).toContain('did you mean "visas-sensitivity-link"');
});

test("includes in the fingerprint only sources that the note may cite", () => {
  const of = (sources: typeof dossier.sources): string =>
    expectValue(select({ ...dossier, sources }, uk, everything, "")).briefing.note.fingerprint;
  const [first, ...rest] = dossier.sources;
  if (!first) throw new Error("no source");
  const retitled = { ...first, fields: { ...first.fields, title: "Another title" } };
  expect(of([retitled, ...rest])).not.toBe(of(dossier.sources));
  expect(of([...dossier.sources, { ...retitled, id: "never-cited" }])).toBe(of(dossier.sources));
});

test("leaves out what is not for disclosure where the brief asks only for what is usable", () => {
  const { briefing, findings } = selected({ ...everything, disclosure: "usable" });
  const kept = briefing.topics.flatMap((topic) => topic.statements);
  expect(kept.every((statement) => statement.standing.disclosure === "usable")).toBe(true);
  expect(findings.some((finding) => finding.code === "not-for-disclosure")).toBe(true);
});

test("reports unknown topics, entries, people and levels with the known ones", () => {
  const brief: Brief = {
    ...sampleBrief(),
    topics: [{ topic: "minrals" }, { topic: "visas", entries: ["nothing"] }],
  };
  const result = select(dossier, uk, brief, "");
  expect(result.problems.map((problem) => problem.code)).toEqual(["unknown-topic", "unknown-entry"]);
  expect(result.problems[0]?.hint).toContain("critical-minerals");
  expect(select(dossier, uk, { ...everything, ceiling: "SECRETISH" }, "").problems[0]?.code).toBe(
    "unknown-marking",
  );
});

test("refuses a brief marked above its own ceiling", () => {
  const result = select(dossier, uk, { ...everything, ceiling: "OFFICIAL", marking: "SECRET" }, "");
  expect(result.problems[0]?.code).toBe("above-ceiling");
});

test("lets nothing above the ceiling pass, whatever the brief", () => {
  const ids = dossier.topics.map((topic) => topic.id);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(ids, { minLength: 1 }),
      fc.constantFrom(...uk.levels.map((level) => level.id)),
      (topics, ceiling) => {
        const { briefing } = selected({ ...everything, ceiling, topics: topics.map((topic) => ({ topic })) });
        const all = [...briefing.topics.flatMap((topic) => topic.statements), ...briefing.people];
        return all.every((statement) => !isAbove(uk, statement.standing.marking, ceiling));
      },
    ),
    { numRuns: 60 },
  );
});

test("makes a fingerprint that depends on the content, not on the folder", () => {
  const one = selected(everything).briefing.note.fingerprint;
  const other = expectValue(select({ ...dossier, place: { file: "elsewhere" } }, uk, everything, "template"));
  expect(other.briefing.note.fingerprint).toBe(one);
  expect(selected({ ...everything, title: "Another" }).briefing.note.fingerprint).not.toBe(one);
  expect(one).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/);
});

test("reports a chosen topic with nothing to print at its place", () => {
  const [first, ...rest] = dossier.topics;
  if (!first) throw new Error("no topic");
  const changed = { ...dossier, topics: [{ ...first, entries: [] }, ...rest] };
  const findingsOf = (topics: Brief["topics"], ceiling = "OFFICIAL") =>
    expectValue(select(changed, uk, { ...everything, topics, ceiling }, "")).findings.filter(
      ({ code }) => code === "empty-topic",
    );
  expect(findingsOf([{ topic: first.id }, { topic: "visas" }])).toMatchObject([
    { severity: "warning", place: first.place, about: { topic: first.id } },
  ]);
  expect(findingsOf([{ topic: "visas", entries: [] }])).toMatchObject([{ about: { topic: "visas" } }]);
  // Entries above the ceiling have been reported one by one.
  expect(findingsOf([{ topic: "visas", entries: ["visas-sensitivity-link"] }])).toEqual([]);
});
