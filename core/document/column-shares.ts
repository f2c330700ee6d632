import type { Column } from "./node.ts";
import { sum } from "./sum.ts";

/** What a column's cells ask for, with the room at their sides. */
export interface ColumnNeed {
  /** Narrower cuts a numeral, or a word where it cannot be hyphenated. */
  readonly least: number;
  /** Narrower hyphenates a word. */
  readonly minimum: number;
  /** Wider breaks no line less. */
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

/** Stated shares of the width; they give way where they would cut the words of any column that asks no more than is fair. */
function statedWidths(columns: readonly Column[], needs: readonly ColumnNeed[], available: number) {
  const least = leastWidths(needs, available);
  const wanted = columns.map(({ width }, index) => {
    const floor = least[index] ?? 0;
    return width === undefined ? floor : Math.max(width * available, floor);
  });
  const given = giveWay(wanted, least, available);
  return columns.map(({ width }, index) => (width === undefined ? undefined : (given[index] ?? 0)));
}

/** What columns keep however little room there is: the least they need and, of longer words, no more than is fair. */
function leastWidths(needs: readonly ColumnNeed[], available: number): readonly number[] {
  const least = needs.map((need) => need.least);
  const together = sum(least);
  if (together > available) return least.map((width) => (width * available) / together);
  const fair = available / Math.max(1, needs.length);
  const fairly = needs.map(({ minimum }, index) => Math.max(Math.min(minimum, fair), least[index] ?? 0));
  return giveWay(fairly, least, available);
}

/** The widths, less as much of what they have beyond the least as there is no room for. */
function giveWay(widths: readonly number[], least: readonly number[], available: number): readonly number[] {
  const slack = widths.map((width, index) => width - (least[index] ?? 0));
  const excess = Math.max(0, sum(widths) - available);
  const share = excess / Math.max(excess, sum(slack), 1);
  return widths.map((width, index) => width - (slack[index] ?? 0) * share);
}

/** What a cell over several columns needs, from its first one on. */
export interface SpanNeed {
  readonly column: number;
  readonly span: number;
  readonly need: ColumnNeed;
}

/** The needs with what cells over several columns need beyond them, shared out among those columns alike. */
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
        // A long line over several columns breaks, and makes none of them wide.
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
  return settleShort(needs, available) ?? shareOut(needs, minimum, maximum, available);
}

/**
 * Columns that need no more than a fair share for their longest line have it, and do not break a short line to
 * spare a long one a word; undefined where there are none, or where the others' words would be cut.
 */
function settleShort(needs: readonly ColumnNeed[], available: number): readonly number[] | undefined {
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

/** Where words must be hyphenated, a column that needs less than its fair share keeps what it needs. */
function crowd(needs: readonly ColumnNeed[], available: number): readonly number[] {
  const least = leastWidths(needs, available);
  const missing = needs.map(({ minimum }, index) => minimum - (least[index] ?? 0));
  const rest = available - sum(least);
  return least.map((width, index) => width + (rest * (missing[index] ?? 0)) / Math.max(1, sum(missing)));
}
