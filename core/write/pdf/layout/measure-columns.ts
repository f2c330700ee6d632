import type { Block, Cell, Inline, Row, Table } from "../../../document/node.ts";
import type { TextStyle } from "../../../house-style/house-style.ts";
import type { Context } from "./context.ts";
import { measure } from "./measure.ts";

interface Range {
  /** Width of the longest word. */
  readonly minimum: number;
  /** Width of the longest paragraph on one line. */
  readonly maximum: number;
}

/**
 * Column widths that add up to the text width: stated shares first, the rest by what the cells hold, never
 * below the longest word where there is room (after the automatic table layout of CSS 2.1, 17.5.2.2).
 */
export function columnWidths(
  table: Table,
  context: Context,
  text: TextStyle,
  side: number,
): readonly number[] {
  const ranges = table.columns.map((_, column) => columnRange(table, column, context, text, side));
  const fixed = table.columns.map((column) => column.width && column.width * context.width);
  const free = context.width - fixed.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const open = ranges.filter((_, index) => fixed[index] === undefined);
  const shares = distribute(open, Math.max(0, free));
  let next = 0;
  return fixed.map((width) => width ?? shares[next++] ?? 0);
}

function distribute(ranges: readonly Range[], available: number): readonly number[] {
  const minimum = ranges.reduce((sum, range) => sum + range.minimum, 0);
  const maximum = ranges.reduce((sum, range) => sum + range.maximum, 0);
  if (minimum >= available) return ranges.map((range) => (range.minimum / Math.max(1, minimum)) * available);
  if (maximum <= available) return ranges.map((range) => (range.maximum / Math.max(1, maximum)) * available);
  const share = (available - minimum) / (maximum - minimum);
  return ranges.map((range) => range.minimum + (range.maximum - range.minimum) * share);
}

function columnRange(table: Table, column: number, context: Context, text: TextStyle, side: number): Range {
  const head = cellsOf(table.head, column).map((cell) => cellRange(cell, context, { ...text, bold: true }));
  const body = cellsOf(table.body, column).map((cell) => cellRange(cell, context, text));
  const ranges = [...head, ...body];
  return {
    minimum: Math.max(0, ...ranges.map((range) => range.minimum)) + side,
    maximum: Math.max(0, ...ranges.map((range) => range.maximum)) + side,
  };
}

/** Cells that fill one column alone; spanning ones take what the others need. */
function cellsOf(rows: readonly Row[], column: number): readonly Cell[] {
  return rows.flatMap((row) => {
    if (row.cells.length !== row.cells.reduce((sum, cell) => sum + cell.columnSpan, 0)) return [];
    return row.cells[column] ?? [];
  });
}

function cellRange(cell: Cell, context: Context, text: TextStyle): Range {
  const ranges = cell.children.flatMap(inlinesOf).map((inlines) => {
    const style = {
      bold: text.bold,
      italic: false,
      size: text.size,
      colour: text.colour,
      rise: 0,
      tag: null,
    };
    const boxes = measure(context.measurer, inlines, style);
    return {
      minimum: Math.max(0, ...boxes.map((box) => box.width)),
      maximum: boxes.reduce((sum, box) => sum + box.width + box.space.width, 0),
    };
  });
  return {
    minimum: Math.max(0, ...ranges.map((range) => range.minimum)),
    maximum: Math.max(0, ...ranges.map((range) => range.maximum)),
  };
}

function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [block.children];
    case "list":
      return block.items.flatMap((item) => item.children.flatMap(inlinesOf));
    default:
      return [];
  }
}
