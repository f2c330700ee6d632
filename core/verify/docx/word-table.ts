import { childOf, isOn, isOnValue, settingOf, type WordElement } from "../../ooxml/word-file.ts";
import type { VerifiedBlock, VerifiedCell, VerifiedRow } from "../content.ts";
import type { BlockReading } from "./word-blocks.ts";

/** The style of tables that are tables; boxes have others. */
const DATA_TABLE = "HouseTable";

type ReadBlocks = (parent: WordElement, reading: BlockReading) => readonly VerifiedBlock[];

/** A table of one cell is a callout, unless it has the house's style for tables. */
export function tableBlock(
  table: WordElement,
  reading: BlockReading,
  blocks: ReadBlocks,
): readonly VerifiedBlock[] {
  const properties = table.children.find(({ name }) => name === "w:tblPr");
  const style = childOf(properties, "w:tblStyle")?.attributes["w:val"];
  const inside = style === undefined ? reading : { ...reading, tables: [...reading.tables, style] };
  const rows = childrenOf(table, "w:tr");
  const cells = rows.map((row) => childrenOf(row, "w:tc"));
  if (style !== DATA_TABLE) {
    const [only] = cells.flat();
    if (only !== undefined && cells.flat().length === 1)
      return [{ type: "callout", children: blocks(only, inside) }];
  }
  return [
    {
      type: "table",
      direction: reading.directions.ofTable(properties),
      summary: settingOf(properties, "w:tblDescription") ?? "",
      headColumn: isOnValue(childOf(properties, "w:tblLook")?.attributes["w:firstColumn"]),
      rows: rowsOf(rows, inside, blocks),
    },
  ];
}

function childrenOf(element: WordElement, name: string): readonly WordElement[] {
  return element.children.filter((child) => child.name === name);
}

interface Slot {
  readonly cell: WordElement;
  readonly column: number;
  readonly columnSpan: number;
  readonly merge: "restart" | "continue" | undefined;
}

/** A cell over several rows stands again, empty, in each further row (ECMA-376 part 1, 17.4.84). */
function rowsOf(
  rows: readonly WordElement[],
  reading: BlockReading,
  blocks: ReadBlocks,
): readonly VerifiedRow[] {
  const grid = rows.map(slotsOf);
  const below = continuedBelow(grid);
  return grid.map((slots, index) => ({
    head: isOn(
      rows[index]?.children.find(({ name }) => name === "w:trPr"),
      "w:tblHeader",
    ),
    cells: slots
      .filter(({ merge }) => merge !== "continue")
      .map(
        ({ cell, column, columnSpan, merge }): VerifiedCell => ({
          columnSpan,
          rowSpan: merge === "restart" ? 1 + (below[index]?.get(column) ?? 0) : 1,
          children: blocks(cell, reading),
        }),
      ),
  }));
}

function slotsOf(row: WordElement): readonly Slot[] {
  let column = 0;
  return childrenOf(row, "w:tc").map((cell) => {
    const properties = cell.children.find(({ name }) => name === "w:tcPr");
    const columnSpan = Number(settingOf(properties, "w:gridSpan") ?? 1);
    const merged = properties?.children.find(({ name }) => name === "w:vMerge");
    const merge =
      merged === undefined ? undefined : merged.attributes["w:val"] === "restart" ? "restart" : "continue";
    const slot: Slot = { cell, column, columnSpan, merge };
    column += columnSpan;
    return slot;
  });
}

/** Of each row, by column: how many rows below it go on with a cell of the row. */
function continuedBelow(grid: readonly (readonly Slot[])[]): readonly ReadonlyMap<number, number>[] {
  const counts: ReadonlyMap<number, number>[] = [];
  let next: ReadonlyMap<number, number> = new Map();
  for (const slots of grid.toReversed()) {
    counts.push(next);
    const last = next;
    next = new Map(
      slots
        .filter(({ merge }) => merge === "continue")
        .map(({ column }) => [column, 1 + (last.get(column) ?? 0)]),
    );
  }
  return counts.reverse();
}
