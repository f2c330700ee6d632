import { expect, test } from "vitest";
import type { Block } from "../../../../core/document/node.ts";
import { callout, cell, columns, descriptions, headCell, paragraph, row, table } from "../docx/tree.ts";
import { fillLines, prose, sheetsOf } from "./set-sheets.ts";

/** A table of many rows, and beside each of its pages the head. */
const HEADED = table({
  columns: columns("start", "start"),
  head: [row(headCell("Partner"), headCell("Value"))],
  body: Array.from({ length: 90 }, (_, index) => row(`Row ${index}`, "1.5")),
});

const HOLDERS: readonly (readonly [string, Block])[] = [
  ["a description", descriptions(["Term", [paragraph("Before"), HEADED, paragraph("Behind")]])],
  ["a cell", table({ columns: columns("start", "start"), body: [row("Left", cell([HEADED]))] })],
  [
    "a callout in a cell",
    table({ columns: columns("start"), body: [row(cell([callout("key", "Title", [HEADED])]))] }),
  ],
  [
    "a cell in a description",
    descriptions(["Term", [table({ columns: columns("start"), body: [row(cell([HEADED]))] })]]),
  ],
  [
    "a cell that spans rows",
    table({
      columns: columns("start", "start"),
      body: [row(cell([HEADED], { rowSpan: 2 }), "one"), row("two")],
    }),
  ],
];

test.each(HOLDERS)("repeats header rows once on each page inside %s", async (_, block) => {
  for (const lines of [0, 20, 31, 41]) {
    const sheets = await sheetsOf([...fillLines(lines), block]);
    const held = sheets.filter(({ places }) => places.some(({ text }) => text.startsWith("Row ")));
    expect(held.length).toBeGreaterThan(1);
    const heads = held.map(({ places }) => places.filter(({ text }) => text === "Partner"));
    expect(heads.map((found) => found.map(({ artifact }) => artifact))).toEqual(
      held.map((__, page) => [page > 0]),
    );
    for (const [page, { places }] of held.entries()) {
      const rows = places.filter(({ text }) => text.startsWith("Row "));
      expect(heads[page]?.[0]?.baseline).toBeGreaterThan(Math.max(...rows.map(({ baseline }) => baseline)));
    }
    const rows = sheets.flatMap(({ places }) => places.filter(({ text }) => text.startsWith("Row ")));
    expect(rows.map(({ text }) => text)).toEqual(Array.from({ length: 90 }, (__, index) => `Row ${index}`));
  }
});

test("ends a row that is taller than a page inside a cell with header rows", async () => {
  const head = [row(headCell("Partner"), headCell("Value"))];
  const inner = table({
    columns: columns("start", "start"),
    head,
    body: [row("Tall", prose(150)), row("Last", "1")],
  });
  const sheets = await sheetsOf([table({ columns: columns("start"), body: [row(cell([inner]))] })]);
  const texts = sheets
    .flatMap(({ places }) => places.filter(({ artifact }) => !artifact))
    .map(({ text }) => text);
  expect(texts.filter((text) => text === "Partner")).toHaveLength(1);
  expect(texts.at(-2)).toBe("Last");
  expect(texts.join(" ").match(/working group/g)).toHaveLength(150);
});
