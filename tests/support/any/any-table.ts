import fc from "fast-check";
import type {
  Block,
  Cell,
  Column,
  ColumnAlignment,
  Inline,
  Row,
  Table,
} from "../../../core/document/node.ts";

const anyColumn: fc.Arbitrary<Column> = fc.record(
  {
    alignment: fc.constantFrom<ColumnAlignment>("start", "centre", "end", "decimal"),
    width: fc.double({ min: 0.05, max: 0.4, noNaN: true }),
  },
  { requiredKeys: ["alignment"] },
);

interface Seed {
  readonly children: readonly Block[];
  readonly header: boolean;
  readonly across: number;
  readonly down: number;
}

/** A table whose cells have any spans; every row fills all columns. */
export function anyTable(
  mostColumns: number,
  blocks: fc.Arbitrary<readonly Block[]>,
  inlines: fc.Arbitrary<readonly Inline[]>,
): fc.Arbitrary<Table> {
  const span = fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 3 }));
  const seed: fc.Arbitrary<Seed> = fc.record({
    children: blocks,
    header: fc.boolean(),
    across: span,
    down: span,
  });
  return fc
    .record({
      caption: inlines,
      summary: fc.option(fc.lorem({ maxCount: 5 }), { nil: undefined }),
      columns: fc.array(anyColumn, { minLength: 1, maxLength: mostColumns }),
      headRows: fc.integer({ min: 0, max: 2 }),
      bodyRows: fc.integer({ min: 0, max: 5 }),
      seeds: fc.array(seed, { minLength: 1, maxLength: 12 }),
    })
    .map(({ caption, summary, columns, headRows, bodyRows, seeds }) => {
      const cells = seedsInTurn(seeds);
      return {
        type: "table",
        id: "",
        caption,
        ...(summary !== undefined && { summary }),
        columns,
        head: rowsOf(headRows, columns.length, cells, true),
        body: rowsOf(bodyRows, columns.length, cells, false),
      };
    });
}

/** Rows from repeated seeds; only the first of each has blocks, so that large tables stay small. */
function seedsInTurn(seeds: readonly Seed[]): () => Seed {
  let next = 0;
  return () => {
    const seed = seeds[next % seeds.length];
    if (!seed) throw new Error("a table has one cell at least");
    const first = next < seeds.length;
    next += 1;
    const figure: Block = {
      type: "paragraph",
      role: "body",
      children: [{ type: "text", value: `${next * 7}.5` }],
    };
    return first ? seed : { ...seed, children: [figure] };
  };
}

function rowsOf(count: number, width: number, nextSeed: () => Seed, head: boolean): readonly Row[] {
  const taken = Array.from({ length: count }, () => new Array<boolean>(width).fill(false));
  return Array.from({ length: count }, (_, row): Row => {
    const cells: Cell[] = [];
    for (let column = 0; column < width; column += 1) {
      if (taken[row]?.[column]) continue;
      const { children, header, across, down } = nextSeed();
      const columnSpan = Math.min(across, freeFrom(taken[row] ?? [], column));
      const rowSpan = Math.min(down, count - row);
      for (let r = row; r < row + rowSpan; r += 1) taken[r]?.fill(true, column, column + columnSpan);
      cells.push({ type: "cell", header: head || (header && column === 0), columnSpan, rowSpan, children });
    }
    return { type: "row", cells };
  });
}

function freeFrom(row: readonly boolean[], column: number): number {
  let end = column;
  while (end < row.length && !row[end]) end += 1;
  return end - column;
}
