import type { Hyphenation } from "../document/hyphenation.ts";
import type { PaperName } from "../house-style/papers.ts";
import type { PictureFiles } from "../image/picture-file.ts";
import type { Place, Severity } from "../problem/problem.ts";
import type { TemplateOption } from "./template-option.ts";

/** The severity of each check for notes from this template. */
export interface CheckSeverities {
  readonly missing: Severity;
  /** A character that no font of the PDF has. */
  readonly missingGlyph: Severity;
  readonly unsourced: Severity;
  readonly overdue: Severity;
  readonly tooLong: Severity;
}

/** The maximum number of pages of the main text. */
export interface LengthLimit {
  readonly pages: number;
  /** The id of the heading at which the annexes begin, which do not count. */
  readonly annexesFrom?: string;
  /** The place of `annexesFrom` in the template's manifest. */
  readonly place?: Place;
}

export interface Template {
  /** The folder's name. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly length?: LengthLimit;
  /** By default that of the dossier, of its marking scheme, or of the house style. */
  readonly paper?: PaperName | undefined;
  /** Size of running text, in points; by default that of the house style. */
  readonly textSize?: number | undefined;
  /** Whether the note's title is in the header of each page but the first. */
  readonly runningHead?: boolean;
  /** By default that of the house style. */
  readonly hyphenation?: Hyphenation;
  readonly checks: CheckSeverities;
  /** What it leaves to the brief, in the order of the manifest; absent means nothing. */
  readonly options?: readonly TemplateOption[];
  /** Whether the files are read back and compared with the note before they are saved. */
  readonly verify?: boolean;
  /** The name of the template file in problems. */
  readonly file: string;
  /** Handlebars over semantic HTML. */
  readonly source: string;
  /** Partials by name: the template's own and those that every template may use. */
  readonly partials: ReadonlyMap<string, { readonly file: string; readonly source: string }>;
  /** Pictures of its `images` folder. */
  readonly images?: PictureFiles;
}
