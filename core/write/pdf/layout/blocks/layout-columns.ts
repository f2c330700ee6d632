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
 * Lays out fragments of the width of a column as two balanced columns. `shift`: distance, in points, from the first column
 * to the second, negative for right-to-left text. Columns continue on the next page, and a page break starts new ones.
 */
export function layoutColumns(
  fragments: readonly Fragment[],
  shift: number,
  pageHeight: number,
): readonly Fragment[] {
  const result: Fragment[] = [];
  let flowing: Fragment[] = [];
  const endColumns = (): void => {
    if (flowing.length > 0)
      result.push(columnsOf({ fragments: flowing, shift, pageHeight, continued: false }));
    flowing = [];
  };
  for (const item of fragments) {
    if (isForcedBreak(item)) {
      endColumns();
      result.push(item);
    } else flowing.push(item);
  }
  endColumns();
  return result;
}

interface Columns {
  readonly fragments: readonly Fragment[];
  readonly shift: number;
  readonly pageHeight: number;
  /** Whether a page ended before the fragments, so that header rows are repeated above the first. */
  readonly continued: boolean;
}

interface Filled {
  readonly first: readonly Fragment[];
  readonly second: readonly Fragment[];
  readonly rest: readonly Fragment[];
}

function columnsOf(columns: Columns): Fragment {
  return isTooLong(columns) ? unbalanced(columns) : balanced(columns);
}

/** Whether the fragments exceed two columns as high as a page; visits no more of them than needed. */
function isTooLong({ fragments, pageHeight }: Columns): boolean {
  let height = 0;
  for (const item of fragments) {
    height += item.height;
    if (height > 2 * pageHeight) return fragments.length > 1;
  }
  return false;
}

/**
 * Columns that no page can hold: they are split at the end of the page instead of balanced. Their footnotes are those of
 * the parts.
 */
function unbalanced(columns: Columns): Fragment {
  const [first] = columns.fragments;
  return createFragment(2 * columns.pageHeight, [], {
    gap: first?.gap ?? 0,
    flows: true,
    split: (height, splitMode) => splitColumns(columns, height, splitMode),
  });
}

function balanced(columns: Columns): Fragment {
  const filled = fill(columns, balancedHeight(columns), "between");
  return columnsFragment(columns, filled ?? { first: columns.fragments, second: [], rest: [] });
}

function columnsFragment(columns: Columns, { first, second }: Filled): Fragment {
  const { fragments, shift } = columns;
  return createFragment(Math.max(stackHeight(first), stackHeight(second)), [], {
    inside: [
      { fragments: first, x: 0, y: 0 },
      { fragments: second, x: shift, y: 0 },
    ],
    baseline: first[0]?.baseline ?? 0,
    gap: fragments[0]?.gap ?? 0,
    footnotes: [...first, ...second].flatMap((item) => item.footnotes),
    misfits: misfitsOf([...first, ...second]),
    flows: true,
    split: (height, splitMode) => splitColumns(columns, height, splitMode),
  });
}

function splitColumns(columns: Columns, height: number, splitMode: SplitMode): Split | undefined {
  const filled = fill(columns, height, splitMode);
  if (!filled) return undefined;
  const held = columns.fragments.slice(0, columns.fragments.length - filled.rest.length);
  const rest = columnsOf({ ...columns, fragments: filled.rest, continued: true });
  return [columnsFragment({ ...columns, fragments: held }, filled), rest];
}

/** Fills both columns to a height, and returns the rest; undefined where the first column would be empty. */
function fill({ fragments, continued }: Columns, height: number, splitMode: SplitMode): Filled | undefined {
  const head = continued ? repeatedHead(fragments[0], height) : [];
  const first = splitStack(fragments, height - stackHeight(head), splitMode);
  if (!first) return undefined;
  const above = repeatedHead(first[1][0], height);
  const second = splitStack(first[1], height - stackHeight(above), "within") ?? [[], first[1]];
  return {
    first: [...head, ...first[0]],
    second: second[0].length === 0 ? [] : [...above, ...second[0]],
    rest: second[1],
  };
}

/** Minimum height, in points, at which two columns hold all fragments, with a precision of half a point. */
function balancedHeight(columns: Columns): number {
  let high = stackHeight(columns.fragments) + stackHeight(columns.fragments[0]?.repeated ?? []);
  let low = high / 2 - 1;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (fill(columns, middle, "between")?.rest.length === 0) high = middle;
    else low = middle;
  }
  return high;
}
