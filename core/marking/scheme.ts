import type { PaperName } from "../house-style/papers.ts";
import type { Place } from "../problem/problem.ts";

/** One handling level. `label` is what stands on the page, `portion` what stands before a paragraph. */
export interface Level {
  readonly id: string;
  readonly label: string;
  readonly portion?: string;
  /** Of the words on the page, and of what is behind them; six hexadecimal digits. */
  readonly colour?: string;
  readonly background?: string;
}

/** An ordered set of handling levels and how they are printed: a data file, not code. */
export interface MarkingScheme {
  readonly id: string;
  readonly title: string;
  /** Where the scheme is laid down, for readers of the file. */
  readonly authority: string;
  /** Lowest first; never empty. */
  readonly levels: readonly [Level, ...Level[]];
  readonly print: {
    readonly alignment: "centre" | "end";
    /** Least size of the words on the page, in points. */
    readonly size?: number;
  };
  /** What notes under the scheme are printed on, unless the dossier says otherwise. */
  readonly paper?: PaperName;
  readonly place: Place;
}
