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
import { addTag, languageOf, stateDirection, type Tag } from "../tag.ts";
import { fitColumns } from "./fit-columns.ts";
import { layoutRowGroup, type RowCell } from "./layout-rows.ts";
import { placeCells } from "./table-grid.ts";
import { captionStyle, cellStyle } from "./text-styles.ts";

const CELL_ROOM = { top: CELL_PADDING, bottom: CELL_PADDING };

/** A table with thin rules between rows and none between columns; its head is repeated on each page. */
export function layoutTable(table: Table, context: Context, layoutBlocks: LayoutBlocks): readonly Fragment[] {
  const tag = addTag(context.tag, "Table", table.summary ? { summary: table.summary } : {});
  stateDirection(tag, context.direction);
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
  const caption = layoutCaption(table, context, tag);
  const above = context.above + stackHeight(caption);
  const headTag = table.head.length > 0 ? addTag(tag, "THead") : tag;
  const head = layoutRows(setting, table.head, headTag, "head", above);
  const again = fittingHead(head, context.pageHeight);
  const room = stackHeight(again);
  const below = belowHead(setting, room);
  const body = layoutRows(below, table.body, addTag(tag, "TBody"), "body", above + stackHeight(head) - room);
  const repeated = again.map((row) => ({ ...row, notes: [], isRepeated: true, keepWithNext: true }));
  return [
    ...caption,
    ...head.map((row) => ({ ...row, keepWithNext: true })),
    ...body.map((row) => ({ ...row, repeated })),
  ];
}

interface Setting {
  readonly table: Table;
  /** With the room behind the words of each column, the last one's too. */
  readonly widths: readonly number[];
  /** That room. */
  readonly side: number;
  readonly misfits: readonly Misfit[];
  readonly indents: ReadonlyMap<Cell, number>;
  readonly context: Context;
  readonly layoutBlocks: LayoutBlocks;
}

/** The page as rows find it below a head of some height that stands above them on each. */
function belowHead(setting: Setting, height: number): Setting {
  const { context } = setting;
  return { ...setting, context: { ...context, pageHeight: context.pageHeight - height } };
}

function layoutCaption(table: Table, context: Context, tag: Tag): readonly Fragment[] {
  if (table.caption.length === 0) return [];
  return layoutText(context, table.caption, {
    style: captionStyle(context.house),
    tag: addTag(tag, "Caption"),
    keepWithNext: true,
  });
}

/** Rows joined by a spanning cell are one fragment, others one each; the first keeps with what is above. */
function layoutRows(
  setting: Setting,
  rows: readonly Row[],
  tag: Tag,
  part: "head" | "body",
  above: number,
): readonly Fragment[] {
  const fragments: Fragment[] = [];
  const first: Setting = { ...setting, context: { ...setting.context, above } };
  for (let start = 0; start < rows.length; ) {
    const count = groupSize(rows, start);
    const place = start === 0 ? first : setting;
    fragments.push(layoutGroup(place, rows.slice(start, start + count), tag, part));
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

function layoutGroup(setting: Setting, rows: readonly Row[], tag: Tag, part: "head" | "body"): Fragment {
  const cells = layoutCells(setting, rows, tag, part);
  return layoutRowGroup({
    cells,
    count: rows.length,
    room: CELL_ROOM,
    standing: part === "head" ? "bottom" : "top",
    rule: ruleUnder(setting, part),
    misfits: setting.misfits,
    trail: setting.context.trail,
  });
}

function layoutCells(
  setting: Setting,
  rows: readonly Row[],
  tag: Tag,
  part: "head" | "body",
): readonly RowCell[] {
  const { context, widths } = setting;
  // The room behind the last column is no room of the table's: numbers and rules end where lines of text do.
  const rowTags = rows.map(() => addTag(tag, "TR"));
  return placeCells(rows).map(({ cell, row, column }): RowCell => {
    const end = column + cell.columnSpan;
    const side = end >= widths.length ? setting.side : 0;
    const width = sum(widths.slice(column, end)) - side;
    return {
      fragments: layoutCell(setting, cell, column, rowTags[row] ?? tag, part),
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
  rowTag: Tag,
  part: "head" | "body",
): readonly Fragment[] {
  const { context, widths, table } = setting;
  const before = sum(widths.slice(0, column));
  const width = sum(widths.slice(column, column + cell.columnSpan)) - setting.side;
  const indent = Math.min(setting.indents.get(cell) ?? 0, width / 2);
  const tag = addTag(rowTag, cell.header ? "TH" : "TD", {
    ...(cell.header && { scope: part === "head" ? ("Column" as const) : ("Row" as const) }),
    ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
  });
  const inner: Context = {
    ...context,
    x: startEdge(context, before, width),
    width: width - indent,
    pageHeight: context.pageHeight - CELL_ROOM.top - CELL_ROOM.bottom,
    tag,
  };
  const alignment = textAlignment(table.columns[column]?.alignment ?? "start");
  const fragments = cell.children.map((block) =>
    changeFirst(
      block.type === "paragraph"
        ? layoutText(inner, block.children, {
            style: cellStyle(context.text, part),
            tag: isWordsAlone(cell) ? tag : addTag(tag, "P", languageOf(block)),
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

/** A cell that holds a few words needs no paragraph around them: of a large note's elements that is a quarter. */
function isWordsAlone({ children }: Cell): boolean {
  const [only] = children;
  return (
    only?.type === "paragraph" &&
    children.length === 1 &&
    only.language === undefined &&
    only.children.every(({ type }) => type === "text")
  );
}

/** Figures run from left to right in every language: their decimals stand at the right. */
function textAlignment(alignment: ColumnAlignment): "start" | "centre" | "end" | "right" {
  return alignment === "decimal" ? "right" : alignment;
}

function ruleUnder({ context }: Setting, part: "head" | "body") {
  const { accent, rule } = context.house.colours;
  return part === "head"
    ? { height: HEAD_RULE_WIDTH, colour: accent }
    : { height: ROW_RULE_WIDTH, colour: rule };
}
