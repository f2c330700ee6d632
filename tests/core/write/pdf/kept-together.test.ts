import { expect, test } from "vitest";
import type { Block } from "../../../../core/document/node.ts";
import { cell, columns, descriptions, paragraph, row, table } from "../docx/tree.ts";
import { fillLines, pagesWith, prose, sheetsOf } from "./set-sheets.ts";

const SPANNING = [row(cell("Ministry", { rowSpan: 4 }), "one"), row("two"), row("three"), row("four")];

test.each<readonly [string, Block]>([
  ["a description of several lines", descriptions(["Term", prose(12)])],
  ["rows that a cell ties together", table({ columns: columns("start", "start"), body: SPANNING })],
])(
  "a group that a page can hold is not parted inside %s",
  async (_, block) => {
    for (let lines = 26; lines <= 40; lines += 2) {
      const children = [paragraph("First of all"), block, paragraph("Last of all")];
      const sheets = await sheetsOf([...fillLines(lines), { type: "group", children }]);
      expect(pagesWith(sheets, "First of all")).toEqual(pagesWith(sheets, "Last of all"));
    }
  },
  60_000,
);

test("a group that no page can hold goes on overleaf inside a description", async () => {
  const children = [paragraph("First of all"), descriptions(["Term", prose(80)])];
  const sheets = await sheetsOf([...fillLines(20), { type: "group", children }]);
  expect(sheets[0]?.places.some(({ x, text }) => x > 100 && text.startsWith("The working"))).toBe(true);
});
