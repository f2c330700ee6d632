import { expect, test } from "vitest";
import type { Block } from "../../../../core/document/node.ts";
import {
  callout,
  cell,
  columns,
  descriptions,
  headCell,
  heading,
  list,
  paragraph,
  quotation,
  row,
  signOff,
  table,
} from "../docx/tree.ts";
import { contentOf, prose } from "./set-sheets.ts";

const WORD = "Telecommunications";

const BLOCKS: readonly (readonly [string, Block])[] = [
  ["a heading", heading(2, "a", WORD)],
  ["points to make", list([WORD], { role: "points" })],
  ["a list in points to make", list([[list([WORD])]], { role: "points" })],
  ["a lead in a quotation", quotation([paragraph(WORD, "lead")])],
  ["a callout's title", callout("key", WORD, "Text")],
  ["a term", descriptions([WORD, "Text"])],
  ["a caption", table({ columns: columns("start"), caption: WORD, body: [row("Text")] })],
  ["a value of a sign-off", signOff(["By", WORD])],
  [
    "a head row's cell",
    table({ columns: columns("start"), head: [row(headCell(WORD))], body: [row("Text")] }),
  ],
];

test.each(BLOCKS)(
  "the one word of %s is whole in a cell, however much text stands beside it",
  async (_, block) => {
    const places = await contentOf([
      table({
        columns: columns("start", "start", "start"),
        body: [row(cell([block]), prose(6), prose(6))],
      }),
    ]);
    expect(places.map(({ text }) => text)).toContain(WORD);
  },
);
