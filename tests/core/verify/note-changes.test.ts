import { expect, test } from "vitest";
import type { Content, VerifiedBlock } from "../../../core/verify/content.ts";
import { noteChanges } from "../../../core/verify/note-changes.ts";

function content(blocks: readonly VerifiedBlock[], notes: Content["notes"] = []): Content {
  return { blocks, notes, pages: [], links: [] };
}

function heading(text: string): VerifiedBlock {
  return { type: "heading", level: 1, text };
}

function item(text: string): VerifiedBlock {
  return { type: "listItem", depth: 0, ordered: false, text };
}

const NOTHING = { changes: [], moved: 0, hidden: 0 };

test("notes that differ in the ends of lines and in numbers of footnotes say the same", () => {
  const before = content([heading("Trade"), item("Exports of\ncopper grow[note 1]")]);
  const now = content([heading("Trade"), item("Exports of copper grow[note 2]")]);
  expect(noteChanges(before, now)).toEqual(NOTHING);
});

test("a changed statement is told by its words, under its heading", () => {
  const before = content([heading("Trade"), item("Trade was £2.2 billion in 2022.")]);
  const now = content([heading("Trade"), item("Trade was £3.1 billion in 2022.")]);
  const { changes } = noteChanges(before, now);
  expect(changes).toEqual([
    {
      type: "changed",
      heading: "Trade",
      words: [
        { side: "both", text: "Trade was £" },
        { side: "before", text: "2.2" },
        { side: "now", text: "3.1" },
        { side: "both", text: " billion in 2022." },
      ],
    },
  ]);
});

test("a changed phrase is marked once, with the spaces in it", () => {
  const { changes } = noteChanges(
    content([item("Raise the old case of the vessel today.")]),
    content([item("Raise every new case of the vessel today.")]),
  );
  expect(changes).toMatchObject([
    {
      words: [
        { side: "both", text: "Raise " },
        { side: "before", text: "the old" },
        { side: "now", text: "every new" },
        { side: "both", text: " case of the vessel today." },
      ],
    },
  ]);
});

test("statements of other words are added and removed", () => {
  const before = content([heading("Visas"), item("A visa takes ten days."), item("Fees are the same.")]);
  const now = content([heading("Visas"), item("Fees are the same."), item("Students need a sponsor.")]);
  expect(noteChanges(before, now)).toEqual({
    changes: [
      { type: "removed", heading: "Visas", text: "A visa takes ten days." },
      { type: "added", heading: "Visas", text: "Students need a sponsor." },
    ],
    moved: 0,
    hidden: 0,
  });
});

test("a statement in another place is counted and not listed", () => {
  const [one, two, three] = ["Alpha beta.", "Gamma delta.", "Epsilon zeta."].map(item);
  if (!one || !two || !three) throw new Error("three items");
  expect(noteChanges(content([one, two, three]), content([two, three, one]))).toEqual({
    ...NOTHING,
    moved: 1,
  });
});

test("rows of tables, terms and footnotes are compared one by one", () => {
  const table = (value: string): VerifiedBlock => ({
    type: "table",
    summary: "",
    headColumn: false,
    rows: [
      {
        head: false,
        cells: ["Copper ore", value].map((text) => ({
          columnSpan: 1,
          rowSpan: 1,
          children: [{ type: "paragraph", text }],
        })),
      },
    ],
  });
  const term: VerifiedBlock = { type: "description", term: "Where", children: [item("London")] };
  const before = content([term, table("10 tonnes")], [{ number: 1, text: "Office for Statistics, 2022." }]);
  const now = content([term, table("12 tonnes")], [{ number: 1, text: "Office for Statistics, 2023." }]);
  expect(noteChanges(before, now).changes.map(({ type }) => type)).toEqual(["changed", "changed"]);
});

test("very many changes are counted beyond those that are listed", () => {
  const many = (word: string) => content(Array.from({ length: 700 }, (_, index) => item(`${word}${index}`)));
  const { changes, hidden } = noteChanges(many("a"), many("b"));
  expect([changes.length, hidden]).toEqual([500, 900]);
});
