import {
  createFragment,
  type Fragment,
  isForcedBreak,
  misfitsOf,
  type Split,
  type SplitMode,
} from "../fragments/fragment.ts";
import { splitStack } from "../fragments/split-stack.ts";
import { repeatedHead, stackHeight } from "../fragments/stack.ts";

/**
 * Pieces of one column's width as two columns side by side, balanced; the second stands `shift` points right
 * of the first, or left of it. What a page of some height cannot hold goes on overleaf, and behind a page break
 * columns begin anew.
 */
export function layoutColumns(
  pieces: readonly Fragment[],
  shift: number,
  pageHeight: number,
): readonly Fragment[] {
  const laid: Fragment[] = [];
  let flowing: Fragment[] = [];
  const endColumns = (): void => {
    if (flowing.length > 0) laid.push(columnsOf({ pieces: flowing, shift, pageHeight, continued: false }));
    flowing = [];
  };
  for (const item of pieces) {
    if (isForcedBreak(item)) {
      endColumns();
      laid.push(item);
    } else flowing.push(item);
  }
  endColumns();
  return laid;
}

interface Columns {
  readonly pieces: readonly Fragment[];
  readonly shift: number;
  readonly pageHeight: number;
  /** Whether a page ended before them, so that a table's head is repeated above the first. */
  readonly continued: boolean;
}

interface Filled {
  readonly first: readonly Fragment[];
  readonly second: readonly Fragment[];
  readonly rest: readonly Fragment[];
}

function columnsOf(columns: Columns): Fragment {
  return isTooLong(columns) ? waiting(columns) : balanced(columns);
}

/** Whether two columns as high as a page cannot hold the pieces. It looks at no more of them than it must. */
function isTooLong({ pieces, pageHeight }: Columns): boolean {
  let height = 0;
  for (const item of pieces) {
    height += item.height;
    if (height > 2 * pageHeight) return pieces.length > 1;
  }
  return false;
}

/**
 * What no page can hold is never balanced nor placed, but cut: of two pieces one stands by itself if it must.
 * Its notes are those of its parts.
 */
function waiting(columns: Columns): Fragment {
  const [first] = columns.pieces;
  return createFragment(2 * columns.pageHeight, [], {
    gap: first?.gap ?? 0,
    flows: true,
    split: (height, cutting) => splitColumns(columns, height, cutting),
  });
}

function balanced(columns: Columns): Fragment {
  const filled = fill(columns, balancedHeight(columns), "between");
  return columnsPiece(columns, filled ?? { first: columns.pieces, second: [], rest: [] });
}

function columnsPiece(columns: Columns, { first, second }: Filled): Fragment {
  const { pieces, shift } = columns;
  return createFragment(Math.max(stackHeight(first), stackHeight(second)), [], {
    inside: [
      { pieces: first, x: 0, y: 0 },
      { pieces: second, x: shift, y: 0 },
    ],
    baseline: first[0]?.baseline ?? 0,
    gap: pieces[0]?.gap ?? 0,
    notes: [...first, ...second].flatMap((item) => item.notes),
    misfits: misfitsOf([...first, ...second]),
    flows: true,
    split: (height, cutting) => splitColumns(columns, height, cutting),
  });
}

function splitColumns(columns: Columns, height: number, cutting: SplitMode): Split | undefined {
  const filled = fill(columns, height, cutting);
  if (!filled) return undefined;
  const held = columns.pieces.slice(0, columns.pieces.length - filled.rest.length);
  const rest = columnsOf({ ...columns, pieces: filled.rest, continued: true });
  return [columnsPiece({ ...columns, pieces: held }, filled), rest];
}

/** Both columns as full as the height allows, and what is left; undefined when the first holds nothing. */
function fill({ pieces, continued }: Columns, height: number, cutting: SplitMode): Filled | undefined {
  const head = continued ? repeatedHead(pieces[0], height) : [];
  const first = splitStack(pieces, height - stackHeight(head), cutting);
  if (!first) return undefined;
  const above = repeatedHead(first[1][0], height);
  const second = splitStack(first[1], height - stackHeight(above), "within") ?? [[], first[1]];
  return {
    first: [...head, ...first[0]],
    second: second[0].length === 0 ? [] : [...above, ...second[0]],
    rest: second[1],
  };
}

/** The least height at which two columns hold everything, to half a point. */
function balancedHeight(columns: Columns): number {
  let high = stackHeight(columns.pieces) + stackHeight(columns.pieces[0]?.repeated ?? []);
  let low = high / 2 - 1;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (fill(columns, middle, "between")?.rest.length === 0) high = middle;
    else low = middle;
  }
  return high;
}
