import type { Column } from "./node.ts";
import { sum } from "./sum.ts";

/** The widths that a column's cells need, in points, including their padding. */
export interface ColumnNeed {
  /** Minimum without splitting a numeral or a word that cannot be hyphenated. */
  readonly min: number;
  /** Minimum without hyphenating a word: the min-content width (CSS Box Sizing 3, 4). */
  readonly minContent: number;
  /** Width without line breaks: the max-content width. */
  readonly maxContent: number;
}

/**
 * Column widths, in points, that add up to `available`: stated widths first, the others by their content, not below their
 * min-content width if possible (after the automatic table layout of CSS 2.1, 17.5.2.2), and below `min` only where the
 * sum of all `min` does not fit.
 */
export function columnShares(
  columns: readonly Column[],
  needs: readonly ColumnNeed[],
  available: number,
): readonly number[] {
  const stated = statedWidths(columns, needs, available);
  const left = stated.reduce<number>((rest, width) => rest - (width ?? 0), available);
  const shares = distribute(
    needs.filter((_, index) => stated[index] === undefined),
    left,
  );
  let next = 0;
  return stated.map((width) => width ?? shares[next++] ?? 0);
}

/** Widths of columns with a stated width; they shrink where words of other columns would be split. */
function statedWidths(columns: readonly Column[], needs: readonly ColumnNeed[], available: number) {
  const min = minWidths(needs, available);
  const wanted = columns.map(({ width }, index) => {
    const floor = min[index] ?? 0;
    return width === undefined ? floor : Math.max(width * available, floor);
  });
  const given = shrink(wanted, min, available);
  return columns.map(({ width }, index) => (width === undefined ? undefined : (given[index] ?? 0)));
}

/** Guaranteed widths: the min-content width up to an equal share of the table, but not below `min`. */
function minWidths(needs: readonly ColumnNeed[], available: number): readonly number[] {
  const min = needs.map((need) => need.min);
  const together = sum(min);
  if (together > available) return min.map((width) => (width * available) / together);
  const fair = available / Math.max(1, needs.length);
  const fairly = needs.map(({ minContent }, index) => Math.max(Math.min(minContent, fair), min[index] ?? 0));
  return shrink(fairly, min, available);
}

/** Shrinks widths to fit `available`, each in proportion to its excess over its minimum. */
function shrink(widths: readonly number[], min: readonly number[], available: number): readonly number[] {
  const slack = widths.map((width, index) => width - (min[index] ?? 0));
  const excess = Math.max(0, sum(widths) - available);
  const share = excess / Math.max(excess, sum(slack), 1);
  return widths.map((width, index) => width - (slack[index] ?? 0) * share);
}

/** The widths of a cell that spans columns. `column`: index of the first of them. */
export interface SpanNeed {
  readonly column: number;
  readonly span: number;
  readonly need: ColumnNeed;
}

/** Adds the excess of spanning cells over the sum of their columns to these columns, in equal parts. */
export function withSpans(needs: readonly ColumnNeed[], spans: readonly SpanNeed[]): readonly ColumnNeed[] {
  const widened = [...needs];
  for (const { column, span, need } of spans) {
    const own = widened.slice(column, column + span);
    const more = (name: keyof ColumnNeed): number =>
      Math.max(0, need[name] - sum(own.map((each) => each[name]))) / Math.max(1, own.length);
    const [min, minContent] = [more("min"), more("minContent")];
    for (const [index, each] of own.entries()) {
      widened[column + index] = {
        min: each.min + min,
        minContent: each.minContent + minContent,
        // A long line in a spanning cell is broken instead of widening its columns.
        maxContent: Math.max(each.maxContent, each.minContent + minContent),
      };
    }
  }
  return widened;
}

function distribute(needs: readonly ColumnNeed[], available: number): readonly number[] {
  const minContent = sum(needs.map((need) => need.minContent));
  const maxContent = sum(needs.map((need) => need.maxContent));
  if (minContent >= available) return crowd(needs, available);
  if (maxContent <= available)
    return needs.map((need) => (need.maxContent / Math.max(1, maxContent)) * available);
  return fitShortColumns(needs, available) ?? shareOut(needs, minContent, maxContent, available);
}

/**
 * Gives columns whose max-content width fits into an equal share that width, so that no short line is broken in favour of a
 * long one. Undefined where there are no such columns, or where words of the others would be split.
 */
function fitShortColumns(needs: readonly ColumnNeed[], available: number): readonly number[] | undefined {
  const fair = available / needs.length;
  const isShort = needs.map(({ maxContent }) => maxContent <= fair);
  const long = needs.filter((_, index) => !isShort[index]);
  const settled = sum(needs.map(({ maxContent }, index) => (isShort[index] ? maxContent : 0)));
  const left = available - settled;
  if (long.length === needs.length || sum(long.map(({ minContent }) => minContent)) > left) return undefined;
  const shares = distribute(long, left);
  let next = 0;
  return needs.map(({ maxContent }, index) => (isShort[index] ? maxContent : (shares[next++] ?? 0)));
}

function shareOut(
  needs: readonly ColumnNeed[],
  minContent: number,
  maxContent: number,
  available: number,
): readonly number[] {
  const share = (available - minContent) / (maxContent - minContent);
  return needs.map((need) => need.minContent + (need.maxContent - need.minContent) * share);
}

/** Distributes less than the sum of min-content widths: words are hyphenated, except in columns below an equal share. */
function crowd(needs: readonly ColumnNeed[], available: number): readonly number[] {
  const min = minWidths(needs, available);
  const missing = needs.map(({ minContent }, index) => minContent - (min[index] ?? 0));
  const rest = available - sum(min);
  return min.map((width, index) => width + (rest * (missing[index] ?? 0)) / Math.max(1, sum(missing)));
}
