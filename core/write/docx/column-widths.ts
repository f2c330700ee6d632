import type { Cell, Table } from "../../document/node.ts";
import { blockText } from "./plain-text.ts";
import { gridRows } from "./table-grid.ts";
import { textWidth } from "./text-width.ts";

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
export function columnWidths(table: Table, width: number, size: number, padding: number): readonly number[] {
  const stated = table.columns.map((column) => column.width);
  const rest = 1 - stated.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const needs = columnNeeds(table).map(({ least, most }) => ({
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

function columnNeeds(table: Table): readonly Need[] {
  const slots = [...gridRows(table.head), ...gridRows(table.body)].flat();
  return table.columns.map((_, column) => {
    const cells = slots.filter((slot) => slot.column === column && !slot.continued).map((slot) => slot.cell);
    const single = cells.filter((cell) => cell.columnSpan === 1).map(cellNeed);
    return {
      least: Math.max(1, ...single.map((need) => need.least)),
      most: Math.max(1, ...single.map((need) => need.most)),
    };
  });
}

function cellNeed(cell: Cell): Need {
  const lines = blockText(cell.children).split("\n");
  const words = lines.flatMap((line) => line.split(/[ \u00AD-]/));
  return { least: longest(words), most: longest(lines) };
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(textWidth));
}
