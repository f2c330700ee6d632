import type { PaperName } from "../house-style/papers.ts";
import type { Place } from "../problem/problem.ts";

/** A handling level. `label` is printed on each page, `portion` before a paragraph. */
export interface Level {
  readonly id: string;
  readonly label: string;
  readonly portion?: string;
  /** Colour and background of the label; six hexadecimal digits. */
  readonly colour?: string;
  readonly background?: string;
}

/** An ordered set of handling levels and how they are printed, read from a data file. */
export interface MarkingScheme {
  readonly id: string;
  readonly title: string;
  /** Where the scheme is laid down, for readers of the file. */
  readonly authority: string;
  /** Lowest first; never empty. */
  readonly levels: readonly [Level, ...Level[]];
  readonly print: {
    readonly alignment: "centre" | "end";
    /** Minimum size of the label, in points. */
    readonly size?: number;
  };
  /** The paper of notes under the scheme, unless the dossier states another. */
  readonly paper?: PaperName;
  readonly place: Place;
}
