import { type ColumnNeed, columnShares } from "../../document/column-shares.ts";
import { isFigure } from "../../document/decimal.ts";
import type { Block, Cell, Column } from "../../document/node.ts";
import type { HouseStyle } from "../../house-style/house-style.ts";
import { familyWidth } from "./house/family-width.ts";
import { noteCallsWidth } from "./note-calls.ts";
import type { GridRow, Slot } from "./table-grid.ts";
import { LAST_PADDING, TABLE_PADDING } from "./table-looks.ts";
import { BOLD, codeWidth } from "./text-width.ts";

/** What widths depend on. */
export interface MeasuredTable {
  readonly columns: readonly Column[];
  readonly head: readonly GridRow[];
  readonly body: readonly GridRow[];
  /** By column, what stands behind the figures of a cell, in parts of the font size. */
  readonly indents: readonly ReadonlyMap<Cell, number>[];
}

/** Twips are whole numbers: a figure that fits to the hair would be cut. */
const ROUNDING = 0.2;

/** In points: a table within narrow columns can ask for more of them than there is room for. */
const LEAST_WIDTH = 1;

/**
 * Widths that add up to `width`, shared out as in the PDF: the last column, which ends with the text, has no room
 * behind it, and none of the others is narrower for that. They are written out because LibreOffice takes them as they
 * stand and Word would choose others.
 */
export function columnWidths(table: MeasuredTable, width: number, style: HouseStyle): readonly number[] {
  const size = style.text.table.size * familyWidth(style.fonts.word).ratio;
  const sides = TABLE_PADDING.left + TABLE_PADDING.right + ROUNDING;
  const needs = columnNeeds(table).map(({ figures, minimum, maximum }) => ({
    figures: figures * size + sides,
    minimum: minimum * size + sides,
    maximum: maximum * size + sides,
  }));
  const idle = TABLE_PADDING.right - LAST_PADDING.right;
  const last = table.columns.length - 1;
  return columnShares(table.columns, needs, width + idle).map((share, column) =>
    Math.max(LEAST_WIDTH, column === last ? share - idle : share),
  );
}

/** In parts of the font size. */
function columnNeeds({ columns, head, body, indents }: MeasuredTable): readonly ColumnNeed[] {
  const needs: ColumnNeed[] = columns.map(() => ({ figures: 0, minimum: 0, maximum: 0 }));
  const add = (slot: Slot, letters: number): void => {
    const { cell, column, continued } = slot;
    const need = needs[column];
    // Spanning cells take what the others need.
    if (continued || cell.columnSpan > 1 || need === undefined) return;
    const beside = (indents[column]?.get(cell) ?? 0) + callsWidth(cell.children);
    needs[column] = larger(need, slot, letters, beside);
  };
  for (const row of head) for (const slot of row) add(slot, BOLD);
  for (const row of body) for (const slot of row) add(slot, 1);
  return needs;
}

/** Most cells are a paragraph of words: nothing needs to be walked for notes. */
function callsWidth(children: readonly Block[]): number {
  const [only] = children;
  const plain = only?.type === "paragraph" && only.children.every(({ type }) => type === "text");
  return plain && children.length === 1 ? 0 : noteCallsWidth(children);
}

/**
 * The need, or what the cell's words and lines ask for where that is more. `letters`: how wide they are against regular
 * ones; `beside`: what stands next to a word.
 */
function larger(need: ColumnNeed, { text }: Slot, letters: number, beside: number): ColumnNeed {
  let { figures, minimum, maximum } = need;
  let [word, line, start] = [0, 0, 0];
  for (let place = 0; place <= text.length; place += 1) {
    const code = place < text.length ? text.charCodeAt(place) : LINE_END;
    const width = codeWidth(code) * letters;
    line += width;
    if (code !== SPACE) word += width;
    if (!endsWord(code, text, place)) continue;
    minimum = Math.max(minimum, word + beside);
    if (word + beside > figures && isFigure(text.slice(start, place))) figures = word + beside;
    maximum = Math.max(maximum, line + beside);
    [word, start] = [0, place + 1];
    if (code === LINE_END) line = 0;
  }
  return { figures, minimum, maximum };
}

const LINE_END = 0x0a;
const SPACE = 0x20;
const HYPHEN = 0x2d;
const SOFT_HYPHEN = 0xad;

/** A hyphen in figures, as in 2019-20, ends none. */
function endsWord(code: number, text: string, place: number): boolean {
  if (code === HYPHEN) return !/[0-9]/.test(text.charAt(place + 1));
  return code === SPACE || code === LINE_END || code === SOFT_HYPHEN;
}
