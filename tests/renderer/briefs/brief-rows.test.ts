import { describe, expect, test } from "vitest";
import type { BriefSummary } from "../../../electron/contract/briefs.ts";
import { filterBriefs, sortBriefs } from "../../../renderer/briefs/table/brief-rows.ts";
import { keepWidths, keptWidths } from "../../../renderer/briefs/table/column-widths.ts";

function brief(change: Partial<BriefSummary>): BriefSummary {
  return {
    id: change.name ?? "a",
    name: "Call",
    title: "Call",
    audience: "Minister",
    date: "2026-03-04",
    template: "meeting-brief",
    ceiling: "official",
    dossier: { id: "uk-kz", title: "Kazakhstan" },
    changedAt: 1,
    state: "draft",
    ...change,
  };
}

const BRIEFS = [
  brief({ name: "Call 10", changedAt: 3 }),
  brief({ name: "call 9", state: "saved", changedAt: 1, marking: "SECRET" }),
  brief({ name: "Été à Almaty", state: "changed", changedAt: 2, audience: "Ambassador" }),
];

const names = (briefs: readonly BriefSummary[]) => briefs.map(({ name }) => name);

describe("filtering", () => {
  test.each([
    ["", "all", ["Call 10", "call 9", "Été à Almaty"]],
    ["ete almaty", "all", ["Été à Almaty"]],
    ["AMBASSADOR kazakh", "all", ["Été à Almaty"]],
    ["call", "saved", ["call 9"]],
    ["call minister nobody", "all", []],
  ] as const)("%j in %s", (query, state, found) => {
    expect(names(filterBriefs(BRIEFS, query, state))).toEqual(found);
  });
});

describe("sorting", () => {
  test.each([
    ["name", "ascending", ["call 9", "Call 10", "Été à Almaty"]],
    ["changedAt", "descending", ["Call 10", "Été à Almaty", "call 9"]],
    ["state", "ascending", ["Call 10", "Été à Almaty", "call 9"]],
    ["marking", "descending", ["call 9", "Call 10", "Été à Almaty"]],
    ["dossier", "ascending", ["Call 10", "Été à Almaty", "call 9"]],
  ] as const)("by %s, %s", (column, direction, sorted) => {
    expect(names(sortBriefs(BRIEFS, { column, direction }, "en-GB"))).toEqual(sorted);
  });
});

describe("widths of columns", () => {
  function storage(first: string | null = null) {
    let kept = first;
    return {
      getItem: () => kept,
      setItem: (_key: string, value: string) => {
        kept = value;
      },
    };
  }

  test("are kept beside those that were kept before", () => {
    const own = storage();
    keepWidths(
      own,
      new Map<unknown, unknown>([
        ["name", "1fr"],
        ["date", 90],
      ]),
    );
    keepWidths(own, new Map([["state", 120]]));
    expect(keptWidths(own)).toEqual({ date: 90, state: 120 });
  });

  test.each(["{", "null", "[]", '{"date": "wide", "state": -5}'])(
    "broken ones (%s) count as none",
    (text) => {
      expect(keptWidths(storage(text))).toEqual({});
    },
  );
});
