import type { Document } from "../../document/node.ts";
import type { StatementPlace } from "../../document/statement-place.ts";
import type { HouseStyle } from "../../house-style/house-style.ts";
import { pageStyle } from "../../house-style/page-style.ts";
import { fitProblems, type LayoutProblem } from "./fit-problems.ts";
import { openFaces } from "./fonts/faces.ts";
import type { FontFiles } from "./fonts/font-files.ts";
import type { FaceFault } from "./fonts/set-word.ts";
import { createHyphenate } from "./hyphenation/hyphenate.ts";
import type { ReadPatterns } from "./hyphenation/patterns.ts";
import type { StatementsByPassage } from "./layout/context.ts";
import {
  type DocumentLayout,
  type ExtraTopMargin,
  type LayoutOptions,
  layoutDocument,
} from "./layout/layout-document.ts";
import { type PdfPageFill, pageFill } from "./layout/pages/page-fill.ts";
import type { PageLayout } from "./layout/pages/page-layout.ts";
import { statementPlaces } from "./layout/pages/statement-places.ts";
import type { TargetPlace } from "./layout/pages/targets.ts";
import { paintDocument } from "./paint/paint-document.ts";

export interface PageCounts {
  readonly pages: number;
  /** One entry for each page. */
  readonly fill: readonly PdfPageFill[];
  /** Page number, from 1, of each heading, table and figure by id. */
  readonly targets: ReadonlyMap<string, number>;
  /** Fraction of the text area above each of them, from 0 to 1. */
  readonly above: ReadonlyMap<string, number>;
}

export interface Pdf extends PageCounts {
  readonly bytes: Uint8Array;
  /** Grapheme clusters that no font has: each is printed as a replacement sign. */
  readonly missing: ReadonlySet<string>;
  /** Faces that could not be used, with the affected texts. */
  readonly faults: readonly FaceFault[];
  /** Problems of content that does not fit its column or page. */
  readonly problems: readonly LayoutProblem[];
  /** Where statements stand, by page and then from the top; none where their passages are not given. */
  readonly places: readonly StatementPlace[];
}

export interface PdfOptions {
  /** Hyphenation patterns; without them words are not hyphenated. */
  readonly patterns?: ReadPatterns | undefined;
  /** Whether the file is a tagged PDF. Default: true. False only for measuring the cost of tags. */
  readonly tagged?: boolean;
  /** Ids of the statements in each passage of the document. */
  readonly statements?: StatementsByPassage;
}

/** Writes a document as a tagged PDF that conforms to PDF/UA-1 and PDF/A-2a. */
export function writePdf(
  document: Document,
  house: HouseStyle,
  files: FontFiles,
  { patterns, tagged = true, statements }: PdfOptions = {},
): Pdf {
  const style = pageStyle(house, document.meta);
  const layout = layoutOf(document, style, files, patterns, { statements });
  return {
    bytes: paintDocument(document, style, files.colourProfile, layout, tagged),
    ...countsOf(layout),
    missing: layout.missing,
    faults: layout.faults,
    problems: fitProblems(layout.pages),
    places: statements ? statementPlaces(layout.pages) : [],
  };
}

/** Counts the pages of a document with the house style's margins, without writing a file. */
export function countPages(
  document: Document,
  house: HouseStyle,
  files: FontFiles,
  patterns?: ReadPatterns,
  extraTopMargin?: ExtraTopMargin,
): PageCounts {
  return countsOf(layoutOf(document, house, files, patterns, { extraTopMargin }));
}

function layoutOf(
  document: Document,
  house: HouseStyle,
  files: FontFiles,
  patterns: ReadPatterns | undefined,
  options: Pick<LayoutOptions, "extraTopMargin" | "statements">,
): DocumentLayout {
  const hyphenate = patterns && createHyphenate(patterns);
  return layoutDocument(document, house, openFaces(files), { ...options, hyphenate });
}

function countsOf({ pages, targets }: DocumentLayout): PageCounts {
  return {
    pages: pages.length,
    fill: pages.map(pageFill),
    targets: new Map([...targets].map(([id, { page }]) => [id, page])),
    above: new Map([...targets].map(([id, place]) => [id, shareAbove(place, pages)])),
  };
}

function shareAbove({ page, y }: TargetPlace, pages: readonly PageLayout[]): number {
  const paper = pages[page - 1]?.paper;
  if (!paper) return 0;
  const { top, bottom } = paper.margin;
  return Math.max(0, (y - top) / (paper.height - top - bottom));
}
