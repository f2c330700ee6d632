import { describe, expect, test } from "vitest";
import type { Brief, EntryView } from "../../../electron/contract/api.ts";
import { badgesOf } from "../../../renderer/compose/topics/badges.ts";
import { BRIEF, entry, OPENED } from "../small-dossier.ts";

function wordsOf(change: Partial<EntryView>, brief: Partial<Brief> = {}): readonly string[] {
  const badges = badgesOf(entry("e", change), { ...BRIEF, ...brief }, OPENED.dossier.levels);
  return badges.map((badge) => badge.words);
}

describe("an entry carries", () => {
  test("nothing when there is nothing to know", () => {
    expect(wordsOf({})).toEqual([]);
  });

  test("its marking when that is above the lowest", () => {
    const change = { marking: "official-sensitive" };
    expect(wordsOf(change, { ceiling: "official-sensitive" })).toEqual(["OFFICIAL-SENSITIVE"]);
  });

  test("that it will be left out when it is above the ceiling", () => {
    expect(wordsOf({ marking: "official-sensitive" })).toEqual([
      "OFFICIAL-SENSITIVE: above the ceiling, will be left out",
    ]);
  });

  test("whether it may be disclosed, and whether the brief leaves it out for that", () => {
    const change = { disclosure: "not-for-disclosure" } as const;
    expect(wordsOf(change)).toEqual(["Not for disclosure"]);
    expect(wordsOf(change, { disclosure: "usable" })).toEqual(["Not for disclosure: will be left out"]);
  });

  test("since when its review is overdue on the brief's date, not before the day itself", () => {
    expect(wordsOf({ reviewBy: "2026-05-31" })).toEqual(["Review overdue since 31 May 2026"]);
    expect(wordsOf({ reviewBy: "2026-06-01" })).toEqual([]);
  });

  test("that it is our own line, or that a statement of fact has no source", () => {
    expect(wordsOf({ origin: "drafted", sources: [] })).toEqual(["Drafted by us"]);
    expect(wordsOf({ sources: [] })).toEqual(["No source"]);
  });
});
