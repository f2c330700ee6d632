import fc from "fast-check";
import { expect, test } from "vitest";
import { createFragment, type Fragment } from "../../../../core/write/pdf/layout/fragments/fragment.ts";
import { breakPages } from "../../../../core/write/pdf/layout/pages/break-pages.ts";

const NO_FOOTNOTES = new Map<number, readonly Fragment[]>();

function line(name: string, change: Partial<Fragment> = {}): Fragment {
  return createFragment(10, [{ type: "target", id: name, y: 0 }], change);
}

function namesOf(
  fragments: readonly Fragment[],
  height: number,
  footnotes = NO_FOOTNOTES,
): readonly (readonly string[])[] {
  return breakPages(fragments, footnotes, height).map((page) =>
    page.body.map((placed) => nameOf(placed.fragment)),
  );
}

function nameOf({ displayItems: [item] }: Fragment): string {
  return item?.type === "target" ? item.id : "";
}

test("keeps a heading with the block after it", () => {
  const fragments = [line("a"), line("b"), line("heading", { keepWithNext: true }), line("c")];
  expect(namesOf(fragments, 30)).toEqual([
    ["a", "b"],
    ["heading", "c"],
  ]);
});

test("breaks fragments that all keep together and fill a page", () => {
  const fragments = Array.from({ length: 5 }, (_, index) => line(String(index), { keepWithNext: true }));
  expect(namesOf(fragments, 20).flat()).toEqual(["0", "1", "2", "3", "4"]);
});

test("makes no empty page at a forced break", () => {
  const forced = createFragment(0, [], { breakBefore: true, keepWithNext: true });
  expect(namesOf([forced, line("a"), forced, forced, line("b"), forced], 50)).toEqual([["a"], ["b"]]);
});

test("drops white space at the top of a page", () => {
  const pages = breakPages([line("a"), line("b", { gap: 15 })], NO_FOOTNOTES, 20);
  expect(pages[1]?.body[0]?.y).toBe(0);
});

test("repeats a table's head on each page of its rows", () => {
  const head = line("head", { keepWithNext: true });
  const rows = [1, 2, 3, 4].map((number) => line(`row ${number}`, { repeated: [head] }));
  expect(namesOf([head, ...rows], 30)).toEqual([
    ["head", "row 1", "row 2"],
    ["head", "row 3", "row 4"],
  ]);
});

test("sets a footnote on the page of its reference, and continues it overleaf when it must", () => {
  const footnotes = new Map([[1, Array.from({ length: 6 }, (_, index) => line(`note ${index}`))]]);
  const pages = breakPages([line("a"), line("call", { footnotes: [1] }), line("b")], footnotes, 60);
  expect(pages[0]?.body.map((placed) => nameOf(placed.fragment))).toContain("a");
  expect(pages.flatMap((page) => page.footnotes.map((placed) => nameOf(placed.fragment)))).toEqual([
    "note 0",
    "note 1",
    "note 2",
    "note 3",
    "note 4",
    "note 5",
  ]);
});

test("places every fragment once, in order, inside its page and above the footnotes", () => {
  const anyPiece = fc.record({
    height: fc.integer({ min: 1, max: 60 }),
    gap: fc.integer({ min: 0, max: 20 }),
    keepWithNext: fc.boolean(),
    note: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(anyPiece, { maxLength: 40 }), (items) => {
      const footnotes = new Map(
        items.flatMap((item, index) =>
          item.note ? [[index, Array.from({ length: item.note }, () => createFragment(6, []))] as const] : [],
        ),
      );
      const fragments = items.map((item, index) =>
        createFragment(item.height, [{ type: "target", id: String(index), y: 0 }], {
          gap: item.gap,
          keepWithNext: item.keepWithNext,
          footnotes: item.note ? [index] : [],
        }),
      );
      const pages = breakPages(fragments, footnotes, 100);
      expect(pages.flatMap((page) => page.body.map((placed) => nameOf(placed.fragment)))).toEqual(
        items.map((_, index) => String(index)),
      );
      const allFootnoteLines = [...footnotes.values()].reduce((sum, lines) => sum + lines.length, 0);
      expect(pages.reduce((sum, page) => sum + page.footnotes.length, 0)).toBe(allFootnoteLines);
      for (const page of pages) {
        const placed = [...page.body, ...page.footnotes];
        placed.forEach((item, index) => {
          const next = placed[index + 1];
          expect(item.y + item.fragment.height).toBeLessThanOrEqual((next?.y ?? 100) + 0.01);
        });
      }
    }),
    { numRuns: 300 },
  );
});
