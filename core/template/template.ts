import type { Hyphenation } from "../document/hyphenation.ts";
import type { PictureFiles } from "../image/picture-file.ts";
import type { Place, Severity } from "../problem/problem.ts";

/** How heavily each check weighs for notes from this template. */
export interface CheckSeverities {
  readonly missing: Severity;
  /** A character that no font of the PDF has. */
  readonly missingGlyph: Severity;
  readonly unsourced: Severity;
  readonly overdue: Severity;
  readonly tooLong: Severity;
}

/** A limit counts the pages on which the main text stands. */
export interface LengthLimit {
  readonly pages: number;
  /** The id of the heading at which the annexes begin; from there on nothing counts. */
  readonly annexesFrom?: string;
  /** Where `annexesFrom` stands in the template's manifest. */
  readonly place?: Place;
}

export interface Template {
  /** The folder's name. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly length?: LengthLimit;
  /** Whether the note's title stands at the head of each page but the first. */
  readonly runningHead?: boolean;
  /** Absent: as the house style has it. */
  readonly hyphenation?: Hyphenation;
  readonly checks: CheckSeverities;
  /** Whether the files are read back and held against the note before they go out. */
  readonly verify?: boolean;
  /** The file that is rendered, as it is named in problems. */
  readonly file: string;
  /** Handlebars over semantic HTML. */
  readonly source: string;
  /** Partials by name: the template's own and those that every template may use. */
  readonly partials: ReadonlyMap<string, { readonly file: string; readonly source: string }>;
  /** Pictures of its `images` folder. */
  readonly images?: PictureFiles;
}
