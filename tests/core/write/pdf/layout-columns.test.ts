import { expect, test } from "vitest";
import { layoutColumns } from "../../../../core/write/pdf/layout/blocks/layout-columns.ts";
import { createFragment, type Fragment } from "../../../../core/write/pdf/layout/fragments/fragment.ts";
import { breakPages } from "../../../../core/write/pdf/layout/pages/break-pages.ts";

const PAGE = 500;
const NO_FOOTNOTES = new Map<number, readonly Fragment[]>();

interface Count {
  lines: number;
}

/** A line that counts how often somebody asks for its height. */
function countedLine(count: Count): Fragment {
  return {
    ...createFragment(10, []),
    get height() {
      count.lines += 1;
      return 10;
    },
  };
}

/** How often lines are looked at until so many of them stand in columns on pages. */
function looksAt(lines: number): number {
  const count: Count = { lines: 0 };
  const fragments = Array.from({ length: lines }, () => countedLine(count));
  const pages = breakPages(layoutColumns(fragments, 100, PAGE), NO_FOOTNOTES, PAGE);
  expect(pages).toHaveLength(lines / 100);
  return count.lines;
}

test("takes linear time for two columns", () => {
  expect(looksAt(8000) / looksAt(4000)).toBeLessThan(2.1);
});

function linesOf(fragments: readonly Fragment[]): number {
  return fragments.reduce(
    (sum, item) => sum + (item.inside ?? []).reduce((all, stack) => all + stack.fragments.length, 0),
    0,
  );
}

test.each([1, 99, 100, 101, 199, 200, 201, 260])(
  "fills as many columns as necessary with %i lines",
  (lines) => {
    const fragments = Array.from({ length: lines }, () => createFragment(10, []));
    const pages = breakPages(layoutColumns(fragments, 100, PAGE), NO_FOOTNOTES, PAGE);
    expect(pages.map(({ body }) => linesOf(body.map((placed) => placed.fragment)))).toEqual(
      Array.from({ length: Math.ceil(lines / 100) }, (_, page) => Math.min(100, lines - page * 100)),
    );
  },
);

test("gives fragments that no column holds and that cannot be split pages of their own, with their footnotes", () => {
  const tall = Array.from({ length: 6 }, (_, index) => createFragment(3 * PAGE, [], { footnotes: [index] }));
  const footnotes = new Map(tall.map((_, index) => [index, [createFragment(10, [])]] as const));
  const pages = breakPages(layoutColumns(tall, 100, PAGE), footnotes, PAGE);
  expect(linesOf(pages.flatMap(({ body }) => body.map((placed) => placed.fragment)))).toBe(6);
  expect(pages.reduce((sum, page) => sum + page.footnotes.length, 0)).toBe(6);
});
