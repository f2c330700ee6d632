import type { Column } from "../../document/node.ts";
import type { GridRow } from "./table-grid.ts";
import { characterWidth } from "./text-width.ts";

interface Need {
  /** The longest word: narrower breaks words. */
  readonly least: number;
  /** The longest line: wider is of no use. */
  readonly most: number;
}

/**
 * Widths that add up to `width`. Columns that state a share have it; the others divide the rest by their
 * content, as a browser does. They are written out because LibreOffice takes them as they stand and Word
 * would choose others.
 */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly GridRow[],
  width: number,
  size: number,
  padding: number,
): readonly number[] {
  const stated = columns.map((column) => column.width);
  const rest = 1 - stated.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const needs = columnNeeds(columns.length, rows).map(({ least, most }) => ({
    least: least * size + padding,
    most: most * size + padding,
  }));
  const measured = needs.filter((_, column) => stated[column] === undefined);
  const shared = shareOut(measured, Math.max(rest, 0.1 * measured.length) * width);
  const widths = stated.map((share) => (share === undefined ? (shared.shift() ?? 0) : share * width));
  const scale = width / widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each) => each * scale);
}

function shareOut(needs: readonly Need[], available: number): number[] {
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const most = needs.reduce((sum, need) => sum + need.most, 0);
  if (most <= available) return needs.map((need) => (need.most * available) / most);
  if (least >= available) return needs.map((need) => (need.least * available) / least);
  const share = (available - least) / (most - least);
  return needs.map((need) => need.least + (need.most - need.least) * share);
}

function columnNeeds(columns: number, rows: readonly GridRow[]): readonly Need[] {
  const needs: Need[] = Array.from({ length: columns }, () => ({ least: 1, most: 1 }));
  for (const row of rows) {
    for (const { cell, column, text, continued } of row) {
      const need = needs[column];
      if (!continued && cell.columnSpan === 1 && need !== undefined) needs[column] = larger(need, text);
    }
  }
  return needs;
}

/** The need, or what the text's words and lines ask for where that is more. */
function larger({ least, most }: Need, text: string): Need {
  let [longestWord, longestLine, word, line] = [least, most, 0, 0];
  for (const character of text) {
    const width = character === "\n" ? 0 : characterWidth(character);
    line = character === "\n" ? 0 : line + width;
    word = BETWEEN_WORDS.has(character) ? 0 : word + width;
    if (line > longestLine) longestLine = line;
    if (word > longestWord) longestWord = word;
  }
  return { least: longestWord, most: longestLine };
}

const BETWEEN_WORDS = new Set(" \u00AD-\n");
