import type { Column } from "./node.ts";
import { sum } from "./sum.ts";

/** The widths that a column's cells need, in points, including their padding. */
export interface ColumnNeed {
  /** Below this width a numeral, or a word that cannot be hyphenated, is cut. */
  readonly least: number;
  /** Below this width a word is hyphenated. */
  readonly minimum: number;
  /** Above this width no line break is saved. */
  readonly maximum: number;
}

/**
 * Column widths that add up to `available`: stated shares first, the rest by what the cells hold, never below the
 * longest word where there is room (after the automatic table layout of CSS 2.1, 17.5.2.2), and below what their
 * columns need at least only where not even that fits.
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

/** The widths that columns state. They shrink where they would cut words of a column that needs no more than its fair share. */
function statedWidths(columns: readonly Column[], needs: readonly ColumnNeed[], available: number) {
  const least = leastWidths(needs, available);
  const wanted = columns.map(({ width }, index) => {
    const floor = least[index] ?? 0;
    return width === undefined ? floor : Math.max(width * available, floor);
  });
  const given = giveWay(wanted, least, available);
  return columns.map(({ width }, index) => (width === undefined ? undefined : (given[index] ?? 0)));
}

/** The widths that columns keep however narrow the table is: what they cannot do without, and at most a fair share for longer words. */
function leastWidths(needs: readonly ColumnNeed[], available: number): readonly number[] {
  const least = needs.map((need) => need.least);
  const together = sum(least);
  if (together > available) return least.map((width) => (width * available) / together);
  const fair = available / Math.max(1, needs.length);
  const fairly = needs.map(({ minimum }, index) => Math.max(Math.min(minimum, fair), least[index] ?? 0));
  return giveWay(fairly, least, available);
}

/** Shrinks widths to fit `available`, each in proportion to what it has beyond its least. */
function giveWay(widths: readonly number[], least: readonly number[], available: number): readonly number[] {
  const slack = widths.map((width, index) => width - (least[index] ?? 0));
  const excess = Math.max(0, sum(widths) - available);
  const share = excess / Math.max(excess, sum(slack), 1);
  return widths.map((width, index) => width - (slack[index] ?? 0) * share);
}

/** The widths that a cell over several columns needs; `column` is the first of them. */
export interface SpanNeed {
  readonly column: number;
  readonly span: number;
  readonly need: ColumnNeed;
}

/** Adds what cells over several columns need beyond the sum of their columns, in equal parts. */
export function withSpans(needs: readonly ColumnNeed[], spans: readonly SpanNeed[]): readonly ColumnNeed[] {
  const widened = [...needs];
  for (const { column, span, need } of spans) {
    const own = widened.slice(column, column + span);
    const more = (name: keyof ColumnNeed): number =>
      Math.max(0, need[name] - sum(own.map((each) => each[name]))) / Math.max(1, own.length);
    const [least, minimum] = [more("least"), more("minimum")];
    for (const [index, each] of own.entries()) {
      widened[column + index] = {
        least: each.least + least,
        minimum: each.minimum + minimum,
        // A long line in a spanning cell is broken instead of widening its columns.
        maximum: Math.max(each.maximum, each.minimum + minimum),
      };
    }
  }
  return widened;
}

function distribute(needs: readonly ColumnNeed[], available: number): readonly number[] {
  const minimum = sum(needs.map((need) => need.minimum));
  const maximum = sum(needs.map((need) => need.maximum));
  if (minimum >= available) return crowd(needs, available);
  if (maximum <= available) return needs.map((need) => (need.maximum / Math.max(1, maximum)) * available);
  return fitShortColumns(needs, available) ?? shareOut(needs, minimum, maximum, available);
}

/**
 * Gives columns whose longest line fits into a fair share that width, so that a short line is not broken to make room
 * for a long one. Undefined where there are no such columns, or where words of the others would be cut.
 */
function fitShortColumns(needs: readonly ColumnNeed[], available: number): readonly number[] | undefined {
  const fair = available / needs.length;
  const isShort = needs.map(({ maximum }) => maximum <= fair);
  const long = needs.filter((_, index) => !isShort[index]);
  const settled = sum(needs.map(({ maximum }, index) => (isShort[index] ? maximum : 0)));
  const left = available - settled;
  if (long.length === needs.length || sum(long.map(({ minimum }) => minimum)) > left) return undefined;
  const shares = distribute(long, left);
  let next = 0;
  return needs.map(({ maximum }, index) => (isShort[index] ? maximum : (shares[next++] ?? 0)));
}

function shareOut(
  needs: readonly ColumnNeed[],
  minimum: number,
  maximum: number,
  available: number,
): readonly number[] {
  const share = (available - minimum) / (maximum - minimum);
  return needs.map((need) => need.minimum + (need.maximum - need.minimum) * share);
}

/** Shares out too little room: words are hyphenated, except in columns that need less than a fair share. */
function crowd(needs: readonly ColumnNeed[], available: number): readonly number[] {
  const least = leastWidths(needs, available);
  const missing = needs.map(({ minimum }, index) => minimum - (least[index] ?? 0));
  const rest = available - sum(least);
  return least.map((width, index) => width + (rest * (missing[index] ?? 0)) / Math.max(1, sum(missing)));
}
