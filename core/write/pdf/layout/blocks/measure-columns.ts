import type { Cell, Row, Table } from "../../../../document/node.ts";
import type { TextStyle } from "../../../../house-style/house-style.ts";
import type { Context } from "../context.ts";
import { type BlockMeasuring, type Range, rangeOfCaption, rangeOfCell, widest } from "./measure-blocks.ts";
import { sum } from "./sum.ts";
import { placeCells } from "./table-grid.ts";

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
  const ranges = columnRanges({ table, context, text, side, indents });
  const stated = statedWidths(table, ranges, context.width);
  const left = stated.reduce<number>((rest, width) => rest - (width ?? 0), context.width);
  const shares = distribute(
    ranges.filter((_, index) => stated[index] === undefined),
    left,
  );
  let next = 0;
  return stated.map((width) => width ?? shares[next++] ?? 0);
}

/** Stated shares of the width; they give way where they would cut the words of any column that asks no more than is fair. */
function statedWidths({ columns }: Table, ranges: readonly Range[], available: number) {
  const fair = available / Math.max(1, columns.length);
  const least = ranges.map(({ minimum }) => Math.min(minimum, fair));
  const wanted = columns.map(({ width }, index) => {
    const floor = least[index] ?? 0;
    return width === undefined ? floor : Math.max(width * available, floor);
  });
  const slack = wanted.map((width, index) => width - (least[index] ?? 0));
  const excess = Math.max(0, sum(wanted) - available);
  const share = excess / Math.max(excess, sum(slack), 1);
  return columns.map(({ width }, index) =>
    width === undefined ? undefined : (wanted[index] ?? 0) - (slack[index] ?? 0) * share,
  );
}

function distribute(ranges: readonly Range[], available: number): readonly number[] {
  const minimum = sum(ranges.map((range) => range.minimum));
  const maximum = sum(ranges.map((range) => range.maximum));
  if (minimum >= available) return crowd(ranges, available);
  if (maximum <= available) return ranges.map((range) => (range.maximum / Math.max(1, maximum)) * available);
  return settleShort(ranges, available) ?? shareOut(ranges, minimum, maximum, available);
}

/**
 * Columns that need no more than a fair share for their longest line have it, and do not break a short line to
 * spare a long one a word; undefined where there are none, or where the others' words would be cut.
 */
function settleShort(ranges: readonly Range[], available: number): readonly number[] | undefined {
  const fair = available / ranges.length;
  const isShort = ranges.map(({ maximum }) => maximum <= fair);
  const long = ranges.filter((_, index) => !isShort[index]);
  const settled = sum(ranges.map(({ maximum }, index) => (isShort[index] ? maximum : 0)));
  const left = available - settled;
  if (long.length === ranges.length || sum(long.map(({ minimum }) => minimum)) > left) return undefined;
  const shares = distribute(long, left);
  let next = 0;
  return ranges.map(({ maximum }, index) => (isShort[index] ? maximum : (shares[next++] ?? 0)));
}

function shareOut(
  ranges: readonly Range[],
  minimum: number,
  maximum: number,
  available: number,
): readonly number[] {
  const share = (available - minimum) / (maximum - minimum);
  return ranges.map((range) => range.minimum + (range.maximum - range.minimum) * share);
}

/** Where words must be cut, a column that needs less than its fair share keeps what it needs. */
function crowd(ranges: readonly Range[], available: number): readonly number[] {
  const fair = available / Math.max(1, ranges.length);
  const least = ranges.map((range) => Math.min(range.minimum, fair));
  const needs = ranges.map((range, index) => range.minimum - (least[index] ?? 0));
  const need = sum(needs);
  const rest = available - sum(least);
  return least.map((width, index) => width + (rest * (needs[index] ?? 0)) / Math.max(1, need));
}

interface Setting {
  readonly table: Table;
  readonly context: Context;
  readonly text: TextStyle;
  readonly side: number;
  readonly indents: ReadonlyMap<Cell, number>;
}

function columnRanges(setting: Setting): readonly Range[] {
  const { table, context, text, side, indents } = setting;
  const inside: BlockMeasuring = { context, text, rangeOfTable: (inner) => rangeOfTable(setting, inner) };
  const ranges = table.columns.map((): Range[] => []);
  const add = (rows: readonly Row[], words: TextStyle): void => {
    for (const { cell, column } of placeCells(rows)) {
      // Spanning cells take what the others need.
      if (cell.columnSpan > 1) continue;
      const { minimum, maximum } = rangeOfCell(cell.children, inside, words);
      const sides = (indents.get(cell) ?? 0) + side;
      ranges[column]?.push({ minimum: minimum + sides, maximum: maximum + sides });
    }
  };
  add(table.head, { ...text, bold: true });
  add(table.body, text);
  return ranges.map(widest);
}

/** Of a table in a cell: its columns side by side, below its caption. */
function rangeOfTable(setting: Setting, table: Table): Range {
  const ranges = columnRanges({ ...setting, table });
  const columns = {
    minimum: sum(ranges.map(({ minimum }) => minimum)),
    maximum: sum(ranges.map(({ maximum }) => maximum)),
  };
  return widest([columns, rangeOfCaption(table.caption, setting.context)]);
}
