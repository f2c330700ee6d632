import type { Block, Cell, Row, Table } from "../../../document/node.ts";
import { inlineRuns } from "../../../document/walk.ts";
import type { TextStyle } from "../../../house-style/house-style.ts";
import type { Context } from "./context.ts";
import { CALLOUT_SIDES, QUOTATION_SIDES } from "./layout-callout.ts";
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
  indents: ReadonlyMap<Cell, number>,
): readonly number[] {
  const setting = { table, context, text, side, indents };
  const ranges = table.columns.map((_, column) => columnRange(setting, column));
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
  if (minimum >= available) return crowd(ranges, available);
  if (maximum <= available) return ranges.map((range) => (range.maximum / Math.max(1, maximum)) * available);
  const share = (available - minimum) / (maximum - minimum);
  return ranges.map((range) => range.minimum + (range.maximum - range.minimum) * share);
}

/** Where words must be cut, a column that needs less than its fair share keeps what it needs. */
function crowd(ranges: readonly Range[], available: number): readonly number[] {
  const fair = available / Math.max(1, ranges.length);
  const least = ranges.map((range) => Math.min(range.minimum, fair));
  const needs = ranges.map((range, index) => range.minimum - (least[index] ?? 0));
  const need = needs.reduce((sum, each) => sum + each, 0);
  const rest = available - least.reduce((sum, each) => sum + each, 0);
  return least.map((width, index) => width + (rest * (needs[index] ?? 0)) / Math.max(1, need));
}

interface Setting {
  readonly table: Table;
  readonly context: Context;
  readonly text: TextStyle;
  readonly side: number;
  readonly indents: ReadonlyMap<Cell, number>;
}

function columnRange({ table, context, text, side, indents }: Setting, column: number): Range {
  const head = cellsOf(table.head, column).map((cell) => cellRange(cell, context, { ...text, bold: true }));
  const body = cellsOf(table.body, column).map((cell) => {
    const indent = indents.get(cell) ?? 0;
    const { minimum, maximum } = cellRange(cell, context, text);
    return { minimum: minimum + indent, maximum: maximum + indent };
  });
  const ranges = [...head, ...body];
  return {
    minimum: widest(ranges.map((range) => range.minimum)) + side,
    maximum: widest(ranges.map((range) => range.maximum)) + side,
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
  const runs = cell.children.flatMap((block) =>
    inlineRuns([block]).map((inlines) => ({ inlines, sides: sidesOf(block, context) })),
  );
  const ranges = runs.map(({ inlines, sides }) => {
    const style = {
      bold: text.bold,
      italic: false,
      size: text.size,
      colour: text.colour,
      rise: 0,
      tag: null,
      language: context.language,
    };
    const boxes = measure(context.measurer, inlines, style);
    return {
      minimum: sides + widest(boxes.map((box) => box.width)),
      maximum: boxes.reduce((sum, box) => sum + box.width + box.space.width, sides),
    };
  });
  return {
    minimum: widest(ranges.map((range) => range.minimum)),
    maximum: widest(ranges.map((range) => range.maximum)),
  };
}

/** What a block takes from the width of its column on both sides together. */
function sidesOf(block: Block, context: Context): number {
  switch (block.type) {
    case "callout":
      return CALLOUT_SIDES;
    case "quotation":
      return QUOTATION_SIDES;
    case "list":
      return context.house.listIndent;
    default:
      return 0;
  }
}

/** Spread into a call, a table's thousands of cells would overflow the stack. */
function widest(widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), 0);
}
