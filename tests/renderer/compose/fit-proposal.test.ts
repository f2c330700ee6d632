import { expect, test } from "vitest";
import type { EntryView, Preview } from "../../../electron/contract/api.ts";
import { fitProposal } from "../../../renderer/compose/findings/fit-proposal.ts";

function entry(id: string, priority: number, type: EntryView["type"] = "point"): EntryView {
  return {
    ...{ id, type, priority, text: id, origin: "sourced", marking: "official", disclosure: "usable" },
    ...{ asOf: "2026-01-01", reviewBy: "2027-01-01", sources: [] },
  };
}

/** Statements of 40 points each, of which a page holds ten. */
function preview(ids: readonly string[], pageLimit: number): Preview {
  const places = ids.map((id, index) => ({
    entry: id,
    page: 1 + Math.floor(index / 10),
    box: [50, 50 + (index % 10) * 46, 400, 40] as const,
  }));
  const pages = Math.ceil(ids.length / 10);
  return { pages, countedPages: pages, pageLimit, places } as unknown as Preview;
}

const IDS = Array.from({ length: 13 }, (_, index) => `s${index + 1}`);

test("proposes the least important statements, and the last of equals, as many as are too many", () => {
  const entries = IDS.map((id, index) => entry(id, index === 3 ? 5 : 2));
  const proposed = fitProposal(preview(IDS, 1), entries).map(({ id }) => id);
  expect(proposed).toEqual(["s4", "s11", "s12", "s13"]);
});

test("leaves the bottom line in, and statements that stand on no counted page", () => {
  const entries = [...IDS.map((id) => entry(id, 1)), entry("elsewhere", 9)];
  const first = entry("s1", 9, "bottom-line");
  const proposed = fitProposal(preview(IDS, 1), [first, ...entries.slice(1)]).map(({ id }) => id);
  expect(proposed).not.toContain("s1");
  expect(proposed).not.toContain("elsewhere");
});

test("proposes nothing for a note that fits, or that no choice of statements makes fit", () => {
  const entries = IDS.map((id) => entry(id, 2));
  expect(fitProposal(preview(IDS, 2), entries)).toEqual([]);
  expect(fitProposal(preview(IDS, 1), entries.slice(0, 1))).toEqual([]);
});
