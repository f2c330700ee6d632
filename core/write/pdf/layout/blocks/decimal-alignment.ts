import { childrenOf } from "../../../../document/children.ts";
import { decimalSeparator, numeralTail } from "../../../../document/decimal.ts";
import type { Cell, Inline, Table } from "../../../../document/node.ts";
import { inlineText, THIN_SPACE } from "../../../../document/text.ts";
import { inlineRuns } from "../../../../document/walk.ts";
import type { TextStyle } from "../../../../house-style/house-style.ts";
import { FOOTNOTE_REFERENCE_SIZE, LONGEST_UNIT } from "../../../../house-style/measures.ts";
import type { Context } from "../context.ts";
import { shapeRuns, widthOf } from "../measure/box.ts";
import { placeCells } from "./table-grid.ts";

/** Right indents, in points, by which the decimal points of a column are aligned, for the cells of the body. */
export function decimalIndentsInPoints(
  table: Table,
  context: Context,
  text: TextStyle,
): ReadonlyMap<Cell, number> {
  if (table.columns.every(({ alignment }) => alignment !== "decimal")) return new Map();
  const separator = decimalSeparator(context.language);
  const columns = new Map<number, (readonly [Cell, number])[]>();
  for (const [column, cell] of decimalCells(table)) {
    const tail = tailWidth(cell, separator, context, text);
    columns.set(column, [...(columns.get(column) ?? []), [cell, tail]]);
  }
  return new Map(
    [...columns.values()].flatMap((tails) => {
      const widest = tails.reduce((max, [, tail]) => Math.max(max, tail), 0);
      if (widest > LONGEST_UNIT * text.size) return [];
      return tails.map(([cell, tail]) => [cell, widest - tail] as const);
    }),
  );
}

function decimalCells(table: Table): readonly (readonly [number, Cell])[] {
  return placeCells(table.body).flatMap(({ cell, column }) =>
    cell.columnSpan === 1 && table.columns[column]?.alignment === "decimal" ? [[column, cell] as const] : [],
  );
}

function tailWidth(cell: Cell, separator: string, context: Context, text: TextStyle): number {
  const last = inlineRuns(cell.children).at(-1) ?? [];
  const style = {
    bold: text.bold,
    italic: false,
    size: text.size,
    colour: text.colour,
    rise: 0,
    element: null,
    language: context.language,
  };
  const tail = shapeRuns(
    context.measurer,
    numeralTail(inlineText(last), separator) + thinSpaces(last),
    style,
  );
  const references = shapeRuns(context.measurer, footnoteNumbers(last), {
    ...style,
    size: text.size * FOOTNOTE_REFERENCE_SIZE,
  });
  return widthOf(tail) + widthOf(references);
}

function thinSpaces(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "footnote" || inline.type === "repeatedReference")
        return inline.apart ? THIN_SPACE : "";
      return thinSpaces(childrenOf(inline));
    })
    .join("");
}

function footnoteNumbers(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "footnote" || inline.type === "repeatedReference") return String(inline.number);
      return footnoteNumbers(childrenOf(inline));
    })
    .join("");
}
