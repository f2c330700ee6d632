import { describe, expect, test } from "vitest";
import type { DossierView } from "../../../electron/contract/api.ts";
import type { BriefSummary } from "../../../electron/contract/briefs.ts";
import { matchesWords, type PaletteSource, paletteGroups } from "../../../renderer/palette/palette-items.ts";

const BRIEF: BriefSummary = {
  id: "b1",
  name: "Call on the Minister",
  title: "Call on the Minister",
  audience: "Head of Mission",
  date: "2026-03-04",
  template: "meeting-brief",
  ceiling: "OFFICIAL",
  dossier: { id: "kz", title: "UK–Kazakhstan relations" },
  changedAt: 0,
  state: "draft",
};

const ENTRY = {
  type: "fact",
  origin: "cited",
  marking: "OFFICIAL",
  disclosure: "usable",
  asOf: "",
  reviewBy: "",
  sources: [],
} as const;

const DOSSIER = {
  topics: [
    { id: "visas", title: "Визы", summary: "", entries: [{ ...ENTRY, id: "v1", text: "ж".repeat(200) }] },
    { id: "été", title: "Été à Astana", summary: "", entries: [{ ...ENTRY, id: "e1", text: "Short" }] },
  ],
} as unknown as DossierView;

function source(change: Partial<PaletteSource> = {}): PaletteSource {
  return {
    commands: ["save-now", "find-anything", "show-briefs"],
    briefs: [BRIEF],
    dossier: DOSSIER,
    found: new Set(["v1"]),
    keysOf: (command) => (command === "save-now" ? "Ctrl+S" : ""),
    ...change,
  };
}

function labels(query: string, change: Partial<PaletteSource> = {}) {
  return paletteGroups(source(change), query).map(({ name, items }) => [
    name,
    items.map(({ label }) => label),
  ]);
}

describe("the palette", () => {
  test("offers commands and briefs before anything is typed, and not itself", () => {
    expect(labels("")).toEqual([
      ["commands", ["Save now", "Briefs"]],
      ["briefs", ["Call on the Minister"]],
    ]);
  });

  test("finds a command by its words, with its keys", () => {
    const [group] = paletteGroups(source({ found: new Set() }), "now save");
    expect(group?.items[0]).toMatchObject({ label: "Save now", keys: "Ctrl+S" });
  });

  test("finds a brief by its reader and its dossier", () => {
    expect(labels("kazakhstan head", { found: new Set() })).toEqual([["briefs", ["Call on the Minister"]]]);
  });

  test("finds topics in any script, with or without their accents", () => {
    expect(labels("ете", { found: new Set() })).toEqual([]);
    expect(labels("ete", { found: new Set() })).toEqual([["topics", ["Été à Astana"]]]);
    expect(labels("виз", { found: new Set() })).toEqual([["topics", ["Визы"]]]);
  });

  test("offers the statements that the dossier's search finds, shortened, each with its topic", () => {
    const groups = paletteGroups(source(), "жж");
    expect(groups.map(({ name }) => name)).toEqual(["statements"]);
    expect(groups[0]?.items[0]).toEqual({
      id: "statement-v1",
      label: `${"ж".repeat(160)}…`,
      detail: "Визы",
      keys: "",
      target: { type: "statement", entry: "v1" },
    });
  });

  test("says nothing of a dossier where none is open", () => {
    expect(labels("visas", { dossier: undefined, found: new Set() })).toEqual([]);
  });

  test("keeps each group short enough for the others to be seen", () => {
    const briefs = Array.from({ length: 50 }, (_, place) => ({ ...BRIEF, id: `b${place}` }));
    expect(labels("call", { briefs, found: new Set() })[0]?.[1]).toHaveLength(8);
  });
});

test.each([
  ["Save note as PDF…", "pdf", true],
  ["Save note as PDF…", "note save", true],
  ["Save note as PDF…", "word", false],
  ["Ұлттық қор", "ұлт", true],
])("%s has the words of %s: %s", (words, query, expected) => {
  expect(matchesWords(words, query)).toBe(expected);
});
