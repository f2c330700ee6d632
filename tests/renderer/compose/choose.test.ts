import { describe, expect, test } from "vitest";
import type { Brief } from "../../../electron/contract/api.ts";
import {
  isAboveLimit,
  isOverdue,
  marksOf,
  shortMarking,
} from "../../../renderer/compose/choose/entry-marks.ts";
import { filterKey, offeredFilters } from "../../../renderer/compose/choose/filters.ts";
import { foldedWords, highlightParts } from "../../../renderer/compose/choose/highlight.tsx";
import { chosenEntries, isChosenIn, treeOf } from "../../../renderer/compose/choose/tree-model.ts";
import { chooseEntry } from "../../../renderer/document/choose-topics.ts";
import { type Session, startSession } from "../../../renderer/document/session.ts";
import { BRIEF, entry, OPENED, OPENED_BRIEF } from "../small-dossier.ts";

const { levels } = OPENED.dossier;
const SESSION = startSession(OPENED_BRIEF, []);

function wordsOf(change: Parameters<typeof entry>[1], brief: Brief = BRIEF, isPrinted = true) {
  return marksOf(entry("e", change), brief, levels, isPrinted).map(({ words }) => words);
}

describe("the marks of a statement", () => {
  test("are none where nothing is special about it", () => {
    expect(wordsOf({})).toEqual([]);
  });

  test("say its marking when it is above the lowest, and whether the limit leaves it out", () => {
    const sensitive = { marking: "official-sensitive" };
    expect(wordsOf(sensitive, { ...BRIEF, ceiling: "official-sensitive" })).toEqual(["OFFICIAL-SENSITIVE"]);
    expect(wordsOf(sensitive)[0]).toContain("left out");
    expect(isAboveLimit(entry("e", sensitive), BRIEF, levels)).toBe(true);
  });

  test("say that it is not for disclosure, drafted, without a source, or not printed", () => {
    expect(wordsOf({ disclosure: "not-for-disclosure" })).toEqual(["Not for disclosure"]);
    expect(wordsOf({ origin: "drafted", sources: [] })).toEqual(["Drafted by us"]);
    expect(wordsOf({ sources: [] })).toEqual(["No source"]);
    expect(wordsOf({}, BRIEF, false)).toEqual(["Chosen, but this template does not print it"]);
  });

  test("say since when its review is overdue, by the note's date and not on the day itself", () => {
    expect(wordsOf({ reviewBy: "2026-05-31" })).toEqual(["Review overdue since 31 May 2026"]);
    expect(isOverdue(entry("e", { reviewBy: "2026-06-01" }), BRIEF)).toBe(false);
    expect(isOverdue(entry("e", { reviewBy: "2026-05-31" }), { ...BRIEF, date: "" })).toBe(false);
  });

  test("have a short form of the marking that fits the edge of a row", () => {
    expect(shortMarking("OFFICIAL-SENSITIVE")).toBe("O-S");
    expect(shortMarking("SECRET")).toBe("SECRET");
    expect(shortMarking("TRÈS SECRET")).toBe("T-S");
  });
});

describe("the tree", () => {
  const show = (session: Session, view: Partial<Parameters<typeof treeOf>[3]> = {}) =>
    treeOf(session.opened.dossier, session.brief, chosenEntries(session), {
      filter: { type: "all" },
      found: null,
      ...view,
    });

  test("has every topic in the dossier's order, with how much of it is chosen", () => {
    expect(show(SESSION).map(({ topic, state, chosen }) => [topic.id, state, chosen])).toEqual([
      ["minerals", "some", 1],
      ["education", "none", 0],
      ["visas", "all", 2],
    ]);
  });

  test("follows the choice of a single statement", () => {
    const session = chooseEntry(SESSION, "education", "e1", true);
    expect(show(session)[1]).toMatchObject({ state: "all", chosen: 1 });
  });

  test("shows what a search found, and no topic without any of it", () => {
    const found = show(SESSION, { found: new Set(["m3", "v1"]) });
    expect(found.map(({ topic, entries }) => [topic.id, entries.map(({ id }) => id)])).toEqual([
      ["minerals", ["m3"]],
      ["visas", ["v1"]],
    ]);
  });

  test("shows only what is in the note when that is asked for", () => {
    const found = show(SESSION, { filter: { type: "chosen" } });
    expect(found.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(["m2", "v1", "v2"]);
  });
});

test("filters are offered for what occurs, states first, with the number of statements", () => {
  const offered = offeredFilters(OPENED.dossier, BRIEF, isChosenIn(chosenEntries(SESSION)));
  expect(offered.map(({ filter, count }) => [filterKey(filter), count])).toEqual([
    ["all", 6],
    ["chosen", 3],
    ["kind fact", 6],
  ]);
});

describe("what a search hits", () => {
  const parts = (text: string, query: string) =>
    highlightParts(text, foldedWords(query)).map(({ text: part, isHit }) => (isHit ? `[${part}]` : part));

  test("is marked whatever its case and accents", () => {
    expect(parts("Élysée and elysee", "ELYS").join("")).toBe("[Élys]ée and [elys]ee");
    expect(parts("Астана и Алматы", "алма").join("")).toBe("Астана и [Алма]ты");
  });

  test("is marked for each word of the query, overlapping or not", () => {
    expect(parts("trade and transport", "tra trade").join("")).toBe("[trade] and [tra]nsport");
  });

  test("is marked where folding changes the length of the text", () => {
    expect(parts("ﬁnal ﬁgure", "fig").join("")).toBe("ﬁnal [ﬁg]ure");
  });

  test("is nothing without a query", () => {
    expect(parts("Some text", "  ")).toEqual(["Some text"]);
  });
});
