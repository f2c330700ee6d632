import type { Format } from "../brief/brief.ts";
import type { Severity } from "../problem/problem.ts";
import type { LengthLimit, Template } from "../template/template.ts";
import {
  estimateText,
  estimateWordPages,
  type PageEstimate,
  type PageFill,
  type WordUncertainty,
} from "./estimate-word-pages.ts";
import type { Finding } from "./finding.ts";

/** The page counts of a note after layout. */
export interface PageCount {
  readonly pages: number;
  /** By page. */
  readonly fill: readonly PageFill[];
  /** Page of each heading by its id, counted from 1. */
  readonly targets: ReadonlyMap<string, number>;
  /** By heading, the share of its page, 0 to 1, that is above it; absent where all headings begin pages. */
  readonly above?: ReadonlyMap<string, number>;
}

/** Share of a page, less than a line of text, up to which a heading counts as beginning its page. */
const AT_TOP = 0.01;

/** The pages that count against the limit. */
function countedFill(limit: LengthLimit | undefined, count: PageCount): readonly PageFill[] {
  const id = limit?.annexesFrom;
  const page = id === undefined ? undefined : count.targets.get(id);
  const before = page === undefined ? count.fill : count.fill.slice(0, page - 1);
  const above = (id === undefined ? undefined : count.above?.get(id)) ?? 0;
  const shared: readonly PageFill[] =
    page !== undefined && above > AT_TOP ? [{ share: above, closed: true }] : [];
  return [...before, ...shared].filter(({ signOffAlone }) => !signOffAlone);
}

/**
 * The number of pages that count against a limit: those with main text. Annexes may begin on the last of them; the
 * sign-off counts where it shares a page with text.
 */
export function countedPages(limit: LengthLimit | undefined, count: PageCount): number {
  return Math.max(1, countedFill(limit, count).length);
}

/** The pages of a Word file that is laid out differently from the PDF, with the uncertainty of that count. */
export interface WordCount extends PageCount {
  readonly uncertainty: WordUncertainty;
}

/**
 * Findings about the length of a note. The pages of its Word file, if `formats` include it, are estimated from `word`
 * where that has another page than the PDF.
 */
export function checkLength(
  { length: limit, checks }: Template,
  count: PageCount,
  formats: readonly Format[],
  word?: WordCount,
): readonly Finding[] {
  if (!limit) return [];
  const pages = countedPages(limit, count);
  const estimate = formats.includes("docx")
    ? wordEstimate(limit, word ?? count, word?.uncertainty)
    : undefined;
  const longest = longestFile(
    { pages, fill: countedFill(limit, count) },
    estimate && { pages: estimate.pages, fill: countedFill(limit, word ?? count) },
    formats,
  );
  if (longest.pages > limit.pages) {
    const text = lengthText(pages, estimate, formats) + limitText(limit);
    return [tooLong(checks.tooLong, text, shorteningHint(longest, limit))];
  }
  if (estimate !== undefined && estimate.max > limit.pages)
    return [nearlyTooLong(limit, checks.tooLong, estimate)];
  return [];
}

function wordEstimate(
  limit: LengthLimit,
  count: PageCount,
  uncertainty: WordUncertainty | undefined,
): PageEstimate {
  return estimateWordPages(countedFill(limit, count), uncertainty);
}

/** The pages of one of the files, and how full each is. */
type FileLength = Pick<PageCount, "pages" | "fill">;

function longestFile(pdf: FileLength, word: FileLength | undefined, formats: readonly Format[]): FileLength {
  if (word === undefined) return pdf;
  return formats.includes("pdf") && pdf.pages >= word.pages ? pdf : word;
}

/** Where page breaks leave pages partly empty, leaving out statements helps little. */
function shorteningHint(file: FileLength, limit: LengthLimit): string {
  const needed = file.fill.reduce((sum, { share }) => sum + share, 0);
  if (needed <= limit.pages * PAGE_USE)
    return "its pages are not full: take page breaks out of the template, or raise its limit";
  return `leave out ${amountText(pagesOver(file, limit))}, the least important first`;
}

/** The share of a page's height that text usually fills on a page without a page break. */
const PAGE_USE = 0.9;

/** The excess over the limit, in pages; the last page counts in proportion to its fill. */
function pagesOver({ pages, fill }: FileLength, limit: LengthLimit): number {
  return pages - limit.pages - 1 + (fill[pages - 1]?.share ?? 0);
}

function lengthText(pages: number, word: PageEstimate | undefined, formats: readonly Format[]): string {
  const note = `the note has ${pages} ${pages === 1 ? "page" : "pages"}`;
  if (word === undefined) return note;
  if (!formats.includes("pdf")) return `the Word file has ${estimateText(word)} pages by estimate`;
  return `${note}, its Word file ${estimateText(word)} by estimate`;
}

function tooLong(severity: Severity, message: string, hint: string): Finding {
  return { code: "too-long", severity, message, hint };
}

/** The amount to leave out, in words; `pages` is the excess. */
function amountText(pages: number): string {
  if (pages <= 0.2) return "a few lines";
  if (pages <= 0.6) return "statements worth half a page";
  return `statements worth ${pages <= 1 ? "a page" : `${Math.ceil(pages)} pages`}`;
}

/** A finding from an uncertain estimate, and so never an error. */
function nearlyTooLong(limit: LengthLimit, severity: Severity, word: PageEstimate): Finding {
  return {
    code: "nearly-too-long",
    severity: severity === "error" ? "warning" : severity,
    message: `the Word file may have ${word.max} pages${limitText(limit)}`,
    hint: "look at its last page in Word, or leave out a few lines",
  };
}

function limitText({ pages, annexesFrom }: LengthLimit): string {
  return `${annexesFrom ? " before its annexes" : ""}; the limit is ${pages}`;
}
