import { sum } from "../../../../document/sum.ts";
import type { Fill } from "../fragments/display-item.ts";
import {
  createFragment,
  type Fragment,
  misfitsOf,
  type Split,
  type SplitMode,
} from "../fragments/fragment.ts";
import { splitStack } from "../fragments/split-stack.ts";
import { stackHeight } from "../fragments/stack.ts";
import type { Misfit, Trail } from "../misfit.ts";

/** The fragments of a cell and its position. Display items of the fragments have their final horizontal position. */
export interface RowCell {
  readonly fragments: readonly Fragment[];
  /** Index of its first row in the group, and number of rows that it spans. */
  readonly row: number;
  readonly rowSpan: number;
  /** Left edge and length of the rule below it, in points. */
  readonly x: number;
  readonly width: number;
}

/** Rows joined by spanning cells, or a single row: cells side by side that form one fragment. */
export interface RowGroup {
  readonly cells: readonly RowCell[];
  readonly count: number;
  /** Padding of each cell above and below its content, in points. */
  readonly room: { readonly top: number; readonly bottom: number };
  /** Vertical alignment of cells: bottom in header rows, next to the column that they name. Default: top. */
  readonly verticalAlignment?: "top" | "bottom";
  readonly rule?: { readonly height: number; readonly colour: string };
  /** Whether the rows flow: they may be split between lines at the end of a page. */
  readonly flows?: boolean;
  /** Misfits of all its rows together, such as a table wider than its line. */
  readonly misfits?: readonly Misfit[] | undefined;
  readonly trail?: Trail | undefined;
}

/** Lays out a group as one fragment, which is split between rows, or between lines if necessary. */
export function layoutRowGroup(group: RowGroup): Fragment {
  const { cells, count } = group;
  const tops = rowTops(group);
  const inside = cells.map((cell) => ({ fragments: cell.fragments, x: 0, y: topOf(cell, group, tops) }));
  return createFragment(tops[count] ?? 0, rulesOf(group, tops), {
    inside,
    footnotes: cells.flatMap((cell) => cell.fragments.flatMap((item) => item.footnotes)),
    baseline: (inside[0]?.y ?? 0) + (inside[0]?.fragments[0]?.baseline ?? 0),
    misfits: misfitsOf([{ misfits: group.misfits }, ...cells.flatMap((cell) => cell.fragments)]),
    trail: group.trail,
    flows: group.flows || count > 1,
    split: (height, splitMode) =>
      splitBetweenRows(group, tops, height) ??
      (group.flows || splitMode !== "between" ? splitFirstRow(group, height, splitMode) : undefined),
  });
}

/** Distance of the content of a cell from the top of the group, in points. */
function topOf(
  { fragments, row, rowSpan }: RowCell,
  { room, verticalAlignment }: RowGroup,
  tops: readonly number[],
): number {
  if (verticalAlignment !== "bottom") return (tops[row] ?? 0) + room.top;
  return (tops[row + rowSpan] ?? 0) - room.bottom - stackHeight(fragments);
}

/** Top of each row and bottom of the last, in points; a spanning cell increases the height of its last row. */
function rowTops({ cells, count, room }: RowGroup): readonly number[] {
  const heights = new Array<number>(count).fill(room.top + room.bottom);
  const heightOf = (cell: RowCell): number => stackHeight(cell.fragments) + room.top + room.bottom;
  for (const cell of cells) {
    if (cell.rowSpan === 1) heights[cell.row] = Math.max(heights[cell.row] ?? 0, heightOf(cell));
  }
  for (const cell of cells.filter(({ rowSpan }) => rowSpan > 1)) {
    const last = cell.row + cell.rowSpan - 1;
    const spanned = sum(heights.slice(cell.row, last + 1));
    heights[last] = (heights[last] ?? 0) + Math.max(0, heightOf(cell) - spanned);
  }
  let top = 0;
  return [0, ...heights].map((height) => {
    top += height;
    return top;
  });
}

/** A rule below each row, except where a cell spans into the next. */
function rulesOf({ cells, count, rule }: RowGroup, tops: readonly number[]): readonly Fill[] {
  if (!rule) return [];
  const rules: Fill[] = [];
  for (let row = 0; row < count; row += 1) {
    const ending = cells.filter((cell) => cell.row + cell.rowSpan === row + 1).sort((a, b) => a.x - b.x);
    for (const { x, width } of ending) {
      const y = (tops[row + 1] ?? 0) - rule.height;
      const last = rules.at(-1);
      if (last?.y === y && Math.abs(last.x + last.width - x) < 0.01) {
        rules[rules.length - 1] = { ...last, width: x + width - last.x };
      } else rules.push({ type: "fill", x, y, width, ...rule });
    }
  }
  return rules;
}

/** Splits after as many whole rows as fit; cells that span beyond them are split between their lines. */
function splitBetweenRows(group: RowGroup, tops: readonly number[], height: number): Split | undefined {
  for (let end = group.count - 1; end > 0; end -= 1) {
    if ((tops[end] ?? 0) > height + 0.01) continue;
    const parts = partsOf(group, (cell) => {
      if (cell.row >= end) return [[], cell.fragments];
      if (cell.row + cell.rowSpan <= end) return [cell.fragments, []];
      return splitCell(group, cell, (tops[end] ?? 0) - (tops[cell.row] ?? 0), "within");
    });
    if (parts) return groupsOf(group, parts, end);
  }
  return undefined;
}

/** Splits the first row between lines; undefined where no line of a cell fits. */
function splitFirstRow(group: RowGroup, height: number, splitMode: SplitMode): Split | undefined {
  const way = splitMode === "between" ? "within" : splitMode;
  const parts = partsOf(group, (cell) =>
    cell.row > 0 ? [[], cell.fragments] : splitCell(group, cell, height, way),
  );
  const isSplit = parts?.some(({ first }) => first.length > 0) && parts.some(({ rest }) => rest.length > 0);
  return parts && isSplit ? groupsOf(group, parts, 0) : undefined;
}

type CellSplit = readonly [first: readonly Fragment[], rest: readonly Fragment[]];

function splitCell(
  { room }: RowGroup,
  { fragments }: RowCell,
  height: number,
  splitMode: SplitMode,
): CellSplit | undefined {
  const parts = splitStack(fragments, height - room.top - room.bottom, splitMode);
  if (parts) return belowHead(parts);
  // A single fragment that cannot be split stays, although it is too tall.
  return splitMode === "anywhere" ? [fragments, []] : undefined;
}

/** Repeats header rows above the rest of a table in a cell; not after header rows alone, which would never end. */
function belowHead([first, rest]: CellSplit): CellSplit {
  const head = rest[0]?.repeated ?? [];
  return first.every(({ isRepeated }) => isRepeated) ? [first, rest] : [first, [...head, ...rest]];
}

interface CellParts {
  readonly cell: RowCell;
  readonly first: readonly Fragment[];
  readonly rest: readonly Fragment[];
}

function partsOf(
  { cells }: RowGroup,
  cut: (cell: RowCell) => CellSplit | undefined,
): readonly CellParts[] | undefined {
  const parts: CellParts[] = [];
  for (const cell of cells) {
    const split = cell.fragments.length === 0 ? ([[], []] as const) : cut(cell);
    if (!split) return undefined;
    parts.push({ cell, first: split[0], rest: split[1] });
  }
  return parts;
}

/** Both parts as groups. `end`: index of the first row of the rest; 0 where the first row is split. */
function groupsOf(group: RowGroup, parts: readonly CellParts[], end: number): Split {
  const above = Math.max(1, end);
  const first = parts
    .filter(({ cell }) => cell.row < above)
    .map(({ cell, first: fragments }) => ({
      ...cell,
      fragments,
      rowSpan: Math.min(cell.rowSpan, above - cell.row),
    }));
  const rest = parts
    .filter(({ cell }) => cell.row + cell.rowSpan > end)
    .map(({ cell, rest: fragments }) => {
      const row = Math.max(0, cell.row - end);
      return { ...cell, fragments, row, rowSpan: cell.row + cell.rowSpan - end - row };
    });
  return [
    layoutRowGroup({ ...group, cells: first, count: above }),
    layoutRowGroup({ ...group, cells: rest, count: group.count - end }),
  ];
}
