import type { Series } from "../dossier/dossier.ts";
import type { CellFlag } from "../dossier/series/cell-flags.ts";

export type Basis = NonNullable<Series["basis"]>;

/** What a figure counts: a currency (ISO 4217), or words. */
export type Unit =
  | { readonly type: "currency"; readonly code: string }
  | { readonly type: "words"; readonly words: string };

/** One figure of a publisher, with what the file says about it. */
export interface Observation {
  /** Codes by dimension; the observations of one row share them. */
  readonly keys: ReadonlyMap<string, string>;
  /** The period as it is written in the file. */
  readonly period: string;
  /** Digits with a point; empty where a flag says why there is none. */
  readonly figure: string;
  readonly flags: readonly CellFlag[];
  /** What the file says about the figure and no flag of a dossier can, such as "definition differs". */
  readonly remarks: readonly string[];
  /** Power of ten by which the figure is multiplied: 6 for millions. */
  readonly power: number;
  readonly unit?: Unit;
  readonly basis?: Basis;
  /** Why the cell cannot be read, which matters only where the figure is chosen. */
  readonly fault?: string;
  /** Indices of its cell in the table. */
  readonly row: number;
  readonly column: number;
}

/** One of the things by which the figures of a file are told apart: country, product, flow. */
export interface Dimension {
  readonly id: string;
  readonly title: string;
  /** Labels by code, in the order of the file; equal to the code where the file has none. */
  readonly values: ReadonlyMap<string, string>;
  /** The code of the whole, which is taken where a mapping names no other, as its parts would be counted twice. */
  readonly total?: string;
}

/** What a file says about itself; what it does not say is absent. */
export interface FileFacts {
  readonly publisher?: string;
  readonly dataset?: string;
  /** The day on which the figures were published or last changed, YYYY-MM-DD. */
  readonly updated?: string;
  /** The terms under which the publisher lets its figures be used. */
  readonly licence?: string;
}

export interface Statistics {
  readonly facts: FileFacts;
  readonly dimensions: readonly Dimension[];
  readonly observations: readonly Observation[];
  /** The dimension whose labels say best what the figures are. */
  readonly subject?: string;
  /** Rows of the table that hold no figures: notes and footers. */
  readonly notes: readonly string[];
}
