import { type ColumnNeed, columnShares } from "../document/column-shares.ts";
import type { Column } from "../document/node.ts";
import { sum } from "../document/sum.ts";
import type { TextStyle } from "./house-style.ts";
import { CELL_SIDE } from "./measures.ts";

/** How closely a table is set. */
export interface TableDensity {
  readonly text: TextStyle;
  /** Between the words of a column and the next column, in points. */
  readonly side: number;
}

/** Smallest text of a table, in points: in a column of numbers it is read with ease at arm's length, and less is not. */
const SMALLEST_TEXT = 8.5;

/** What is taken from the size of the text, and the room between columns; in points, the usual first. */
const STEPS = [
  { less: 0, side: CELL_SIDE },
  { less: 0, side: 4 },
  { less: 1, side: 4 },
  { less: 2, side: 3 },
] as const;

export const USUAL_DENSITY = 0;

/** The densities at which a table may be set, from the usual one: columns move together first, then text is smaller. */
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
  /** Index of the first density to try: that of the table around it. */
  readonly from: number;
  /** From where the first column begins to where the words of the last end, in points. */
  readonly room: number;
  /** What the columns need; with `parts`, `min` is measured by hyphenated parts of words, which takes longer. */
  readonly needsAt: (density: TableDensity, parts: boolean) => readonly ColumnNeed[];
}

export interface TableFit {
  /** Index of the density that was chosen. */
  readonly density: number;
  /** With the room behind each column, the last one's too. */
  readonly widths: readonly number[];
  /** At the density that was chosen. */
  readonly needs: readonly ColumnNeed[];
  /** What the columns need beyond the room at the first density, in points; 0 where they fit. */
  readonly missing: number;
  /** The same at the density that was chosen: above 0, numerals or words are cut. */
  readonly overflow: number;
}

/** The first density at which no numeral and no word is cut, or the closest one; both writers choose by it. */
export function fitTable(table: TableToFit): TableFit {
  const { columns, densities, from, room, needsAt } = table;
  const [first] = densities.slice(from);
  if (first === undefined) throw new Error("a table has no density to be set at");
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
