import { type ColumnNeed, columnShares } from "../document/column-shares.ts";
import type { Column } from "../document/node.ts";
import { sum } from "../document/sum.ts";
import type { TextStyle } from "./house-style.ts";
import { CELL_SIDE } from "./measures.ts";

/** The text style and spacing of a table. */
export interface TableDensity {
  readonly text: TextStyle;
  /** Space between the text of a column and the next column, in points. */
  readonly side: number;
}

/** Minimum size of a table's text, in points; smaller numbers are hard to read at arm's length. */
const SMALLEST_TEXT = 8.5;

/** Reduction of the text size and space between columns, in points, from normal to dense. */
const STEPS = [
  { less: 0, side: CELL_SIDE },
  { less: 0, side: 4 },
  { less: 1, side: 4 },
  { less: 2, side: 3 },
] as const;

export const USUAL_DENSITY = 0;

/** The densities of a table, from normal to dense: columns move closer first, then the text becomes smaller. */
export function tableDensities(usual: TextStyle): readonly TableDensity[] {
  const smallest = Math.min(usual.size, SMALLEST_TEXT);
  return STEPS.map(({ less, side }) => {
    const size = Math.max(smallest, usual.size - less);
    return { text: { ...usual, size, leading: (usual.leading * size) / usual.size }, side };
  });
}

export interface TableToFit {
  readonly columns: readonly Column[];
  readonly densities: readonly TableDensity[];
  /** Index of the first density to try: that of the enclosing table. */
  readonly from: number;
  /** Distance from the start of the first column to the end of the last one's text, in points. */
  readonly room: number;
  /** What the columns need; with `parts`, `min` is measured by hyphenated parts of words, which takes longer. */
  readonly needsAt: (density: TableDensity, parts: boolean) => readonly ColumnNeed[];
}

export interface TableFit {
  /** Index of the chosen density. */
  readonly density: number;
  /** Widths of the columns, in points, with the space after each, the last one included. */
  readonly widths: readonly number[];
  /** The widths that the columns need at the chosen density. */
  readonly needs: readonly ColumnNeed[];
  /** Excess of the needed width over the room at the first density, in points; 0 where the columns fit. */
  readonly missing: number;
  /** Excess at the chosen density, in points; above 0, numerals or words are broken. */
  readonly overflow: number;
}

/** The first density at which no numeral and no word is broken, or else the densest. Both writers use it. */
export function fitTable(table: TableToFit): TableFit {
  const { columns, densities, from, room, needsAt } = table;
  const [first] = densities.slice(from);
  if (first === undefined) throw new Error("there is no density to try");
  const whole = needsAt(first, false);
  const chosen = (
    density: number,
    needs: readonly ColumnNeed[],
    missing: number,
    overflow: number,
  ): TableFit => {
    const available = room + (densities[density]?.side ?? 0);
    return { density, needs, widths: columnShares(columns, needs, available), missing, overflow };
  };
  if (sum(whole.map(({ minContent }) => minContent)) <= room + first.side) return chosen(from, whole, 0, 0);
  let missing = 0;
  for (let density = from; ; density += 1) {
    const { side } = densities[density] ?? first;
    const needs = needsAt(densities[density] ?? first, true);
    const overflow = Math.max(0, sum(needs.map(({ min }) => min)) - room - side);
    if (density === from) missing = overflow;
    if (overflow <= ROUNDING || density === densities.length - 1)
      return chosen(density, needs, missing, overflow <= ROUNDING ? 0 : overflow);
  }
}

/** Tolerance, in points, within which columns may exceed the room. */
const ROUNDING = 0.01;
