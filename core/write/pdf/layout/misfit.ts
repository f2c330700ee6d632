import type { Block, Footnote, Table } from "../../../document/node.ts";

/** The node being laid out, and those around it. */
export interface Trail {
  readonly node: Block | Footnote;
  readonly outer?: Trail | undefined;
}

/** A table that does not fit its line at the usual size of its text. Lengths are points. */
export interface TableMisfit {
  readonly type: "table";
  readonly trail: Trail;
  readonly table: Table;
  readonly usualSize: number;
  readonly size: number;
  /** At the usual size. */
  readonly missing: number;
  /** At the size at which it is set: above 0, numerals or words of it are cut. */
  readonly overflow: number;
  /** On a landscape page, where that is another page and the table may stand on it: the size at which it fits. */
  readonly landscape?: { readonly size: number; readonly overflow: number };
  /** Indices of the columns whose numerals are long enough to be written in another unit. */
  readonly longColumns: readonly number[];
}

/** Text that cannot be broken and is wider than its column. */
export interface TextMisfit {
  readonly type: "text";
  readonly trail: Trail | undefined;
  readonly text: string;
  readonly overflow: number;
}

/** Names or numbers of a chart beyond its column, or the page numbers of a contents list in too narrow a one. */
export interface NarrowMisfit {
  readonly type: "chart" | "contents";
  readonly trail: Trail | undefined;
  readonly overflow: number;
}

/** Content that does not fit its line, reported at its place in the template. */
export type Misfit = TableMisfit | TextMisfit | NarrowMisfit;
