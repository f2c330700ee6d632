import type { Cell, ColumnAlignment, Row, Table } from "../../../../document/node.ts";
import { sum } from "../../../../document/sum.ts";
import {
  CELL_BLOCK_GAP,
  CELL_PADDING,
  HEAD_RULE_WIDTH,
  ROW_RULE_WIDTH,
} from "../../../../house-style/measures.ts";
import { type Context, type LayoutBlocks, startEdge } from "../context.ts";
import { changeFirst, type Fragment, withoutBreaks } from "../fragments/fragment.ts";
import { fittingHead, stackHeight } from "../fragments/stack.ts";
import { layoutText } from "../lines/layout-text.ts";
import type { Misfit } from "../misfit.ts";
import { addElement, languageOf, type StructureElement, stateDirection } from "../structure-element.ts";
import { fitColumns } from "./fit-columns.ts";
import { layoutRowGroup, type RowCell } from "./layout-rows.ts";
import { placeCells } from "./table-grid.ts";
import { captionStyle, cellStyle } from "./text-styles.ts";

const CELL_ROOM = { top: CELL_PADDING, bottom: CELL_PADDING };

/** Lays out a table with rules between rows and none between columns; its header rows are repeated on each page. */
export function layoutTable(table: Table, context: Context, layoutBlocks: LayoutBlocks): readonly Fragment[] {
  const element = addElement(context.element, "Table", table.summary ? { summary: table.summary } : {});
  stateDirection(element, context.direction);
  const { fit, indents, misfits, ...density } = fitColumns(table, context);
  const { text } = density;
  const misfit = context.misfit ?? misfits.find(({ overflow }) => overflow > 0);
  const inside = { text, above: 0, density: fit.density, landscapeGain: 0, misfit };
  const setting: Setting = {
    table,
    widths: fit.widths,
    side: density.side,
    indents,
    context: { ...context, ...inside },
    layoutBlocks,
    // A table inside one that is already reported is not reported again.
    misfits: context.misfit === undefined ? misfits : [],
  };
  const caption = layoutCaption(table, context, element);
  const above = context.above + stackHeight(caption);
  const headElement = table.head.length > 0 ? addElement(element, "THead") : element;
  const head = layoutRows(setting, table.head, headElement, "head", above);
  const again = fittingHead(head, context.pageHeight);
  const room = stackHeight(again);
  const below = belowHead(setting, room);
  const body = layoutRows(
    below,
    table.body,
    addElement(element, "TBody"),
    "body",
    above + stackHeight(head) - room,
  );
  const repeated = again.map((row) => ({ ...row, footnotes: [], isRepeated: true, keepWithNext: true }));
  return [
    ...caption,
    ...head.map((row) => ({ ...row, keepWithNext: true })),
    ...body.map((row) => ({ ...row, repeated })),
  ];
}

interface Setting {
  readonly table: Table;
  /** Widths of columns including `side`, in points. */
  readonly widths: readonly number[];
  /** Space after the words of each column, in points. */
  readonly side: number;
  readonly misfits: readonly Misfit[];
  readonly indents: ReadonlyMap<Cell, number>;
  readonly context: Context;
  readonly layoutBlocks: LayoutBlocks;
}

/** The setting of body rows, whose pages are lower by the height of the repeated header rows. */
function belowHead(setting: Setting, height: number): Setting {
  const { context } = setting;
  return { ...setting, context: { ...context, pageHeight: context.pageHeight - height } };
}

function layoutCaption(table: Table, context: Context, element: StructureElement): readonly Fragment[] {
  if (table.caption.length === 0) return [];
  return layoutText(context, table.caption, {
    style: captionStyle(context.house),
    element: addElement(element, "Caption"),
    keepWithNext: true,
  });
}

/** Lays out rows as fragments: one for rows joined by a spanning cell, and one for every other row. */
function layoutRows(
  setting: Setting,
  rows: readonly Row[],
  element: StructureElement,
  part: "head" | "body",
  above: number,
): readonly Fragment[] {
  const fragments: Fragment[] = [];
  const first: Setting = { ...setting, context: { ...setting.context, above } };
  for (let start = 0; start < rows.length; ) {
    const count = groupSize(rows, start);
    const place = start === 0 ? first : setting;
    fragments.push(layoutGroup(place, rows.slice(start, start + count), element, part));
    start += count;
  }
  return fragments;
}

function groupSize(rows: readonly Row[], start: number): number {
  let end = start + 1;
  for (let index = start; index < Math.min(end, rows.length); index += 1) {
    for (const cell of rows[index]?.cells ?? []) end = Math.max(end, index + cell.rowSpan);
  }
  return Math.min(end, rows.length) - start;
}

function layoutGroup(
  setting: Setting,
  rows: readonly Row[],
  element: StructureElement,
  part: "head" | "body",
): Fragment {
  const cells = layoutCells(setting, rows, element, part);
  return layoutRowGroup({
    cells,
    count: rows.length,
    room: CELL_ROOM,
    verticalAlignment: part === "head" ? "bottom" : "top",
    rule: ruleUnder(setting, part),
    misfits: setting.misfits,
    trail: setting.context.trail,
  });
}

function layoutCells(
  setting: Setting,
  rows: readonly Row[],
  element: StructureElement,
  part: "head" | "body",
): readonly RowCell[] {
  const { context, widths } = setting;
  // The space after the last column is outside of the table: numbers and rules end where lines of text do.
  const rowElements = rows.map(() => addElement(element, "TR"));
  return placeCells(rows).map(({ cell, row, column }): RowCell => {
    const end = column + cell.columnSpan;
    const side = end >= widths.length ? setting.side : 0;
    const width = sum(widths.slice(column, end)) - side;
    return {
      fragments: layoutCell(setting, cell, column, rowElements[row] ?? element, part),
      row,
      rowSpan: Math.min(cell.rowSpan, rows.length - row),
      x: startEdge(context, sum(widths.slice(0, column)), width),
      width,
    };
  });
}

function layoutCell(
  setting: Setting,
  cell: Cell,
  column: number,
  rowElement: StructureElement,
  part: "head" | "body",
): readonly Fragment[] {
  const { context, widths, table } = setting;
  const before = sum(widths.slice(0, column));
  const width = sum(widths.slice(column, column + cell.columnSpan)) - setting.side;
  const indent = Math.min(setting.indents.get(cell) ?? 0, width / 2);
  const element = addElement(rowElement, cell.header ? "TH" : "TD", {
    ...(cell.header && { scope: part === "head" ? ("Column" as const) : ("Row" as const) }),
    ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
  });
  const inner: Context = {
    ...context,
    x: startEdge(context, before, width),
    width: width - indent,
    pageHeight: context.pageHeight - CELL_ROOM.top - CELL_ROOM.bottom,
    element,
  };
  const alignment = textAlignment(table.columns[column]?.alignment ?? "start");
  const fragments = cell.children.map((block) =>
    changeFirst(
      block.type === "paragraph"
        ? layoutText(inner, block.children, {
            style: cellStyle(context.text, part),
            element: isWordsAlone(cell) ? element : addElement(element, "P", languageOf(block)),
            language: block.language,
            alignment,
          })
        : setting.layoutBlocks([block], inner),
      (first) => (first.gap === CELL_BLOCK_GAP ? first : { ...first, gap: CELL_BLOCK_GAP }),
    ),
  );
  const [only] = fragments;
  return withoutBreaks(only && fragments.length === 1 ? only : fragments.flat());
}

/** Whether a cell has only plain text, which needs no P element: that saves a quarter of a large note's elements. */
function isWordsAlone({ children }: Cell): boolean {
  const [only] = children;
  return (
    only?.type === "paragraph" &&
    children.length === 1 &&
    only.language === undefined &&
    only.children.every(({ type }) => type === "text")
  );
}

/** Alignment of text; numbers run from left to right in every language, so decimals are at the right. */
function textAlignment(alignment: ColumnAlignment): "start" | "centre" | "end" | "right" {
  return alignment === "decimal" ? "right" : alignment;
}

function ruleUnder({ context }: Setting, part: "head" | "body") {
  const { accent, rule } = context.house.colours;
  return part === "head"
    ? { height: HEAD_RULE_WIDTH, colour: accent }
    : { height: ROW_RULE_WIDTH, colour: rule };
}
