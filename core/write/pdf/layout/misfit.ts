import type { Block, Footnote, Table } from "../../../document/node.ts";

/** A node and the nodes around it. */
export interface Trail {
  readonly node: Block | Footnote;
  readonly outer?: Trail | undefined;
}

/** A table that does not fit its column at the usual font size. Lengths are points. */
export interface TableMisfit {
  readonly type: "table";
  readonly trail: Trail;
  readonly table: Table;
  readonly usualSize: number;
  readonly size: number;
  /** Overflow at the usual font size. */
  readonly missing: number;
  /** Overflow at the font size of the table; if above 0, numerals or words are split. */
  readonly overflow: number;
  /** Font size and overflow on a landscape page; absent where the table cannot move to one. */
  readonly landscape?: { readonly size: number; readonly overflow: number };
  /** Indices of the columns whose numerals are long enough for another unit. */
  readonly longColumns: readonly number[];
}

/** Text that cannot be broken and is wider than its column. */
export interface TextMisfit {
  readonly type: "text";
  readonly trail: Trail | undefined;
  readonly text: string;
  readonly overflow: number;
}

/** Labels of a chart that overflow its column, or page numbers of a contents list in a column that is too narrow. */
export interface NarrowMisfit {
  readonly type: "chart" | "contents";
  readonly trail: Trail | undefined;
  readonly overflow: number;
}

/** Content that does not fit its column, reported at its place in the template. */
export type Misfit = TableMisfit | TextMisfit | NarrowMisfit;
