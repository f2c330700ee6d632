import { type ColumnNeed, type SpanNeed, withSpans } from "../../../document/column-shares.ts";
import { isNumeral } from "../../../document/decimal.ts";
import type { Block, Cell, Column, Table } from "../../../document/node.ts";
import { tiedParts } from "../../../document/numerals.ts";
import { sum } from "../../../document/sum.ts";
import { familyWidth } from "../../../house-style/family-width.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import { HYPHENATED_PART, UNBREAKABLE_PART } from "../../../house-style/measures.ts";
import { fitTable, tableDensities } from "../../../house-style/table-density.ts";
import { BOLD_RATIO, codeWidth, textWidth } from "../../../house-style/text-width.ts";
import { footnoteReferencesWidth } from "../inlines/footnote-reference-width.ts";
import { cellBlocks } from "./cell-blocks.ts";
import { nestedTables } from "./nested-tables.ts";
import { type GridCell, type GridRow, gridRows } from "./table-grid.ts";

/** The part of a table that its widths depend on. */
export interface MeasuredTable {
  readonly columns: readonly Column[];
  readonly head: readonly GridRow[];
  readonly body: readonly GridRow[];
  /** Indents after the numerals of cells, by column, as fractions of the font size. */
  readonly indents: readonly ReadonlyMap<Cell, number>[];
}

/** Width added to each column, in points: widths are rounded to twips, and a numeral that fits exactly would be split. */
const ROUNDING = 0.2;

/** Minimum width of a column, in points: a table in narrow columns may have more columns than fit. */
const MIN_WIDTH = 1;

export interface TableWidths {
  /** Index of the density at which the table is set. */
  readonly density: number;
  /** Space after the words of every column but the last, in points. */
  readonly side: number;
  readonly columns: readonly number[];
  /** Overflow of the columns beyond the width, in points; if above 0, numerals or words are split. */
  readonly overflow: number;
}

/**
 * Density and widths, which add up to `width`, chosen as in the PDF: the last column, which ends at the text edge, has no
 * space after it, and the others are not narrower for that. They are written out because LibreOffice does not calculate
 * widths and Word would calculate others. `from`: index of the density of the enclosing table.
 */
export function columnWidths(
  table: MeasuredTable,
  width: number,
  style: HouseStyle,
  from: number,
): TableWidths {
  const densities = tableDensities(style.text.table);
  const ratio = familyWidth(style.fonts.word).ratio;
  const needs = columnNeeds(table, style);
  const fit = fitTable({
    columns: table.columns,
    densities,
    from,
    room: width,
    needsAt: ({ text, side }) =>
      needs.map(({ min, minContent, maxContent, sides }) => {
        const [size, room] = [text.size * ratio, (sides + 1) * (side + ROUNDING)];
        return {
          min: min * size + room,
          minContent: minContent * size + room,
          maxContent: maxContent * size + room,
        };
      }),
  });
  const side = densities[fit.density]?.side ?? 0;
  const last = table.columns.length - 1;
  const columns = fit.widths.map((share, column) =>
    Math.max(MIN_WIDTH, column === last ? share - side : share),
  );
  return { density: fit.density, side, columns, overflow: fit.overflow };
}

/** Widths as fractions of the font size; `sides`: number of columns with space after them in nested tables. */
interface ScaledNeed extends ColumnNeed {
  readonly sides: number;
}

const NO_NEED: ScaledNeed = { min: 0, minContent: 0, maxContent: 0, sides: 0 };

function columnNeeds(
  { columns, head, body, indents }: MeasuredTable,
  style: HouseStyle,
): readonly ScaledNeed[] {
  const needs: ScaledNeed[] = columns.map(() => NO_NEED);
  const spans: SpanNeed[] = [];
  const add = (gridCell: GridCell, characterScale: number): void => {
    const { cell, column, continued } = gridCell;
    const need = needs[column];
    if (continued || need === undefined) return;
    const { indent, ...blocks } = cellBlocks(cell.children, style);
    const words = {
      characterScale: Math.max(characterScale, blocks.characterScale),
      beside:
        (indents[column]?.get(cell) ?? 0) + referencesWidth(cell.children) + indent / style.text.table.size,
      hyphenated: blocks.hyphenated && style.hyphenation !== "none",
    };
    if (cell.columnSpan > 1)
      spans.push({ column, span: cell.columnSpan, need: larger(NO_NEED, gridCell, words) });
    else needs[column] = withTables(larger(need, gridCell, words), cell, style);
  };
  for (const row of head) for (const gridCell of row) add(gridCell, BOLD_RATIO);
  for (const row of body) for (const gridCell of row) add(gridCell, 1);
  const spanned = withSpans(needs, spans);
  return needs.map((need, index) => ({ ...need, ...spanned[index] }));
}

/** The larger of the need and that of the tables in the cell. */
function withTables(need: ScaledNeed, { children }: Cell, style: HouseStyle): ScaledNeed {
  return nestedTables(children).reduce((max, table) => largest(max, needOfTable(table, style)), need);
}

function needOfTable(table: Table, style: HouseStyle): ScaledNeed {
  const indents = table.columns.map(() => new Map<Cell, number>());
  const measured = {
    columns: table.columns,
    head: gridRows(table.head),
    body: gridRows(table.body),
    indents,
  };
  const needs = columnNeeds(measured, style);
  return {
    min: sum(needs.map(({ min }) => min)),
    minContent: sum(needs.map(({ minContent }) => minContent)),
    maxContent: sum(needs.map(({ maxContent }) => maxContent)),
    sides: sum(needs.map(({ sides }) => sides + 1)),
  };
}

function largest(one: ScaledNeed, other: ScaledNeed): ScaledNeed {
  return {
    min: Math.max(one.min, other.min),
    minContent: Math.max(one.minContent, other.minContent),
    maxContent: Math.max(one.maxContent, other.maxContent),
    sides: Math.max(one.sides, other.sides),
  };
}

/** Width of footnote references. Most cells are one paragraph of plain text, which needs no walk. */
function referencesWidth(children: readonly Block[]): number {
  const [only] = children;
  const plain = only?.type === "paragraph" && only.children.every(({ type }) => type === "text");
  return plain && children.length === 1 ? 0 : footnoteReferencesWidth(children);
}

/** How the words of a cell are measured. */
interface CellWords {
  /** Width as a multiple of regular text. */
  readonly characterScale: number;
  /** Width beside a word, as a fraction of the font size: references and indents. */
  readonly beside: number;
  readonly hyphenated: boolean;
}

/** The larger of the need and the widths of the cell's words and lines. */
function larger(
  need: ScaledNeed,
  { text }: GridCell,
  { characterScale, beside, hyphenated }: CellWords,
): ScaledNeed {
  let { min, minContent, maxContent } = need;
  let [word, line, start] = [0, 0, 0];
  for (let place = 0; place <= text.length; place += 1) {
    const code = place < text.length ? text.charCodeAt(place) : LINE_END;
    const width = codeWidth(code) * characterScale;
    line += width;
    if (code !== SPACE) word += width;
    if (!endsWord(code, text, place)) continue;
    minContent = Math.max(minContent, word + beside);
    if (word + beside > min) {
      const part = Math.min(word, minOfWord(text.slice(start, place), hyphenated) * characterScale);
      min = Math.max(min, part + beside);
    }
    maxContent = Math.max(maxContent, line + beside);
    [word, start] = [0, place + 1];
    if (code === LINE_END) line = 0;
  }
  return { ...need, min, minContent, maxContent };
}

/** Minimum width without splitting a numeral, or a word that Word cannot hyphenate. */
function minOfWord(word: string, hyphenated: boolean): number {
  return tiedParts(word).reduce((max, part) => {
    if (isNumeral(part)) return Math.max(max, textWidth(part));
    const whole = !hyphenated || /\p{N}|\p{Lu}.*\p{Lu}/u.test(part);
    return Math.max(max, Math.min(textWidth(part), whole ? UNBREAKABLE_PART : HYPHENATED_PART));
  }, 0);
}

const LINE_END = 0x0a;
const SPACE = 0x20;
const HYPHEN = 0x2d;
const SOFT_HYPHEN = 0xad;

/** A hyphen in numerals, as in 2019-20, does not end a word. */
function endsWord(code: number, text: string, place: number): boolean {
  if (code === HYPHEN) return !/[0-9]/.test(text.charAt(place + 1));
  return code === SPACE || code === LINE_END || code === SOFT_HYPHEN;
}
