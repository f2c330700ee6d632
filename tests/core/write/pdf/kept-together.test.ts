import { expect, test } from "vitest";
import type { Block, Figure } from "../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { greyPng } from "../docx/png.ts";
import {
  callout,
  cell,
  columns,
  descriptions,
  headCell,
  heading,
  inlineNodes,
  list,
  paragraph,
  quotation,
  row,
  table,
} from "../docx/tree.ts";
import { fillLines, pagesWith, placeOf, prose, sheetsOf } from "./set-sheets.ts";

const { paper } = DEFAULT_HOUSE_STYLE;
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

test("splits a group inside a description that no page can hold", async () => {
  const children = [paragraph("First of all"), descriptions(["Term", prose(80)])];
  const sheets = await sheetsOf([...fillLines(20), { type: "group", children }]);
  expect(sheets[0]?.places.some(({ x, text }) => x > 100 && text.startsWith("The working"))).toBe(true);
});

const TALL = { tall: greyPng(600, 2000) };

function tallFigure(caption: string): Figure {
  const content = { type: "image", name: "tall" } as const;
  return { type: "figure", caption: inlineNodes(caption), content, alternative: "A tall picture" };
}

/** Where a chain of headings and titles stands, by page, and on which page the picture is. */
async function pagesOfChain(blocks: readonly Block[]): Promise<readonly (readonly string[])[]> {
  const sheets = await sheetsOf([paragraph("Before"), ...blocks], {}, TALL);
  return sheets.map(({ places, pictures }) => [
    ...places.filter(({ text }) => /^(Heading|Title of|Caption)/.test(text)).map(({ text }) => text),
    ...pictures.map(() => "picture"),
  ]);
}

test.each<readonly [string, Block, readonly string[]]>([
  ["a figure", tallFigure("Caption"), ["Caption"]],
  [
    "a figure in a callout",
    callout("key", "Title of it", [tallFigure("Caption")]),
    ["Title of it", "Caption"],
  ],
  ["a figure in a list", list([[tallFigure("Caption")], ["Second"]]), ["Caption"]],
  ["a figure in a quotation", quotation([tallFigure("Caption")]), ["Caption"]],
  ["a figure in a group", { type: "group", children: [tallFigure("Caption")] }, ["Caption"]],
  [
    "a figure in the first row of a table",
    table({
      columns: columns("start"),
      caption: "Caption of all",
      body: [row(cell([tallFigure("Caption")]))],
    }),
    ["Caption of all", "Caption"],
  ],
])("keeps headings with %s that would fill a page", async (_, block, between) => {
  const pages = await pagesOfChain([heading(2, "a", "Heading one"), heading(3, "b", "Heading two"), block]);
  expect(pages.slice(0, 2)).toEqual([[], ["Heading one", "Heading two", ...between, "picture"]]);
});

test("fits a tall picture in a table between repeated header rows and the bottom of the page", async () => {
  const rows = ["first", "second"].map((name) => row(cell([tallFigure("")]), name));
  const head = [row(headCell("Picture"), headCell("Name"))];
  const sheets = await sheetsOf(
    [table({ columns: columns("start", "start"), caption: "Two", head, body: rows })],
    {},
    TALL,
  );
  expect(sheets.map(({ pictures }) => pictures.length)).toEqual([1, 1]);
  for (const {
    places,
    pictures: [picture],
  } of sheets) {
    expect(picture?.bottom).toBeGreaterThan(paper.margin.bottom);
    expect(picture?.top).toBeLessThan(placeOf(places, "Picture").baseline);
  }
});
