import { describe, expect, test } from "vitest";
import type { Brief, TopicChoice } from "../../../core/brief/brief.ts";
import { isUpToDate, renewBrief, seenAfterRenewal } from "../../../core/brief/renew-brief.ts";
import { seenText, seenWith, type Topics } from "../../../core/brief/seen-statements.ts";
import { SAVED_BRIEF_LIMITS } from "../../../core/limits/limits.ts";
import { sampleBrief } from "../../support/sample.ts";

function dossierOf(topics: Readonly<Record<string, Readonly<Record<string, string>>>>): Topics {
  return Object.entries(topics).map(([id, entries]) => ({
    id,
    title: id,
    summary: "",
    entries: Object.entries(entries).map(([entry, text]) => ({
      id: entry,
      type: "fact",
      text,
      origin: "sourced",
      marking: "official",
      disclosure: "usable",
      asOf: "2026-01-01",
      reviewBy: "2026-12-31",
      sources: [],
    })),
  }));
}

function briefOf(...topics: readonly TopicChoice[]): Brief {
  return { ...sampleBrief(), topics };
}

const THEN = dossierOf({ minerals: { m1: "One", m2: "Two", m3: "Three" }, visas: { v1: "Visas" } });
const NOW = dossierOf({ minerals: { m1: "One, changed", m3: "Three, changed", m4: "Four" } });
const CHOICE: TopicChoice = { topic: "minerals", entries: ["m1", "m2"] };

describe("a brief of chosen statements", () => {
  const brief = briefOf(CHOICE, { topic: "visas" });
  const seen = seenWith(brief, [], THEN);

  test("is up to date with the dossier that it was composed with", () => {
    expect(isUpToDate(renewBrief(brief, seen, THEN))).toBe(true);
  });

  test("is told what changed, fell away and is new, and nothing of what was left out", () => {
    expect(renewBrief(brief, seen, NOW)).toEqual({
      changed: [{ topic: "minerals", entry: "m1", before: "One", now: "One, changed" }],
      gone: [{ topic: "minerals", entry: "m2", before: "Two" }],
      added: [{ topic: "minerals", entry: "m4", now: "Four", isChosen: false }],
      topicsGone: ["visas"],
    });
  });

  test("keeps telling a change after it was saved over the new dossier", () => {
    expect(renewBrief(brief, seenWith(brief, seen, NOW), NOW)).toEqual(renewBrief(brief, seen, NOW));
  });

  test("is told each change until that was taken over", () => {
    const one = seenAfterRenewal(brief, seen, NOW, new Set(["m1"]));
    expect(renewBrief(brief, one, NOW)).toMatchObject({ changed: [], added: [{ entry: "m4" }] });
    const two = seenAfterRenewal(brief, one, NOW, new Set(["m4"]));
    expect(renewBrief(brief, two, NOW)).toMatchObject({ added: [], gone: [{ entry: "m2" }] });
    const rest = briefOf({ topic: "minerals", entries: ["m1"] });
    expect(isUpToDate(renewBrief(rest, seenWith(rest, two, NOW), NOW))).toBe(true);
  });

  test("takes a statement that is chosen later as it is then", () => {
    const more = briefOf({ topic: "minerals", entries: ["m1", "m2", "m4"] });
    const renewed = renewBrief(more, seenWith(more, seen, NOW), NOW);
    expect(renewed.added).toEqual([]);
    expect(renewed.changed.map(({ entry }) => entry)).toEqual(["m1"]);
  });
});

test("a topic chosen as a whole takes in what is new, and says so", () => {
  const brief = briefOf({ topic: "minerals" });
  const seen = seenWith(brief, seenWith(brief, [], THEN), NOW);
  const renewed = renewBrief(brief, seen, NOW);
  expect(renewed.changed.map(({ entry }) => entry)).toEqual(["m1", "m3"]);
  expect(renewed.gone.map(({ entry }) => entry)).toEqual(["m2"]);
  expect(renewed.added).toEqual([{ topic: "minerals", entry: "m4", now: "Four", isChosen: true }]);
  const all = seenAfterRenewal(brief, seen, NOW, new Set(["m1", "m2", "m3", "m4"]));
  expect(isUpToDate(renewBrief(brief, all, NOW))).toBe(true);
});

test("a brief without a record tells no statement from another, but what its choices lack", () => {
  const brief = briefOf(CHOICE);
  expect(renewBrief(brief, [], NOW)).toEqual({
    changed: [],
    gone: [{ topic: "minerals", entry: "m2" }],
    added: [],
    topicsGone: [],
  });
});

test("a change behind the kept beginning of a long text is noticed", () => {
  const long = "x ".repeat(SAVED_BRIEF_LIMITS.seenText);
  const brief = briefOf({ topic: "t" });
  const seen = seenWith(brief, [], dossierOf({ t: { a: `${long}end` } }));
  expect(seen[0]?.statements.a?.length).toBeLessThan(SAVED_BRIEF_LIMITS.seenText + 30);
  expect(renewBrief(brief, seen, dossierOf({ t: { a: `${long}other end` } })).changed).toHaveLength(1);
  expect(renewBrief(brief, seen, dossierOf({ t: { a: `${long}end` } })).changed).toEqual([]);
});

test("the texts of a large brief give way to digests, by which changes are still noticed", () => {
  const texts = Array.from({ length: 2_000 }, (_, at) => [`e${at}`, `${at} ${"y".repeat(400)}`] as const);
  const topics = dossierOf({ t: Object.fromEntries(texts) });
  const brief = briefOf({ topic: "t" });
  const seen = seenWith(brief, [], topics);
  const characters = Object.values(seen[0]?.statements ?? {}).join("").length;
  expect(characters).toBeLessThan(SAVED_BRIEF_LIMITS.seenTexts + 2_000 * 20);
  expect(renewBrief(brief, seen, topics)).toMatchObject({ changed: [], gone: [], added: [] });
  const changed = dossierOf({ t: { ...Object.fromEntries(texts), e1999: "other" } });
  expect(renewBrief(brief, seen, changed).changed.map(({ entry }) => entry)).toEqual(["e1999"]);
});

test("a short text is kept as it is", () => {
  expect(seenText("Output: 3 kt")).toBe("Output: 3 kt");
});
