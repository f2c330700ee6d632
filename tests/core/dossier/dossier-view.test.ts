import { expect, test } from "vitest";
import { dossierView } from "../../../core/dossier/dossier-view.ts";
import { FOLDER } from "../../electron/main/fakes.ts";

const view = dossierView(FOLDER.dossier, FOLDER.scheme);

test("shows plain text, and a question with its answer", () => {
  expect(view.summary).toBe("A short summary");
  expect(view.topics[0]?.summary).toBe("Supply and demand");
  expect(view.topics[0]?.entries[0]?.text).toBe("Why now? — Because demand grows");
});

test("names sources by title, and unknown ones by id", () => {
  expect(view.topics[0]?.entries[0]?.sources).toEqual(["World minerals, p. 4", "lost"]);
});

test("has a side only where the entry has one", () => {
  expect(view.topics[0]?.entries.map((entry) => entry.side)).toEqual([undefined, "ours"]);
});

test("lists only people of other sides", () => {
  expect(view.people).toEqual([{ id: "minister", name: "A. Minister", post: "Minister" }]);
});

test("contains no places of files", () => {
  expect(JSON.stringify(view)).not.toMatch(/\.yaml|\.json/);
});
