import fc from "fast-check";
import type { Block, Cell, ColumnAlignment, Row, Table } from "../../../core/document/node.ts";

/** Numerals of all lengths and forms, unique within a table, so that each can be found. */
const anyNumeral: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: 1000, max: 999_999_999 }).map((value) => grouped(String(value), ",")),
  fc.integer({ min: 1000, max: 99_999_999 }).map((value) => grouped(String(value), "\u202f")),
  fc.integer({ min: 10_000, max: 999_999 }).map((value) => `${Math.floor(value / 10)}.${value % 10}`),
  fc.integer({ min: 100_000_000, max: 999_999_999 }).map((value) => `${grouped(String(value), ",")},000`),
  fc.integer({ min: 1900, max: 2090 }).map((year) => `${year}-11-30`),
  fc.integer({ min: 1000, max: 9999 }).map((value) => `−${value / 100}%`),
);

const anyWords = fc.constantFrom(
  "Kazakhstan",
  "World Bank national accounts data, and OECD files",
  "Telecommunications",
  "GDP (current US$)",
  "UZBEKISTAN",
  "n/a",
);

function grouped(digits: string, mark: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, mark);
}

interface Content {
  readonly words: string;
  readonly numerals: readonly string[];
}

/** A table with more columns of numerals than some lines hold, inside a list or a callout at times. */
export const anyWideTable: fc.Arbitrary<{ readonly block: Block; readonly numerals: readonly string[] }> = fc
  .record({
    rows: fc.integer({ min: 2, max: 14 }).chain((columns) =>
      fc.array(
        fc.record({
          words: anyWords,
          numerals: fc.array(anyNumeral, { minLength: columns, maxLength: columns }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    ),
    alignment: fc.constantFrom<ColumnAlignment>("start", "end", "decimal"),
    holder: fc.constantFrom("none", "list", "callout"),
    across: fc.boolean(),
  })
  .map(({ rows, alignment, holder, across }) => {
    const table = tableOf(rows, alignment, across);
    return { block: held(table, holder), numerals: rows.flatMap(({ numerals }) => numerals) };
  });

function tableOf(rows: readonly Content[], alignment: ColumnAlignment, across: boolean): Table {
  const columns = rows[0]?.numerals.length ?? 0;
  return {
    type: "table",
    caption: [],
    columns: [{ alignment: "start" }, ...Array.from({ length: columns }, () => ({ alignment }))],
    head: [],
    body: rows.map((row, index) => rowOf(row, across && index === 0)),
  };
}

/** A row; with `across`, its first numeral spans two columns. */
function rowOf({ words, numerals }: Content, across: boolean): Row {
  const [first = "", second = "", ...rest] = numerals;
  const cells = across
    ? [cellOf(`${first} ${second}`, 2), ...rest.map((text) => cellOf(text))]
    : numerals.map((text) => cellOf(text));
  return { type: "row", cells: [cellOf(words), ...cells] };
}

function cellOf(value: string, columnSpan = 1): Cell {
  const children: Block[] = [{ type: "paragraph", role: "body", children: [{ type: "text", value }] }];
  return { type: "cell", header: false, columnSpan, rowSpan: 1, children };
}

function held(table: Table, holder: string): Block {
  if (holder === "list") {
    const item = { type: "listItem" as const, children: [table] };
    return { type: "list", role: "plain", ordered: false, start: 1, items: [item] };
  }
  if (holder === "callout") return { type: "callout", kind: "note", title: [], children: [table] };
  return table;
}
