import {
  childNamed,
  childrenNamed,
  isOnValue,
  onOffOf,
  settingOf,
  type XmlElement,
} from "../../ooxml/xml-tree.ts";
import type { VerifiedBlock, VerifiedCell, VerifiedRow } from "../content.ts";
import type { WordBlockContext } from "./word-block-context.ts";

/** Table style that Attaché writes for data tables; callouts are tables with other styles. */
const DATA_TABLE = "HouseTable";

type ReadBlocks = (parent: XmlElement, context: WordBlockContext) => readonly VerifiedBlock[];

/** The block of a table. A table of one cell is a callout, unless it has the style of data tables. */
export function tableBlock(
  table: XmlElement,
  context: WordBlockContext,
  blocks: ReadBlocks,
): readonly VerifiedBlock[] {
  const properties = childNamed(table, "w:tblPr");
  const style = childNamed(properties, "w:tblStyle")?.attributes["w:val"];
  const inside = style === undefined ? context : { ...context, tables: [...context.tables, style] };
  const rows = childrenNamed(table, "w:tr");
  const cells = rows.map((row) => childrenNamed(row, "w:tc"));
  if (style !== DATA_TABLE) {
    const [only] = cells.flat();
    if (only !== undefined && cells.flat().length === 1)
      return [{ type: "callout", children: blocks(only, inside) }];
  }
  return [
    {
      type: "table",
      direction: context.directions.ofTable(properties),
      summary: settingOf(properties, "w:tblDescription") ?? "",
      headColumn: isOnValue(childNamed(properties, "w:tblLook")?.attributes["w:firstColumn"]),
      rows: rowsOf(rows, inside, blocks),
    },
  ];
}

interface GridCell {
  readonly cell: XmlElement;
  readonly column: number;
  readonly columnSpan: number;
  readonly merge: "restart" | "continue" | undefined;
}

/** A cell that spans rows has an empty continuation cell in each further row (ECMA-376 part 1, 17.4.84). */
function rowsOf(
  rows: readonly XmlElement[],
  context: WordBlockContext,
  blocks: ReadBlocks,
): readonly VerifiedRow[] {
  const grid = rows.map(gridCellsOf);
  const below = continuedBelow(grid);
  return grid.map((gridCells, index) => ({
    head: onOffOf(childNamed(rows[index], "w:trPr"), "w:tblHeader") ?? false,
    cells: gridCells
      .filter(({ merge }) => merge !== "continue")
      .map(
        ({ cell, column, columnSpan, merge }): VerifiedCell => ({
          columnSpan,
          rowSpan: merge === "restart" ? 1 + (below[index]?.get(column) ?? 0) : 1,
          children: blocks(cell, context),
        }),
      ),
  }));
}

function gridCellsOf(row: XmlElement): readonly GridCell[] {
  let column = 0;
  return childrenNamed(row, "w:tc").map((cell) => {
    const properties = childNamed(cell, "w:tcPr");
    const columnSpan = Number(settingOf(properties, "w:gridSpan") ?? 1);
    const merged = childNamed(properties, "w:vMerge");
    const merge =
      merged === undefined ? undefined : merged.attributes["w:val"] === "restart" ? "restart" : "continue";
    const gridCell: GridCell = { cell, column, columnSpan, merge };
    column += columnSpan;
    return gridCell;
  });
}

/** Number of rows below each row that continue one of its cells, by column. */
function continuedBelow(grid: readonly (readonly GridCell[])[]): readonly ReadonlyMap<number, number>[] {
  const counts: ReadonlyMap<number, number>[] = [];
  let next: ReadonlyMap<number, number> = new Map();
  for (const gridCells of grid.toReversed()) {
    counts.push(next);
    const last = next;
    next = new Map(
      gridCells
        .filter(({ merge }) => merge === "continue")
        .map(({ column }) => [column, 1 + (last.get(column) ?? 0)]),
    );
  }
  return counts.reverse();
}
