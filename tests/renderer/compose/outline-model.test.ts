import { describe, expect, test } from "vitest";
import {
  findPlace,
  keyAfter,
  outlineOf,
  pageRanges,
} from "../../../renderer/compose/brief/outline/outline-model.ts";
import { startSession } from "../../../renderer/document/session.ts";
import { OPENED, OPENED_BRIEF } from "../small-dossier.ts";

const { rows } = startSession(OPENED_BRIEF, []);
const box = [0, 0, 1, 1] as const;
const places = [
  { entry: "v1", page: 2, box },
  { entry: "v2", page: 1, box },
  { entry: "v1", page: 4, box },
];

const outline = outlineOf({
  rows,
  dossier: OPENED.dossier,
  wordings: { v2: "In other words" },
  places,
  notPrinted: ["m2"],
});

describe("the outline", () => {
  test("has the chosen topics and entries in their order, with pages and marks", () => {
    expect(outline.map(({ id, pages }) => [id, pages])).toEqual([
      ["visas", [1, 2, 4]],
      ["minerals", []],
    ]);
    const [visas, minerals] = outline;
    expect(visas?.entries.map(({ entry, wording }) => [entry.id, wording])).toEqual([
      ["v1", undefined],
      ["v2", "In other words"],
    ]);
    expect(minerals?.entries.map(({ entry, isPrinted }) => [entry.id, isPrinted])).toEqual([["m2", false]]);
  });

  test("tells topics that cannot be read from those that are gone", () => {
    const faulty = { id: "energy", title: "Energy", file: "topics/energy.yaml", problems: [] };
    const states = outlineOf({
      rows: [
        { topic: "energy", chosen: true },
        { topic: "vanished", chosen: true },
      ],
      dossier: { ...OPENED.dossier, faultyTopics: [faulty] },
      wordings: {},
      places: [],
      notPrinted: [],
    });
    expect(states.map(({ title, state }) => [title, state])).toEqual([
      ["Energy", "unreadable"],
      ["vanished", "gone"],
    ]);
  });

  test("finds rows by their keys, and what has the focus after one is taken out", () => {
    const first = findPlace(outline, "v1");
    const last = findPlace(outline, "v2");
    const only = findPlace(outline, "m2");
    if (!first || !last || !only) throw new Error("no place");
    expect([first, last, only].map(keyAfter)).toEqual(["v2", "v1", "topic minerals"]);
    expect(findPlace(outline, "e1")).toBeUndefined();
  });
});

test.each([
  [[], ""],
  [[3], "3"],
  [[1, 2, 3], "1–3"],
  [[1, 2, 4, 6, 7], "1–2, 4, 6–7"],
])("pages %j are written %j", (pages, words) => {
  expect(pageRanges(pages)).toBe(words);
});
