import { expect, test } from "vitest";
import {
  blocksInside,
  childrenOf,
  mapRunsOf,
  visitNodes,
  visitRuns,
} from "../../../core/document/children.ts";
import type { Block, Inline, Node, Table } from "../../../core/document/node.ts";
import { inlineText } from "../../../core/document/text.ts";

const words = (value: string): readonly Inline[] => [{ type: "text", value }];
const paragraph = (value: string): Block => ({ type: "paragraph", role: "body", children: words(value) });
const cell = (value: string) =>
  ({ type: "cell", header: false, columnSpan: 1, rowSpan: 1, children: [paragraph(value)] }) as const;

const TABLE: Table = {
  type: "table",
  // Written in another order than that in which it is read.
  body: [{ type: "row", cells: [cell("c"), cell("d")] }],
  head: [{ type: "row", cells: [cell("b")] }],
  caption: words("a"),
  columns: [{ alignment: "start" }, { alignment: "start" }],
};

test("lists children in reading order, whatever the order of fields", () => {
  expect(childrenOf(TABLE).map(({ type }) => type)).toEqual(["text", "row", "row"]);
  expect(childrenOf(TABLE)).toEqual([...TABLE.caption, ...TABLE.head, ...TABLE.body]);
});

test("does not copy the children of a single field", () => {
  const [row] = TABLE.body;
  expect(row && childrenOf(row)).toBe(row?.cells);
});

test("lists the caption of a figure before its content", () => {
  const image = { type: "image", name: "map.png" } as const;
  expect(childrenOf({ type: "figure", caption: words("a"), content: image, alternative: "A map" })).toEqual([
    ...words("a"),
    image,
  ]);
});

test("visits nodes in reading order, each before its children", () => {
  const visited: string[] = [];
  visitNodes([TABLE], (node: Node) => {
    visited.push(node.type === "text" ? node.value : node.type);
  });
  expect(visited.join(" ")).toBe("table a row cell paragraph b row cell paragraph c cell paragraph d");
});

test("visits and replaces runs in the same order", () => {
  const visited: string[] = [];
  visitRuns([TABLE], (run) => visited.push(inlineText(run)));
  const replaced: string[] = [];
  const changed = mapRunsOf(TABLE, (run) => {
    replaced.push(inlineText(run));
    return words(inlineText(run).toUpperCase());
  });
  expect(visited).toEqual(["a", "b", "c", "d"]);
  expect(replaced).toEqual(visited);
  expect(changed.body[0]?.cells[1]).toEqual(cell("D"));
  expect({ ...changed, caption: [], head: [], body: [] }).toEqual({
    ...TABLE,
    caption: [],
    head: [],
    body: [],
  });
});

test("lists the blocks of cells as those inside a table", () => {
  expect(blocksInside(TABLE)).toEqual(["b", "c", "d"].map(paragraph));
});
