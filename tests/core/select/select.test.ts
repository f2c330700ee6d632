import fc from "fast-check";
import { describe, expect, test } from "vitest";
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

test("entries are printed by topic in the order in which the brief names them", () => {
  const topic = dossier.topics.find(({ entries }) => entries.length > 2);
  const ids = [...(topic?.entries ?? [])].map(({ id }) => id).reverse();
  const { briefing } = selected({ ...everything, topics: [{ topic: topic?.id ?? "", entries: ids }] });
  expect(briefing.topics[0]?.statements.map(({ standing }) => standing.id)).toEqual(ids);
});

describe("biographies", () => {
  const [first = "", second = "", third = ""] = dossier.people.map(({ id }) => id);
  const meeting = { with: [third], when: "w", where: "w", language: "l", reason: "r", agenda: [] };
  const idsOf = (people: readonly { readonly standing: { readonly id: string } }[]) =>
    people.map(({ standing }) => standing.id);

  test("are of the people whom the brief names, in its order", () => {
    const { briefing } = selected({ ...everything, meeting, biographies: [second, first] });
    expect(idsOf(briefing.people)).toEqual([second, first]);
    expect(idsOf(briefing.meeting?.with ?? [])).toEqual([third]);
  });

  test("may be none", () => {
    const { briefing } = selected({ ...everything, meeting, biographies: [] });
    expect(briefing.people).toEqual([]);
  });

  test("of a person above the ceiling stay out, and those of others are not counted", () => {
    const people = dossier.people.map((person) => ({ ...person, marking: "SECRET" }));
    const brief = { ...everything, ceiling: "OFFICIAL", biographies: [first] };
    const { briefing, findings } = expectValue(select({ ...dossier, people }, uk, brief, ""));
    expect(briefing.people).toEqual([]);
    const above = findings.filter(({ about }) => about?.person !== undefined || about?.topic === undefined);
    expect(above.filter(({ code }) => code === "above-ceiling").map(({ about }) => about)).toContainEqual({
      person: first,
    });
    expect(JSON.stringify(findings)).not.toContain(second);
  });

  test("of an unknown person are an unknown choice", () => {
    const { ok, problems } = select(dossier, uk, { ...everything, biographies: ["nobody"] }, "");
    expect(ok).toBe(false);
    expect(problems).toMatchObject([
      { code: "unknown-person", about: { field: "biographies", person: "nobody" } },
    ]);
  });
});

describe("a wording for this note", () => {
  const topic = dossier.topics.find(({ id }) => id === "visas");
  const question = topic?.entries.find(({ type }) => type === "question" || type === "defensive-line");
  const only = { ...everything, topics: [{ topic: "visas", entries: [question?.id ?? ""] }] };
  const statementOf = (brief: Brief) => selected(brief).briefing.topics[0]?.statements[0];

  test("takes the place of the text and of nothing else", () => {
    const [own, worded] = [only, { ...only, wordings: { [question?.id ?? ""]: "In **other** words" } }].map(
      statementOf,
    );
    expect(question).toBeDefined();
    expect(worded).toEqual({ ...own, text: "In **other** words" });
  });

  test("changes the fingerprint", () => {
    const worded = { ...only, wordings: { [question?.id ?? ""]: "Other words" } };
    expect(selected(worded).briefing.note.fingerprint).not.toBe(selected(only).briefing.note.fingerprint);
  });

  test("that was emptied is none", () => {
    expect(statementOf({ ...only, wordings: { [question?.id ?? ""]: " " } })).toEqual(statementOf(only));
  });

  test("of an entry that is not chosen is a warning", () => {
    const other = topic?.entries.find(({ id }) => id !== question?.id)?.id ?? "";
    const { findings } = selected({ ...only, wordings: { [other]: "Other words" } });
    expect(findings.filter(({ code }) => code === "unused-wording")).toMatchObject([
      { severity: "warning", about: { topic: "visas", entry: other, field: `wordings.${other}` } },
    ]);
  });

  test("of an entry that the dossier does not have is an unknown choice", () => {
    const { ok, problems } = select(dossier, uk, { ...only, wordings: { constructor: "x" } }, "");
    expect(ok).toBe(false);
    expect(problems).toMatchObject([{ code: "unknown-entry", about: { field: "wordings.constructor" } }]);
  });

  test("with a character that cannot be printed is refused", () => {
    const { problems } = select(dossier, uk, { ...only, wordings: { [question?.id ?? ""]: "a\u0000b" } }, "");
    expect(problems).toMatchObject([
      { code: "unprintable-character", about: { field: `wordings.${question?.id}` } },
    ]);
  });
});
