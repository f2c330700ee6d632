import { expect, test } from "vitest";
import { cell, columns, headCell, row, table } from "../docx/tree.ts";
import { contentOf, placeOf } from "./set-sheets.ts";

test("aligns header cells at the bottom, next to their columns", async () => {
  const places = await contentOf([
    table({
      columns: columns("start", "start", "start"),
      head: [
        row(headCell("Region", { rowSpan: 2 }), headCell("Trade", { columnSpan: 2 })),
        row(headCell("Exports"), headCell("Imports")),
      ],
      body: [row("Caspian", "1", "2")],
    }),
  ]);
  const baseline = (words: string): number => placeOf(places, words).baseline;
  expect(baseline("Region")).toBeCloseTo(baseline("Exports"));
  expect(baseline("Trade")).toBeGreaterThan(baseline("Region"));
});

test("aligns a short header cell with the last line of a long one", async () => {
  const places = await contentOf([
    table({
      columns: [{ alignment: "start", width: 0.5 }, ...columns("start")],
      head: [row(headCell("Short"), headCell(["first", "second"]))],
      body: [row("a", "b")],
    }),
  ]);
  expect(placeOf(places, "Short").baseline).toBeCloseTo(placeOf(places, "second").baseline);
});

test("aligns body cells at the top of their rows", async () => {
  const places = await contentOf([
    table({
      columns: columns("start", "start"),
      body: [row("Short", cell(["first", "second"]))],
    }),
  ]);
  expect(placeOf(places, "Short").baseline).toBeCloseTo(placeOf(places, "first").baseline);
});
