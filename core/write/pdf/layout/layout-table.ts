import type { Block, Cell, ColumnAlignment, Row, Table } from "../../../document/node.ts";
import { type Context, startEdge } from "./context.ts";
import { decimalIndents } from "./decimal-alignment.ts";
import { layoutRow } from "./layout-rows.ts";
import { layoutText } from "./layout-text.ts";
import { columnWidths } from "./measure-columns.ts";
import { changeFirst, type Fill, type Mark, type Piece } from "./piece.ts";
import { stackHeight } from "./stack.ts";
import { addTag, languageOf, type Tag } from "./tag.ts";

type LayoutBlocks = (blocks: readonly Block[], context: Context) => readonly Piece[];

const CELL_ROOM = { top: 2.75, bottom: 2.75, side: 6 };

/** A table with thin rules between rows and none between columns; its head is repeated on each page. */
export function layoutTable(table: Table, context: Context, layoutBlocks: LayoutBlocks): readonly Piece[] {
  const tag = addTag(context.tag, "Table", table.summary ? { summary: table.summary } : {});
  const text = context.house.text.table;
  const indents = decimalIndents(table, context, text);
  const setting: Setting = {
    table,
    widths: columnWidths(table, context, text, CELL_ROOM.side, indents),
    indents,
    context: { ...context, text },
    layoutBlocks,
  };
  const caption = layoutCaption(table, context, tag);
  const head = layoutRows(setting, table.head, table.head.length > 0 ? addTag(tag, "THead") : tag, "head");
  const body = layoutRows(setting, table.body, addTag(tag, "TBody"), "body");
  const repeated = head.map((row) => ({ ...row, marks: row.marks.map(asDecoration) }));
  return [
    ...caption,
    ...head.map((row) => ({ ...row, keepWithNext: true })),
    ...body.map((row) => ({ ...row, repeated })),
  ];
}

interface Setting {
  readonly table: Table;
  readonly widths: readonly number[];
  readonly indents: ReadonlyMap<Cell, number>;
  readonly context: Context;
  readonly layoutBlocks: LayoutBlocks;
}

function layoutCaption(table: Table, context: Context, tag: Tag): readonly Piece[] {
  if (table.caption.length === 0) return [];
  const style = context.house.text.small;
  const lines = layoutText(context, table.caption, {
    style: { ...style, colour: context.house.colours.text },
    tag: addTag(tag, "Caption"),
    bold: true,
    keepWithNext: true,
  });
  return lines;
}

/** What is repeated on later pages is decoration there: it stands in the structure once. */
function asDecoration(mark: Mark): Mark {
  return mark.type === "glyphs" ? { ...mark, tag: null } : mark;
}

/** Rows that a spanning cell ties together are one piece; others are a piece each. */
function layoutRows(
  setting: Setting,
  rows: readonly Row[],
  tag: Tag,
  part: "head" | "body",
): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < rows.length; ) {
    const count = groupSize(rows, start);
    pieces.push(layoutGroup(setting, rows.slice(start, start + count), tag, part));
    start += count;
  }
  return pieces;
}

function groupSize(rows: readonly Row[], start: number): number {
  let end = start + 1;
  for (let index = start; index < Math.min(end, rows.length); index += 1) {
    for (const cell of rows[index]?.cells ?? []) end = Math.max(end, index + cell.rowSpan);
  }
  return Math.min(end, rows.length) - start;
}

interface PlacedCell {
  readonly cell: Cell;
  readonly row: number;
  readonly pieces: readonly Piece[];
}

function layoutGroup(setting: Setting, rows: readonly Row[], tag: Tag, part: "head" | "body"): Piece {
  const placed = placeCells(setting, rows, tag, part);
  const tops = rowTops(placed, rows.length);
  const cells = placed.map(({ pieces, row }) => ({ pieces, top: tops[row] ?? 0 }));
  return withRule(layoutRow(cells, CELL_ROOM, tops[rows.length]), ruleUnder(setting, part));
}

/** Where each row of the group begins, and where the last one ends; a spanning cell stretches its last row. */
function rowTops(placed: readonly PlacedCell[], count: number): readonly number[] {
  const heights = Array.from({ length: count }, (_, row) =>
    rowHeight(placed.filter((item) => item.row === row && item.cell.rowSpan === 1)),
  );
  for (const item of placed.filter(({ cell }) => cell.rowSpan > 1)) {
    const last = item.row + item.cell.rowSpan - 1;
    const spanned = sum(heights.slice(item.row, last + 1));
    heights[last] = (heights[last] ?? 0) + Math.max(0, rowHeight([item]) - spanned);
  }
  return Array.from({ length: count + 1 }, (_, row) => sum(heights.slice(0, row)));
}

function rowHeight(cells: readonly PlacedCell[]): number {
  return Math.max(0, ...cells.map((item) => stackHeight(item.pieces))) + CELL_ROOM.top + CELL_ROOM.bottom;
}

function placeCells(
  setting: Setting,
  rows: readonly Row[],
  tag: Tag,
  part: "head" | "body",
): readonly PlacedCell[] {
  const taken = new Set<string>();
  return rows.flatMap((row, rowIndex) => {
    const rowTag = addTag(tag, "TR");
    let column = 0;
    return row.cells.map((cell): PlacedCell => {
      while (taken.has(`${rowIndex}:${column}`)) column += 1;
      for (let r = 0; r < cell.rowSpan; r += 1) {
        for (let c = 0; c < cell.columnSpan; c += 1) taken.add(`${rowIndex + r}:${column + c}`);
      }
      const pieces = layoutCell(setting, cell, column, rowTag, part);
      column += cell.columnSpan;
      return { cell, row: rowIndex, pieces };
    });
  });
}

function layoutCell(
  setting: Setting,
  cell: Cell,
  column: number,
  rowTag: Tag,
  part: "head" | "body",
): readonly Piece[] {
  const { context, widths, table } = setting;
  const before = sum(widths.slice(0, column));
  const width = sum(widths.slice(column, column + cell.columnSpan)) - CELL_ROOM.side;
  const indent = Math.min(setting.indents.get(cell) ?? 0, width / 2);
  const tag = addTag(rowTag, cell.header ? "TH" : "TD", {
    ...(cell.header && { scope: part === "head" ? ("Column" as const) : ("Row" as const) }),
    ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
  });
  const inner: Context = { ...context, x: startEdge(context, before, width), width: width - indent, tag };
  const alignment = textAlignment(table.columns[column]?.alignment ?? "start");
  const pieces = cell.children.map((block) =>
    block.type === "paragraph"
      ? layoutText(inner, block.children, {
          style: context.text,
          tag: addTag(tag, "P", languageOf(block)),
          language: block.language,
          bold: part === "head",
          alignment,
        })
      : changeFirst(setting.layoutBlocks([block], inner), (first) => ({ ...first, gap: 3 })),
  );
  return pieces.flat();
}

/** Figures run from left to right in every language: their decimals stand at the right. */
function textAlignment(alignment: ColumnAlignment): "start" | "centre" | "end" | "right" {
  return alignment === "decimal" ? "right" : alignment;
}

function ruleUnder({ context, widths }: Setting, part: "head" | "body"): Omit<Fill, "y"> {
  const { accent, rule } = context.house.colours;
  const width = sum(widths) - CELL_ROOM.side;
  const x = startEdge(context, 0, width);
  return part === "head"
    ? { type: "fill", x, width, height: 1, colour: accent }
    : { type: "fill", x, width, height: 0.5, colour: rule };
}

/** The rule stands at the foot of the row, and of each part when a page cuts it. */
function withRule(row: Piece, rule: Omit<Fill, "y">): Piece {
  const { split } = row;
  return {
    ...row,
    marks: [...row.marks, { ...rule, y: row.height - rule.height }],
    ...(split && {
      split: (height: number) => {
        const parts = split(height);
        return parts && [withRule(parts[0], rule), withRule(parts[1], rule)];
      },
    }),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
